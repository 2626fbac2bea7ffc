"""
Permissions: one declaration per verb.

A policy's rule gives both the rows an actor may see and a yes or no for one object; the two always agree, and a
property test proves it. A refusal carries its reason.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import Any, TypeVar

from django.db.models import Model, Q, QuerySet
from django.utils.translation import gettext_lazy as _

from outcrop.commons.areas import api as areas
from outcrop.kernel.acts import Actor
from outcrop.kernel.problems import Problem

M = TypeVar("M", bound=Model)

_EVERY = Q()
_NONE = Q(pk__in=[])

_FOR_KNOWN = _("it is for people who have signed in.")
_OTHER_POST = _("it is the duty of another post.")
_OTHER_PERSON = _("it belongs to somebody else.")


class NotAllowed(Problem):
    """The actor sees the thing, but this act is another's."""

    code, status = "permission.not-allowed", 403
    message = _("You cannot do this: %(reason)s")
    remedy = _("The office named on the page can, or can tell you who does.")


class NotFound(Problem):
    """There is no such thing, or none that the actor may know of; both look the same."""

    code, status = "permission.not-found", 404
    message = _("There is nothing here under that name or number.")
    remedy = _("Check the number, sign by sign, or ask the office that gave it to you.")


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether an act is allowed, and why."""

    allowed: bool
    reason: Any


class Rule:
    """Who may. ``rows`` and ``allows`` must say the same of every object."""

    reason: Any = _("it is for somebody else.")

    def could(self, actor: Actor) -> bool:
        """Say whether there can be any object that the actor may."""
        raise NotImplementedError

    def rows(self, actor: Actor) -> Q:
        """Return the objects that the actor may, as a query."""
        raise NotImplementedError

    def allows(self, actor: Actor, thing: Any) -> bool:
        """Say whether the actor may this one."""
        raise NotImplementedError

    def __or__(self, other: "Rule") -> "Rule":
        return _Either(self, other)

    def __and__(self, other: "Rule") -> "Rule":
        return _Both(self, other)


@dataclass(frozen=True)
class _Either(Rule):
    one: Rule
    other: Rule

    @property
    def reason(self) -> Any:  # type: ignore[override]
        return self.other.reason

    def could(self, actor: Actor) -> bool:
        return self.one.could(actor) or self.other.could(actor)

    def rows(self, actor: Actor) -> Q:
        sides = [rule.rows(actor) for rule in (self.one, self.other) if rule.could(actor)]
        if not sides:
            return _NONE
        return _EVERY if _EVERY in sides else sides[0] if len(sides) == 1 else sides[0] | sides[1]

    def allows(self, actor: Actor, thing: Any) -> bool:
        return self.one.allows(actor, thing) or self.other.allows(actor, thing)


@dataclass(frozen=True)
class _Both(Rule):
    one: Rule
    other: Rule

    @property
    def reason(self) -> Any:  # type: ignore[override]
        return self.one.reason

    def could(self, actor: Actor) -> bool:
        return self.one.could(actor) and self.other.could(actor)

    def rows(self, actor: Actor) -> Q:
        return self.one.rows(actor) & self.other.rows(actor)

    def allows(self, actor: Actor, thing: Any) -> bool:
        return self.one.allows(actor, thing) and self.other.allows(actor, thing)


@dataclass(frozen=True)
class Whoever(Rule):
    """Whoever fits a condition in which no object has a part."""

    fits: Callable[[Actor], bool]
    reason: Any = _OTHER_PERSON

    def could(self, actor: Actor) -> bool:
        """If the actor fits."""
        return self.fits(actor)

    def rows(self, actor: Actor) -> Q:
        """Every row or none."""
        return _EVERY if self.fits(actor) else _NONE

    def allows(self, actor: Actor, thing: Any) -> bool:
        """If the actor fits."""
        return self.fits(actor)


@dataclass(frozen=True)
class HasDuty(Rule):
    """Whoever holds a post that answers for a duty, in the area of the object if ``area`` names its path."""

    duty: str
    area: str = ""
    reason: Any = _OTHER_POST

    def could(self, actor: Actor) -> bool:
        """If a held post answers for the duty anywhere."""
        return bool(actor.posts_with(self.duty))

    def rows(self, actor: Actor) -> Q:
        """Rows in the areas of the held posts."""
        posts = actor.posts_with(self.duty)
        if not posts:
            return _NONE
        if not self.area or any(post.area == "" for post in posts):
            return _EVERY
        return reduce(or_, (areas.inside(post.area, field=self.area) for post in posts))

    def allows(self, actor: Actor, thing: Any) -> bool:
        """If the object lies in the area of a held post."""
        area = _attribute(thing, self.area) if self.area else None
        return bool(actor.posts_with(self.duty, area))


@dataclass(frozen=True)
class Matches(Rule):
    """Whoever one of the object's attributes points to, such as its applicant."""

    attribute: str
    values: Callable[[Actor], Iterable[Any]]
    reason: Any = _OTHER_PERSON

    def could(self, actor: Actor) -> bool:
        """If there is any value to match."""
        return any(v is not None for v in self.values(actor))

    def rows(self, actor: Actor) -> Q:
        """Rows whose attribute is among the values."""
        values = [v for v in self.values(actor) if v is not None]
        return Q(**{f"{self.attribute}__in": values}) if values else _NONE

    def allows(self, actor: Actor, thing: Any) -> bool:
        """If the attribute is among the values."""
        value = _attribute(thing, self.attribute)
        return value is not None and value in [v for v in self.values(actor) if v is not None]


