"""The pack's ``duties.yaml``: what each level of government has to do, in plain words, with its article."""

from collections.abc import Iterable

from pydantic import Field

from outcrop.commons.packs import api as packs
from outcrop.commons.packs.api import Fault, Pack, PackModel, PackText, Sourced

FILE = "duties.yaml"


class Level(PackModel):
    """A level of government or of the miners' own bodies; its order in the file is the order on the page."""

    key: str = Field(pattern=r"^[a-z][a-z0-9-]{1,38}$")
    name: PackText


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
    held = {duty for agency in pack.section("posts").agencies for post in agency.posts for duty in post.duties}
    for missing in sorted(held - set(keys)):
        yield Fault(FILE, missing, "A post of posts.yaml has this duty. Say here what it means.")
