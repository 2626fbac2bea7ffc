"""The record on paper."""

from datetime import date

from django.utils.translation import gettext as _

from outcrop.commons.documents import api as documents
from outcrop.commons.packs import api as packs
from outcrop.commons.ui.templatetags.ui import day
from outcrop.registry.models import Person
from outcrop.registry.record import taking


def record_pdf(person: Person, *, on: date, language: str) -> bytes:
    """Return the record as a PDF: what is held, who read it, what was demanded, and what she said yes to."""
    country, whole = packs.current().country, taking.whole(person, on=on)
    values: documents.SheetValues = {
        "country": country.name,
        "issuer": country.department,
        "title": _("My record"),
        "number": person.number,
        "lead": _("What is held about me on %(on)s, and why. This paper is mine.") % {"on": day(on)},
        "parts": [
            {"heading": _("What is held"), "rows": [_row(each) for each in whole["record"]]},
            {"heading": _("Who read it"), "items": [_read(each) for each in whole["readings"]] or [_("Nobody.")]},
            {"heading": _("Demands under law"), "items": [_demand(each) for each in whole["demands"]] or [_("None.")]},
            {
                "heading": _("What I said yes to"),
                "items": [each["title"] for each in whole["consents"] if each["yes"]] or [_("Nothing.")],
            },
        ],
    }
    if person.is_sample:
        values["sample"] = _("Sample")
    return documents.render_pdf(documents.template("sheet"), dict(values), language)


def _row(each: dict[str, object]) -> documents.Row:
    value = each["value"]
    assert isinstance(value, list)
    return {"label": each["label"], "value": "; ".join(value) or "–", "note": each["purpose"]}


def _read(each: dict[str, object]) -> str:
    day_told, who = day(date.fromisoformat(str(each["on"]))), f"{each['who']} {each['office']}".strip()
    return f"{day_told}: {who}. {each['why']}."


def _demand(each: dict[str, object]) -> str:
    return f"{day(date.fromisoformat(str(each['on'])))}: {each['authority']}, {each['article']} ({each['number']})."
