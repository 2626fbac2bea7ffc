"""
The door of field forms: the only names that other contexts may import, besides ``events``.

A context that wants the answers of a form plugs a consumer in its ``wiring.py`` and is told, once, when a submission is
whole; what it raises refuses the submission, which is then held.
"""

from outcrop.commons.packs.api import Pack
from outcrop.field.consumers import Answers, Consumer, plug_consumer, values_in
from outcrop.field.forms_kept import add_form
from outcrop.field.models import FormVersion
from outcrop.field.receiving import answers_in
from outcrop.field.section import FILE, FormsSection, read_row
from outcrop.field.selectors import whole
from outcrop.kernel.acts import Act

__all__ = ["Answers", "Consumer", "answers_of", "plug_consumer", "sync_pack", "values_in"]


def answers_of(form_id: str) -> list[Answers]:
    """Return all answers to a form whose files are here, oldest first."""
    return [answers_in(each) for each in whole(form_id)]


def sync_pack(pack: Pack, *, act: Act) -> None:
    """Take over the pack's forms. :raises Problem: if one is not taken, or changed without a new version"""
    if not (pack.root / FILE).is_file():
        return
    told: FormsSection = pack.section("forms")
    for row in told.forms:
        data, files = read_row(pack.root, row)
        add_form(data=data, name=row.file, files=files, origin=FormVersion.PACK, act=act)
