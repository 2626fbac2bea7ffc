"""The certificate on paper, and the sheet on which a session's attendance is taken without a network."""

from typing import Any

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext as _

from outcrop.commons.areas import api as areas
from outcrop.commons.documents import api as documents
from outcrop.commons.packs import api as packs
from outcrop.commons.ui.figures import day
from outcrop.credentials import api as credentials
from outcrop.learning import selectors
from outcrop.learning.models import Certificate, Session
from outcrop.learning.who import learner_of_row, said

EMPTY_LINES = 8
NUMBER = "number"


def certificate_pdf(certificate: Certificate, *, language: str) -> bytes:
    """Return a certificate as one sealed page, with the code that anybody can check and the credential inside."""
    signed = credentials.credential(certificate.credential)
    assert signed is not None
    with translation.override(language):
        values = _page(certificate, language)
    return credentials.render_paper(credential=signed, template="right", values=values, language=language)


def _page(certificate: Certificate, language: str) -> dict[str, Any]:
    course = selectors.section().course(certificate.course)
    name, number = said(learner_of_row(certificate))
    rows = [
        {"label": _("Holder"), "value": name, "note": number},
        {"label": _("Course"), "value": course.title.into(language) if course else certificate.course},
    ]
    if course:
        rows.append({"label": _("Hours"), "value": str(course.hours)})
        rows.append({"label": _("Given by"), "value": course.owner.who.into(language)})
    if certificate.session:
        rows.append({"label": _("Attended on"), "value": day(certificate.session.on)})
    sat = certificate.passed_in
    passed = _("%(right)s of %(asked)s answers right; %(needed)s are needed.")
    rows.append({"label": _("Test"), "value": passed % {"right": sat.right, "asked": sat.asked, "needed": sat.needed}})
    valid = [{"label": _("Holds from"), "value": day(certificate.start)}]
    if certificate.end:
        valid.append({"label": _("No longer from"), "value": day(certificate.end)})
    return {"title": _("Certificate of training"), "rows": rows, "valid": valid}


def sheet_pdf(session: Session, *, language: str) -> bytes:
    """Return the attendance sheet: who holds a seat, lines for whoever comes besides, and the code of the session."""
    with translation.override(language):
        values = _sheet(session, language)
    return documents.render_pdf(documents.template("attendance"), values, language)


def _sheet(session: Session, language: str) -> dict[str, Any]:
    course = selectors.section().course(session.course)
    listed = selectors.list_of(session)
    address = f"{settings.OUTCROP_PUBLIC_URL}/courses/sessions/{session.number}/attendance"
    area = areas.Area.objects.filter(path=session.area_path).defer("shape").first()
    return {
        "country": packs.current().country.name,
        "issuer": course.owner.who if course else "",
        "title": _("Attendance"),
        "also": course.title.into(language) if course else session.course,
        "number": session.number,
        "qr": credentials.qr_svg(address),
        "rows": [
            {"label": _("Day"), "value": day(session.on)},
            {"label": _("Place"), "value": f"{session.place}, {area.name.into(language)}" if area else session.place},
            {"label": _("Trainer"), "value": session.trainer},
        ],
        "list": {
            "head": [_("No."), _("Name"), _("Number"), _("Was there"), _("Sign or thumb")],
            "rows": [[each.name, each.number] for each in listed],
            "empty": EMPTY_LINES,
        },
        "check": {
            "heading": _("Bring this list"),
            "text": _("Point a phone of the office at the code, or open the address, and type in who was there."),
            "address": address.partition("://")[2],
        },
    }
