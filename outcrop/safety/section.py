"""The pack's ``safety.yaml``: whom to call, the first hour, what is asked, checklists, and how rates are counted."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Literal

from pydantic import Field

from outcrop.commons.packs import api as packs
from outcrop.commons.packs.api import Fault, Pack, PackModel, PackText, SourcedForReaders

FILE = "safety.yaml"
RESCUE_DUTY, RECORD_DUTY, RECEIVE_DUTY, HEALTH_DUTY, LOOK_DUTY = (
    "safety.rescue",
    "safety.record",
    "safety.receive",
    "safety.health",
    "safety.look",
)
#: What a post that reads reports can never answer for as well: whoever decides on rights, ground or visits reads none.
KEPT_APART = ("cadastre.", "ground.", "assurance.", "registry.", "market.", "procedures.")
Key = Field(pattern=r"^[a-z][a-z0-9-]{1,38}$")
Kind = Literal["death", "serious", "injury", "near-miss", "danger"]
KINDS: tuple[Kind, ...] = ("death", "serious", "injury", "near-miss", "danger")
Shows = Field(pattern=r"^[a-z][a-z0-9-]{1,38}$", description="a picture of outcrop/safety/static/safety/pictures")
PICTURES = Path(__file__).parent / "static" / "safety" / "pictures"
LONGEST_PLAIN = 240


class Contact(SourcedForReaders):
    """Whom to call. :ivar areas: codes of the areas that it serves; none named means the whole country"""

    key: str = Key
    name: PackText
    phone: str = Field(pattern=r"^\+?[0-9 ]{2,20}$")
    areas: tuple[str, ...] = ()


class Pictured(PackModel):
    """Something with a picture and plain words."""

    key: str = Key
    picture: str = Shows
    plain: PackText


class Hour(SourcedForReaders):
    """The first hour after an accident: what to do, what not to do."""

    do: tuple[Pictured, ...] = Field(min_length=3)
    never: tuple[Pictured, ...] = Field(min_length=2)


class KindRow(PackModel):
    """A kind of report as people of the country say it."""

    key: Kind
    name: PackText
    picture: str = Shows


class Cause(PackModel):
    """What an accident can come from."""

    key: str = Key
    name: PackText
    picture: str = Shows


class Topic(SourcedForReaders):
    """A checklist. :ivar items: questions to which yes is the safe answer"""

    key: str = Key
    name: PackText
    picture: str = Shows
    items: tuple[Pictured, ...] = Field(min_length=2, max_length=8)


class Later(SourcedForReaders):
    """Within how many days of the accident a death counts as its death."""

    days: int = Field(ge=1, le=366)


class Exam(PackModel):
    """What a health check can look at."""

    key: str = Key
    name: PackText


class Promise(PackModel):
    """What is promised to whoever reports, before she sends anything."""

    plain: PackText
    readers: PackText


class SafetySection(PackModel):
    """
    ``safety.yaml``.

    :ivar local: the level of areas that somebody chooses from
    :ivar miners: roles of the register whose days count as miners' days
    """

    local: str
    miners: tuple[str, ...] = Field(min_length=1)
    promise: Promise
    contacts: tuple[Contact, ...] = Field(min_length=1)
    first_hour: Hour
    kinds: tuple[KindRow, ...]
    causes: tuple[Cause, ...] = Field(min_length=3)
    death_counts_within: Later
    topics: tuple[Topic, ...] = Field(min_length=1)
    exams: tuple[Exam, ...] = Field(min_length=1)
    health_note: PackText

    def topic(self, key: str) -> Topic | None:
        """Return a checklist, or None."""
        return next((each for each in self.topics if each.key == key), None)

    def cause(self, key: str) -> Cause | None:
        """Return a cause, or None."""
        return next((each for each in self.causes if each.key == key), None)

    def kind(self, key: str) -> KindRow | None:
        """Return a kind of report, or None."""
        return next((each for each in self.kinds if each.key == key), None)


def section() -> SafetySection:
    """Return the section of the country that this deployment serves."""
    found: SafetySection = packs.current().section("safety")
    return found


def dialled(phone: str) -> str:
    """Return a number as a telephone dials it."""
    return re.sub(r"[^0-9+]", "", phone)


def cross_check(pack: Pack) -> Iterable[Fault]:
    """Pictures and roles that are not there, keys named twice, and readers who could use a report against her."""
    told: SafetySection = pack.section("safety")
    if {each.key for each in told.kinds} != set(KINDS):
        yield Fault(FILE, "kinds", f"Name each of these once: {', '.join(KINDS)}.")
    for where, keys in _keys(told):
        for key in sorted({key for key in keys if keys.count(key) > 1}):
            yield Fault(FILE, f"{where}.{key}", "This key stands twice. Give one of them another.")
    for where, picture in _pictures(told):
        if not (PICTURES / f"{picture}.svg").is_file():
            yield Fault(FILE, where, f"There is no picture {picture}.svg in outcrop/safety/static/safety/pictures.")
    roles = {each.key for each in pack.section("registry").roles}
    for role in sorted(set(told.miners) - roles):
        yield Fault(FILE, "miners", f"The register knows no role {role!r}.")
    yield from _too_long(told)
    yield from _readers(pack)


def _keys(told: SafetySection) -> Iterator[tuple[str, list[str]]]:
    yield "contacts", [each.key for each in told.contacts]
    yield "causes", [each.key for each in told.causes]
    yield "topics", [each.key for each in told.topics]
    for topic in told.topics:
        yield f"topics.{topic.key}.items", [each.key for each in topic.items]


def _pictures(told: SafetySection) -> Iterator[tuple[str, str]]:
    rows: list[tuple[str, Iterable[KindRow | Cause | Topic | Pictured]]] = [
        ("first_hour.do", told.first_hour.do), ("first_hour.never", told.first_hour.never), ("kinds", told.kinds),
        ("causes", told.causes), ("topics", told.topics),
        *((f"topics.{topic.key}.items", topic.items) for topic in told.topics),
    ]  # fmt: skip
    for where, pictured in rows:
        for each in pictured:
            yield f"{where}.{each.key}.picture", each.picture


def _too_long(told: SafetySection) -> Iterator[Fault]:
    for topic in told.topics:
        for item in topic.items:
            for language, words in item.plain.by_language.items():
                if len(words) > LONGEST_PLAIN:
                    sentence = f"{len(words)} signs are too long beside a picture. Use at most {LONGEST_PLAIN}."
                    yield Fault(FILE, f"topics.{topic.key}.{item.key}.plain.{language}", sentence)


def _readers(pack: Pack) -> Iterator[Fault]:
    """Say which posts could read a report and decide against whoever sent it."""
    readers = 0
    for agency in pack.section("posts").agencies:
        for post in agency.posts:
            if not {RESCUE_DUTY, RECORD_DUTY} & set(post.duties):
                continue
            readers += 1
            where = f"{agency.key}.{post.key}"
            if agency.kind not in ("state", "miners", "oversight"):
                yield Fault("posts.yaml", where, f"An agency of kind {agency.kind} never reads accident reports.")
            for duty in post.duties:
                if duty.startswith(KEPT_APART):
                    sentence = f"Whoever has the duty {duty} never reads accident reports: give them to another post."
                    yield Fault("posts.yaml", where, sentence)
    if not readers:
        yield Fault(
            "posts.yaml", "agencies", f"Give {RESCUE_DUTY} and {RECORD_DUTY} to posts, or nobody reads reports."
        )
