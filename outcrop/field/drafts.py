"""Forms half filled in a browser: kept page by page, sent as one, gone when sent or thrown away."""

from collections.abc import Iterable
from pathlib import PurePath
from typing import Any

from django.db import transaction
from lxml import etree

from outcrop.commons.documents import api as documents
from outcrop.field import parts
from outcrop.field.asking import Upload
from outcrop.field.filling import Filling
from outcrop.field.forms_kept import file_of, form_of
from outcrop.field.models import Draft, DraftFile, FormVersion, Submission
from outcrop.field.problems import DraftIncomplete
from outcrop.field.receiving import Sent, local_time, receive
from outcrop.kernel.acts import Act
from outcrop.kernel.ids import new_id


def filling_of(draft: Draft, *, act: Act) -> Filling:
    """Return a draft, ready to be asked and answered."""
    return _filling(draft.form, draft.xml.encode(), draft.language, act)


def _filling(version: FormVersion, xml: bytes, language: str, act: Act) -> Filling:
    return Filling(
        form_of(version), now=local_time(act), xml=xml, language=language, file=lambda name: file_of(version, name)
    )


@transaction.atomic
def begin(*, form: FormVersion, language: str = "", act: Act) -> Draft:
    """Begin to fill a form. ``language`` is the reader's; the form's nearest one is taken."""
    assert act.by.user is not None
    spoken = speaks(form, language)
    made = _filling(form, b"", spoken, act)
    return Draft.objects.create(
        form=form,
        user=act.by.user,
        xml=made.kept().decode(),
        language=spoken,
        begun_at=act.at,
        kept_at=act.at,
    )


def speaks(form: FormVersion, language: str) -> str:
    """Return the form's language for a reader: ``Esperanto (eo)`` for ``eo``; its own first if it has none."""
    names = form_of(form).languages
    short = language.split("-")[0]
    fitting = [name for name in names if name == short or name.endswith(f"({short})")]
    return (fitting or list(names) or [""])[0]


@transaction.atomic
def keep(*, draft: Draft, filling: Filling, uploads: Iterable[Upload] = (), page: int, act: Act) -> Draft:
    """
    Keep what was answered so far.

    :raises Problem: of documents, if a file is not one that is taken
    """
    for each in uploads:
        _take_file(draft, filling, each.node, each.file, act)
    draft.xml, draft.page, draft.kept_at = filling.kept().decode(), page, act.at
    draft.save(update_fields=["xml", "page", "kept_at"])
    return draft


def _take_file(draft: Draft, filling: Filling, node: object, file: Any, act: Act) -> None:
    ending = PurePath(documents.plain_name(file.name or "")).suffix.lower()[:8]
    name = f"{new_id().hex}{ending}"
    kept = documents.store(file.read(), media_type=file.content_type or "", name=name, act=act)
    DraftFile.objects.create(draft=draft, name=name, document=kept.id)
    filling.answer(node, name)


@transaction.atomic
def send(*, draft: Draft, act: Act) -> Submission:
    """
    Send a draft: the same XML that a phone would send, taken in the same way.

    :raises DraftIncomplete: if answers are missing or break their rules
    """
    Draft.objects.select_for_update(of=("self",)).get(id=draft.id)
    filling = filling_of(draft, act=act)
    if filling.check():
        raise DraftIncomplete()
    xml = filling.sent()
    submission = receive(sent=Sent(xml, tuple(_files(draft, filling))), channel=Submission.BROWSER, act=act)
    throw_away(draft=draft)
    return submission


def _files(draft: Draft, filling: Filling) -> Iterable[tuple[str, str, bytes]]:
    """Yield the files that the answers still speak of."""
    named = {
        node.text
        for path, question in filling.form.questions.items()
        if question.kind == "upload"
        for node in parts.nodes_at(filling.root, path)
        if filling.counts(node)
    }
    for each in draft.files.filter(name__in=[name for name in named if name]):
        kept = documents.document(each.document)
        if kept is not None:
            yield each.name, kept.media_type, documents.open(kept.digest)


@transaction.atomic
def throw_away(*, draft: Draft) -> None:
    """Throw a draft away, when it is sent or whoever began it wishes so."""
    draft.files.all().delete()
    draft.delete()


def answered(filling: Filling) -> list[tuple[str, str, str]]:
    """Return what a form says so far, for checking: address, question, answer."""
    found = []
    for node in filling.root.iter(etree.Element):
        question = filling.form.questions.get(parts.path_of(node))
        if question is None or len(node) or not filling.counts(node) or not node.text:
            continue
        shown = node.text
        if question.kind in ("select", "select1", "rank"):
            labels = dict(filling.choices(question, node))
            shown = ", ".join(labels.get(value, value) for value in node.text.split())
        found.append((filling.address_of(node), filling.say(question.label, node), shown))
    return found
