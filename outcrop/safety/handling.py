"""What posts do about an accident: steps, what it came to, and which reports tell of the same one."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.db import IntegrityError, connection, transaction
from django.utils.translation import gettext_lazy as _

from outcrop.commons.journal.api import audited, publish
from outcrop.commons.policies import NotAllowed, Policy
from outcrop.kernel.acts import Act, HeldPost
from outcrop.safety import problems
from outcrop.safety.events import AccidentFound, ReportMoved, StepTaken
from outcrop.safety.models import Accident, Belonging, Finding, Report, Step
from outcrop.safety.policies import HANDLE, RECORD
from outcrop.safety.reporting import MOST_PEOPLE, MOST_WORDS, begin_accident, judge_day
from outcrop.safety.section import RECORD_DUTY, RESCUE_DUTY, section
from outcrop.safety.selectors import last_finding, reports_of

STEPS = {
    "rescue": _("rescue was sent"),
    "hospital": _("brought to a hospital"),
    "family": _("the family was told"),
    "measures": _("something was made safer"),
    "called": _("called back whoever reported it"),
    "note": _("a note"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What an accident came to. :ivar deaths: of them also who died later, within the pack's days"""

    happened_on: date
    cause: str
    deaths: int = 0
    serious: int = 0
    injured: int = 0
    last_death_on: date | None = None


def post_of(act: Act, policy: Policy, accident: Accident, *duties: str) -> HeldPost:
    """Return the post as which somebody acts on an accident. :raises NotAllowed: if none of hers may"""
    policy.require(act.by, accident)
    for duty in duties:
        if held := act.by.posts_with(duty, accident.area_path):
            return held[0]
    raise NotAllowed(reason=policy.rule.reason)


@transaction.atomic
@audited("safety.take-step")
def take_step(*, accident: Accident, what: str, words: str, told: bool, act: Act) -> Step:
    """
    Write down what was done.

    :param told: whether whoever reported it reads these words with the code
    :raises StepUnknown: if it is none of ``STEPS``
    """
    post = post_of(act, HANDLE, accident, RESCUE_DUTY, RECORD_DUTY)
    if what not in STEPS:
        raise problems.StepUnknown(field="what", what=what[:40], steps=", ".join(STEPS))
    made = Step.objects.create(
        accident=accident, what=what, words=words.strip()[:MOST_WORDS], told=told, post_id=post.id, on=act.on, at=act.at
    )
    publish(StepTaken(accident=accident.ref, what=what), act=act)
    return made


@transaction.atomic
@audited("safety.find")
def find(*, accident: Accident, found: Found, act: Act) -> Finding:
    """
    Say what an accident came to; said again, the last counts.

    Somebody who was hurt and dies within the pack's days counts among the deaths.

    :raises DeathWithoutDay, DeathTooLate: if the day of the last death is missing, before the accident or too late
    :raises CauseUnknown, DayToCome, TooMany: if it cannot be kept so
    """
    post = post_of(act, RECORD, accident, RECORD_DUTY)
    _judge(found, act)
    _hold(accident)
    before = last_finding(accident)
    made = Finding.objects.create(
        accident=accident, n=before.n + 1 if before else 1, happened_on=found.happened_on, cause=found.cause,
        deaths=found.deaths, serious=found.serious, injured=found.injured, last_death_on=found.last_death_on,
        post_id=post.id, at=act.at,
    )  # fmt: skip
    counts = {"deaths": found.deaths, "serious": found.serious, "injured": found.injured}
    publish(AccidentFound(accident=accident.ref, **counts), act=act)
    return made


def _judge(found: Found, act: Act) -> None:
    rules = section()
    if rules.cause(found.cause) is None:
        raise problems.CauseUnknown(
            field="cause", cause=found.cause[:40], causes=", ".join(x.key for x in rules.causes)
        )
    judge_day(found.happened_on, act)
    for name, count in (("deaths", found.deaths), ("serious", found.serious), ("injured", found.injured)):
        if not 0 <= count <= MOST_PEOPLE:
            raise problems.TooMany(field=name, most=MOST_PEOPLE)
    died = found.last_death_on
    if (found.deaths > 0) is not (died is not None):
        raise problems.DeathWithoutDay(field="last_death_on")
    if died is None:
        return
    if died < found.happened_on or died > act.on:
        raise problems.DeathWithoutDay(field="last_death_on")
    days = rules.death_counts_within.days
    if died > found.happened_on + timedelta(days=days):
        raise problems.DeathTooLate(field="last_death_on", days=days)


def _hold(*accidents: Accident) -> None:
    # One act after another on the same accidents, always in the same order. Their rows are never changed, so that the
    # serving role may not lock them.
    with connection.cursor() as cursor:
        for id in sorted({each.id for each in accidents}):
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [int.from_bytes(id.bytes[8:], signed=True)])


@transaction.atomic
@audited("safety.join-accidents")
def join(*, accident: Accident, into: Accident, why: str, act: Act) -> Accident:
    """
    Say that two accidents are one: the reports of the first are told of the second from now on.

    It is counted once. The first keeps its number, steps and findings; ``part`` takes a report out again.

    :raises SameAccident: if they are one already
    """
    post_of(act, RECORD, accident, RECORD_DUTY)
    post = post_of(act, RECORD, into, RECORD_DUTY)
    _hold(accident, into)
    moving = reports_of(accident)
    if accident.id == into.id or not moving:
        raise problems.SameAccident(field="number")
    for each in moving:
        _move(each, accident, into, why, post, act)
    return into


@transaction.atomic
@audited("safety.part-accidents")
def part(*, accident: Accident, report: Report, why: str, act: Act) -> Accident:
    """
    Say that a report tells of another accident: it goes back to its first one, or gets one of its own.

    :raises NotOfThisAccident: if it does not belong here, or nothing would be left
    """
    post = post_of(act, RECORD, accident, RECORD_DUTY)
    _hold(accident)
    here = reports_of(accident)
    if report not in here or len(here) < 2:
        raise problems.NotOfThisAccident()
    first = report.belongings.order_by("n").select_related("accident")[0].accident
    to = first if first.id != accident.id and not reports_of(first) else begin_accident(report, act=act)
    _move(report, accident, to, why, post, act)
    return to


def _move(report: Report, before: Accident, now: Accident, why: str, post: HeldPost, act: Act) -> None:
    n = report.belongings.count() + 1
    try:
        with transaction.atomic():
            Belonging.objects.create(
                report=report, accident=now, n=n, why=why.strip()[:300], post_id=post.id, at=act.at
            )
    except IntegrityError as taken:  # somebody moved it at this moment
        raise problems.NotOfThisAccident() from taken
    publish(ReportMoved(report=report.ref, before=before.ref, now=now.ref), act=act)
