"""A person's record in her own words: every field, what it says, why, who is shown it, what it said before."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.conf import settings
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from outcrop.commons.accounts.api import mandates_from
from outcrop.commons.areas import api as areas
from outcrop.commons.posts import api as posts
from outcrop.commons.ui.templatetags.ui import day
from outcrop.kernel.text import Text
from outcrop.registry import names, selectors
from outcrop.registry.models import Correction, IdentityEvidence, Person, RoleHeld, Vouch
from outcrop.registry.record.facts import Before, past_of
from outcrop.registry.record.holding import HELD, Held, Mend, duties_shown
from outcrop.registry.record.sealing import unseal
from outcrop.registry.section import section


@dataclass(frozen=True, slots=True)
class Told:
    """
    One field as she is told it.

    :ivar seen_by: titles of the posts that are shown it; empty where it is only hers and her agents'
    :ivar mend: ``at-once``, ``office`` or ``elsewhere``
    :ivar asked: her last request to have it corrected, with the office's answer
    """

    key: str
    label: Any
    value: list[str]
    purpose: Text
    seen_by: list[Text]
    mend: str
    before: list[tuple[str, Before]]
    asked: "Asked | None"


@dataclass(frozen=True, slots=True)
class Asked:
    """A correction that she asked for: what it should say, and what the office answered."""

    row: Correction
    wished: str
    accepted: bool | None
    reasons: str


def record_of(person: Person, *, on: date) -> list[Told]:
    """Return every field that is held of a person."""
    past, asked = past_of(person.id), _asked(person)
    serving = posts.serving(person.area_path)
    return [_told(each, person, on, past.get(each.key, []), asked.get(each.key), serving) for each in HELD]


def _told(
    each: Held, person: Person, on: date, past: list[Before], asked: Asked | None, serving: list[posts.Post]
) -> Told:
    duties = set(duties_shown(each))
    return Told(
        key=each.key,
        label=each.label,
        value=VALUES[each.key](person, on),
        purpose=section().record.purposes[each.key],
        seen_by=[post.title for post in serving if duties & set(post.duties)],
        mend=each.mend.value,
        before=[(said(each.key, one.value), one) for one in past],
        asked=asked,
    )


def said(field: str, value: Any) -> str:
    """Return a kept value of a field in words; a dash once the person's key was destroyed."""
    if value is None:
        return "–"
    if field == "name":
        parts = {"given": "given_name", "family": "family_name", "patronymic": "patronymic"}
        return " ".join(value[parts[part]] for part in section().names.said if value[parts[part]]) or "–"
    if field == "roles":
        return ", ".join(_role(key) for key in value["roles"])
    if field == "area":
        place = areas.get(value["area"])
        return _words(place.name) if place else value["area"]
    if field == "phone":
        return value["phone"] + (f" ({_('shared')})" if value["phone_shared"] and value["phone"] else "") or "–"
    return _choice(field, value[field])


def _choice(field: str, value: Any) -> str:
    told = {
        "sex": {"woman": _("Woman"), "man": _("Man")},
        "reads": {"yes": _("Yes"), "little": _("A little"), "no": _("No: somebody reads to me, or I listen")},
        "language": dict(settings.LANGUAGES),
    }
    return str(told.get(field, {}).get(value, value if value else _("not told")))


def _asked(person: Person) -> dict[str, Asked]:
    found: dict[str, Asked] = {}
    for row in Correction.objects.filter(person=person).select_related("answer").order_by("at", "id"):
        answer = getattr(row, "answer", None)
        words, reasons = unseal(person.id, row.sealed), unseal(person.id, answer.sealed) if answer else None
        found[row.field] = Asked(
            row,
            said(row.field, words["wished"] if words else None),
            answer.accepted if answer else None,
            reasons["reasons"] if reasons else "",
        )
    return found


def _words(text: Text) -> str:
    return text.into(get_language() or "en", "en")


def _role(key: str) -> str:
    role = section().role(key)
    return _words(role.name) if role else key


def _simple(field: str) -> Callable[[Person, date], list[str]]:
    return lambda person, on: [_choice(field, getattr(person, field))]


def _phone(person: Person, on: date) -> list[str]:
    return [said("phone", {"phone": person.phone, "phone_shared": person.phone_shared}) if person.phone else _("none")]


def _area(person: Person, on: date) -> list[str]:
    place = areas.at(person.area_path)
    return [_words(place.name) if place else person.area_path]


def _roles(person: Person, on: date) -> list[str]:
    return [_held_role(row) for row in person.roles.order_by("since", "role")]


def _held_role(row: RoleHeld) -> str:
    told = {"role": _role(row.role), "since": day(row.since), "until": day(row.until) if row.until else ""}
    return _("%(role)s, from %(since)s to %(until)s") % told if row.until else _("%(role)s, since %(since)s") % told


def _cards(person: Person, on: date) -> list[str]:
    states = {
        IdentityEvidence.TOLD: _("told"),
        IdentityEvidence.SEEN: _("seen by the office"),
        IdentityEvidence.STRUCK: _("struck out"),
    }
    found = [(section().card(row.card), row) for row in person.evidence.order_by("told_on", "id")]
    return [
        f"{_words(kind.label) if kind else row.card} … {row.last_signs}, {states[row.state]}" for kind, row in found
    ]


def _vouches(person: Person, on: date) -> list[str]:
    states = {Vouch.ASKED: _("asked"), Vouch.CONFIRMED: _("confirmed"), Vouch.DECLINED: _("not confirmed")}
    found = [(section().vouching_way(row.way), row) for row in person.vouches.order_by("asked_at")]
    return [f"{_words(way.label) if way else row.way}: {states[row.state]}" for way, row in found]


def _joined(person: Person, on: date) -> list[str]:
    how = {"self": _("entered by herself"), "office": _("entered at the office"), "agent": _("entered by an agent")}
    return [f"{day(person.joined_on)}, {how[person.joined_how]}"]


def _enterprises(person: Person, on: date) -> list[str]:
    return [f"{row.name} ({row.number})" for row in selectors.enterprises_of(person.id, on=on)]


def _mandates(person: Person, on: date) -> list[str]:
    held = mandates_from(person.id, on=on)
    agents = {row.id: row for row in Person.objects.filter(id__in=[mandate.agent for mandate in held])}
    return [f"{names.told(agents[m.agent])} ({m.number})" for m in held if m.agent in agents]


VALUES: dict[str, Callable[[Person, date], list[str]]] = {
    "number": lambda person, on: [person.number],
    "name": lambda person, on: [names.told(person)],
    "birth_year": _simple("birth_year"),
    "sex": _simple("sex"),
    "language": _simple("language"),
    "reads": _simple("reads"),
    "phone": _phone,
    "area": _area,
    "roles": _roles,
    "identity": lambda person, on: [_words(section().level(person.identity_level).label)],
    "cards": _cards,
    "vouches": _vouches,
    "joined": _joined,
    "enterprises": _enterprises,
    "mandates": _mandates,
    "code": lambda person, on: [_("kept so that nobody can read it")],
    "sample": lambda person, on: [_("yes") if person.is_sample else _("no")],
}
#: Fields that are corrected on a page of their own, and how.
MENDED = {each.key: each.mend for each in HELD if each.mend is not Mend.ELSEWHERE}
