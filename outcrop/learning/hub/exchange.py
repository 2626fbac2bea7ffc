"""
Articles between countries: a folder or zip of one JSON file and pictures, each article with its licence.

What comes from elsewhere is cleaned to the few marks that our editors write with, and waits as a draft until an editor
has read it. Taken over twice, the second time changes nothing.
"""

import hashlib
import io
import json
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any
from uuid import UUID

import PIL.Image
from django.core.files.base import ContentFile
from django.db import transaction
from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator
from wagtail.images import get_image_model
from wagtail.models import Locale
from wagtail.whitelist import Whitelister, allow_without_attributes, attribute_rule, check_url

from outcrop.commons.packs import api as packs
from outcrop.learning.hub.library import index_of
from outcrop.learning.models import Article
from outcrop.learning.problems import ArticlesNotReadable

FORMAT = "outcrop-knowledge-1"
TABLE = "articles.json"
MOST_BYTES = 20 * 1024 * 1024
MOST_PICTURE = 2 * 1024 * 1024
MOST_FILES = 500
PICTURES = (".jpg", ".jpeg", ".png", ".webp")
TAKEN, ALREADY, REFUSED = "taken", "already", "refused"


class Said(BaseModel):
    """An article in one language."""

    model_config = ConfigDict(extra="forbid")
    title: str = Field(min_length=1, max_length=200)
    summary: str = Field(min_length=1, max_length=240)
    body: str = Field(min_length=1, max_length=100_000)
    unreviewed: bool = False
    picture_says: str = Field("", max_length=240)


