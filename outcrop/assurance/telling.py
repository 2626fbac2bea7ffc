"""What programs are told: plain values, each field by its tier."""

from datetime import date
from typing import Any

from outcrop.assurance.catalogue.reading import Book
from outcrop.assurance.crosswalk import Row, Sheet
from outcrop.assurance.markets import Door
from outcrop.assurance.mercury import Reckoned, Span
from outcrop.assurance.models import Report, Visit
from outcrop.assurance.services.reporting import content_of
from outcrop.assurance.subjects import key_of
from outcrop.commons.disclosure.api import Tier, disclose
from outcrop.commons.ui.templatetags.ui import plain


def standard(book: Book, *, on: date) -> dict[str, Any]:
    """Return a standard with its requirements, as the public may see it."""
    told = book.standard.model_dump(mode="json", exclude={"countries", "checked_on"})
    asked = [row.model_dump(mode="json", by_alias=True) for row in book.requirements]
    return disclose("assurance.standard", {**told, "key": book.key, "requirements": asked}, to=Tier.PUBLIC, on=on)


def sheet(found: Sheet, *, on: date) -> dict[str, Any]:
    """Return a standard's requirements as they stand for a subject, for its parties."""
    return {
        "standard": found.standard.book.key,
        "answered": found.answered,
        "of": len(found.rows),
        "costs_known": [
            {"requirement": row.requirement.id, "amount": cost.amount, "currency": cost.currency, "source": cost.source}
            for row, cost in found.known_costs
        ],
        "costs_unknown": found.costs_unknown,
        "requirements": [answer(row, on=on) for row in found.rows],
    }


def answer(row: Row, *, on: date) -> dict[str, Any]:
    """Return one requirement as it stands."""
    told = {
        "standard": row.standard,
        "requirement": row.requirement.id,
        "state": row.state,
        "evidence": [one.evidence.number if one.evidence else one.kind.found for one in row.shown],
    }
    return disclose("assurance.answer", told, to=Tier.PARTY, on=on)


def door(found: Door) -> dict[str, Any]:
    """Return a market as it stands for a subject."""
    bought = found.bought
    return {
        "market": found.market.key,
        "name": plain(found.market.name),
        "open": found.open,
        "closing": [f"{row.standard} {row.requirement.id}" for row in found.closing],
        "unread": list(found.unread),
        "year": found.year,
        "bought": None if bought is None else {"lots": bought.lots, "grams": f"{bought.grams:f}"},
        "source": found.market.source,
        "confidence": found.market.confidence,
    }


def visit(row: Visit) -> dict[str, Any]:
    """Return a visit to whoever may know of it."""
    return {
        "plan": row.plan.number,
        "subject": f"{row.subject.kind}/{key_of(row.subject)}",
        "day": row.day.isoformat(),
        "place_in_day": row.place_in_day,
        "drawn": row.drawn,
        "score": row.score,
        "parts": row.parts,
    }


def span(found: Span) -> dict[str, str]:
    """Return a range in grams; figures as text, so that no program rounds them."""
    return {"low": f"{found.low:f}", "high": f"{found.high:f}", "unit": "g"}


def reckoned(found: Reckoned) -> dict[str, Any]:
    """Return what is reckoned of mercury, with the sources and marks of its factors."""
    return {
        "year": found.year,
        "use": span(found.use),
        "air": span(found.air),
        "ground_and_water_or_caught": span(found.ground),
        "told": found.told,
        "not_told": found.not_told,
        "unverified": found.unverified,
        "factors": [
            {"practice": each.key, "source": each.source, "confidence": each.confidence} for each in found.practices
        ],
    }


def report(found: Report) -> dict[str, Any]:
    """Return a signed report, and beside it what others said."""
    comments = found.comments.order_by("at")
    return {
        "number": found.number,
        "digest": found.digest,
        "report": content_of(found),
        "comments": [
            {"post": str(row.post), "requirement": row.requirement, "words": row.words, "at": row.at.isoformat()}
            for row in comments
        ],
    }
