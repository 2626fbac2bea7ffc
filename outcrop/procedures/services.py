"""What can be done with cases: opening, deciding, withdrawing. Each is one transaction, its verbs included."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from outcrop.commons.journal.api import audited, publish
from outcrop.commons.notices import api as notices
from outcrop.commons.numbering.api import next_number
from outcrop.commons.packs import api as packs
from outcrop.commons.posts import api as posts
from outcrop.kernel.acts import Act, HeldPost
from outcrop.kernel.events import Personal
from outcrop.kernel.problems import InvalidInput
from outcrop.kernel.refs import Ref
from outcrop.procedures import definition as d
from outcrop.procedures import problems, verbs
from outcrop.procedures.engine import Decided, Doing, Run, RunFault
from outcrop.procedures.events import CaseClosed, CaseOpened, TaskDecided, TaskOpened
from outcrop.procedures.expressions import ExpressionFault
from outcrop.procedures.models import Case, Definition, Task
from outcrop.procedures.policies import DECIDE, WITHDRAW
from outcrop.procedures.recompute import run_of
from outcrop.procedures.section import procedure_of

FEWEST_WORDS = 3
MOST_CHARACTERS = 5000
LONGEST_ANSWER = 200
WITHDRAWN = "withdrawn"
ENDED = gettext_noop("Case %(number)s has ended. Open it to read the decision, its reasons and what you can do next.")
ANSWER_MISSING = _("Fill this in: the decision is not complete without it.")


@transaction.atomic
@audited("procedures.open-case")
def open_case(
    *,
    procedure: str,
    subject: Ref,
    applicant: Ref,
    parties: Iterable[UUID],
    area_path: str,
    facts: Mapping[str, Any],
    act: Act,
) -> Case:
    """
    Open a case and put its first tasks into the queues of their posts.

    :param procedure: key of a diagram in the country's pack, such as ``ground``
    :param applicant: the person or enterprise that asks, and may follow the case
    :param parties: persons with a stake of their own: they may follow the case and never decide in it
    :param area_path: dotted path of the area whose posts decide
    :param facts: what the diagram's gateways may ask: JSON values
    :raises CaseAlreadyOpen: if the subject goes through this procedure already
    :raises FactsMissing: if the diagram needs a fact that is not given
    """
    found = _procedure_for(procedure, facts)
    _refuse_second(procedure, subject)
    case = Case(
        number=next_number(kind="CS", office=area_path.rpartition(".")[2], year=act.on.year),
        procedure=procedure,
        definition=_kept(found, act),
        subject_kind=subject.kind,
        subject_id=subject.id,
        applicant_kind=applicant.kind,
        applicant_id=applicant.id,
        parties=sorted(set(parties)),
        duties=sorted(found.duties),
        area=area_path,
        opened_with=_plain(facts),
        opened_at=act.at,
        opened_on=act.on,
    )
    with _told_of(case):
        run = Run(found, facts=case.opened_with, do=_doing(case, act))
    _insert(case)
    publish(_opened(case), act=act)
    _settle(case, run, act)
    return case


@transaction.atomic
@audited("procedures.decide")
def decide(*, task: UUID, outcome: str, reasons: str, act: Act, answers: Mapping[str, str] | None = None) -> Task:
    """
    Decide a step, and let its case go on, with whatever verbs follow, in one transaction.

    :param answers: what the step asks besides, such as the number of a resolution
    :raises NotAllowed: if no post that the actor holds answers for the step here
    :raises ConflictOfInterest: if the actor has a stake in the case
    :raises TaskAlreadyDecided: if somebody was first
    :raises Problem: whatever a verb raises; then nothing was decided
    """
    case = _locked(Task.objects.values_list("case", flat=True).get(id=task))
    waiting = Task.objects.get(id=task)
    post = _post_that_decides(case, waiting, act)
    if not (case.is_open and waiting.is_open):
        raise problems.TaskAlreadyDecided()
    with _told_of(case):
        run = run_of(case)
    decided = _checked(run.procedure.elements[waiting.element], outcome, answers or {})
    _note(waiting, decided, _checked_reasons(reasons), post, act)
    publish(
        TaskDecided(
            case=case.ref, task=waiting.ref, element=waiting.element, outcome=outcome, post=post.id,
            reasons=_committed(case, waiting.reasons), answers=_committed(case, waiting.answers), on=act.on,
        ),
        act=act,
    )  # fmt: skip
    with _told_of(case):
        run.do = _doing(case, act)
        run.decide(decided)
    _settle(case, run, act)
    return waiting


@transaction.atomic
@audited("procedures.withdraw")
def withdraw(*, case: UUID, reasons: str, act: Act) -> Case:
    """
    End a case because the applicant no longer asks.

    :raises NotAllowed: if the actor did not apply and does not lead the enterprise that did
    :raises CaseClosedAlready: if it has ended
    """
    found = _locked(case)
    WITHDRAW.require(act.by, found)
    if not found.is_open:
        raise problems.CaseClosedAlready(number=found.number)
    found.withdrawn_for = _checked_reasons(reasons)
    found.tasks.filter(state=Task.OPEN).update(state=Task.DROPPED)
    _close(found, ended_at="", outcome=WITHDRAWN, act=act)
    return found


def _procedure_for(key: str, facts: Mapping[str, Any]) -> d.Procedure:
    found = procedure_of(packs.current(), key)
    if found is None:
        raise problems.ProcedureUnknown(procedure=key)
    if missing := [need for need in found.needs if need not in facts]:
        raise problems.FactsMissing(facts=", ".join(missing))
    return found


def _opened(case: Case) -> CaseOpened:
    return CaseOpened(
        case=case.ref,
        number=case.number,
        procedure=case.procedure,
        definition=case.definition_id,
        subject=case.subject,
        applicant=case.applicant,
        area=case.area,
        opened_with=_committed(case, case.opened_with),
        on=case.opened_on,
    )


def _refuse_second(procedure: str, subject: Ref) -> None:
    earlier = Case.objects.filter(
        procedure=procedure, subject_kind=subject.kind, subject_id=subject.id, status=Case.OPEN
    ).first()
    if earlier:
        raise problems.CaseAlreadyOpen(number=earlier.number)


def _insert(case: Case) -> None:
    try:
        with transaction.atomic():
            case.save(force_insert=True)
    except IntegrityError as breach:
        if "procedures_one_open_case_a_subject" in str(breach):
            _refuse_second(case.procedure, case.subject)
        raise


def _kept(procedure: d.Procedure, act: Act) -> Definition:
    defaults = {"key": procedure.key, "xml": procedure.xml, "first_used_at": act.at}
    return Definition.objects.get_or_create(sha256=procedure.sha256, defaults=defaults)[0]


def _plain(facts: Mapping[str, Any]) -> dict[str, Any]:
    """Return facts as they will be read back, so that a fact that JSON cannot hold fails now and here."""
    plain: dict[str, Any] = json.loads(json.dumps(dict(facts), allow_nan=False))
    return plain


def _locked(case: UUID) -> Case:
    # One decision at a time in a case: two officers may be deciding side by side at this moment.
    return Case.objects.select_for_update(of=("self",)).select_related("definition").get(id=case)


def _post_that_decides(case: Case, task: Task, act: Act) -> HeldPost:
    DECIDE.require(act.by, task)
    own = {act.by.person, act.by.principal} - {None}
    if own & set(case.parties) or case.applicant_id in own | act.by.subjects("leader", "member"):
        raise problems.ConflictOfInterest()
    # The task's own post first: its holder acts as that post, whatever else she holds.
    held = act.by.posts_with(task.duty, task.area)
    return next((post for post in held if post.id == task.post_id), held[0])


def _checked(step: d.Element, outcome: str, answers: Mapping[str, str]) -> Decided:
    if step.offers(outcome) is None:
        offered = ", ".join(each.key for each in step.outcomes)
        raise problems.OutcomeNotOffered(outcome=outcome[:40], offered=offered, field="outcome")
    given = {ask.key: str(answers.get(ask.key, "")).strip()[:LONGEST_ANSWER] for ask in step.asks}
    if missing := [ask.key for ask in step.asks if ask.required and not given[ask.key]]:
        raise InvalidInput({key: [str(ANSWER_MISSING)] for key in missing})
    return Decided(step.id, outcome, {key: value for key, value in given.items() if value})


def _checked_reasons(reasons: str) -> str:
    reasons = reasons.replace("\x00", "").strip()
    if len(reasons) > MOST_CHARACTERS:
        raise problems.ReasonsTooLong(most=MOST_CHARACTERS, field="reasons")
    words = [word for word in reasons.split() if any(map(str.isalnum, word))]
    if len(words) < FEWEST_WORDS or not any(map(str.isalpha, reasons)):
        raise problems.ReasonsTooShort(words=FEWEST_WORDS, field="reasons")
    return reasons


def _note(task: Task, decided: Decided, reasons: str, post: HeldPost, act: Act) -> None:
    task.state, task.outcome, task.reasons = Task.DECIDED, decided.outcome, reasons
    task.answers = dict(decided.answers)
    task.decided_by_id, task.decided_post_id = act.by.user, post.id
    task.decided_at, task.decided_on = act.at, act.on
    task.turn = Task.objects.filter(case=task.case_id, state=Task.DECIDED).count() + 1
    task.save()


def _doing(case: Case, act: Act) -> Doing:
    """Return how verbs are done now: for real, each leaving what it gave in the case."""

    def do(element: d.Element, facts: Mapping[str, Any]) -> Mapping[str, Any]:
        verb = verbs.plugged().get(element.verb)
        if verb is None:
            raise RunFault(f"nothing is plugged for the verb '{element.verb}'.")
        gave = _plain(verb.work(case.subject, dict(facts), act) or {})
        case.deeds.append({"element": element.id, "gave": gave})
        return gave

    return do


class _told_of:  # noqa: N801 - reads as a phrase where it is used
    """Turn a fault of the diagram into a problem that names the procedure."""

    def __init__(self, case: Case) -> None:
        self.procedure = case.procedure

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: Any, fault: BaseException | None, trace: Any) -> None:
        if isinstance(fault, RunFault | ExpressionFault):
            raise problems.ProcedureBroken(procedure=self.procedure, fault=str(fault)) from fault


def _settle(case: Case, run: Run, act: Act) -> None:
    """Bring the case's rows to where its run stands."""
    with _told_of(case):
        ended_at = run.ended_at
    case.facts, case.passed = run.facts, run.passed
    case.save()
    open_now = set(case.tasks.filter(state=Task.OPEN).values_list("element", flat=True))
    for element in run.waiting:
        if element not in open_now:
            _open_task(case, run.procedure.elements[element], act)
    case.tasks.filter(state=Task.OPEN).exclude(element__in=run.waiting).update(state=Task.DROPPED)
    if ended_at:
        _close(case, ended_at=ended_at, outcome=run.procedure.elements[ended_at].outcome, act=act)


