"""A demand under law for a person's record: itself the recorded act of a named post, and it reaches nobody informal."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from outcrop.commons.journal.api import audited, publish
from outcrop.commons.notices.api import send
from outcrop.commons.numbering.api import next_number
from outcrop.kernel.acts import Act, HeldPost
from outcrop.kernel.events import Personal
from outcrop.kernel.problems import InvalidInput
from outcrop.registry import names, selectors
from outcrop.registry.events import DemandAnswered
from outcrop.registry.models import Demand, Person
from outcrop.registry.policies import ANSWER_DEMAND, DEMAND
from outcrop.registry.problems import SecrecyNotLawful
from outcrop.registry.record.sealing import seal, unseal
from outcrop.registry.section import section

#: What can be given, and its words. What she told only in order to become formal is not among it.
GIVABLE: dict[str, Any] = {
    "name": _("Name"),
    "number": _("Number"),
    "area": _("Place"),
    "enterprises": _("Enterprises"),
}
LONGEST = {"authority": 200, "article": 300, "secrecy_article": 300}

HoldsRight = Callable[[UUID, date], bool]
_sources: list[HoldsRight] = []


@dataclass(frozen=True, slots=True, kw_only=True)
class Demanded:
    """
    What an authority wrote.

    :param number: of the person whose record is demanded
    :param secret_until: the first day on which she may know of it, if an article keeps it from her
    """

    number: str
    authority: str
    article: str
    parts: tuple[str, ...]
    secret_until: date | None = None
    secrecy_article: str = ""


def plug_rights_held(source: HoldsRight) -> None:
    """Have a context say whether a person holds a right on a day. Without any, nobody does."""
    if source not in _sources:
        _sources.append(source)


def holds_right(person: UUID, on: date) -> bool:
    """Say whether a person holds a right on a day."""
    return any(source(person, on) for source in _sources)


@dataclass(frozen=True, slots=True)
class DemandKnown:
    """Whose record was demanded, and the first day on which she may know of it."""

    person: UUID
    known_on: date


def demanded(demand: UUID) -> DemandKnown | None:
    """Return whose record an authority was given, or None where it was refused."""
    row = Demand.objects.filter(id=demand, refused=False).first()
    return DemandKnown(row.person_id, row.secret_until or row.on) if row and row.person_id else None


@transaction.atomic
@audited("registry.answer-demand")
def answer_demand(*, demanded: Demanded, act: Act) -> Demand:
    """
    Record a demand under law, and give what may be given, or nothing.

    Of somebody who holds no right nothing is given and nothing is kept: a number that is nobody's, and one that is
    somebody's without a right, are answered alike.

    :raises InvalidInput: naming every fault
    :raises SecrecyNotLawful: if it should stay secret by no article or for longer than the pack allows
    """
    ANSWER_DEMAND.require(act.by)
    _check(demanded, act.on)
    post = act.by.posts_with(DEMAND)[0]
    person = selectors.person_numbered(demanded.number)
    if person is None or not post.serves(person.area_path) or not holds_right(person.id, act.on):
        return _refused(demanded, post, act)
    return _given(person, demanded, post, act)


def _check(demanded: Demanded, on: date) -> None:
    faults: dict[str, list[Any]] = {}
    for field in ("number", "authority", "article"):
        if not str(getattr(demanded, field)).strip():
            faults[field] = [_("This needs an answer: a demand names who demands, what, and by which article.")]
    for field, most in LONGEST.items():
        if len(getattr(demanded, field)) > most:
            faults[field] = [_("At most %(count)s signs fit here.") % {"count": most}]
    if not demanded.parts or not set(demanded.parts) <= set(GIVABLE):
        faults["parts"] = [_("Choose what was demanded, from the list.")]
    if faults:
        raise InvalidInput(faults)
    if demanded.secret_until is None:
        return
    longest = section().record.demands.longest_secrecy_days
    lawful = on < demanded.secret_until <= on + timedelta(days=longest)
    if not lawful or not demanded.secrecy_article.strip():
        raise SecrecyNotLawful(days=longest, field="secret_until")


def _numbered(demanded: Demanded, post: HeldPost, act: Act, **told: Any) -> Demand:
    assert act.by.user is not None  # a post is held by somebody
    return Demand.objects.create(
        number=next_number(kind="DM", office="0", year=act.on.year),
        authority=" ".join(demanded.authority.split()),
        article=" ".join(demanded.article.split()),
        post=post.id,
        area_path=post.area,
        user=act.by.user,
        at=act.at,
        on=act.on,
        **told,
    )


def _refused(demanded: Demanded, post: HeldPost, act: Act) -> Demand:
    demand = _numbered(demanded, post, act, refused=True)
    publish(DemandAnswered(demand=demand.ref, number=demand.number, refused=True, given=None), act=act)
    return demand


def _given(person: Person, demanded: Demanded, post: HeldPost, act: Act) -> Demand:
    parts = [part for part in GIVABLE if part in demanded.parts]
    values = {part: _value(person, part, act.on) for part in parts}
    demand = _numbered(
        demanded,
        post,
        act,
        person=person,
        given=parts,
        sealed=seal(person.id, values),
        secret_until=demanded.secret_until,
        secrecy_article=" ".join(demanded.secrecy_article.split()) if demanded.secret_until else "",
    )
    given = Personal(person.id, values)
    publish(DemandAnswered(demand=demand.ref, number=demand.number, refused=False, given=given), act=act)
    if demand.secret_until is None:
        send(
            to=person.id,
            kind="registry.demand",
            sentence=gettext_noop("An authority demanded a part of your record. There you see who, and by which law."),
            link="/people/me/readings",
            act=act,
        )
    return demand


def _value(person: Person, part: str, on: date) -> Any:
    if part == "enterprises":
        return [row.number for row in selectors.enterprises_of(person.id, on=on)]
    return {"name": names.said(person), "number": person.number, "area": person.area_path}[part]


def given(demand: Demand) -> list[tuple[Any, str]]:
    """Return what was given, in words; empty once the person's key was destroyed."""
    values = unseal(demand.person_id, demand.sealed) if demand.person_id else None
    rows = ((GIVABLE[part], values[part]) for part in demand.given) if values else ()
    return [(label, ", ".join(value) if isinstance(value, list) else str(value)) for label, value in rows]