class Carried(BaseModel):
    """An article as it travels; without a licence it does not."""

    model_config = ConfigDict(extra="forbid")
    id: UUID
    slug: str = Field(pattern=r"^[a-z0-9][a-z0-9-]{1,100}$")
    kind: Article.Kind
    licence: str = Field(min_length=2, max_length=60)
    credit: str = Field(min_length=1, max_length=120)
    source: str = Field(min_length=1, max_length=300)
    confidence: str = Field(pattern=r"^(A|B|C|D|U|fictional)$")
    steps: list[str] = []
    problem_codes: list[str] = []
    findings: list[str] = []
    picture: str = Field("", max_length=120)
    texts: dict[str, Said] = Field(min_length=1)

    @field_validator("licence")
    @classmethod
    def _named(cls, licence: str) -> str:
        if not licence.strip():
            raise ValueError("An article without a licence is not taken over. Ask whose it is.")
        return licence.strip()


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of an article."""

    slug: str
    outcome: str
    reason: str = ""


def exported(rows: list[Article]) -> bytes:
    """Return articles, in every language that each has, as a zip with their pictures."""
    by_key: dict[UUID, list[Article]] = {}
    for row in rows:
        by_key.setdefault(row.translation_key, []).append(row)
    files: dict[str, bytes] = {}
    told = [_carried(versions, files) for versions in by_key.values()]
    table = {"format": FORMAT, "country": packs.current().country.code, "articles": told}
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr(_entry(TABLE), json.dumps(table, ensure_ascii=False, indent=1, sort_keys=True))
        for name, content in sorted(files.items()):
            made.writestr(_entry(name), content)
    return packed.getvalue()


def _entry(name: str) -> zipfile.ZipInfo:
    return zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))  # the same articles give the same bytes


def _carried(versions: list[Article], files: dict[str, bytes]) -> dict[str, Any]:
    first = versions[0]
    picture = ""
    if first.picture:
        with first.picture.file.open("rb") as file:
            content = file.read()
        picture = f"pictures/{hashlib.sha256(content).hexdigest()[:16]}{PurePosixPath(first.picture.file.name).suffix}"
        files[picture] = content
    return {
        "id": str(first.translation_key), "slug": first.slug, "kind": first.kind, "licence": first.licence,
        "credit": first.credit, "source": first.source, "confidence": first.confidence, "steps": first.steps,
        "problem_codes": first.problem_codes, "findings": first.findings, "picture": picture,
        "texts": {
            row.locale.language_code: {
                "title": row.title, "summary": row.summary, "body": row.body, "unreviewed": row.unreviewed,
                "picture_says": row.picture_says,
            }
            for row in versions
        },
    }  # fmt: skip


def unpacked(data: bytes) -> tuple[Any, dict[str, bytes]]:
    """Return the table and the pictures of a zip. :raises ArticlesNotReadable: if it is no such file, or too large"""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            entries = packed.infolist()
            if len(entries) > MOST_FILES or sum(entry.file_size for entry in entries) > MOST_BYTES:
                raise ArticlesNotReadable(fault=f"> {MOST_BYTES // 1024 // 1024} MB", field="file")
            # file_size is what the zip says of itself: read no more than that.
            files = {entry.filename: packed.open(entry).read(entry.file_size + 1) for entry in entries}
        table = json.loads(files.pop(TABLE))
    except (zipfile.BadZipFile, KeyError, ValueError, NotImplementedError, RuntimeError, EOFError, OSError) as fault:
        raise ArticlesNotReadable(fault=str(fault)[:120], field="file") from fault
    if not isinstance(table, dict) or table.get("format") != FORMAT or not isinstance(table.get("articles"), list):
        raise ArticlesNotReadable(fault=FORMAT, field="file")
    return table, files


def take(table: Mapping[str, Any], files: Mapping[str, bytes], *, live: bool, origin: str) -> list[Outcome]:
    """
    Take articles over, each by itself: what is wrong with one does not keep the others.

    :param live: whether they are published at once: the country's own pack is, what comes from elsewhere is not
    :param origin: code of the country that they come from; empty for our own
    """
    return [_take_one(told, files, live=live, origin=origin) for told in table["articles"][:MOST_FILES]]


def _take_one(told: Any, files: Mapping[str, bytes], *, live: bool, origin: str) -> Outcome:
    named = str(told.get("slug", ""))[:100] if isinstance(told, dict) else ""
    try:
        carried = Carried.model_validate(told)
    except ValidationError as wrong:
        first = wrong.errors()[0]
        return Outcome(named, REFUSED, f"{'.'.join(map(str, first['loc']))}: {first['msg']}")
    spoken = [language for language in carried.texts if index_of(language)]
    if not spoken:
        return Outcome(named, REFUSED, f"texts: {', '.join(sorted(carried.texts))}")
    taken = Article.objects.filter(slug=carried.slug).exclude(translation_key=carried.id).first()
    if taken is not None:
        return Outcome(named, REFUSED, f"slug: {carried.slug}")
    with transaction.atomic():
        changed = [_write(carried, language, files, live=live, origin=origin) for language in spoken]
    return Outcome(named, TAKEN if any(changed) else ALREADY)


def _write(carried: Carried, language: str, files: Mapping[str, bytes], *, live: bool, origin: str) -> bool:
    """Write one language of an article; return whether anything was new."""
    said = carried.texts[language]
    values: dict[str, Any] = {
        "title": said.title, "summary": said.summary, "body": cleaned(said.body), "unreviewed": said.unreviewed,
        "picture_says": said.picture_says, "kind": carried.kind.value, "licence": carried.licence,
        "credit": carried.credit, "source": carried.source, "confidence": carried.confidence, "steps": carried.steps,
        "problem_codes": carried.problem_codes, "findings": carried.findings, "origin": origin,
    }  # fmt: skip
    locale = Locale.objects.get(language_code=language)
    row = Article.objects.filter(translation_key=carried.id, locale=locale).first()
    newest = row.get_latest_revision_as_object() if row else None
    if newest is not None and all(getattr(newest, name) == value for name, value in values.items()):
        return False
    values["picture"] = _picture(carried.picture, files, said.picture_says or said.title)
    if row is None:
        parent = index_of(language)
        assert parent is not None  # the caller asked for languages that have one
        row = Article(slug=carried.slug, translation_key=carried.id, locale=locale, live=False, **values)
        parent.add_child(instance=row)
    for name, value in values.items():
        setattr(row, name, value)
    revision = row.save_revision()
    if live:
        revision.publish()
    return True


def _picture(name: str, files: Mapping[str, bytes], title: str) -> Any:
    content = files.get(name)
    if not content or len(content) > MOST_PICTURE or not name.lower().endswith(PICTURES):
        return None
    images = get_image_model()
    digest = hashlib.sha1(content).hexdigest()  # noqa: S324 - the hub's library knows its pictures by this digest
    if kept := images.objects.filter(file_hash=digest).first():
        return kept
    try:
        with PIL.Image.open(io.BytesIO(content)) as drawn:
            drawn.verify()
    except (OSError, ValueError, SyntaxError, PIL.Image.DecompressionBombError):
        return None
    made = images(title=title[:200], file=ContentFile(content, name=PurePosixPath(name).name))
    made.save()
    made.get_file_hash()
    return made


class _Clean(Whitelister):  # type: ignore[misc]
    element_rules = {
        "[document]": allow_without_attributes,
        "a": attribute_rule({"href": check_url}),
        **dict.fromkeys(("p", "h2", "h3", "b", "strong", "i", "em", "ul", "ol", "li", "br"), allow_without_attributes),
    }


def cleaned(html: str) -> str:
    """Return a text with the marks that editors write with, and no other."""
    return str(_Clean().clean(html))
