"""Pages: an officer's desk, a task on it, and a case as its applicant and its offices see it."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from outcrop.commons.acting import act_of
from outcrop.commons.guards import guarded
from outcrop.commons.posting import once
from outcrop.kernel.acts import Actor
from outcrop.kernel.numbers import normalise
from outcrop.kernel.problems import Problem
from outcrop.procedures import selectors, services, wording
from outcrop.procedures.definition import Procedure
from outcrop.procedures.diagram import draw
from outcrop.procedures.forms import DecisionForm
from outcrop.procedures.models import Case, Task
from outcrop.procedures.panels import Panel, beside, name_of, panel_of
from outcrop.procedures.policies import DECIDE, SEE_CASE
from outcrop.procedures.selectors import DONE, NOW, SKIPPED, Step

UNPROCESSABLE = 422
SOON = 7
PAGE = 25


@dataclass(frozen=True, slots=True)
class Waiting:
    """A line of a queue."""

    task: Task
    about: Any
    vacant: str = ""


@dataclass(frozen=True, slots=True)
class Listed:
    """A line of the list of cases."""

    case: Case
    about: Any
    tag: str
    state: str


@dataclass(frozen=True, slots=True)
class Row:
    """A step as a page shows it."""

    step: Step
    number: int
    office: str
    days: str
    vacancy: str
    mark: str

    @property
    def look(self) -> str:
        """The state by the name that the step component knows."""
        if self.step.state == NOW:
            return "now" if self.step.late else "going"
        return "blocked" if self.step.mark == "no" else {"done": "done"}.get(self.step.state, "later")

    @property
    def label(self) -> str:
        """The words of its tag."""
        if self.step.state == NOW:
            return _("late") if self.step.late else _("waiting")
        if self.step.state == DONE:
            return _("against") if self.step.mark == "no" else _("decided")
        return _("not needed") if self.step.state == SKIPPED else _("later")

    @property
    def outcome(self) -> str:
        """What was decided."""
        return wording.plainly(self.step.outcome)


def _actor(request: HttpRequest) -> Actor:
    return act_of(request).by


@guarded(DECIDE)
@require_GET
def desk(request: HttpRequest) -> HttpResponse:
    """Show the queues of the posts that the actor holds, and what waits with posts that nobody holds."""
    actor, on = _actor(request), act_of(request).on
    queue = [Waiting(task, name_of(task.case.subject, actor)) for task in selectors.queue_for(actor)]
    vacant = [
        Waiting(task, name_of(task.case.subject, actor), wording.vacancy_told(since))
        for task, since in selectors.waiting_at_vacant_posts(actor, on=on)
    ]
    days_left = [(each.task.due_on - on).days for each in queue if each.task.due_on]
    waiting = selectors.queue_length(actor)
    context = {
        "queue": queue,
        "vacant": vacant,
        "held": selectors.posts_of(actor),
        "waiting": waiting,
        "more": waiting - len(queue),
        "late": sum(left < 0 for left in days_left),
        "soon": sum(0 <= left <= SOON for left in days_left),
    }
    return render(request, "procedures/desk.html", context)


@guarded(DECIDE)
@require_http_methods(["GET", "POST"])
@once
def task(request: HttpRequest, task_id: UUID) -> HttpResponseBase:
    """Show a task with all that is needed to decide it; check the decision; take it."""
    found = DECIDE.fetch(_actor(request), selectors.tasks(), id=task_id)
    if not found.is_open:
        return redirect("procedures:decided", task_id=task_id)
    step = selectors.definition_of(found.case).elements[found.element]
    if request.method != "POST":
        return _task_page(request, found, DecisionForm(step))
    form = DecisionForm(step, request.POST)
    if "change" in request.POST or not form.is_valid():
        return _task_page(request, found, form)
    if "confirmed" not in request.POST:
        return _check_page(request, found, form)
    try:
        act = act_of(request)
        values = form.cleaned_data
        services.decide(
            task=found.id, outcome=values["outcome"], reasons=values["reasons"], answers=form.answers, act=act
        )
    except Problem as problem:
        if problem.status != UNPROCESSABLE:
            raise
        form.blame(problem)
        return _task_page(request, found, form)
    return redirect("procedures:decided", task_id=task_id)


def _task_page(request: HttpRequest, found: Task, form: DecisionForm) -> HttpResponse:
    actor = _actor(request)
    context = _case_context(request, found.case)
    panel = panel_of(found.case.subject, actor)
    own = next((row for row in context["rows"] if row.step.task == found.id), None)
    context["done"] = [row for row in context["rows"] if row.step.state == DONE]
    context |= {"task": found, "step": form.step, "form": form, "own": own}
    status = UNPROCESSABLE if form.is_bound and form.errors and "change" not in request.POST else 200
    return render(request, "procedures/task.html", context | _panel_context(panel), status=status)


def _check_page(request: HttpRequest, found: Task, form: DecisionForm) -> HttpResponse:
    sent = [(key, value) for key, value in request.POST.items() if key in form.fields]
    panel = panel_of(found.case.subject, _actor(request))
    context = {"task": found, "case": found.case, "step": form.step, "form": form, "sent": sent, "panel": panel}
    return render(request, "procedures/check.html", context)


@guarded(DECIDE)
@require_GET
def decided(request: HttpRequest, task_id: UUID) -> HttpResponse:
    """Show a decision that was taken: the officer's receipt, and for good."""
    found = DECIDE.fetch(_actor(request), selectors.tasks(), id=task_id)
    if found.is_open:
        return redirect("procedures:task", task_id=task_id)
    context = _case_context(request, found.case)
    own = next((row for row in context["rows"] if row.step.task == found.id), None)
    mine = found.decided_by_id is not None and found.decided_by_id == _actor(request).user
    return render(request, "procedures/decided.html", context | {"task": found, "own": own, "mine": mine})


