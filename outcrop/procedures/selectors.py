"""Questions about cases and queues."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import F, Max, Prefetch, Q, QuerySet

from outcrop.commons.areas import api as areas
from outcrop.commons.packs import api as packs
from outcrop.commons.posts import api as posts
from outcrop.kernel.acts import Actor
from outcrop.kernel.numbers import normalise
from outcrop.kernel.refs import Ref
from outcrop.kernel.text import Text
from outcrop.procedures import definition as d
from outcrop.procedures.models import Case, Task
from outcrop.procedures.policies import DECIDE, SEE_CASE
from outcrop.procedures.section import cached, duties_of, procedure_of

DONE, NOW, LATER, SKIPPED = "done", "now", "later", "skipped"
LONGEST_QUEUE = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """
    A step of a case as people read it, or of a procedure before any case (then state is ``later``).

    :ivar who: the post that answers for it, with its agency; None if the country has none there
    :ivar days_used: days of its own kind between opening and decision, or until today
    :ivar vacant_since: since when nobody holds the post; ``date.min`` if nobody ever did; None while it is held
    """

    element: str
    name: Text
    state: str
    duty: str
    who: Text | None
    agency: Text | None
    days_allowed: int | None
    day_kind: str
    article: str
    source: str
    unverified: bool
    days_unverified: bool
    task: UUID | None = None
    opened_on: date | None = None
    due_on: date | None = None
    decided_on: date | None = None
    days_used: int | None = None
    outcome_key: str = ""
    outcome: Text | None = None
    mark: str = ""
    reasons: str = ""
    answers: Sequence[tuple[Text, str]] = ()
    vacant_since: date | None = None

    @property
    def late(self) -> bool:
        """Whether it took, or takes, longer than it may."""
        return bool(self.days_allowed and self.days_used and self.days_used > self.days_allowed)


def definition_of(case: Case) -> d.Procedure:
    """Return the diagram that a case was opened with, whatever the pack says today."""
    return cached(case.definition.xml)


def case_for(subject: Ref) -> Case | None:
    """Return the latest case of a subject, or None."""
    found = Case.objects.filter(subject_kind=subject.kind, subject_id=subject.id).select_related("definition")
    return found.order_by("-opened_at", "-id").first()


def case_numbered(number: str) -> Case | None:
    """Return the case of that number, or None; spaces, small letters and odd dashes are forgiven."""
    return Case.objects.filter(number=normalise(number)).select_related("definition").first()


def cases() -> "QuerySet[Case]":
    """Return all cases with their definitions."""
    return Case.objects.select_related("definition")


def tasks() -> "QuerySet[Task]":
    """Return all tasks with their cases and posts."""
    return Task.objects.select_related("case", "case__definition", "post", "post__agency")


def open_tasks() -> "QuerySet[Task]":
    """Return tasks that wait, the most pressing first."""
    return tasks().filter(state=Task.OPEN).order_by(F("due_on").asc(nulls_last=True), "opened_at", "id")


def queue_for(actor: Actor, *, limit: int = LONGEST_QUEUE) -> list[Task]:
    """Return the tasks in the queues of the posts that the actor holds, the most pressing first."""
    return list(open_tasks().filter(post__in=[post.id for post in actor.posts])[:limit])


def waiting_at(post: UUID) -> list[Task]:
    """Return the tasks in the queue of a post, the most pressing first."""
    return list(open_tasks().filter(post=post))


def waiting_in(area_path: str) -> list[Task]:
    """Return the tasks of open cases in an area and below it, the most pressing first."""
    return list(open_tasks().filter(areas.inside(area_path, field="area")))


def decides_anything(actor: Actor) -> bool:
    """Say whether a post that the actor holds answers for a step of any procedure of the country."""
    return bool(actor.posts) and actor.holds_any(duties_of(packs.current()))


def queue_length(actor: Actor) -> int:
    """Count the tasks in the actor's queues."""
    own = [post.id for post in actor.posts]
    return Task.objects.filter(state=Task.OPEN, post__in=own).count() if own else 0


def posts_of(actor: Actor) -> list[posts.Post]:
    """Return the posts that the actor holds, with their agencies."""
    return [posts.get(post.id) for post in actor.posts if post.duties]


