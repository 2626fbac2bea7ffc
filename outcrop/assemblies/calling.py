"""Calling an assembly: by the leaders, or by a tenth of the members whom nobody gets to know."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Any

from django.db import IntegrityError, transaction
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from outcrop.assemblies import problems, sealing
from outcrop.assemblies.bodies import Body, leaders, member_ids, voices_of
from outcrop.assemblies.events import AssemblyCalled, CallJoined
from outcrop.assemblies.locks import hold
from outcrop.assemblies.models import Assembly, Call, CalledBy, CallVoice, Motion, MotionKind
from outcrop.assemblies.policies import LEAD, VOTE
from outcrop.assemblies.rules import rules_on, tenth_of
from outcrop.assemblies.section import Rules, section
from outcrop.commons.journal.api import audited, publish
from outcrop.commons.notices.api import send
from outcrop.commons.numbering.api import next_number
from outcrop.kernel.acts import Act, Actor
from outcrop.kernel.refs import Ref
from outcrop.registry import api as registry

FARTHEST = timedelta(days=366)
MOST_SEATS = 15


@dataclass(frozen=True, slots=True)
class Agenda:
    """A motion as it is put on the agenda. An election is always secret."""

    kind: MotionKind
    question: str
    secret: bool = True
    told: dict[str, Any] = field(default_factory=dict)


def nameless(act: Act) -> Act:
    """Return the same instant without who acts and without its submission, for what must name nobody."""
    return replace(act, by=Actor.machine("assemblies"), submission=None)


@transaction.atomic
@audited("assemblies.call-assembly")
def call_assembly(
    *, body: Body, on: date, purpose: str, agenda: Sequence[Agenda], place: str = "", act: Act
) -> Assembly:
    """
    Call the members together, with the agenda, so many days before as the by-laws want.

    :raises NoticeTooShort, DayTooFar: if the day cannot be
    :raises MotionUnfit: if a motion lacks what its kind needs
    """
    LEAD.require(act.by, body)
    return _call(body, on, purpose, agenda, place, CalledBy.LEADERS, act)


def _call(body: Body, on: date, purpose: str, agenda: Sequence[Agenda], place: str, by: CalledBy, act: Act) -> Assembly:
    rules = rules_on(body.id, act.on).rules
    first = act.on + timedelta(days=rules.notice_days)
    if on < first:
        raise problems.NoticeTooShort(field="on", days=rules.notice_days, first=first)
    if on > act.on + FARTHEST:
        raise problems.DayTooFar(field="on")
    for motion in agenda:
        _check(motion)
    made = Assembly.objects.create(
        number=next_number(kind="AS", office=body.address.split("-")[1] if not body.federation else body.address,
                           year=act.on.year),
        body=body.id, called_by=by, purpose=purpose.strip(), place=place.strip(), on=on,
        until=on + timedelta(days=rules.vote_days - 1), called_on=act.on,
    )  # fmt: skip
    Motion.objects.bulk_create(
        Motion(
            assembly=made, position=position, kind=each.kind, question=each.question.strip(),
            secret=each.secret or each.kind == MotionKind.ELECTION, told=each.told,
        )
        for position, each in enumerate(agenda, 1)
    )  # fmt: skip
    event = AssemblyCalled(
        body=body.ref, assembly=made.ref, number=made.number, called_by=by.value, motions=len(agenda), on=on
    )
    publish(event, act=act)
    _tell(body, made, act)
    return made


def _check(motion: Agenda) -> None:
    told = motion.told
    if not motion.question.strip():
        raise problems.MotionUnfit(field="question", fault=_("it asks nothing."))
    if motion.kind == MotionKind.BYLAWS:
        if not str(told.get("text", "")).strip():
            raise problems.MotionUnfit(field="text", fault=_("the text of the by-laws is missing."))
        Rules(**told["rules"])
    if motion.kind == MotionKind.ELECTION and not 1 <= told.get("seats", 1) <= MOST_SEATS:
        raise problems.MotionUnfit(field="seats", fault=_("say how many are to lead, up to fifteen."))
    if motion.kind == MotionKind.SPENDING and told.get("minor", 0) <= 0:
        raise problems.MotionUnfit(field="amount", fault=_("say how much is to be spent at most."))


def _tell(body: Body, assembly: Assembly, act: Act) -> None:
    for person in people_of(body, act.on):
        send(
            to=person,
            kind="assemblies.notice",
            sentence=gettext_noop("An assembly is called for %(on)s. Its agenda stands in your body's pages."),
            values={"on": assembly.on},
            link=f"/assemblies/{assembly.number}",
            act=act,
        )


def people_of(body: Body, on: date) -> set[Any]:
    """Return whom a notice reaches: the members, and in a federation whoever leads a member enterprise."""
    found = set()
    for each in member_ids(body, on):
        led = registry.leaders(each, on) if body.federation else ()
        found |= set(led) or {each}
    return found


@transaction.atomic
@audited("assemblies.begin-call")
def begin_call(*, body: Body, purpose: str, question: str, kind: MotionKind, act: Act) -> Call:
    """
    Begin a call for an assembly, and be the first who calls. Neither the call nor the journal knows who.

    :raises LeadersJustCall: if the actor leads and can call at once
    """
    _in_person(body, act)
    if kind not in (MotionKind.DECISION, MotionKind.ELECTION) or not question.strip():
        raise problems.MotionUnfit(field="question", fault=_("ask for a decision, or for an election."))
    made = Call.objects.create(
        body=body.id, kind=kind, question=question.strip(), purpose=purpose.strip(),
        needed=tenth_of(len(member_ids(body, act.on))),
        ends_on=act.on + timedelta(days=section().defaults.call_days),
    )  # fmt: skip
    return _join(body, made, act)


@transaction.atomic
@audited("assemblies.join-call")
def join_call(*, body: Body, call: Call, act: Act) -> Call:
    """
    Be one of those who call. When the tenth is reached the assembly is called in the same act.

    :raises CalledAlready, CallOver, LeadersJustCall: if it cannot be
    """
    _in_person(body, act)
    return _join(body, call, act)


def _in_person(body: Body, act: Act) -> None:
    if act.by.mandate:
        raise problems.NotInPerson()
    VOTE.require(act.by, body)
    if act.by.person in leaders(body, act.on):
        raise problems.LeadersJustCall()
    if not voices_of(body, act.by, act.on):
        raise problems.NotAVoter()


def _join(body: Body, call: Call, act: Act) -> Call:
    hold(call.id)
    call = Call.objects.select_for_update().get(id=call.id)
    if call.assembly_id or call.ends_on < act.on:
        raise problems.CallOver()
    for member in voices_of(body, act.by, act.on):
        try:
            with transaction.atomic():
                CallVoice.objects.create(call=call, mark=sealing.mark(call.id, member.id))
        except IntegrityError as twice:
            raise problems.CalledAlready() from twice
    unnamed = nameless(act)
    publish(CallJoined(body=body.ref, call=Ref("assemblies.call", call.id)), act=unnamed)
    if call.voices.count() >= call.needed:
        _becomes_assembly(body, call, unnamed)
    return call


def _becomes_assembly(body: Body, call: Call, act: Act) -> None:
    on = act.on + timedelta(days=rules_on(body.id, act.on).rules.notice_days)
    motion = Agenda(MotionKind(call.kind), call.question)
    call.assembly = _call(body, on, call.purpose, [motion], "", CalledBy.TENTH, act)
    call.save(update_fields=["assembly"])
    CallVoice.objects.filter(call=call).delete()
    transaction.on_commit(lambda: sealing.destroy(call.id))


def has_called(call: Call, body: Body, act: Act) -> bool:
    """Say to a member whether she is among those who call."""
    marks = [sealing.mark(call.id, each.id) for each in voices_of(body, act.by, act.on)]
    return call.voices.filter(mark__in=marks).exists()
