"""Forums: which there are, which are a person's or an enterprise's, and which post owes the answer."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from outcrop.commons.areas import api as areas
from outcrop.commons.packs import api as packs
from outcrop.commons.policies import NotFound
from outcrop.commons.posts import api as posts
from outcrop.commons.posts.api import Post
from outcrop.forum.models import Proposal
from outcrop.forum.section import Level, section
from outcrop.kernel.text import Text
from outcrop.registry import api as registry


@dataclass(frozen=True, slots=True)
class Forum:
    """
    A forum. :ivar code: the area's code, or the level's key for the one of the whole country

    :ivar area_path: its area; empty for the whole country
    """

    level: Level
    code: str
    area_path: str
    name: Text


@dataclass(frozen=True, slots=True)
class Owing:
    """
    Who owes an answer on a day.

    :ivar post: the post that owes it; None where the country has none
    :ivar vacant: more local posts that should, and that nobody holds
    :ivar above: the post above it, which is told when the answer is late
    """

    post: Post | None
    vacant: tuple[Post, ...]
    above: Post | None


def _named(level: Level, area: areas.Area | None) -> Forum:
    if area is None:
        return Forum(level, level.key, "", level.name)
    return Forum(level, area.code, area.path, area.name)


def level_of(key: str) -> Level:
    """Return a level. :raises NotFound: if the pack has it no more"""
    found = next((each for each in section().levels if each.key == key), None)
    if found is None:
        raise NotFound()
    return found


def forum_of(proposal: Proposal) -> Forum:
    """Return the forum that a proposal was made to."""
    level = level_of(proposal.forum)
    area = areas.at(proposal.area_path)
    return _named(level, area)


def every_forum() -> list[Forum]:
    """Return all forums, the country's first."""
    found = []
    for level in sorted(section().levels, key=lambda each: each.each != ""):
        found += [_named(level, area) for area in areas.in_level(level.each)] if level.each else [_named(level, None)]
    return found


def forum_at(code: str) -> Forum:
    """Return the forum of that code. :raises NotFound: if there is none"""
    for level in section().levels:
        if not level.each and code == level.key:
            return _named(level, None)
    area = areas.get(code)
    level_here = next((each for each in section().levels if area and each.each == area.level), None)
    if area is None or level_here is None:
        raise NotFound()
    return _named(level_here, area)


def forums_over(paths: Iterable[str]) -> list[Forum]:
    """Return the forums whose area holds one of these, the most local first; the country's last."""
    found: dict[str, Forum] = {}
    for path in paths:
        steps = path.split(".")
        for depth in range(len(steps), 0, -1):
            area = areas.at(".".join(steps[:depth]))
            level = next((each for each in section().levels if area and each.each == area.level), None)
            if area and level:
                found.setdefault(area.code, _named(level, area))
    found |= {each.key: _named(each, None) for each in section().levels if not each.each}
    return list(found.values())


def forums_of(person: UUID, on: date) -> list[Forum]:
    """Return a person's forums: of her own area, of the enterprises that she is a member of, and the country's."""
    firms = registry.enterprises_of(person, on)
    return forums_over([registry.person(person).area_path, *(each.area_path for each in firms)])


def firms_led(person: UUID, on: date) -> list[registry.EnterpriseView]:
    """Return the enterprises for which a person may speak: those that she leads."""
    return [each for each in registry.enterprises_of(person, on) if registry.is_leader(person, each.id, on)]


def chain(area_path: str, duty: str) -> list[Post]:
    """Return the posts of a duty over an area, the most local first; a post of the whole country is over all."""
    over = posts.serving(area_path) if area_path else [each for each in posts.posts_with(duty) if not each.area_path]
    return sorted((each for each in over if duty in each.duties), key=lambda each: -len(each.area_path))


def owing(area_path: str, duty: str, on: date) -> Owing:
    """Return which post owes an answer on a day: the most local one of the duty that somebody holds."""
    posts_over, held = chain(area_path, duty), posts.held_on(on)
    at = next((n for n, each in enumerate(posts_over) if each.id in held), None)
    if at is None:
        return Owing(None, tuple(posts_over), None)
    depth = len(posts_over[at].area_path)
    above = next((each for each in posts_over[at + 1 :] if len(each.area_path) < depth), None)
    return Owing(posts_over[at], tuple(posts_over[:at]), above)


def owing_of(proposal: Proposal, on: date) -> Owing:
    """Return which post owes the answer to a proposal on a day."""
    return owing(proposal.area_path, level_of(proposal.forum).duty, on)


def country_code() -> str:
    """Return the country's code, for the numbers of its own forum."""
    return packs.current().country.code
