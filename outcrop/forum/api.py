"""The door to the forum."""

from datetime import date
from uuid import UUID

from django.conf import settings

from outcrop.commons.areas import api as areas
from outcrop.commons.packs import api as packs
from outcrop.commons.posts import api as posts
from outcrop.forum import selectors
from outcrop.forum.models import Proposal
from outcrop.forum.services.answering import note_overdue
from outcrop.forum.services.supporting import tally_day
from outcrop.kernel.acts import Act, Actor
from outcrop.kernel.clock import civil_date

__all__ = ["answers_owed", "late_in", "promises_owed", "tend"]


def answers_owed(post: UUID, on: date) -> tuple[int, int]:
    """Return how many proposals wait for a post's answer on a day, and how many of them are late."""
    found = selectors.owed_by({post: posts.get(post).area_path}, on)
    return len(found), sum(each.taken_up.due_on < on for each in found)


def late_in(area_path: str, on: date) -> int:
    """Return how many proposals of an area's forum, and of those below it, are past their day without an answer."""
    late = selectors.listed(selectors.LATE, None, on)
    return late.filter(areas.inside(area_path)).count()


def promises_owed(post: UUID, on: date) -> tuple[int, int]:
    """Return how many promises a post still has to carry out on a day, and how many of them are late."""
    found = selectors.promised_by(post, on)
    return len(found), sum(late for _, late in found)


def tend() -> None:
    """Tally the day's support, and write down what became late."""
    now = settings.OUTCROP_CLOCK.now()
    act = Act(by=Actor.machine("forum"), at=now, on=civil_date(now, packs.current().country.zone))
    tally_day(act=act)
    late = Proposal.objects.filter(answer=None, overdue=None, taken_up__due_on__lt=act.on)
    for each in late.select_related("taken_up").order_by("id"):
        note_overdue(proposal=each, act=act)
