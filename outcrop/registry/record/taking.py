"""The record as data: for the API and to take along. It holds what the pages show her on that day, and nothing more."""

from datetime import date
from typing import Any

from outcrop.commons.posts import api as posts
from outcrop.commons.ui.templatetags.ui import plain
from outcrop.kernel.text import Text
from outcrop.registry.models import Demand, Person
from outcrop.registry.record import consents, readings, told
from outcrop.registry.record.demands import given


def whole(person: Person, *, on: date) -> dict[str, Any]:
    """Return everything that is held of a person."""
    return {
        "on": on.isoformat(),
        "record": fields(person, on=on),
        "readings": read(person, on=on),
        "demands": demands(person, on=on),
        "consents": consents_told(person),
    }


def fields(person: Person, *, on: date) -> list[dict[str, Any]]:
    """Return each field with its purpose, who is shown it and what it said before."""
    return [
        {
            "key": each.key,
            "label": str(each.label),
            "value": each.value,
            "purpose": plain(each.purpose),
            "seen_by": [plain(title) for title in each.seen_by],
            "correct": each.mend,
            "before": [{"value": words, "until": one.until.isoformat(), "how": one.how} for words, one in each.before],
            "asked": _asked(each.asked) if each.asked else None,
        }
        for each in told.record_of(person, on=on)
    ]


def _asked(asked: told.Asked) -> dict[str, Any]:
    return {
        "wished": asked.wished,
        "on": asked.row.on.isoformat(),
        "answer_due": asked.row.answer_due.isoformat(),
        "accepted": asked.accepted,
        "reasons": asked.reasons,
    }


def read(person: Person, *, on: date) -> list[dict[str, Any]]:
    """Return who read the record and why, as far as she may know of it on a day."""
    return [
        {
            "on": each.on.isoformat(),
            "who": _words(each.who),
            "office": plain(each.office) if each.office else "",
            "mandate": each.mandate,
            "parts": [str(part) for part in each.parts],
            "why": _words(each.why),
            "times": each.times,
        }
        for each in readings.readings_of(person.id, on=on)
    ]


def _words(value: Any) -> str:
    return plain(value) if isinstance(value, Text) else str(value)


def demand_told(demand: Demand) -> dict[str, Any]:
    """Return a demand as the person is told it."""
    return {
        "number": demand.number,
        "on": demand.on,
        "authority": demand.authority,
        "article": demand.article,
        "secret_until": demand.secret_until,
        "secrecy_article": demand.secrecy_article,
        "given": given(demand),
        "post": posts.get(demand.post).title,
    }


def demands(person: Person, *, on: date) -> list[dict[str, Any]]:
    """Return the demands for her record that she may know of on a day."""
    found = [demand_told(each) for each in readings.demands_known(person.id, on=on)]
    return [
        {
            **each,
            "on": each["on"].isoformat(),
            "secret_until": each["secret_until"] and each["secret_until"].isoformat(),
            "given": {str(label): value for label, value in each["given"]},
            "post": plain(each["post"]),
        }
        for each in found
    ]


def consents_told(person: Person) -> list[dict[str, Any]]:
    """Return how each purpose stands, and what was said about it."""
    return [
        {
            "purpose": each.purpose.key,
            "title": plain(each.purpose.title),
            "plain": plain(each.purpose.plain),
            "if_no": plain(each.purpose.if_no),
            "yes": each.yes,
            "waits_for_her": each.waits,
            "history": [
                {"state": line.state, "at": line.row.at.isoformat(), "agent": line.agent} for line in each.history
            ],
        }
        for each in consents.standings(person.id)
    ]
