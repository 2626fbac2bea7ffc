"""
The watch for retaliation: an inspection, suspension or demand on somebody who complained, within the pack's months, is
looked at by an institution other than the one that did it.

No list of complainants is needed for it. What institutions do to people is noted of everybody; whoever watches opens
the slips that were sealed to her post, and sees which of it fell on somebody who complained.
"""

import json
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction

from outcrop.cadastre.events import ApplicationClosed, RightStateChanged
from outcrop.commons.journal.api import Delivered, subscribe
from outcrop.commons.policies import NotFound
from outcrop.commons.posts import api as posts
from outcrop.credentials.api import sealing
from outcrop.kernel.acts import Actor
from outcrop.kernel.refs import Ref
from outcrop.registry import api as registry
from outcrop.registry.events import DemandAnswered
from outcrop.voice import postkeys
from outcrop.voice.cases import OpenCase, opened
from outcrop.voice.desks import OpenDesk
from outcrop.voice.grievances import WATCH_DUTY, rules
from outcrop.voice.models import Case, Measure, Slip
from outcrop.voice.reading import barred

#: States of a right that weigh on its holder.
WEIGHING = ("suspended", "revoked")
REFUSED = "refused"
MOST = 500


@dataclass(frozen=True, slots=True)
class Watched:
    """A measure that fell on somebody who complained."""

    case: OpenCase
    post: UUID
    measure: Measure

    @property
    def looked_at(self) -> bool:
        """Whether what it brought was written down."""
        return any(step.get("measure") == str(self.measure.entry) for step in self.case.steps)


@transaction.atomic
def note_measure(*, entry: UUID, kind: str, against: UUID, about: str, on: date, agency: str = "") -> None:
    """
    Note that an institution did something to somebody. Contexts above tell what this room cannot hear of.

    :param entry: the journal's entry that tells it; noted once
    :param kind: such as ``right-revoked``; the desk has a sentence for those of this room
    :param against: the person or enterprise
    :param about: a number that a handler can look up, or nothing
    :param agency: who did it
    """
    row = Measure(entry=entry, kind=kind, against=against, agency=agency, about=about, on=on)
    Measure.objects.bulk_create([row], ignore_conflicts=True)


def right_changed(entry: Delivered) -> None:
    """Note that a right was suspended or revoked."""
    facts = entry.facts
    if facts["state"] in WEIGHING and facts["holder"]:
        note_measure(
            entry=entry.id, kind=f"right-{facts['state']}", against=Ref.parse(facts["holder"]).id,
            about=facts["number"], on=date.fromisoformat(facts["on"]), agency=agency_of(entry),
        )  # fmt: skip


def application_closed(entry: Delivered) -> None:
    """Note that an application was refused."""
    facts = entry.facts
    if facts["state"] == REFUSED:
        note_measure(
            entry=entry.id, kind="application-refused", against=Ref.parse(facts["applicant"]).id,
            about=facts["number"], on=date.fromisoformat(facts["on"]), agency=agency_of(entry),
        )  # fmt: skip


def record_demanded(entry: Delivered) -> None:
    """Note that an authority demanded a person's record; while a law keeps it from her, from the day on it ends."""
    told = registry.demanded(Ref.parse(entry.facts["demand"]).id)
    if told is not None:
        note_measure(
            entry=entry.id, kind="record-demanded", against=told.person, about=entry.facts["number"], on=told.known_on
        )


def agency_of(entry: Delivered) -> str:
    """Return the agency whose post acted in an entry of the journal; empty where no post did."""
    post = entry.facts.get("post")
    if post:
        found = posts.Post.objects.filter(id=post).first()
        return found.agency_id if found else ""
    held: list[str] = entry.content["actor"].get("posts", [])
    return held[0].partition("/")[0] if held else ""


def listen() -> None:
    """Subscribe to what weighs on people."""
    subscribe(RightStateChanged, right_changed, name="voice.right-state-changed")
    subscribe(ApplicationClosed, application_closed, name="voice.application-closed")
    subscribe(DemandAnswered, record_demanded, name="voice.demand-answered")


def watched(desk: OpenDesk, *, actor: Actor, on: date) -> list[Watched]:
    """Return the measures that fell on complainants over whom the actor's posts watch, those of other agencies only."""
    watching = {post.id: post.agency for post in actor.posts_with(WATCH_DUTY)}
    keys = {post: keys for post, keys in postkeys.opened(desk, actor=actor).items() if post in watching}
    slips = Slip.objects.filter(purpose="watch", on__gte=_months_before(on)).order_by("-on", "id")[:MOST]
    found: list[Watched] = []
    for slip in slips:
        for post, told in _opened(slip, keys):
            found += _fallen(told, post, watching[post], actor, on)
    return sorted(found, key=lambda each: (each.looked_at, each.measure.on))


def watched_one(desk: OpenDesk, case: UUID, measure: UUID, *, actor: Actor, on: date) -> Watched:
    """Return one of them. :raises NotFound: if there is none that the actor watches"""
    for each in watched(desk, actor=actor, on=on):
        if (each.case.row.id, each.measure.entry) == (case, measure):
            return each
    raise NotFound()


def _opened(slip: Slip, keys: dict[UUID, list[dict[str, Any]]]) -> list[tuple[UUID, dict[str, Any]]]:
    found = []
    for post, private in keys.items():
        for key in private:
            data = sealing.open_with(key, slip.sealed)
            if data is not None:
                found.append((post, json.loads(data)))
    return found


def _fallen(told: dict[str, Any], post: UUID, agency: str, actor: Actor, on: date) -> list[Watched]:
    row = Case.objects.prefetch_related("steps").get(id=told["case"])
    case = opened(row, bytes.fromhex(told["key"]), on=on)
    if barred(case, actor):
        return []
    since = date.fromisoformat(told["from"])
    known = Measure.objects.filter(against__in=told["over"], on__gte=since, on__lte=on)
    fell = known.exclude(agency=agency).order_by("on")
    return [Watched(case, post, each) for each in fell if _months_before(each.on) <= since]


def _months_before(on: date) -> date:
    months = on.year * 12 + on.month - 1 - rules().retaliation_months
    return date(months // 12, months % 12 + 1, min(on.day, 28))
