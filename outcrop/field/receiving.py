"""Taking answers in: from a phone, a browser or a program, each once."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db import transaction
from lxml import etree

from outcrop.commons.documents import api as documents
from outcrop.commons.journal.api import audited, publish, unchanged
from outcrop.commons.packs import api as packs
from outcrop.field import parts
from outcrop.field.consumers import Answers, tell, values_in
from outcrop.field.definition import Form
from outcrop.field.events import SubmissionReceived
from outcrop.field.filling import Filling
from outcrop.field.forms_kept import file_of, form_of
from outcrop.field.locks import one_after_another
from outcrop.field.models import Attachment, Consumed, Device, FormVersion, Submission
from outcrop.field.policies import COLLECT
from outcrop.field.problems import (
    AttachmentDiffers,
    EntitiesOutside,
    FormUnknown,
    InstanceDiffers,
    NotOfThisForm,
    SubmissionMalformed,
)
from outcrop.field.xml import XFORMS, NotXml, is_entity, local, read_xml, space
from outcrop.kernel.acts import Act

Element = Any
_LONGEST_ID = 200


@dataclass(frozen=True)
class Sent:
    """
    What arrived.

    :ivar files: (name, media type, bytes) of photographs and recordings
    """

    xml: bytes
    files: tuple[tuple[str, str, bytes], ...] = ()


@transaction.atomic
@audited("field.receive")
def receive(*, sent: Sent, channel: str, device: Device | None = None, act: Act) -> Submission:
    """
    Take a set of answers. The same ones again count once; files that were missing are added.

    :raises SubmissionMalformed, FormUnknown, EntitiesOutside, NotOfThisForm, InstanceDiffers, AttachmentDiffers:
        and whatever a consumer raises; then nothing was taken
    """
    root = _read(sent.xml)
    version = _version_of(root)
    form = form_of(version)
    _of_this_form(root, form)
    instance_id, replaces = _ids(root, sent.xml)
    digest = hashlib.sha256(sent.xml).hexdigest()
    post = next(iter(act.by.posts_with(COLLECT)), None)
    made = Submission(
        form=version,
        instance_id=instance_id,
        replaces=replaces,
        xml=sent.xml.decode("utf-8") if _is_utf8(sent.xml) else _rewritten(root),
        digest=digest,
        channel=channel,
        area_path=device.area_path if device else (post.area if post else ""),
        post=device.post if device else (post.id if post else None),
        user=act.by.user,
        device=device,
        expects=sorted(_expected(root, form)),
        faults=_faults(form, version, sent.xml, act),
        received_at=act.at,
        received_on=act.on,
    )
    # Two requests with the same answers may come at once: the second waits here for the first.
    one_after_another(instance_id)
    Submission.objects.bulk_create([made], ignore_conflicts=True)
    kept = Submission.objects.select_related("form").get(instance_id=instance_id)
    if kept.digest != digest:
        raise InstanceDiffers()
    fresh = _attach(kept, sent.files, act)
    whole = _consumed(kept, act)
    if kept.id != made.id and not fresh and not whole:
        unchanged()
        return kept
    publish(
        SubmissionReceived(
            submission=kept.ref, form=version.ref, form_id=version.form_id, channel=channel, area=kept.area_path,
            digest=digest, files=sorted(fresh), whole=whole,
        ),
        act=act,
    )  # fmt: skip
    return kept


def local_time(act: Act) -> datetime:
    """Return the instant of an act in the country's zone."""
    return act.at.astimezone(ZoneInfo(packs.current().country.zone))


def _read(xml: bytes) -> Element:
    try:
        return read_xml(xml)
    except NotXml as fault:
        raise SubmissionMalformed(fault=str(fault)) from fault


def _version_of(root: Element) -> FormVersion:
    form_id = root.get("id") or (space(root) if space(root) != XFORMS else "")
    version = root.get("version") or ""
    found = FormVersion.objects.filter(form_id=form_id, version=version).first()
    if found is None:
        raise FormUnknown(form=form_id[:80] or "?", version=version[:80])
    return found


