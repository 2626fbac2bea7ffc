"""Questions about duties, posts and who is missing."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Max

from outcrop.commons.areas import api as areas
from outcrop.commons.policies import NotFound
from outcrop.commons.posts import api as posts
from outcrop.kernel.acts import Actor
from outcrop.kernel.text import Text
from outcrop.learning import api as learning
from outcrop.offices.models import HandOver
from outcrop.offices.policies import APPOINT, SEE_BRIEFING
from outcrop.offices.section import Duty, Level, section

#: Posts that answer for something, with their agencies.
POSTS = posts.Post.objects.exclude(duties=[]).select_related("agency")


@dataclass(frozen=True, slots=True)
class DutyRow:
    """
    A duty in the matrix.

    :ivar posts: how many posts answer for it in the area looked at
    :ivar vacant: how many of them nobody holds
    :ivar untrained: how many of the others somebody holds who is not yet trained for it; None where there is no course
    """

    duty: Duty
    posts: int
    vacant: int
    untrained: int | None

    @property
    def missing(self) -> bool:
        """Whether no post answers for it at all."""
        return self.posts == 0


@dataclass(frozen=True, slots=True)
class VacantPost:
    """A post that nobody holds. :ivar since: the day it was left; None if nobody ever held it"""

    post: posts.Post
    since: date | None


@dataclass(frozen=True, slots=True)
class DescribedDuty:
    """A duty in a job description."""

    key: str
    title: Text | str
    plain: Text | None
    article: Text | None
    unverified: bool
    course: str


def matrix(*, on: date, area_path: str = "") -> list[tuple[Level, list[DutyRow]]]:
    """Return every duty of the catalogue by level, with its posts in an area, or in the whole country."""
    held = posts.holders_on(on)
    bearing = defaultdict(list)
    for post in posts.serving(area_path) if area_path else posts.every_post():
        for duty in post.duties:
            bearing[duty].append(held.get(post.id, []))
    rows = defaultdict(list)
    for each in section().duties:
        of = bearing[each.key]
        rows[each.level].append(DutyRow(each, len(of), of.count([]), _untrained(each.key, of, on)))
    return [(level, rows[level.key]) for level in section().levels]


def _untrained(duty: str, holders: list[list[UUID]], on: date) -> int | None:
    if not learning.courses_for(duty):
        return None
    trained = learning.trained_among([user for users in holders for user in users], duty=duty, on=on)
    return sum(not set(users) <= trained for users in holders)


def vacancies(*, on: date, area_path: str = "", limit: int = 200) -> tuple[list[VacantPost], int]:
    """Return the posts that nobody holds, by agency, and how many there are in all."""
    held = posts.held_on(on)
    empty = [post for post in posts.every_post(area_path=area_path) if post.id not in held]
    shown = empty[:limit]
    ended: dict[Any, date] = dict(
        posts.Holding.objects.filter(post__in=[post.id for post in shown], end__lte=on)
        .values_list("post")
        .annotate(last=Max("end"))
    )
    return [VacantPost(post, ended.get(post.id)) for post in shown], len(empty)


def described(post: posts.Post) -> list[DescribedDuty]:
    """Return the duties of a post as its job description has them, in the order of the catalogue."""
    known = {duty.key: duty for duty in section().duties}
    order = {key: place for place, key in enumerate(known)}
    return [
        DescribedDuty(d.key, d.title, d.plain, d.article, d.unverified, d.course)
        if (d := known.get(key))
        else DescribedDuty(key, key, None, None, True, "")
        for key in sorted(post.duties, key=lambda key: order.get(key, len(order)))
    ]


def described_post(agency: str, key: str) -> posts.Post:
    """Return a post that answers for something. :raises NotFound: if there is none"""
    found = POSTS.filter(agency=agency, key=key).first()
    if found is None:
        raise NotFound()
    return found


def post_to_fill(agency: str, key: str, *, by: Actor) -> posts.Post:
    """Return a post that an actor may hand to its next holder. :raises NotFound: if there is none such"""
    return APPOINT.fetch(by, POSTS, agency=agency, key=key)


def area_to_brief(code: str, *, by: Actor) -> areas.Area:
    """Return an area whose briefing an actor may read. :raises NotFound: if there is none such"""
    return SEE_BRIEFING.fetch(by, areas.Area.objects.defer("shape"), code=code)


def hand_overs_of(post: posts.Post) -> list[HandOver]:
    """Return the hand-overs of a post, the latest first."""
    return list(HandOver.objects.filter(post=post).select_related("to", "receipt").order_by("-on", "-at")[:50])
