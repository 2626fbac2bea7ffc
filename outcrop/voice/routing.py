"""
Who hears a case: decided once, at intake, while the words are in memory.

Nobody hears a case who is complained of, works in the same agency, or stands above or below it in the line of command;
nor whoever holds such a post besides, nor a member of an enterprise that is complained of. What names a post above the
local level is heard outside the mining administration from the beginning.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Q

from outcrop.commons.accounts.api import User
from outcrop.commons.areas import api as areas
from outcrop.commons.posts import api as posts
from outcrop.commons.posts.api import Agency, Post
from outcrop.registry import api as registry
from outcrop.voice import postkeys
from outcrop.voice.grievances import PUBLISH_DUTY, STAGES, WATCH_DUTY, Grievances, HandlerRow, rules
from outcrop.voice.problems import NobodyListens, OfficeUnknown


@dataclass(frozen=True, slots=True)
class Accused:
    """Who is complained of: an agency, perhaps one post of it, or an enterprise; or nobody that the register knows."""

    agency: str = ""
    post: str = ""
    enterprise: UUID | None = None


@dataclass(frozen=True, slots=True)
class Barred:
    """Whom a case is kept from, whoever holds the posts today or later."""

    agencies: frozenset[str]
    users: frozenset[UUID]


@dataclass(frozen=True, slots=True)
class Route:
    """Who hears a case at each stage, who watches over the complainant, and who counts."""

    stages: tuple[Post, ...]
    watching: tuple[Post, ...]
    counting: tuple[Post, ...]
    barred: Barred


def route(*, accused: Accused, area_path: str, kind: str, on: date) -> Route:
    """
    Say who hears a case.

    :raises OfficeUnknown: if the agency or post is none of the country's
    :raises NobodyListens: if nobody may hear it who could open it
    """
    told = rules()
    barred = barred_for(accused, on=on)
    stages = tuple(_chain(told, accused, area_path or _area_of(accused), kind, barred, on))
    if not stages:
        raise NobodyListens()
    return Route(stages, with_duty(WATCH_DUTY, barred, on)[:2], with_duty(PUBLISH_DUTY, barred, on)[:1], barred)


def barred_for(accused: Accused, *, on: date) -> Barred:
    """Return every agency in the accused's line of command, and every user who holds a post there."""
    agencies = _line_of_command(accused.agency) if accused.agency else frozenset()
    holding = Q(post__agency_id__in=agencies) & Q(start__lte=on) & (Q(end__isnull=True) | Q(end__gt=on))
    users = set(posts.Holding.objects.filter(holding).values_list("user", flat=True)) if agencies else set()
    if accused.enterprise is not None:
        people = {member.person for member in registry.members(accused.enterprise, on=on)}
        people |= set(registry.leaders(accused.enterprise, on=on))
        users |= set(User.objects.filter(person__in=people).values_list("id", flat=True))
    return Barred(agencies, frozenset(users))


def _line_of_command(key: str) -> frozenset[str]:
    agency = _agency(key)
    above: dict[str, set[str]] = {}
    below: dict[str, set[str]] = {}
    for row in rules().command:
        above.setdefault(row.agency, set()).add(row.under)
        below.setdefault(row.under, set()).add(row.agency)
    bases = _reached(_base(key), above)
    found = {key} | {a.key for a in _of(bases) if _within(agency.area_path, a.area_path)}
    bases = _reached(_base(key), below)
    return frozenset(found | {a.key for a in _of(bases) if _within(a.area_path, agency.area_path)})


def _reached(start: str, steps: dict[str, set[str]]) -> set[str]:
    found: set[str] = set()
    fresh = {start}
    while fresh := {each for base in fresh for each in steps.get(base, ())} - found:
        found |= fresh
    return found


def _of(bases: set[str]) -> list[Agency]:
    named = Q(pk__in=[])
    for base in bases:
        named |= Q(key=base) | Q(key__startswith=f"{base}@")
    return list(Agency.objects.filter(named))


def _within(path: str, area: str) -> bool:
    return area == "" or path == area or path.startswith(f"{area}.")


def _base(key: str) -> str:
    return key.partition("@")[0]


def _agency(key: str) -> Agency:
    found = Agency.objects.filter(key=key).first()
    if found is None:
        raise OfficeUnknown(field="about")
    return found


def _area_of(accused: Accused) -> str:
    return _agency(accused.agency).area_path if accused.agency else ""


def is_local(agency: Agency) -> bool:
    """Say whether an agency serves an area of the level that the pack calls local."""
    path = agency.area_path
    return bool(path) and areas.Area.objects.filter(path=path, level=rules().local).exists()


def _chain(told: Grievances, accused: Accused, area_path: str, kind: str, barred: Barred, on: date) -> Iterable[Post]:
    local = not accused.agency or is_local(_agency(accused.agency))
    levels = ("local", "national", "outside") if local else ("outside",)
    chosen: list[Post] = []
    for level in levels:
        rows = [row for row in told.handlers if row.level == level and (not row.kinds or kind in row.kinds)]
        found = [post for row in rows for post in _posts_of(row, area_path) if _may_hear(post, barred, on)]
        chosen += [post for post in found if post.agency_id not in {each.agency_id for each in chosen}][
            : STAGES if level == "outside" else 1
        ]
    return chosen[:STAGES]


def _posts_of(row: HandlerRow, area_path: str) -> list[Post]:
    """Return the posts that a row of the pack means in an area; a local one only where the area is known."""
    found = Post.objects.filter(agency__in=_of({row.agency}), key=row.post).select_related("agency")
    serving = [post for post in found if post.area_path == "" or (area_path and _within(area_path, post.area_path))]
    return sorted(serving, key=lambda post: (-len(post.area_path), post.agency_id))


def _may_hear(post: Post, barred: Barred, on: date) -> bool:
    holders = set(posts.holders_of(post.id, on=on))
    return (
        post.agency_id not in barred.agencies
        and bool(holders)
        and not holders & barred.users
        and postkeys.can_open(post, holders)
    )


def with_duty(duty: str, barred: Barred, on: date) -> tuple[Post, ...]:
    """Return posts with a duty that may take part, one of each agency."""
    found: dict[str, Post] = {}
    for post in posts.posts_with(duty):
        if _may_hear(post, barred, on):
            found.setdefault(post.agency_id, post)
    return tuple(found.values())
