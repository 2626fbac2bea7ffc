"""Forms on paper: printed with the same questions as on the screen, and noted when they were typed in."""

from typing import Any

from django.db import IntegrityError, transaction
from django.utils import translation
from django.utils.translation import gettext as _

from outcrop.cadastre import api as cadastre
from outcrop.commons.documents import api as documents
from outcrop.commons.journal.api import audited, publish
from outcrop.commons.packs import api as packs
from outcrop.commons.policies import NotFound
from outcrop.kernel.acts import Act
from outcrop.pathway.events import PaperTypedIn
from outcrop.pathway.models import PaperEntry
from outcrop.pathway.policies import PAPER, RECEIVE
from outcrop.pathway.problems import PaperTypedInBefore, PaperUnknown
from outcrop.registry import api as registry

FORMS = ("join", "ground")
CORNERS = 12


def blank(form: str, *, language: str) -> bytes:
    """Return a form as PDF to be filled by hand. :raises NotFound: if there is none of that name"""
    if form not in FORMS:
        raise NotFound()
    with translation.override(language):
        country = packs.current().country
        asked = registry.paper_questions() if form == "join" else cadastre.paper_questions()
        values: dict[str, Any] = {
            "country": country.name,
            "issuer": country.department,
            "title": _("To join the register") if form == "join" else _("To ask for ground"),
            "number": _("Paper number:") + " ____________",
            "says": _("Free of charge. The office types it in with you, and you get a receipt with a number."),
            "questions": [{"label": label, "choices": list(choices)} for label, choices in asked],
            "corners": CORNERS if form == "ground" else 0,
            "corner": _("Corner"),
            "latitude": _("Latitude"),
            "longitude": _("Longitude"),
            "signed": _("Day, and name or mark"),
            "office": _("Typed in at the office on, number given"),
        }
        return documents.render_pdf(documents.template("blank"), values, language)


@transaction.atomic
@audited("pathway.type-in-paper")
def note_paper(*, form: str, paper_number: str, became: str, act: Act) -> PaperEntry:
    """
    Note that a form on paper was typed in, and which number it was given.

    :param became: number of the person who joined, or of the enterprise whose application is with the office
    :raises PaperUnknown: if nothing of that number is in the area of the actor's post
    :raises PaperTypedInBefore: if the paper of that number was typed in before
    """
    PAPER.require(act.by)
    area, number = _area_of(form, became)
    post = next(iter(act.by.posts_with(RECEIVE, area)), None) if area else None
    if post is None:
        raise PaperUnknown(number=became.strip()[:60], field="became")
    assert act.by.user is not None  # whoever holds a post has signed in
    try:
        with transaction.atomic():
            row = PaperEntry.objects.create(
                form=form, paper_number=" ".join(paper_number.split())[:40], became=number, area_path=area,
                post_id=post.id, by=act.by.user, on=act.on, at=act.at,
            )  # fmt: skip
    except IntegrityError as taken:
        raise PaperTypedInBefore() from taken
    told = PaperTypedIn(form=form, paper_number=row.paper_number, became=number, post=post.id, on=act.on)
    publish(told, act=act)
    return row


def _area_of(form: str, became: str) -> tuple[str, str]:
    """Return where something is that a paper became, and its number; empty if it is not here."""
    if form == "join":
        person = registry.find_person(became)
        return (person.area_path, person.number) if person else ("", "")
    enterprise = registry.find_enterprise(became)
    asked = cadastre.open_application_of(enterprise.id) if enterprise else None
    return (asked.area_path, asked.number) if asked else ("", "")