def _of_this_form(root: Element, form: Form) -> None:
    """Refuse what the form does not ask: it would be kept and never read."""
    if any(map(is_entity, root.iter("{*}entity"))):
        raise EntitiesOutside()
    known = {parts.path_of(each) for each in form.blank.iter("*")}
    known |= {parts.path_of(each, path) for path, turn in form.turns.items() for each in turn.iter("*")}
    for each in root.iter("*"):
        path = parts.path_of(each)
        if path not in known and path.split("/")[2:3] != ["meta"]:
            raise NotOfThisForm(path=path[:200])


def _ids(root: Element, xml: bytes) -> tuple[str, str]:
    """Return the instance id, made from the bytes where a form gives none, and the id that it replaces."""
    found = {"instanceID": "", "deprecatedID": ""}
    for meta in root:
        if local(meta) == "meta":
            found |= {local(each): (each.text or "").strip() for each in meta if local(each) in found}
    given = found["instanceID"] or root.get("instanceID") or f"sha256:{hashlib.sha256(xml).hexdigest()}"
    if len(given) > _LONGEST_ID or len(found["deprecatedID"]) > _LONGEST_ID:
        raise SubmissionMalformed(fault="Its instance id is longer than 200 signs.")
    return given, found["deprecatedID"]


def _is_utf8(xml: bytes) -> bool:
    try:
        return "\x00" not in xml.decode("utf-8")
    except UnicodeDecodeError:
        return False


def _rewritten(root: Element) -> str:
    return str(etree.tostring(root, encoding="unicode"))


def _expected(root: Element, form: Form) -> Iterable[str]:
    """Yield the names of the files that the answers speak of."""
    for path, question in form.questions.items():
        if question.kind == "upload":
            for node in parts.nodes_at(root, path):
                if name := (node.text or "").strip():
                    yield documents.plain_name(name)


def _faults(form: Form, version: FormVersion, xml: bytes, act: Act) -> dict[str, str]:
    """Return where answers break the form's own rules: a phone looks at them, a program may not."""
    here = local_time(act)
    return Filling(form, now=here, xml=_plain(xml), file=lambda name: file_of(version, name)).check()


def _plain(xml: bytes) -> bytes:
    """Take the namespace off that all answers of a form share."""
    root = read_xml(xml)
    shared = space(root)
    for each in root.iter("*"):
        if space(each) == shared:
            each.tag = local(each)
    return bytes(etree.tostring(root))


def _attach(kept: Submission, files: Iterable[tuple[str, str, bytes]], act: Act) -> set[str]:
    """Keep the files that were not there yet; return their names."""
    fresh = set()
    for given, media_type, data in files:
        name = documents.plain_name(given)
        digest = hashlib.sha256(data).hexdigest()
        there = kept.attachments.filter(name=name).first()
        if there is not None:
            if there.digest != digest:
                raise AttachmentDiffers(name=name)
            continue
        stored = documents.store(data, media_type=media_type, name=name, act=act)
        Attachment.objects.create(
            submission=kept, name=name, document=stored.id, digest=stored.digest, received_at=act.at
        )
        fresh.add(name)
    return fresh


def _consumed(kept: Submission, act: Act) -> bool:
    """Hand the answers on as soon as all their files are here; say whether that was now."""
    here: dict[str, UUID] = dict(kept.attachments.values_list("name", "document"))
    if set(kept.expects) - set(here) or Consumed.objects.filter(submission=kept).exists():
        return False
    Consumed.objects.create(submission=kept, at=act.at)
    tell(answers_in(kept, here), act=act)
    return True


def answers_in(kept: Submission, files: Mapping[str, UUID] | None = None) -> Answers:
    """Return a submission as consumers get it."""
    return Answers(
        submission=kept.ref,
        form_id=kept.form.form_id,
        version=kept.form.version,
        area_path=kept.area_path,
        received_on=kept.received_on,
        values=values_in(kept.xml),
        files=dict(kept.attachments.values_list("name", "document")) if files is None else files,
    )
