"""Job descriptions and briefings on paper."""

from datetime import date

from django.utils import translation
from django.utils.translation import gettext as _

from outcrop.commons.documents import api as documents
from outcrop.commons.packs import api as packs
from outcrop.commons.posts import api as posts
from outcrop.commons.ui.figures import day
from outcrop.commons.ui.templatetags.ui import plain
from outcrop.credentials import api as credentials
from outcrop.offices import selectors
from outcrop.offices.briefing import Briefing
from outcrop.offices.section import section


def description_pdf(post: posts.Post, *, address: str, on: date, language: str) -> bytes:
    """Return the job description of a post as PDF, generated from the catalogue of duties of that day."""
    with translation.override(language):
        values = {
            **_head(address, on),
            "title": post.title,
            "number": _("Job description"),
            "also": post.agency.name,
            "lead": _("The duty is the post's: the queue, the day and the history stay when its holder changes."),
            "parts": [
                {
                    "heading": _("What this post answers for"),
                    "rows": [_row(each) for each in selectors.described(post)],
                },
                {"heading": _("Where this is from"), "items": [section().note]},
            ],
        }
        return documents.render_pdf(documents.template("sheet"), values, language)


def _row(each: selectors.DescribedDuty) -> documents.Row:
    article = plain(each.article) if each.article else _("No article was found")
    note = f"{article} · {_('not verified')}" if each.unverified else article
    return {"label": each.title, "value": each.plain or "–", "note": note}


def briefing_pdf(found: Briefing, *, address: str, language: str) -> bytes:
    """Return the briefing of a district as PDF."""
    with translation.override(language):
        values = {
            **_head(address, found.on),
            "title": found.area.name,
            "number": _("Briefing"),
            "also": _("What somebody who takes office here must know on the first day"),
            "figures": [
                {"value": "–" if each.value is None else str(each.value), "label": each.counts}
                for each in found.figures
            ],
            "parts": _parts(found),
        }
        return documents.render_pdf(documents.template("sheet"), values, language)


def _parts(found: Briefing) -> list[dict[str, object]]:
    parts: list[dict[str, object]] = [{"heading": _("Begin with this"), "items": found.first_things}]
    if found.pressing:
        head = [_("Step"), _("Office that owes it"), _("Waiting"), _("Late"), _("Next day due")]
        rows = [
            [each.step, each.office, str(each.count), str(each.late), day(each.next_due) if each.next_due else "–"]
            for each in found.pressing
        ]
        parts.append(
            {"heading": _("What waits to be decided"), "table": {"head": head, "rows": rows, "numbers": [2, 3]}}
        )
    if found.owed:
        head = [_("Decision"), _("Owner"), _("Day due")]
        rows = [
            [each.decision.what, each.decision.owner.title, f"{day(each.decision.due_on)}{_late(late)}"]
            for each, late in found.owed
        ]
        parts.append({"heading": _("Decisions that are owed"), "table": {"head": head, "rows": rows}})
    if found.vacant:
        rows = [
            [each.post.title, each.post.agency.name, day(each.since) if each.since else "–"] for each in found.vacant
        ]
        table = {"head": [_("Post"), _("Institution"), _("Vacant since")], "rows": rows}
        parts.append({"heading": _("Posts without a holder"), "table": table})
    return parts


def _late(late: bool) -> str:
    return f" · {_('late')}" if late else ""


def _head(address: str, on: date) -> dict[str, object]:
    country = packs.current().country
    return {
        "country": country.name,
        "issuer": country.department,
        "qr": credentials.qr_svg(address),
        "check": {
            "heading": _("The same page today"),
            "text": _("This paper was made on %(day)s. Point a phone's camera at the code to see how it stands now.")
            % {"day": day(on)},
            "address": address.partition("://")[2],
        },
    }
