"""
What a survey says in sum: the lawful way beside the other, and the price from hand to hand.

Only middles (medians) of many answers are shown, rounded to three figures, of the whole country at once, and none of
fewer answers than the pack's least cell: so nobody is recognised, and two pictures taken one after another give no
single answer away.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from statistics import median
from typing import Any

from outcrop.commons.disclosure.api import Tier, disclose, rule_for
from outcrop.field.consumers import Values, values_in
from outcrop.field.section import FormRow, Measure, Sheet, Stage, section
from outcrop.field.selectors import whole

RECORD = "field.sheet"
#: Digits of a middle that are shown.
FIGURES = 3


@dataclass(frozen=True)
class Compared:
    """One measure on both ways; None where too few answered."""

    measure: Measure
    lawful: Decimal | None
    other: Decimal | None
    answers: int

    @property
    def told(self) -> bool:
        """Whether enough people answered both sides."""
        return self.lawful is not None and self.other is not None


@dataclass(frozen=True)
class Leg:
    """
    What one hand adds to the price.

    :ivar price: what it gets
    :ivar informal: paid on the way without a receipt
    :ivar costs: paid on the way for carrying, treating, taxes
    :ivar margin: what is left: price less that of the hand before, less both
    """

    stage: Stage
    price: Decimal | None
    informal: Decimal
    costs: Decimal
    margin: Decimal | None
    answers: int


@dataclass(frozen=True)
class Drawn:
    """A picture with its figures."""

    sheet: Sheet
    answers: int
    least: int
    compared: tuple[Compared, ...]
    chain: tuple[Leg, ...]
    until: date | None


def drawn(form_id: str, row: FormRow, *, to: Tier, on: date) -> Drawn:
    """
    Return the picture of a form's answers for a tier on a day; without figures where the pack publishes none yet.

    The delay of ``field.sheet`` in the pack's publication counts from the day on which each answer came.
    """
    told = section()
    assert row.sheet is not None and told is not None
    rule, least = rule_for(RECORD, "figures"), told.least_cell.answers
    until = on - timedelta(days=rule.delay_days if rule and to < Tier.HANDLER else 0)
    values = [values_in(xml) for xml in whole(form_id).filter(received_on__lte=until).values_list("xml", flat=True)]
    # The delay was kept above, answer by answer; here the pack says whether the tier may see the sum at all.
    shown = disclose(RECORD, {"figures": values}, to=to, happened_on=date.min, on=on)
    given: list[Values] = shown.get("figures", [])
    few = len(given) < least
    return Drawn(
        sheet=row.sheet,
        answers=0 if few else len(given),
        least=least,
        compared=() if few else tuple(_compared(measure, given, least) for measure in row.sheet.compared),
        chain=() if few else tuple(_legs(row.sheet.chain, given, least)),
        until=until if rule else None,
    )


def _number(value: Any) -> Decimal | None:
    try:
        found = Decimal(str(value))
    except InvalidOperation:
        return None
    return found if found.is_finite() else None


def _at(values: Values, question: str) -> Decimal | None:
    found: Any = values
    for name in question.split("/"):
        found = found.get(name) if isinstance(found, Mapping) else None
    return _number(found) if found not in (None, "") else None


def _middle(numbers: Iterable[Decimal], least: int) -> Decimal | None:
    given = list(numbers)
    return _rounded(Decimal(median(given))) if len(given) >= least else None


def _rounded(number: Decimal) -> Decimal:
    if not number:
        return Decimal(0)
    step = number.adjusted() - FIGURES + 1
    return Decimal(int((number.scaleb(-step)).to_integral_value())).scaleb(step)


def _compared(measure: Measure, given: list[Values], least: int) -> Compared:
    pairs = [(_at(each, measure.lawful), _at(each, measure.other)) for each in given]
    # Only who knows both ways is compared: else two groups of people would be, not two ways.
    both = [(one, other) for one, other in pairs if one is not None and other is not None]
    return Compared(
        measure,
        _middle((one for one, _other in both), least),
        _middle((other for _one, other in both), least),
        len(both) if len(both) >= least else 0,
    )


def _legs(stages: tuple[Stage, ...], given: list[Values], least: int) -> Iterable[Leg]:
    before: Decimal | None = None
    for stage in stages:
        prices = [price for each in given if (price := _at(each, stage.price)) is not None]
        price = _middle(prices, least)
        informal = _part(stage.informal, given, least)
        costs = _part(stage.costs, given, least)
        margin = None if price is None or before is None else price - before - informal - costs
        yield Leg(stage, price, informal, costs, margin, len(prices) if len(prices) >= least else 0)
        before = price if price is not None else before


def _part(question: str | None, given: list[Values], least: int) -> Decimal:
    if question is None:
        return Decimal(0)
    return _middle((found for each in given if (found := _at(each, question)) is not None), least) or Decimal(0)
