"""What fulfils a step: found in the other contexts by itself, or a document that was filed by hand."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from outcrop.cadastre import api as cadastre
from outcrop.learning import api as learning
from outcrop.market import api as market
from outcrop.pathway.models import Filing
from outcrop.pathway.section import FILED, Step
from outcrop.registry import api as registry


@dataclass(frozen=True, slots=True)
class Found:
    """
    What was found for a step.

    :param done: whether the step is fulfilled
    :param going: whether it has begun
    :param sentence: what is done or missing, with the values that fill its places
    :param since: from which day it is fulfilled, where that is known
    """

    done: bool
    sentence: Any
    going: bool = False
    values: dict[str, Any] = field(default_factory=dict)
    since: date | None = None

    def __str__(self) -> str:
        return str(self.sentence) % self.values if self.values else str(self.sentence)


Provider = Callable[[UUID, date], Found]


def _joined(enterprise: UUID, on: date) -> Found:
    held = registry.members(enterprise, on)
    if not held:
        return Found(False, _("Nobody has confirmed membership yet."))
    sentence = _("%(count)s people have joined and confirmed it themselves.")
    return Found(True, sentence, values={"count": len(held)}, since=min(member.since for member in held))


def _formed(enterprise: UUID, on: date) -> Found:
    state = registry.formation(enterprise, on)
    values = {"confirmed": state.confirmed, "needed": state.needed, "missing": max(0, state.needed - state.confirmed)}
    if state.formed:
        sentence = _("%(confirmed)s members have confirmed; at least %(needed)s are needed.")
        return Found(True, sentence, values=values, since=registry.enterprise(enterprise).formed_on)
    sentence = _("%(confirmed)s members have confirmed; %(missing)s more are needed.")
    return Found(False, sentence, going=state.confirmed > 0, values=values)


def _asked(enterprise: UUID, on: date) -> Found:
    if right := cadastre.live_right_of(enterprise, on):
        since = cadastre.first_asked_on(enterprise, on=on) or right.start
        sentence = _("Ground was asked for and granted: %(number)s.")
        return Found(True, sentence, values={"number": right.number}, since=since)
    if asked := cadastre.open_application_of(enterprise):
        since = cadastre.first_asked_on(enterprise, on=on) or on
        return Found(True, _("Sent: %(number)s. The office has it."), values={"number": asked.number}, since=since)
    return Found(False, _("No ground has been asked for."))


def _live(enterprise: UUID, on: date) -> Found:
    if right := cadastre.live_right_of(enterprise, on):
        return Found(True, _("%(number)s is live."), values={"number": right.number}, since=right.start)
    if asked := cadastre.open_application_of(enterprise):
        return Found(False, _("%(number)s is being decided."), going=True, values={"number": asked.number})
    return Found(False, _("There is no right yet."))


def _sold(enterprise: UUID, on: date) -> Found:
    count = market.sales_count(enterprise, on=on)
    if count:
        since = market.first_sale_on(enterprise, on=on)
        return Found(True, _("%(count)s sales, each with a slip."), values={"count": count}, since=since)
    return Found(False, _("Nothing was sold over a counter yet."))


def _trained(enterprise: UUID, on: date) -> Found:
    people = registry.members(enterprise, on)
    days = learning.trained_people([member.person for member in people], on=on)
    since = learning.trained_since(days, len(people))
    values = {"trained": len(days), "people": len(people)}
    sentence = _("%(trained)s of %(people)s members hold a certificate of a course.")
    return Found(since is not None, sentence, going=bool(days), values=values, since=since)


PROVIDERS: dict[str, Provider] = {
    "registry.joined": _joined,
    "registry.enterprise-formed": _formed,
    "cadastre.ground-asked": _asked,
    "cadastre.right-live": _live,
    "market.sale-made": _sold,
    "learning.trained": _trained,
}


def plug_evidence(key: str, provider: Provider) -> None:
    """Have a context above find evidence of its own, which a pack names by its key, such as ``finance.insured``."""
    PROVIDERS[key] = provider


def found_for(step: Step, enterprise: UUID, on: date) -> tuple[Found, ...]:
    """Return what was found for a step, in the order of its evidence."""
    return tuple(
        _filed(step, enterprise, on) if key == FILED else PROVIDERS[key](enterprise, on) for key in step.evidence
    )


def fulfilled(step: Step, found: tuple[Found, ...]) -> bool:
    """Say whether what was found fulfils a step: all of it, or any one, as the pack says."""
    enough = any if step.fulfilled_by == "any" else all
    return enough(each.done for each in found)


def since(step: Step, found: tuple[Found, ...]) -> date | None:
    """Return the day on which a step was fulfilled; None where it is not, or where the day is not known."""
    days = [each.since for each in found if each.done and each.since]
    if not fulfilled(step, found) or not days:
        return None
    return min(days) if step.fulfilled_by == "any" else max(days)


def _filed(step: Step, enterprise: UUID, on: date) -> Found:
    rows = Filing.objects.filter(enterprise=enterprise, step=step.key, filed_on__lte=on)
    filings = list(rows.select_related("decision").order_by("filed_at", "id"))
    counting = [each for each in filings if each.counts_since and each.counts_since <= on]
    if counting:
        values = {"number": counting[0].number}
        return Found(True, _("Document %(number)s counts."), values=values, since=counting[0].counts_since)
    if not filings:
        return Found(False, _("No document was filed."))
    last = filings[-1]
    if last.state == "refused":
        return Found(False, _("Document %(number)s was not accepted: read why."), values={"number": last.number})
    return Found(False, _("Document %(number)s waits for the office."), going=True, values={"number": last.number})
