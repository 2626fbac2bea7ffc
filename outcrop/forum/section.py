"""The pack's ``forum.yaml``: the forums of each level, who owes the answer in how many days, and kinds of answers."""

from collections.abc import Iterable
from typing import Literal

from pydantic import Field

from outcrop.commons.packs import api as packs
from outcrop.commons.packs.api import Fault, Pack, PackModel, PackText, SourcedForReaders

FILE = "forum.yaml"
Key = r"^[a-z][a-z0-9-]{1,38}$"
#: Duties that can owe an answer; a pack says which one does at which level.
ANSWER, ANSWER_NATION = "forum.answer", "forum.answer-nation"


class Level(SourcedForReaders):
    """
    The forums of a level.

    :ivar each: the level of areas that have one each; empty for the one of the whole country
    :ivar duty: the duty of the posts that owe the answer; the most local one answers, a vacant one passes it up
    :ivar days: days until the answer, counted from the day on which the proposal is taken up
    :ivar supporters: from how many supporters it is taken up; 0 where every one is
    """

    key: str = Field(pattern=Key)
    each: str = ""
    name: PackText
    duty: Literal["forum.answer", "forum.answer-nation"]
    days: int = Field(ge=1, le=366)
    supporters: int = Field(ge=0, le=1_000_000)


class Kind(PackModel):
    """
    A kind of answer.

    :ivar promises: whether it says what will be done, by whom and by when
    """

    key: str = Field(pattern=Key)
    name: PackText
    promises: bool = False


class Accusing(SourcedForReaders):
    """
    Where a proposal belongs that says what somebody did wrong.

    :ivar says: why it does not stand here
    :ivar way: the address of the page that takes it
    """

    says: PackText
    label: PackText
    way: str = Field(pattern=r"^/[a-z/-]*$")


class ForumSection(PackModel):
    """``forum.yaml``. :ivar most_open: how many unanswered proposals one proposer may have in a forum"""

    levels: tuple[Level, ...] = Field(min_length=1)
    kinds: tuple[Kind, ...] = Field(min_length=2)
    accusing: Accusing
    most_open: int = Field(ge=1, le=50)


def section() -> ForumSection:
    """Return the section of the country."""
    found: ForumSection = packs.current().section("forum")
    return found


def kind_of(key: str) -> Kind | None:
    """Return a kind of answer."""
    return next((each for each in section().kinds if each.key == key), None)


def cross_check(pack: Pack) -> Iterable[Fault]:
    """Keys and levels that stand twice, duties that no post has, and no kind of answer that promises anything."""
    told: ForumSection = pack.section("forum")
    held = {duty for agency in pack.section("posts").agencies for post in agency.posts for duty in post.duties}
    for name, keys in (("levels", [e.key for e in told.levels]), ("kinds", [e.key for e in told.kinds])):
        for key in sorted({key for key in keys if keys.count(key) > 1}):
            yield Fault(FILE, f"{name}.{key}", "This key stands twice. Give one of them another.")
    places = [each.each for each in told.levels]
    for each in told.levels:
        if places.count(each.each) > 1:
            yield Fault(FILE, f"levels.{each.key}.each", "Two forums stand at this level. Keep one of them.")
        if each.duty not in held:
            yield Fault(FILE, f"levels.{each.key}.duty", f"No post of posts.yaml has the duty {each.duty!r}.")
    if not any(each.promises for each in told.kinds):
        yield Fault(FILE, "kinds", "None of them promises anything: mark those that say what will be done.")
