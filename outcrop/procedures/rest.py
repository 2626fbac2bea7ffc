"""The same by program: the queue, a case, a decision."""

from datetime import date
from typing import Annotated, Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Router, Schema
from pydantic import Field

from outcrop.commons.acting import act_of
from outcrop.commons.calls import guarded_call, once_call
from outcrop.kernel.numbers import normalise
from outcrop.procedures import selectors, services, wording
from outcrop.procedures.models import Case, Task
from outcrop.procedures.policies import DECIDE, SEE_CASE
from outcrop.procedures.selectors import Step

router = Router()


class TaskOut(Schema):
    """A task in a queue."""

    id: UUID
    case: str
    procedure: str
    subject: str
    step: str
    name: str
    duty: str
    outcomes: list[str]
    asks: list[str]
    opened_on: date
    due_on: date | None


class StepOut(Schema):
    """A step of a case."""

    step: str
    name: str
    state: str
    task: UUID | None
    office: str
    opened_on: date | None
    due_on: date | None
    decided_on: date | None
    days_used: int | None
    days_allowed: int | None
    day_kind: str
    outcome: str
    reasons: str
    article: str
    source: str
    verified: bool
    days_verified: bool


class CaseOut(Schema):
    """A case with all its steps."""

    number: str
    procedure: str
    subject: str
    status: str
    outcome: str
    opened_on: date
    closed_on: date | None
    definition: str
    steps: list[StepOut]
    next_door: str


class DecisionIn(Schema):
    """A decision: one of the outcomes that the task offers, its reasons, and what the task asks besides."""

    outcome: str
    reasons: str
    answers: dict[str, Annotated[str, Field(max_length=services.LONGEST_ANSWER)]] = {}


@router.get("/desk/tasks", response=list[TaskOut], summary="The tasks in the queues of the posts that you hold")
@guarded_call(DECIDE)
def desk_tasks(request: HttpRequest) -> list[TaskOut]:
    """Return them, the most pressing first."""
    return [_task_out(task) for task in selectors.queue_for(act_of(request).by)]


@router.get("/cases/{number}", response=CaseOut, summary="A case and its steps")
@guarded_call(SEE_CASE)
def case(request: HttpRequest, number: str) -> CaseOut:
    """Return a case to its applicant and its offices."""
    found = SEE_CASE.fetch(act_of(request).by, selectors.cases(), number=normalise(number))
    return _case_out(found, on=act_of(request).on)


def _task_in_queue(request: HttpRequest, task_id: UUID) -> Task:
    return DECIDE.fetch(act_of(request).by, selectors.tasks(), id=task_id)


@router.post("/tasks/{uuid:task_id}/decision", response=CaseOut, summary="Decide a step")
@guarded_call(DECIDE, of=_task_in_queue)
@once_call
def decision(request: HttpRequest, task_id: UUID, sent: DecisionIn) -> CaseOut:
    """Decide a step as the holder of a post that answers for it, and return the case as it stands then."""
    act, task = act_of(request), _task_in_queue(request, task_id)
    services.decide(task=task.id, outcome=sent.outcome, reasons=sent.reasons, answers=sent.answers, act=act)
    return _case_out(selectors.cases().get(id=task.case_id), on=act.on)


def _task_out(task: Task) -> TaskOut:
    step = selectors.definition_of(task.case).elements[task.element]
    return TaskOut(
        id=task.id,
        case=task.case.number,
        procedure=task.case.procedure,
        subject=str(task.case.subject),
        step=task.element,
        name=wording.plainly(step.name),
        duty=task.duty,
        outcomes=[each.key for each in step.outcomes],
        asks=[each.key for each in step.asks],
        opened_on=task.opened_on,
        due_on=task.due_on,
    )


def _case_out(found: Case, *, on: date) -> CaseOut:
    door = wording.door_of(found, selectors.definition_of(found))
    return CaseOut(
        number=found.number,
        procedure=found.procedure,
        subject=str(found.subject),
        status=found.status,
        outcome=found.outcome,
        opened_on=found.opened_on,
        closed_on=found.closed_on,
        definition=found.definition_id,
        steps=[_step_out(step) for step in selectors.history(found, on=on)],
        next_door=wording.plainly(door.label) if door else "",
    )


def _step_out(step: Step) -> StepOut:
    told: dict[str, Any] = {
        name: getattr(step, name)
        for name in (
            "state", "task", "opened_on", "due_on", "decided_on", "days_used", "days_allowed", "day_kind", "reasons",
            "article", "source",
        )
    }  # fmt: skip
    return StepOut(
        **told,
        step=step.element,
        name=wording.plainly(step.name),
        office=wording.office_told(step),
        outcome=step.outcome_key,
        verified=not step.unverified,
        days_verified=not step.days_unverified,
    )
