"""
The sum that the seller sees: value, each deduction with its reason, what is left.

Everything is whole minor units; the country's rounding rule is the kernel's one function. What the law asks is reckoned
on the value by the law of the day of the sale.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from outcrop.commons.packs import api as packs
from outcrop.kernel.money import Money
from outcrop.law import api as law
from outcrop.market.problems import NothingLeft
from outcrop.market.section import Deduction, MarketSection, Rung

#: What the market asks of every pack's law. A pack names them so; see docs/reference/law-variables.md.
ASKED = (
    "royalty_due",
    "royalty_due_highest",
    "royalty_base",
    "royalty_rate_ppm",
    "royalty_surtax_lowest_ppm",
    "royalty_liable_person",
    "royalty_withheld_by",
    "royalty_incomplete",
    "royalty_incomplete_reason",
)


@dataclass(frozen=True, slots=True)
class SumLine:
    """
    One line of the slip.

    :param key: ``value``, ``royalty``, ``deduction.…`` or ``net``
    :param minor: what it adds, negative where it is kept back
    :param ppm: the rate, where it has one
    """

    key: str
    minor: int
    ppm: int | None = None

    def written(self) -> dict[str, Any]:
        """Return it as JSON."""
        return {"key": self.key, "minor": self.minor, "ppm": self.ppm}


@dataclass(frozen=True, slots=True)
class Sum:
    """
    What a lot fetches, line by line.

    :param royalty: what the law asks, whoever pays it in; None where the law that we hold does not say
    """

    value: Money
    royalty: Money | None
    net: Money
    lines: tuple[SumLine, ...]
    law: law.Outcome


def value_of(contained_ug: int, per_gram: Money) -> Money:
    """Return what so many micrograms of fine metal are worth: price of a gram × µg ÷ 1,000,000, rounded once."""
    rules = packs.current().country.money
    return per_gram.share(contained_ug, rule=rules.rounding, step=rules.step)


def reckon(*, contained_ug: int, per_gram: Money, rung: Rung, on: date) -> Sum:
    """
    Work out the sum for a lot sold on a rung of the ladder.

    :raises NothingLeft: if the deductions eat the value
    """
    section: MarketSection = packs.current().section("market")
    value = value_of(contained_ug, per_gram)
    if value.minor <= 0:
        raise NothingLeft()
    outcome = law.compute(variables=ASKED, facts=law_facts(value, contained_ug, rung), on=on)
    due = whole(outcome.values["royalty_due"])
    lines = [SumLine("value", value.minor), *(_deduction(each, value) for each in section.deductions)]
    if due and is_kept_back(outcome.values):
        lines.append(SumLine("royalty", -due, rate_of(outcome.values)))
    net = Money(sum(line.minor for line in lines), value.currency)
    if net.minor <= 0:
        raise NothingLeft()
    royalty = None if due is None else Money(due, value.currency)
    return Sum(value, royalty, net, (*lines, SumLine("net", net.minor)), outcome)


def law_facts(value: Money, contained_ug: int, rung: Rung) -> Mapping[str, object]:
    """Return the case as the law asks about it."""
    return {
        "sale_value": value.minor,
        "contained_ug": contained_ug,
        "channel": rung.channel,
        "seller_kind": rung.seller_kind,
    }


def is_kept_back(values: Mapping[str, Any]) -> bool:
    """Say whether the buyer keeps the royalty back from the seller; not where nobody knows who collects it."""
    return bool(values["royalty_liable_person"] == "seller" and values["royalty_withheld_by"] == "buyer")


def rate_of(values: Mapping[str, Any]) -> int | None:
    """Return the rate that was taken, the least surtax included, in parts per million; None where it is not known."""
    rate, surtax = whole(values["royalty_rate_ppm"]), whole(values["royalty_surtax_lowest_ppm"])
    return None if rate is None or surtax is None else rate + surtax


def whole(value: Any) -> int | None:
    """Return a whole number of the law, or None where the law does not say."""
    return None if value is None else int(value)


def _deduction(each: Deduction, value: Money) -> SumLine:
    rules = packs.current().country.money
    return SumLine(
        f"deduction.{each.key}", -value.share(each.ppm, rule=rules.rounding, step=rules.step).minor, each.ppm
    )
