"""The pack's ``duties.yaml``: what each level of government has to do, in plain words, with its article."""

from collections.abc import Iterable, Iterator

from pydantic import Field

from outcrop.commons.packs import api as packs
from outcrop.commons.packs.api import Fault, Pack, PackModel, PackText, Sourced
from outcrop.commons.posts.api import AgencyKind

FILE = "duties.yaml"


class Level(PackModel):
    """
    A level of government or of the miners' own bodies; its order in the file is the order on the page.

    :ivar market: whether those who buy, treat or lend bear duties of this level; they bear no other (DESIGN, 1)
    """

    key: str = Field(pattern=r"^[a-z][a-z0-9-]{1,38}$")
    name: PackText
    market: bool = False


class Duty(Sourced):
    """
    A duty of the catalogue.

    :ivar key: the verb as ``posts.yaml`` and the diagrams have it
    :ivar article: as people cite it; none where none is known
    :ivar course: the course that prepares for it, if the country has one
    """

    key: str = Field(pattern=r"^[a-z]+\.[a-z][a-z-]{1,58}$")
    level: str
    title: PackText
    plain: PackText
    article: PackText | None
    course: str = ""


class DutiesSection(PackModel):
    """``duties.yaml``."""

    note: PackText
    levels: tuple[Level, ...] = Field(min_length=1)
    duties: tuple[Duty, ...] = Field(min_length=1)


def section() -> DutiesSection:
    """Return the catalogue of the country."""
    found: DutiesSection = packs.current().section("duties")
    return found


def cross_check(pack: Pack) -> Iterable[Fault]:
    """Keys given twice, levels that are none, and duties of posts that the catalogue does not explain."""
    catalogue: DutiesSection = pack.section("duties")
    keys = [duty.key for duty in catalogue.duties]
    levels = {level.key for level in catalogue.levels}
    for key in sorted({key for key in keys if keys.count(key) > 1}):
        yield Fault(FILE, key, "This duty stands twice. Keep one of them.")
    for duty in catalogue.duties:
        if duty.level not in levels:
            yield Fault(FILE, f"{duty.key}.level", f"{duty.level!r} is no level of this file. Known: {sorted(levels)}")
    yield from _borne_by_buyers(pack, {duty.key for duty in catalogue.duties if not _of_market(catalogue, duty)})
    held = {duty for agency in pack.section("posts").agencies for post in agency.posts for duty in post.duties}
    for missing in sorted(held - set(keys)):
        yield Fault(FILE, missing, "A post of posts.yaml has this duty. Say here what it means.")


def _of_market(catalogue: DutiesSection, duty: Duty) -> bool:
    return any(level.market for level in catalogue.levels if level.key == duty.level)


def _borne_by_buyers(pack: Pack, offices: set[str]) -> Iterator[Fault]:
    for agency in pack.section("posts").agencies:
        duties = {duty for post in agency.posts for duty in post.duties}
        for duty in sorted(duties & offices) if agency.kind == AgencyKind.MARKET else ():
            sentence = f"{agency.key} buys: no duty of an office is a buyer's. Give it to the State or the miners."
            yield Fault(FILE, duty, sentence)
