"""The pack's ``learning.yaml``: courses, their tests in pictures, and how an effect is measured."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from outcrop.commons.packs.api import Fault, Pack, PackModel, PackText, Sourced, SourcedForReaders
from outcrop.commons.posts.api import AgencyKind

FILE = "learning.yaml"
Key = r"^[a-z][a-z0-9-]{1,38}$"
PICTURES = Path(__file__).parent / "static" / "learning" / "pictures"
#: Who can own a course: the State, or the miners themselves; a partner supports one for a time. (DESIGN, invariant 1)
OWNERS = (AgencyKind.STATE, AgencyKind.MINERS)
LONGEST_ASKED = 200


def _owner_is_local(kind: AgencyKind) -> AgencyKind:
    if kind not in OWNERS:
        raise ValueError(
            f"An institution of kind {kind.value!r} can support a course for a time, never own one. "
            "Name an institution of the State or of the miners as owner."
        )
    return kind


class CourseOwner(PackModel):
    """Whose course it is; its agency signs the certificates."""

    agency: str
    kind: Annotated[AgencyKind, AfterValidator(_owner_is_local)]
    who: PackText


class Support(PackModel):
    """Who helps to pay for a course or to hold it, and until when: help that has no end is ownership."""

    who: PackText
    until: date


class Choice(PackModel):
    """One answer that can be chosen: a picture, and the words that are read aloud beside it."""

    key: str = Field(pattern=Key)
    picture: str = Field(pattern=Key)
    words: PackText
    right: bool = False


class Question(PackModel):
    """A question of a test."""

    key: str = Field(pattern=Key)
    ask: PackText
    choices: tuple[Choice, ...] = Field(min_length=2, max_length=4)

    @property
    def right(self) -> str:
        """The key of the right choice."""
        return next(choice.key for choice in self.choices if choice.right)


class PassMark(Sourced):
    """How many questions must be answered rightly."""

    right: int = Field(ge=1)


class Course(SourcedForReaders):
    """
    A course.

    :ivar audience: miners (persons of the register) or officials (holders of posts)
    :ivar steps: steps of the road that it serves, by their keys in ``pathway.yaml``
    :ivar duties: duties of ``posts.yaml`` whose holders it trains
    :ivar hours: how long it lasts
    :ivar attendance: whether the certificate asks for a day with a trainer besides the test
    :ivar good_months: how long a certificate holds; none where it does not end
    """

    key: str = Field(pattern=Key)
    title: PackText
    purpose: PackText
    audience: Literal["miners", "officials"]
    for_whom: PackText
    steps: tuple[str, ...] = ()
    duties: tuple[str, ...] = ()
    hours: int = Field(ge=1, le=400)
    attendance: bool = True
    good_months: int | None = Field(default=None, ge=1, le=120)
    owner: CourseOwner
    support: tuple[Support, ...] = ()
    pass_mark: PassMark
    questions: tuple[Question, ...] = Field(min_length=1, max_length=20)

    def question(self, key: str) -> Question | None:
        """Return a question, or None."""
        return next((each for each in self.questions if each.key == key), None)


class EffectRule(Sourced):
    """
    How a course's effect is measured.

    :ivar window_days: so many days before and after
    :ivar least: figures of fewer enterprises than these on either side are not shown
    """

    window_days: int = Field(ge=7, le=1000)
    least: int = Field(ge=3)


class EnoughMembers(Sourced):
    """Which share of an enterprise's members must be trained for it to count as trained, in per cent."""

    per_cent: int = Field(ge=1, le=100)


class LearningSection(PackModel):
    """``learning.yaml``."""

    note: PackText
    tries_a_day: int = Field(ge=1, le=50)
    enough: EnoughMembers
    effect: EffectRule
    courses: tuple[Course, ...] = Field(min_length=1)

    def course(self, key: str) -> Course | None:
        """Return a course, or None."""
        return next((each for each in self.courses if each.key == key), None)


def picture_file(pack: Path, name: str) -> Path | None:
    """Return where a picture lies: the country's own, else ours, else None."""
    for folder in (pack / "learning" / "pictures", PICTURES):
        if (found := folder / f"{name}.svg").is_file():
            return found
    return None


def cross_check(pack: Pack) -> Iterable[Fault]:
    """Keys given twice, owners that are no institutions, duties without post, tests that nobody could pass."""
    told: LearningSection = pack.section("learning")
    agencies = {agency.key: agency.kind for agency in pack.section("posts").agencies}
    duties = {duty for agency in pack.section("posts").agencies for post in agency.posts for duty in post.duties}
    keys = [course.key for course in told.courses]
    for course in told.courses:
        if keys.count(course.key) > 1:
            yield Fault(FILE, course.key, "Two courses have this key. Give one of them another.")
        if agencies.get(course.owner.agency) != course.owner.kind:
            yield Fault(FILE, f"{course.key}.owner", "posts.yaml has no institution of this key and kind.")
        for duty in sorted(set(course.duties) - duties):
            yield Fault(FILE, f"{course.key}.duties", f"No post of posts.yaml has the duty {duty!r}.")
        if course.pass_mark.right > len(course.questions):
            yield Fault(FILE, f"{course.key}.pass_mark", "More right answers are asked than there are questions.")
        yield from _questions(pack, course)


def _questions(pack: Pack, course: Course) -> Iterable[Fault]:
    keys = [question.key for question in course.questions]
    for question in course.questions:
        where = f"{course.key}.{question.key}"
        choices = [choice.key for choice in question.choices]
        if keys.count(question.key) > 1 or len(set(choices)) < len(choices):
            yield Fault(FILE, where, "This key stands twice. Give one of them another.")
        if sum(choice.right for choice in question.choices) != 1:
            yield Fault(FILE, where, "Exactly one choice must be right.")
        for choice in question.choices:
            if picture_file(pack.root, choice.picture) is None:
                yield Fault(
                    FILE, f"{where}.{choice.key}", f"There is no picture {choice.picture}.svg in learning/pictures."
                )
        for language, words in question.ask.by_language.items():
            if len(words) > LONGEST_ASKED:
                yield Fault(FILE, f"{where}.ask.{language}", f"Ask in at most {LONGEST_ASKED} signs: it is heard.")
