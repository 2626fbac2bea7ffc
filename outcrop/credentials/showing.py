"""What a verdict shows to a reader, on the page and through the API: public facts, in words."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from django.conf import settings
from django.utils.safestring import SafeString
from django.utils.translation import get_language, gettext
from shapely.errors import ShapelyError
from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry

from outcrop.commons.ui.api import Mark, country_map, place_map
from outcrop.credentials import kinds, selectors, sentences, verification
from outcrop.credentials.issuers import trusted
from outcrop.credentials.models import Credential
from outcrop.credentials.verification import Facts, Verification
from outcrop.kernel.text import Text

_TONES = {"good": "ok", "not-yet-valid": "wait", "unknown-status": "wait", "unreadable": "wait", "expired": "wait"}


def shown(found: Verification) -> dict[str, Any]:
    """Return what the result page and its template need."""
    # Found by its number alone, nothing was proved about any paper: the answer must not look as if it were.
    only_number = found.how == "number"
    unproved = only_number and found.good
    return {
        "result": found,
        "tone": "known" if unproved else _TONES.get(found.verdict, "no"),
        "heading": sentences.KNOWN if unproved else sentences.HEADINGS[found.verdict],
        "reason": sentences.in_register(found.issuer_name) if unproved else found.reason,
        "kind": kinds.name_of(found.kind) if found.kind else "",
        "facts": _facts(found),
        "map": _map(found),
        "last_day": found.valid_until and found.valid_until - timedelta(days=1),
        "only_number": only_number,
    }


def _facts(found: Verification) -> list[tuple[str, str]]:
    """Return each fact once, under its label: the code holds a key where the full paper holds the key and its name."""
    said = (
        (str(kinds.label_of(found.kind, name)), in_words(kinds.said(found.kind, name, value)))
        for name, value in found.claims.items()
        if ground_in(value) is None and value is not None
    )
    return [(label, words) for label, words in dict.fromkeys(said) if words]


def ground_in(value: Any) -> BaseGeometry | None:
    """Return the ground that a signed fact draws in GeoJSON, or None if it is no such fact."""
    if not (isinstance(value, Mapping) and {"type", "coordinates"} <= value.keys()):
        return None
    try:
        drawn: BaseGeometry = shape(value)
    except (ShapelyError, ValueError, TypeError, KeyError, IndexError, AttributeError):
        return None
    return None if drawn.is_empty else drawn


def _map(found: Verification) -> SafeString | None:
    """Draw the ground that a paper is about: near by where its boundary is signed, else as a place in the country."""
    ground = next((drawn for value in found.claims.values() if (drawn := ground_in(value)) is not None), None)
    if ground is None:
        return None
    label = gettext("Where the ground lies")
    return place_map(ground, label=label) if ground.area else country_map([Mark(ground)], label=label)


def as_json(found: Verification) -> dict[str, Any]:
    """Return a verdict for programs."""
    return {
        "verdict": found.verdict.value,
        "reason": str(found.reason),
        "advice": str(found.advice),
        "kind": found.kind,
        "number": found.number,
        "claims": dict(found.claims),
        "issuer": found.issuer,
        "issuer_name": found.issuer_name.written() if found.issuer_name else None,
        "valid_from": found.valid_from and found.valid_from.isoformat(),
        "valid_until": found.valid_until and found.valid_until.isoformat(),
        "status_date": found.status_date and found.status_date.isoformat(),
        "how": found.how,
    }


def in_words(value: Any) -> str:
    """Return a signed fact as it reads: a text in the reader's language, lists with commas."""
    match value:
        case Text():
            return value.into(get_language() or "en")
        case bool():
            return gettext("yes") if value else gettext("no")
        case Mapping() if value and set(value) - {"unreviewed"} <= {code for code, _name in settings.LANGUAGES}:
            return Text.read(value).into(get_language() or "en")
        case Mapping():
            return ", ".join(f"{name}: {in_words(each)}" for name, each in value.items())
        case list() | tuple():
            return ", ".join(map(in_words, value))
    return str(value)


def by_register(found: Credential, *, on: date) -> Verification:
    """Return what the register makes public about a paper that nobody has shown us: found by its number alone."""
    facts = Facts(
        kind=found.kind, number=found.number, claims=found.claims, issued=found.issued_at.date(), begins=found.start,
        ends=found.end, place=(found.list_id, found.index),
    )  # fmt: skip
    return verification.standing_of(
        facts, selectors.standing_of(found), key=trusted(found.key), dated=settings.OUTCROP_CLOCK.now(),
        how="number", on=on,
    )  # fmt: skip
