"""A checklist as a sheet for the wall, with boxes to tick."""

from typing import Any

from django.utils import translation
from django.utils.translation import gettext as _

from outcrop.commons.documents import api as documents
from outcrop.commons.packs import api as packs
from outcrop.safety.section import PICTURES, Contact, Topic, section

COLUMNS = 5


def wall_pdf(topic: Topic, *, language: str) -> bytes:
    """Return a checklist on A4: a picture, the words and boxes for five days beside each item."""
    with translation.override(language):
        values = _values(topic)
    return documents.render_pdf(documents.template("checklist"), values, language)


def _call(contact: Contact) -> str:
    words = f"{contact.name.into(translation.get_language() or 'en')}: {contact.phone}"
    return f"{words} ({_('not checked')})" if contact.unverified else words


def _values(topic: Topic) -> dict[str, Any]:
    return {
        "country": packs.current().country.name,
        "issuer": _("Our own checklist"),
        "number": "",
        "title": topic.name,
        "also": _("A team keeps this itself, and for itself."),
        "source": topic.source,
        "columns": COLUMNS,
        "items": [
            {"picture": (PICTURES / f"{item.picture}.svg").read_text(encoding="utf-8"), "words": item.plain}
            for item in topic.items
        ],
        "columns_words": _("Day"),
        "call": [_call(each) for each in section().contacts if not each.areas],
    }
