"""The pack's ``voice.yaml``: who hears grievances, in how many days, and what of it is published."""

from collections.abc import Iterable
from typing import Any, Literal

from pydantic import Field

from outcrop.commons.packs import api as packs
from outcrop.commons.packs.api import Fault, Pack, PackModel, PackText, SourcedForReaders

FILE = "voice.yaml"
HANDLE_DUTY, WATCH_DUTY, RECEIVE_DUTY, PUBLISH_DUTY = (
    "voice.handle",
    "voice.watch",
    "voice.receive",
    "voice.publish",
)
Level = Literal["local", "national", "outside"]
#: A case is heard at most so often: first, again when the clock ran out or she appeals, and once more.
STAGES = 3
Key = Field(pattern=r"^[a-z][a-z0-9-]{1,58}$")


class KindRow(PackModel):
    """What a grievance can be about."""

    key: str = Key
    name: PackText


class HandlerRow(SourcedForReaders):
    """
    A post that hears grievances.

    :ivar level: ``local`` serves its own area; ``outside`` stands outside the mining administration
    :ivar kinds: what it hears; nothing named means everything
    """

    agency: str = Key
    post: str = Key
    level: Level
    kinds: tuple[str, ...] = ()


class CommandRow(PackModel):
    """One agency stands under another."""

    agency: str = Key
    under: str = Key


class Days(SourcedForReaders):
    """
    Days that are promised, in working days.

    :ivar to_read: until a handler has read it
    :ivar to_answer: until there is an answer, one for each time that it is heard
    :ivar to_choose: how long she has to accept or appeal
    """

    to_read: int = Field(ge=1, le=60)
    to_answer: tuple[int, int, int]
    to_choose: int = Field(ge=5, le=250)


class StatisticsRule(PackModel):
    """What is published of grievances: how late, and how many make a cell."""

    delay_months: int = Field(ge=3, le=36)
    minimum: int = Field(ge=5, le=100)


class Grievances(PackModel):
    """How grievances are heard in this country."""

    note: PackText
    phone: PackText
    local: str = Field(description="the level of areas whose posts count as local")
    kinds: tuple[KindRow, ...] = Field(min_length=2)
    days: Days
    handlers: tuple[HandlerRow, ...] = Field(min_length=2)
    command: tuple[CommandRow, ...] = ()
    retaliation_months: int = Field(ge=6, le=60)
    statistics: StatisticsRule


class VoiceSection(PackModel):
    """``voice.yaml``."""

    grievances: Grievances


def rules() -> Grievances:
    """Return how the country that this deployment serves hears grievances."""
    found: VoiceSection = packs.current().section("voice")
    return found.grievances


def cross_check(pack: Pack) -> Iterable[Fault]:
    """Handlers without their duty, kinds and agencies that are not there, nobody outside the administration."""
    told: Grievances = pack.section("voice").grievances
    agencies = {agency.key: agency for agency in pack.section("posts").agencies}
    for n, row in enumerate(told.handlers):
        duties = next((p.duties for p in _posts(agencies.get(row.agency)) if p.key == row.post), None)
        if duties is None:
            yield Fault(FILE, f"grievances.handlers.{n}", f"posts.yaml has no post {row.agency}/{row.post}.")
        elif HANDLE_DUTY not in duties:
            yield Fault(FILE, f"grievances.handlers.{n}", f"Give {row.agency}/{row.post} the duty {HANDLE_DUTY}.")
        for kind in set(row.kinds) - {each.key for each in told.kinds}:
            yield Fault(FILE, f"grievances.handlers.{n}.kinds", f"There is no kind {kind!r}.")
    for n, line in enumerate(told.command):
        for key in {line.agency, line.under} - set(agencies):
            yield Fault(FILE, f"grievances.command.{n}", f"posts.yaml has no agency {key!r}.")
    yield from _too_few(told, agencies.values())


def _too_few(told: Grievances, agencies: Iterable[Any]) -> Iterable[Fault]:
    if len({row.agency for row in told.handlers if row.level == "outside"}) < 2:
        sentence = "Name posts of two agencies outside the mining administration: one may itself be complained of."
        yield Fault(FILE, "grievances.handlers", sentence)
    watching = {agency.key for agency in agencies for post in agency.posts if WATCH_DUTY in post.duties}
    if len(watching) < 2:
        yield Fault(FILE, "grievances", f"Give posts of two agencies the duty {WATCH_DUTY}.")


def _posts(agency: Any) -> Iterable[Any]:
    return agency.posts if agency else ()
