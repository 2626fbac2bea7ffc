"""Which fields are held of a person, who is shown each, and how each is corrected. Nothing else is held."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from typing import Any

from django.utils.translation import gettext_lazy as _

RECEIVE, SEE, VOUCH = "registry.receive", "registry.see", "registry.vouch"
OFFICE = (RECEIVE, SEE)


class Mend(Enum):
    """How a field is corrected."""

    AT_ONCE = "at-once"
    OFFICE = "office"
    ELSEWHERE = "elsewhere"


@dataclass(frozen=True, slots=True)
class Held:
    """
    A field that is held.

    :param columns: where it lies: columns of the person's row, or ``table.column``
    :param seen_by: duties of the posts that are shown it, besides herself and her agents
    """

    key: str
    label: Any
    columns: tuple[str, ...]
    seen_by: tuple[str, ...] = ()
    mend: Mend = Mend.ELSEWHERE


NAME = ("given_name", "family_name", "patronymic", "sort_key")
HELD = (
    Held("number", _("Number"), ("id", "number"), OFFICE),
    Held("name", _("Name"), NAME, (*OFFICE, VOUCH), Mend.OFFICE),
    Held("birth_year", _("Year of birth"), ("birth_year",), (), Mend.OFFICE),
    Held("sex", _("Woman or man"), ("sex",), (), Mend.AT_ONCE),
    Held("language", _("Language"), ("language",), (), Mend.AT_ONCE),
    Held("reads", _("Reading"), ("reads",), (), Mend.AT_ONCE),
    Held("phone", _("Phone"), ("phone", "phone_shared"), (), Mend.AT_ONCE),
    Held("area", _("Place"), ("area_path",), OFFICE, Mend.OFFICE),
    Held("roles", _("Work"), ("roleheld.role", "roleheld.since", "roleheld.until"), OFFICE, Mend.AT_ONCE),
    Held("identity", _("Level of identity"), ("identity_level",), OFFICE),
    Held("cards", _("Cards"), ("identityevidence.*",), OFFICE),
    Held("vouches", _("Who vouched for me"), ("vouch.*",), OFFICE),
    Held("joined", _("In the register since"), ("joined_on", "joined_at", "joined_how", "joined_by"), OFFICE),
    Held("enterprises", _("Enterprises"), ("membership.*", "leadership.*", "enterprise.founder"), OFFICE),
    Held("mandates", _("Who may act for me"), ("mandate.*",)),
    Held("code", _("Secret code"), ("user.password",)),
    Held("sample", _("Invented for the demonstration"), ("is_sample",)),
)
KEYS = tuple(each.key for each in HELD)
_more: dict[str, list[str]] = {}


def held(key: str) -> Held | None:
    """Return a field by its key."""
    return next((each for each in HELD if each.key == key), None)


def shown_to(key: str, duty: str) -> None:
    """Have a context above say that its posts are shown a field, such as a counter a seller's name."""
    duties = _more.setdefault(key, [])
    if duty not in duties:
        duties.append(duty)


def duties_shown(each: Held) -> Iterable[str]:
    """Return the duties of all posts that are shown a field."""
    return (*each.seen_by, *_more.get(each.key, ()))
