"""What a slip says of the royalty: how much, who owes it, whether it was kept back, and what is not known."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from outcrop.commons.ui.templatetags.ui import money
from outcrop.kernel.money import Money
from outcrop.kernel.text import Text
from outcrop.market.sums import is_kept_back, rate_of, whole

UNVERIFIED = "U"


@dataclass(frozen=True, slots=True)
class LawRow:
    """A row of law that was read on the way to the answer, with its sources and mark."""

    what: Text
    sources: tuple[Text, ...]
    confidence: str
    note: Text | None

    @property
    def unverified(self) -> bool:
        """Whether nobody has compared it with the text of the law."""
        return self.confidence == UNVERIFIED


@dataclass(frozen=True, slots=True)
class RoyaltyTold:
    """
    The law's answer about one sale.

    :ivar due: None where the law that we hold does not say
    :ivar highest: the most that it may be, where a figure of the law was not found
    :ivar liable: ``seller`` or ``nobody``; None where it is not known
    :ivar collected_by: ``buyer`` or ``payer``; None where it is not known
    """

    due: Money | None
    highest: Money | None
    rate_ppm: int | None
    liable: str | None
    collected_by: str | None
    kept_back: bool
    incomplete: bool
    missing: Text | None
    rows: tuple[LawRow, ...]

    @property
    def unverified(self) -> bool:
        """Whether a rule behind it has not been checked against the text of the law."""
        return any(row.unverified for row in self.rows)

    @property
    def beside(self) -> Money | None:
        """What the seller owes and nobody took off here."""
        return self.due if self.due and self.due.minor and self.liable == "seller" and not self.kept_back else None

    @property
    def sentences(self) -> list[str]:
        """What the seller should know of it, besides the line of the sum."""
        told = [self._who(), self._how_much(), self._how_sure()]
        return [sentence for sentence in told if sentence]

    def _who(self) -> str:
        if self.due is None or self.liable is None:
            return _(
                "What royalty is owed is not known: the law that we hold does not say. Nothing was taken off for it."
            )
        if not self.due.minor:
            return _("No royalty is owed on this sale.")
        if self.beside is None:
            return ""
        told = {"royalty": money(self.due)}
        if self.collected_by is None:
            return (
                _("A royalty of %(royalty)s is owed. Who collects it is not known to us, so it is not taken off.")
                % told
            )
        return _("A royalty of %(royalty)s is owed. It is not taken off: whoever owes it pays it in.") % told

    def _how_much(self) -> str:
        if not self.incomplete:
            return ""
        why = self.missing.into(get_language() or "en", "en") if self.missing else ""
        most = self.highest if self.highest and self.due and self.highest.minor > self.due.minor else None
        if most is None:
            return _("More may be owed than is reckoned here: %(why)s.") % {"why": why}
        return _("Up to %(most)s may be owed: %(why)s.") % {"most": money(most), "why": why}

    def _how_sure(self) -> str:
        if not self.unverified:
            return ""
        return _("A rule behind this royalty has not been checked against the text of the law.")


def told(law: Mapping[str, Any], currency: str) -> RoyaltyTold:
    """
    Return what is said of the royalty of a sale.

    :param law: the law's answer as it was written with the sale
    """
    values = law["values"]
    due, highest = (_money(values.get(name), currency) for name in ("royalty_due", "royalty_due_highest"))
    return RoyaltyTold(
        due=due,
        highest=highest,
        rate_ppm=rate_of(values),
        liable=values["royalty_liable_person"],
        collected_by=values["royalty_withheld_by"],
        kept_back=is_kept_back(values) and bool(due and due.minor),
        incomplete=bool(values.get("royalty_incomplete")),
        missing=_choice(law, "royalty_incomplete_reason"),
        rows=tuple(_row(step) for step in law["steps"] if step["kind"] == "law"),
    )


def _money(minor: Any, currency: str) -> Money | None:
    amount = whole(minor)
    return None if amount is None else Money(amount, currency)


def _choice(law: Mapping[str, Any], name: str) -> Text | None:
    found = next((s["choice"] for s in law["steps"] if s["name"] == name and s["kind"] == "result"), None)
    return Text.read(found) if found else None


def _row(step: Mapping[str, Any]) -> LawRow:
    return LawRow(
        what=Text.read(step["what"]),
        sources=tuple(Text.read(each["title"]) for each in step["references"]),
        confidence=step["confidence"],
        note=Text.read(step["note"]) if step["note"] else None,
    )
