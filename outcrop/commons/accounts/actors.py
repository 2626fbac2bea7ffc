"""Finding out who acts: from a session, a token or a mandate."""

from collections.abc import Callable, Iterable
from datetime import date, datetime
from uuid import UUID

from django.db.models import Q

from outcrop.commons.accounts.models import AccessToken, Mandate, User
from outcrop.commons.accounts.problems import MandateMissing, TokenRefused
from outcrop.commons.accounts.services import digest_of
from outcrop.commons.posts.api import posts_held
from outcrop.kernel.acts import Actor, Capacity, HeldMandate, HeldPost

#: Where a browser's session keeps the mandate under which its user acts.
MANDATE_CHOSEN = "mandate"

CapacitySource = Callable[[UUID, date], Iterable[Capacity]]
_sources: list[CapacitySource] = []
PostCapacitySource = Callable[[tuple[HeldPost, ...], date], Iterable[Capacity]]
_post_sources: list[PostCapacitySource] = []


def plug_capacity(source: CapacitySource) -> None:
    """Have a context say what a person is to its things, such as leader of an enterprise."""
    if source not in _sources:
        _sources.append(source)


def plug_post_capacity(source: PostCapacitySource) -> None:
    """Have a context say what the holder of posts is to its things on a day, such as supporter of a step."""
    if source not in _post_sources:
        _post_sources.append(source)


def actor_for(user: User, *, on: date, mandate: UUID | None = None, language: str = "en") -> Actor:
    """
    Return the user as an actor on a day, with the posts held, the capacities and, if named, a mandate.

    :raises MandateMissing: if the mandate is not the user's or does not hold on the day
    """
    held = _held_mandate(user, mandate, on) if mandate else None
    principal = held.principal if held else user.person
    capacities = [c for source in _sources for c in source(principal, on)] if principal else []
    posts = () if held else posts_held(user.id, on=on)
    capacities += [c for source in _post_sources for c in source(posts, on)] if posts else []
    return Actor(
        user=user.id,
        person=user.person,
        posts=posts,
        capacities=frozenset(capacities),
        mandate=held,
        language=language,
    )


def mandates_of(agent: UUID, *, on: date) -> list[Mandate]:
    """Return the mandates that let a person act for others on a day."""
    return list(Mandate.objects.filter(_holds(on), agent=agent).order_by("number"))


def mandates_from(principal: UUID, *, on: date) -> list[Mandate]:
    """Return the mandates that a person gave and that hold on a day."""
    return list(Mandate.objects.filter(_holds(on), principal=principal).order_by("number"))


def _holds(on: date) -> Q:
    return Q(revoked_at=None, start__lte=on) & (Q(end__isnull=True) | Q(end__gt=on))


def _held_mandate(user: User, mandate: UUID, on: date) -> HeldMandate:
    found = Mandate.objects.filter(_holds(on), id=mandate, agent=user.person).first() if user.person else None
    if found is None:
        raise MandateMissing()
    return HeldMandate(found.id, found.number, found.principal, frozenset(found.verbs))


def user_with_token(token: str, *, at: datetime) -> User:
    """Return the user whom a token belongs to. :raises TokenRefused: if it is unknown, expired or revoked"""
    valid = Q(revoked_at=None) & (Q(expires_at__isnull=True) | Q(expires_at__gt=at)) & Q(user__is_active=True)
    found = AccessToken.objects.filter(valid, digest=digest_of(token)).select_related("user").first()
    if found is None:
        raise TokenRefused()
    return found.user
