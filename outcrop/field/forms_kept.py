"""Bringing forms: from the pack at each take-over, or by the department's hand."""

import hashlib
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from django.db import transaction

from outcrop.commons.documents import api as documents
from outcrop.commons.journal.api import audited, publish, unchanged
from outcrop.field.converting import Converted, converted
from outcrop.field.definition import Form
from outcrop.field.events import FormAdded, FormWithdrawn
from outcrop.field.models import FormEnd, FormFile, FormVersion
from outcrop.field.problems import FormFilesMissing, FormNotTaken, VersionExists
from outcrop.field.reading import FormRefused, read_form
from outcrop.kernel.acts import Act

#: What the files of forms are, by their ending.
KINDS = {
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".xls": "application/vnd.ms-excel",
    ".md": "text/plain",
    ".csv": "text/csv",
    ".xml": "application/xml",
    ".geojson": "application/geo+json",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".mp3": "audio/mpeg",
}


@transaction.atomic
@audited("field.add-form")
def add_form(
    *, data: bytes, name: str, files: Mapping[str, bytes] | None = None, origin: str = FormVersion.DEPARTMENT, act: Act
) -> FormVersion:
    """
    Bring a version of a form, written as XLSForm or XForm. The same again changes nothing.

    :param files: what the form looks into, by name
    :raises FormNotTaken: with the reasons of pyxform or of our reader
    :raises FormFilesMissing: if it looks into files that did not come
    :raises VersionExists: if this version came before with other content
    """
    made, files = _read(data, name), files or {}
    if missing := sorted(made.form.files - set(files)):
        raise FormFilesMissing(files=", ".join(missing), field="beside")
    digest = _digest(made.xform, files)
    if found := FormVersion.objects.filter(form_id=made.form.form_id, version=made.form.version).first():
        if found.digest != digest:
            raise VersionExists(form=found.form_id, version=found.version, field="file")
        unchanged()
        return found
    source = documents.store(data, media_type=_kind(name), name=name, act=act)
    version = FormVersion.objects.create(
        form_id=made.form.form_id,
        version=made.form.version,
        title=made.form.title[:300],
        origin=origin,
        xform=made.xform.decode(),
        digest=digest,
        source=source.id,
        remarks=[*made.remarks, *made.form.notes],
        added_at=act.at,
        added_by=act.by.user,
    )
    for file, content in sorted(files.items()):
        _keep_file(version, file, content, act)
    publish(
        FormAdded(
            form=version.ref, form_id=version.form_id, form_version=version.version, origin=origin, digest=digest
        ),
        act=act,
    )
    return version


def _read(data: bytes, name: str) -> Converted:
    try:
        made = converted(data, name=name)
    except FormRefused as refused:
        raise FormNotTaken(name=name, reasons=" ".join(refused.reasons), field="file") from refused
    if len(made.form.form_id) > 200 or len(made.form.version) > 200:
        raise FormNotTaken(name=name, reasons="Its id or version is longer than 200 signs.", field="file")
    return made


def _digest(xform: bytes, files: Mapping[str, bytes]) -> str:
    found = hashlib.sha256(xform)
    for name in sorted(files):
        found.update(name.encode() + b"\0" + hashlib.sha256(files[name]).digest())
    return found.hexdigest()


def _kind(name: str) -> str:
    return KINDS.get(Path(name).suffix.lower(), "text/plain")


def _keep_file(version: FormVersion, name: str, content: bytes, act: Act) -> None:
    kept = documents.store(content, media_type=_kind(name), name=name, act=act)
    md5 = hashlib.md5(content, usedforsecurity=False).hexdigest()  # OpenRosa names files by it
    FormFile.objects.create(form=version, name=name[:200], document=kept.id, digest=kept.digest, md5=md5)


@transaction.atomic
@audited("field.withdraw-form")
def withdraw_form(*, form: FormVersion, act: Act) -> None:
    """Offer a version no more; answers that phones still hold are taken. Done again, it changes nothing."""
    _end, fresh = FormEnd.objects.get_or_create(form=form, defaults={"at": act.at, "by": act.by.user})
    if not fresh:
        unchanged()
        return
    publish(FormWithdrawn(form=form.ref, form_id=form.form_id, form_version=form.version), act=act)


@lru_cache(maxsize=64)
def _form_of(digest: str, xform: str) -> Form:
    return read_form(xform.encode())


def form_of(version: FormVersion) -> Form:
    """Return a version, read; the same one is read once."""
    return _form_of(version.digest, version.xform)


def file_of(version: FormVersion, name: str) -> bytes | None:
    """Return the bytes of a file that came with a form, or None."""
    found = version.files.filter(name=name).first()
    return documents.open(found.digest) if found else None