@guarded(SEE_CASE)
@require_GET
def cases(request: HttpRequest) -> HttpResponse:
    """List the cases that the actor may see, newest first."""
    actor, closed_too = _actor(request), "all" in request.GET
    number = request.GET.get("after", "")
    before = SEE_CASE.fetch(actor, selectors.cases(), number=normalise(number)) if number else None
    found = selectors.cases_seen(actor, open_only=not closed_too, before=before, limit=PAGE + 1)
    older = {"after": found[PAGE - 1].number, **({"all": ""} if closed_too else {})} if len(found) > PAGE else {}
    context = {
        "lines": [_listed(each, actor) for each in found[:PAGE]],
        "closed_too": closed_too,
        "first": not number,
        "older": f"?{urlencode(older)}" if older else "",
    }
    return render(request, "procedures/cases.html", context)


def _listed(found: Case, actor: Actor) -> Listed:
    tag, words = wording.outcome_told(found, selectors.definition_of(found))
    return Listed(found, name_of(found.subject, actor), tag, words)


@guarded(SEE_CASE)
@require_GET
def case(request: HttpRequest, number: str) -> HttpResponse:
    """Show a case to its applicant and its offices: where it stands, each step with its days and reasons."""
    actor = _actor(request)
    found = SEE_CASE.fetch(actor, selectors.cases(), number=normalise(number))
    context = _case_context(request, found)
    context |= {
        "door": wording.door_of(found, selectors.definition_of(found)),
        "now": [row for row in context["rows"] if row.step.state == NOW],
        "decides": {task.id for task in DECIDE.visible(actor, found.tasks.filter(state=Task.OPEN))},
    }
    return render(request, "procedures/case.html", context | _panel_context(panel_of(found.subject, actor)))


def _case_context(request: HttpRequest, found: Case) -> dict[str, Any]:
    """Return what every page about a case shows: its steps, its diagram and its state."""
    procedure = selectors.definition_of(found)
    steps = selectors.history(found, on=act_of(request).on)
    tag, words = wording.outcome_told(found, procedure)
    return {
        "case": found,
        "procedure": procedure,
        "rows": [_row(step, number) for number, step in enumerate(steps, 1)],
        "unverified": any(step.unverified or step.days_unverified for step in steps),
        "diagram": _diagram(found, procedure, steps),
        "tag": tag,
        "state": words,
        "unreviewed": (get_language() or "en").split("-")[0] in procedure.name.unreviewed,
        "beside": beside("decision", request),
    }


def _diagram(found: Case, procedure: Procedure, steps: list[Step]) -> Any:
    title = _("Procedure: %(name)s, case %(number)s") % {
        "name": wording.plainly(procedure.name),
        "number": found.number,
    }
    standing = wording.standing_of(found, procedure, steps)
    return draw(procedure, standing, language=get_language() or "en", title=title, name="procedure")


def _row(step: Step, number: int) -> Row:
    return Row(
        step=step,
        number=number,
        office=wording.office_told(step),
        days=wording.days_told(step),
        vacancy=wording.vacancy_told(step.vacant_since),
        mark=wording.mark_told(step),
    )


def _panel_context(panel: Panel | None) -> dict[str, Any]:
    context: dict[str, Any] = {"panel": panel}
    if panel:
        context |= dict(panel.context)
        context["picture"] = panel.picture
    return context
