"""Answers as pages show them, and what each form is for."""

from functools import lru_cache

from django.conf import settings
from django.utils.translation import get_language
from lxml import etree

from outcrop.commons.packs.api import current
from outcrop.field import drafts
from outcrop.field.converting import converted
from outcrop.field.filling import Filling
from outcrop.field.forms_kept import file_of, form_of
from outcrop.field.models import FormVersion, Submission
from outcrop.field.section import FormRow, read_row, section
from outcrop.field.xml import local, read_xml, space
from outcrop.kernel.text import Text


@lru_cache(maxsize=8)
def _rows(pack: str, packs: str) -> dict[str, FormRow]:
    told = section()
    if told is None:
        return {}
    root = current().root
    return {converted(read_row(root, row)[0], name=row.file).form.form_id: row for row in told.forms}


def rows() -> dict[str, FormRow]:
    """Return the rows of the pack by form id."""
    return _rows(current().id, str(settings.OUTCROP_PACKS))


def purposes() -> dict[str, Text]:
    """Return what each form of the pack is for, by form id."""
    return {form_id: row.purpose for form_id, row in rows().items()}


def purpose_of(form_id: str) -> Text | None:
    """Return what a form is for, or None if the pack does not say."""
    return purposes().get(form_id)


def title_of(version: FormVersion) -> Text:
    """Return a form's title: in the country's languages where the pack gives it so, else as the form itself says."""
    row = rows().get(version.form_id)
    return row.title if row and row.title else Text({"en": version.title})


def shown_values(submission: Submission) -> list[tuple[str, str]]:
    """Return a submission as (question, answer), in the order of the form and in the reader's language."""
    version: FormVersion = submission.form
    root = read_xml(submission.xml.encode())
    shared = space(root)
    for each in root.iter(etree.Element):
        if space(each) == shared:
            each.tag = local(each)
    filling = Filling(
        form_of(version),
        now=submission.received_at,
        xml=etree.tostring(root),
        language=drafts.speaks(version, get_language() or ""),
        file=lambda name: file_of(version, name),
    )
    return [(label or address, value) for address, label, value in drafts.answered(filling)]