def _open_task(case: Case, step: d.Element, act: Act) -> None:
    post = posts.post_for(duty=step.duty, area_path=case.area)
    if post is None:
        raise problems.NoPostForDuty(duty=step.duty)
    task = Task.objects.create(
        case=case, element=step.id, name=step.name, duty=step.duty, area=case.area, post=post,
        opened_at=act.at, opened_on=act.on, due_on=due_on(step, act.on),
    )  # fmt: skip
    publish(
        TaskOpened(
            case=case.ref, task=task.ref, element=step.id, duty=step.duty, post=post.id, on=act.on, due_on=task.due_on
        ),
        act=act,
    )


def due_on(step: d.Element, start: date) -> date | None:
    """Return the last day of a step that begins on ``start``, by the country's calendar; None if it has no term."""
    if step.days is None:
        return None
    if step.day_kind == d.CALENDAR:
        return start + timedelta(days=step.days)
    return packs.current().calendar.working().add_working_days(start, step.days)


def _close(case: Case, *, ended_at: str, outcome: str, act: Act) -> None:
    case.status, case.ended_at, case.outcome = Case.CLOSED, ended_at, outcome
    case.closed_at, case.closed_on = act.at, act.on
    case.save()
    for person in case.parties:
        notices.send(to=person, kind="procedures.case-closed", sentence=ENDED, values={"number": case.number},
                     link=f"/cases/{case.number}", act=act)  # fmt: skip
    publish(CaseClosed(case=case.ref, subject=case.subject, outcome=outcome, on=act.on), act=act)


def _committed(case: Case, value: Any) -> Personal | str:
    """Return what the journal keeps of words about people: a commitment under the first party's key, else a digest."""
    words = json.dumps(value, sort_keys=True, ensure_ascii=False)  # as text: the journal takes no float
    if case.parties:
        return Personal(of=case.parties[0], value=words)
    return hashlib.sha256(words.encode()).hexdigest()
