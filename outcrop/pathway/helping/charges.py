"""
What agents charge: asked of the person after each filing under a mandate, told to nobody but in sums over many.

The question says neither which agent nor which filing; the answer stands beside no name of an agent anywhere.
"""

from dataclasses import dataclass
from datetime import date, datetime
from statistics import median
from uuid import UUID

from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils.translation import gettext_noop

from outcrop.commons.disclosure import api as disclosure
from outcrop.commons.journal.api import Delivered, audited, publish
from outcrop.commons.notices import api as notices
from outcrop.commons.packs import api as packs
from outcrop.kernel.acts import Act, Actor
from outcrop.kernel.money import Money
from outcrop.pathway.events import ChargeTold
from outcrop.pathway.models import ChargeAnswer, ChargeAsked
from outcrop.pathway.policies import ANSWER_CHARGE
from outcrop.pathway.problems import AlreadyAnswered
from outcrop.registry import api as registry


def filed_under_mandate(delivered: Delivered) -> None:
    """Ask the person what it cost her, if an agent filed for her; a subscriber of the journal."""
    mandate = delivered.content["actor"].get("mandate")
    if mandate is None:
        return
    person, on = registry.person(UUID(mandate["for"])), date.fromisoformat(delivered.content["on"])
    asked = {"person": person.id, "area_path": person.area_path, "asked_on": on}
    row, made = ChargeAsked.objects.get_or_create(entry=delivered.id, defaults=asked)
    if made:
        at = datetime.fromisoformat(delivered.content["at"])
        notices.send(
            to=person.id,
            kind="pathway.charge",
            sentence=gettext_noop("Somebody filed for you. Tell us what you were asked to pay; only sums are read."),
            link=reverse("pathway:charge", args=[row.id]),
            act=Act(by=Actor.machine("charges"), at=at, on=on),
        )


@transaction.atomic
@audited("pathway.answer-charge")
def answer_charge(*, asked: ChargeAsked, minor: int, act: Act) -> ChargeAnswer:
    """
    Keep what a person was asked to pay, in minor units.

    :raises NotAllowed: to everybody but the person herself
    :raises AlreadyAnswered: the second time
    """
    ANSWER_CHARGE.require(act.by, asked)
    try:
        with transaction.atomic():
            answer = ChargeAnswer.objects.create(asked=asked, minor=minor, on=act.on)
    except IntegrityError as taken:
        raise AlreadyAnswered() from taken
    nameless = Act(by=Actor.machine("charges"), at=act.at, on=act.on)
    publish(ChargeTold(area=asked.area_path), act=nameless)
    return answer


@dataclass(frozen=True, slots=True)
class Charged:
    """What agents charge in an area: how many answered, how many paid something, and the middle of what was paid."""

    area_path: str
    answered: int
    paid: int | None
    middle: Money | None


def charges() -> list[Charged]:
    """Return what agents charge by area, only where enough people have answered; nothing by agent, ever."""
    least = disclosure.least_count()
    by_area: dict[str, list[int]] = {}
    for area, minor in ChargeAnswer.objects.values_list("asked__area_path", "minor"):
        by_area.setdefault(area, []).append(minor)
    shown = []
    for area, answers in sorted(by_area.items()):
        paid = [minor for minor in answers if minor]
        if len(answers) < least:
            continue
        enough = len(paid) >= least and len(answers) - len(paid) not in range(1, least)
        middle = packs.money(round(median(paid))) if enough else None
        shown.append(Charged(area, len(answers), len(paid) if enough else None, middle))
    return shown