def waiting_at_vacant_posts(actor: Actor, *, on: date, limit: int = 20) -> list[tuple[Task, date]]:
    """Return tasks that the actor may decide although they lie with another post, vacant, and since when it is."""
    own = [post.id for post in actor.posts]
    others = DECIDE.visible(actor, open_tasks()).exclude(post__in=own) if own else Task.objects.none()
    found = [(task, vacant_since(task.post_id, on=on)) for task in others[: limit * 5]]
    return [(task, since) for task, since in found if since is not None][:limit]


def vacant_since(post: UUID, *, on: date) -> date | None:
    """Return since when nobody holds a post; ``date.min`` if nobody ever did, None while it is held."""
    if posts.holders_of(post, on=on):
        return None
    past = posts.Holding.objects.filter(post=post, end__lte=on).aggregate(last=Max("end"))["last"]
    return past or date.min


def cases_seen(actor: Actor, *, open_only: bool, before: Case | None = None, limit: int) -> list[Case]:
    """
    Return the cases that an actor may see, newest first.

    :param before: the last case of the page before
    """
    found = SEE_CASE.visible(actor, cases())
    if open_only:
        found = found.filter(status=Case.OPEN)
    if before is not None:
        found = found.filter(Q(opened_at__lt=before.opened_at) | Q(opened_at=before.opened_at, id__lt=before.id))
    waiting = Prefetch("tasks", tasks_waiting(), to_attr="waiting")
    return list(found.order_by("-opened_at", "-id").prefetch_related(waiting)[:limit])


def tasks_waiting() -> "QuerySet[Task]":
    """Return tasks that wait, with their posts."""
    return Task.objects.filter(state=Task.OPEN).select_related("post", "post__agency").order_by("due_on", "id")


def history(case: Case, *, on: date) -> list[Step]:
    """
    Return every step of a case, those behind, those that wait and those that may come, in the order of the diagram.

    :param on: today, up to which the days of a waiting step are counted
    """
    procedure = definition_of(case)
    rows = case.tasks.select_related("post__agency", "decided_post__agency").order_by("opened_at", "id")
    by_element: dict[str, list[Task]] = {}
    for task in rows:
        by_element.setdefault(task.element, []).append(task)
    to_come = procedure.reachable(task.element for task in rows if task.is_open)
    steps = []
    for element in procedure.steps:
        waited = by_element.get(element.id, [])
        steps += [_stepped(element, task, on) for task in waited]
        if not waited:
            steps.append(_awaited(element, case.area, LATER if element.id in to_come else SKIPPED))
    return steps


def procedure_steps(key: str, *, area_path: str = "") -> list[Step]:
    """Return the steps of a procedure as the pack has it today; empty if it has none of that name."""
    procedure = procedure_of(packs.current(), key)
    return [_awaited(element, area_path, LATER) for element in procedure.steps] if procedure else []


def days_between(step: d.Element, start: date, end: date) -> int:
    """Count the days from start to end as the step's term counts them."""
    if step.day_kind == d.CALENDAR:
        return (end - start).days
    return packs.current().calendar.working().working_days_between(start, end)


def _rules_of(element: d.Element) -> dict[str, Any]:
    return {
        "element": element.id,
        "name": element.name,
        "duty": element.duty,
        "days_allowed": element.days,
        "day_kind": element.day_kind,
        "article": element.article,
        "source": element.source,
        "unverified": element.unverified,
        "days_unverified": element.days_unverified,
    }


def _awaited(element: d.Element, area_path: str, state: str) -> Step:
    post = posts.post_for(duty=element.duty, area_path=area_path)
    who, agency = (post.title, post.agency.name) if post else (None, None)
    return Step(**_rules_of(element), state=state, who=who, agency=agency)


def _stepped(element: d.Element, task: Task, on: date) -> Step:
    post = task.decided_post or task.post
    offered = element.offers(task.outcome)
    named = {ask.key: ask.name for ask in element.asks}
    state = {Task.OPEN: NOW, Task.DECIDED: DONE}.get(task.state, SKIPPED)
    return Step(
        **_rules_of(element),
        state=state,
        who=post.title,
        agency=post.agency.name,
        task=task.id,
        opened_on=task.opened_on,
        due_on=task.due_on,
        decided_on=task.decided_on,
        days_used=days_between(element, task.opened_on, task.decided_on or on) if state != SKIPPED else None,
        outcome_key=task.outcome,
        outcome=offered.name if offered else None,
        mark=offered.mark if offered else "",
        reasons=task.reasons,
        answers=[(named[key], value) for key, value in task.answers.items() if key in named],
        vacant_since=vacant_since(task.post_id, on=on) if state == NOW else None,
    )
