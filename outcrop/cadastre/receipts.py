"""The receipt of an application: number, time, what was asked, and a code that leads to how far it is."""

from typing import Any
from zoneinfo import ZoneInfo

from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from outcrop.cadastre import neighbours
from outcrop.cadastre.ground.checks import told
from outcrop.cadastre.models import Application
from outcrop.cadastre.papers import area_names
from outcrop.cadastre.register import class_of
from outcrop.commons.documents import api as documents
from outcrop.commons.packs import api as packs
from outcrop.commons.ui.figures import hectares, moment
from outcrop.credentials import api as credentials
from outcrop.procedures import api as procedures


def address_of(application: Application) -> str:
    """Return the path of the page that says how far an application is."""
    return reverse("cadastre:application", args=[application.number])


def receipt_pdf(application: Application, *, address: str, language: str) -> bytes:
    """Return the receipt as PDF, in a language."""
    with translation.override(language):
        return documents.render_pdf(documents.template("receipt"), _values(application, address), language)


def _values(application: Application, address: str) -> dict[str, Any]:
    country, kind = packs.current().country, class_of(application.class_key)
    assert application.parcel is not None and application.submitted_at is not None
    at = moment(application.submitted_at, ZoneInfo(country.zone))
    return {
        "country": country.name,
        "issuer": country.department,
        "title": _("Your application for ground"),
        "number": application.number,
        "received": _("Received on %(at)s") % {"at": at},
        "rows": [
            {"label": _("Asked for"), "value": told(kind.name)},
            {"label": _("Who asks"), "value": neighbours.enterprise(application.applicant).name},
            {"label": _("Ground"), "value": hectares(application.parcel.hectares)},
            {"label": _("Where"), "value": area_names(application.area_path)},
            {"label": _("Case"), "value": application.case_number or "–"},
        ],
        "next": {"heading": _("What happens next"), "items": next_steps(application)},
        "qr": credentials.qr_svg(address),
        "check": {
            "heading": _("See how far it is"),
            "text": _("Point a phone's camera at the code. You do not need to come to the office for it."),
            "address": address.partition("://")[2],
        },
    }


def next_steps(application: Application) -> list[str]:
    """Return the steps that the application goes through, each with its office, as the country's diagram has them."""
    steps = procedures.procedure_steps(class_of(application.class_key).procedure, area_path=application.area_path)
    return [f"{told(step.name)}: {told(step.agency)}" if step.agency else told(step.name) for step in steps]