def _attribute(thing: Any, path: str) -> Any:
    for name in path.split("__"):
        thing = getattr(thing, name, None)
    return thing


anyone = Whoever(lambda actor: True)
signed_in = Whoever(lambda actor: actor.known, _FOR_KNOWN)
#: Whoever holds a post that answers for something: enforcement and partners hold none.
holds_duties = Whoever(lambda actor: any(post.duties for post in actor.posts), _OTHER_POST)
#: Whoever is a person of the register, or acts for one.
is_person = Whoever(lambda actor: actor.principal is not None)
has_duty = HasDuty


def matches(attribute: str, values: Callable[[Actor], Iterable[Any]]) -> Rule:
    """Whoever an attribute points to: ``matches("applicant", lambda actor: actor.subjects("leader"))``."""
    return Matches(attribute, values)


def own(attribute: str) -> Rule:
    """The person whom an attribute points to, by herself or through her agent."""
    return Matches(attribute, lambda actor: [actor.principal])


def capacity(attribute: str, *kinds: str) -> Rule:
    """Whoever is one of these kinds (``leader``, ``member``…) to what an attribute points to."""
    return Matches(attribute, lambda actor: actor.subjects(*kinds))


def duties_asked(rule: Rule) -> frozenset[str]:
    """Return the duties that a rule asks for."""
    match rule:
        case HasDuty(duty=duty):
            return frozenset({duty})
        case _Either(one=one, other=other) | _Both(one=one, other=other):
            return duties_asked(one) | duties_asked(other)
    return frozenset()


_policies: dict[str, "Policy"] = {}


@dataclass(frozen=True)
class Policy:
    """
    Who may do one verb.

    :param verb: ``context.verb``, unique
    :param means: one sentence for the reference page
    """

    verb: str
    rule: Rule
    means: str

    def __post_init__(self) -> None:
        if self.verb in _policies:
            raise ValueError(f"{self.verb} is declared twice")
        _policies[self.verb] = self

    def visible(self, actor: Actor, rows: "QuerySet[M]") -> "QuerySet[M]":
        """Return the rows that the actor may."""
        return rows.filter(self.rule.rows(actor))

    def verdict(self, actor: Actor, thing: Any = None) -> Verdict:
        """Say yes or no, with the reason; without a thing, whether the actor may this of anything at all."""
        allowed = self.rule.could(actor) if thing is None else self.rule.allows(actor, thing)
        return Verdict(allowed, "" if allowed else self.rule.reason)

    def require(self, actor: Actor, thing: Any = None) -> None:
        """:raises NotAllowed: if the actor may not"""
        verdict = self.verdict(actor, thing)
        if not verdict.allowed:
            raise NotAllowed(reason=verdict.reason)

    def fetch(self, actor: Actor, rows: "QuerySet[M]", **lookup: Any) -> M:
        """Return the one row that the lookup names. :raises NotFound: if there is none that the actor may"""
        found = self.visible(actor, rows).filter(**lookup).first()
        if found is None:
            raise NotFound()
        return found


def declared() -> list[Policy]:
    """Return every policy that was declared, by verb."""
    return [_policies[verb] for verb in sorted(_policies)]
