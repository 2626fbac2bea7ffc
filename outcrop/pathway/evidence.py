"""What fulfils a step. It is found in the other contexts by itself; nobody ticks a box."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from outcrop.cadastre import api as cadastre
from outcrop.market import api as market
from outcrop.registry import api as registry


@dataclass(frozen=True, slots=True)
class Found:
    """
    What was found for a step.

    :param done: whether the step is fulfilled
    :param going: whether it has begun
    :param sentence: what is done or missing, with the values that fill its places
    """

    done: bool
    sentence: Any
    going: bool = False
    values: dict[str, Any] = field(default_factory=dict)

    def __str__(self) -> str:
        return str(self.sentence) % self.values if self.values else str(self.sentence)


Provider = Callable[[UUID, date], Found]


def _joined(enterprise: UUID, on: date) -> Found:
    count = len(registry.members(enterprise, on))
    if not count:
        return Found(False, _("Nobody has confirmed membership yet."))
    return Found(True, _("%(count)s people have joined and confirmed it themselves."), values={"count": count})


def _formed(enterprise: UUID, on: date) -> Found:
    state = registry.formation(enterprise, on)
    values = {"confirmed": state.confirmed, "needed": state.needed, "missing": max(0, state.needed - state.confirmed)}
    if state.formed:
        return Found(True, _("%(confirmed)s members have confirmed; at least %(needed)s are needed."), values=values)
    sentence = _("%(confirmed)s members have confirmed; %(missing)s more are needed.")
    return Found(False, sentence, going=state.confirmed > 0, values=values)


def _asked(enterprise: UUID, on: date) -> Found:
    if right := cadastre.live_right_of(enterprise, on):
        return Found(True, _("Ground was asked for and granted: %(number)s."), values={"number": right.number})
    if asked := cadastre.open_application_of(enterprise):
        return Found(True, _("Sent: %(number)s. The office has it."), values={"number": asked.number})
    return Found(False, _("No ground has been asked for."))


def _live(enterprise: UUID, on: date) -> Found:
    if right := cadastre.live_right_of(enterprise, on):
        return Found(True, _("%(number)s is live."), values={"number": right.number})
    if asked := cadastre.open_application_of(enterprise):
        return Found(False, _("%(number)s is being decided."), going=True, values={"number": asked.number})
    return Found(False, _("There is no right yet."))


def _sold(enterprise: UUID, on: date) -> Found:
    count = market.sales_count(enterprise, on=on)
    if count:
        return Found(True, _("%(count)s sales, each with a slip."), values={"count": count})
    return Found(False, _("Nothing was sold over a counter yet."))


PROVIDERS: dict[str, Provider] = {
    "registry.joined": _joined,
    "registry.enterprise-formed": _formed,
    "cadastre.ground-asked": _asked,
    "cadastre.right-live": _live,
    "market.sale-made": _sold,
}
