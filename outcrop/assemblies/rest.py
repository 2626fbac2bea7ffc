"""Assemblies for programs."""

from datetime import date
from functools import partial
from typing import Any
from uuid import UUID

from django.db import transaction
from django.http import HttpRequest
from django.utils.translation import get_language
from ninja import Router, Schema, Status
from pydantic import Field

from outcrop.assemblies import bods, calling, counting, selectors, voting
from outcrop.assemblies.bodies import Body, body_at, body_with
from outcrop.assemblies.book import LARGEST, Told, balance, enter_line
from outcrop.assemblies.models import Assembly, BookLine, Call, Fund, Motion, MotionKind
from outcrop.assemblies.policies import LEAD, READ_PUBLIC, SEE_BODY, SEE_BOOK, SEE_OWNERS, VOTE
from outcrop.assemblies.rules import rules_on
from outcrop.assemblies.section import Rules
from outcrop.assemblies.views import of
from outcrop.assemblies.views.owning import tier_of
from outcrop.commons.acting import act_of
from outcrop.commons.calls import guarded_call, once_call
from outcrop.commons.policies import NotFound, Policy
from outcrop.kernel.numbers import normalise
from outcrop.kernel.text import Text

router = Router()


class MotionIn(Schema):
    """A motion for the agenda; what else its kind needs stands beside."""

    kind: MotionKind
    question: str = Field(min_length=1, max_length=400)
    secret: bool = True
    seats: int = Field(1, ge=1, le=calling.MOST_SEATS, description="election: how many are to lead")
    minor: int = Field(0, ge=0, le=10**15, description="spending: how much at most, in minor units")
    text: str = Field("", max_length=20000, description="by-laws: the whole text")
    rules: Rules | None = Field(None, description="by-laws: the rules; those in force if not given")


class AssemblyIn(Schema):
    """An assembly to be called."""

    on: date
    purpose: str = Field(min_length=1, max_length=1000)
    place: str = Field("", max_length=120)
    agenda: list[MotionIn] = Field(max_length=20)


class CallIn(Schema):
    """A members' call."""

    purpose: str = Field(min_length=1, max_length=1000)
    question: str = Field(min_length=1, max_length=400)
    kind: MotionKind = MotionKind.DECISION


class LineIn(Schema):
    """A line of the book."""

    fund: Fund = Fund.CASH
    on: date
    minor: int = Field(ge=-LARGEST, le=LARGEST, description="minor units: above nothing in, below nothing out")
    purpose: str = Field(min_length=1, max_length=200)
    source: str = Field("", max_length=120)
    member: UUID | None = Field(None, description="the member who is paid her share")
    decided_by: UUID | None = Field(None, description="the motion that the spending of premium rests on")


class VoteIn(Schema):
    """One vote. The word is drawn by the program, at random, and kept by the voter."""

    member: UUID
    choice: str = Field(max_length=40)
    word: str = Field("", max_length=60, description="abcd-efgh-ijkl-mnop, in a secret vote")


def _said(words: Text | str) -> str:
    return words.into(get_language() or "en") if isinstance(words, Text) else words


def _motion(request: HttpRequest, number: str, position: int, policy: Policy) -> tuple[Motion, Body]:
    rows = Motion.objects.select_related("assembly", "result")
    found = rows.filter(assembly__number=normalise(number), position=position).first()
    if found is None:
        raise NotFound()
    return found, of(request, body_with(found.assembly.body).address, policy)


@router.get("/bodies/{address}")
@guarded_call(READ_PUBLIC)
def body(request: HttpRequest, address: str) -> dict[str, Any]:
    """Return a federation as everybody may see it, or one's own body."""
    act, found = act_of(request), body_at(address)
    inside = SEE_BODY.verdict(act.by, found).allowed
    if not inside and not found.federation:
        raise NotFound()
    force = rules_on(found.id, act.on)
    told: dict[str, Any] = {
        "address": found.address,
        "kind": found.kind.value,
        "name": _said(found.name),
        "rules": force.rules.model_dump(),
        "bylaws": force.bylaws.version if force.bylaws else None,
    }
    if found.federation:
        public = selectors.told_to_all(found, act.on)
        told["public"] = {name: _said(value) if name == "name" else value for name, value in public.items()}
    if inside:
        told["assemblies"] = [each.number for each in selectors.assemblies_of(found)]
    return told


@router.post("/bodies/{address}/assemblies", response={201: dict[str, Any]})
@guarded_call(LEAD, of=partial(of, policy=LEAD))
@once_call
def call(request: HttpRequest, address: str, told: AssemblyIn) -> tuple[int, dict[str, Any]]:
    """Call an assembly, as a leader."""
    act, found = act_of(request), of(request, address, LEAD)
    rules = rules_on(found.id, act.on).rules
    agenda = [_agenda(each, rules) for each in told.agenda]
    made = calling.call_assembly(body=found, on=told.on, purpose=told.purpose, place=told.place, agenda=agenda, act=act)
    return 201, _assembly(made, act.on)


def _agenda(told: MotionIn, rules: Rules) -> calling.Agenda:
    more: dict[MotionKind, dict[str, Any]] = {
        MotionKind.ELECTION: {"seats": told.seats},
        MotionKind.SPENDING: {"minor": told.minor},
        MotionKind.BYLAWS: {"text": told.text, "rules": (told.rules or rules).model_dump()},
    }
    return calling.Agenda(told.kind, told.question, told.secret, more.get(told.kind, {}))


def _assembly(found: Assembly, on: date) -> dict[str, Any]:
    return {
        "number": found.number,
        "on": found.on.isoformat(),
        "until": found.until.isoformat(),
        "called_by": found.called_by,
        "purpose": found.purpose,
        "agenda": [
            {
                "position": each.motion.position,
                "kind": each.motion.kind,
                "question": each.motion.question,
                "secret": each.motion.secret,
                "state": each.state,
            }
            for each in selectors.agenda_of(found, on)
        ],
    }


@router.get("/assemblies/{number}")
@guarded_call(SEE_BODY)
def assembly(request: HttpRequest, number: str) -> dict[str, Any]:
    """Return an assembly with its agenda."""
    found = Assembly.objects.filter(number=normalise(number)).first()
    if found is None:
        raise NotFound()
    of(request, body_with(found.body).address, SEE_BODY)
    return _assembly(found, act_of(request).on)


@router.get("/assemblies/{number}/motions/{position}")
@guarded_call(SEE_BODY)
def motion(request: HttpRequest, number: str, position: int) -> dict[str, Any]:
    """Return a motion, for whom one votes, and the result once it is counted."""
    found, body = _motion(request, number, position, SEE_BODY)
    act = act_of(request)
    result = getattr(found, "result", None)
    return {
        "question": found.question,
        "kind": found.kind,
        "secret": found.secret,
        "choices": voting.choices_of(found),
        "open": voting.is_open(found, act.on),
        "voted": found.turnout.count(),
        "mine": [{"member": str(each.id), "voted": voted} for each, voted in voting.voters_of(found, body, act)],
        "result": _result(result) if result else None,
    }


def _result(found: Any) -> dict[str, Any]:
    return {
        "members": found.members,
        "voted": found.voted,
        "needed": found.needed,
        "percent": found.percent,
        "quorate": found.quorate,
        "counts": found.counts,
        "carried": found.carried,
        "elected": [str(each) for each in found.elected],
        "words": found.words,
    }


@router.post("/assemblies/{number}/motions/{position}/votes", response={201: dict[str, Any]})
@guarded_call(VOTE, of=partial(_motion, policy=VOTE))
def vote(request: HttpRequest, number: str, position: int, told: VoteIn) -> Status[dict[str, Any]]:
    """
    Cast a vote. No submission id: a member's second vote is refused, and nothing else is kept of the first.
    """
    found, _ = _motion(request, number, position, VOTE)
    with transaction.atomic():
        voting.vote(motion=found, member=told.member, choice=told.choice, word=told.word, act=act_of(request))
    return Status(201, {"voted": True})


@router.post("/assemblies/{number}/motions/{position}/candidates", response={201: dict[str, Any]})
@guarded_call(VOTE)
@once_call
def stand(request: HttpRequest, number: str, position: int) -> tuple[int, dict[str, Any]]:
    """Stand for election."""
    found, _ = _motion(request, number, position, VOTE)
    voting.stand(motion=found, act=act_of(request))
    return 201, {"stands": True}


@router.post("/assemblies/{number}/motions/{position}/count", response={201: dict[str, Any]})
@guarded_call(SEE_BODY)
@once_call
def count(request: HttpRequest, number: str, position: int) -> tuple[int, dict[str, Any]]:
    """Have a vote counted that is over."""
    found, _ = _motion(request, number, position, SEE_BODY)
    return 201, _result(counting.count(motion=found, act=act_of(request)))


@router.post("/bodies/{address}/calls", response={201: dict[str, Any]})
@guarded_call(VOTE, of=partial(of, policy=VOTE))
def begin_call(request: HttpRequest, address: str, told: CallIn) -> Status[dict[str, Any]]:
    """Begin a members' call. No submission id, so that nobody's is kept."""
    act, found = act_of(request), of(request, address, VOTE)
    made = calling.begin_call(body=found, purpose=told.purpose, question=told.question, kind=told.kind, act=act)
    return Status(201, _call(made))


@router.post("/bodies/{address}/calls/{call_id}", response={201: dict[str, Any]})
@guarded_call(VOTE)
def join_call(request: HttpRequest, address: str, call_id: UUID) -> Status[dict[str, Any]]:
    """Be one of those who call. No submission id, so that nobody's is kept."""
    act, body = act_of(request), of(request, address, VOTE)
    found = Call.objects.filter(id=call_id, body=body.id).first()
    if found is None:
        raise NotFound()
    return Status(201, _call(calling.join_call(body=body, call=found, act=act)))


def _call(found: Call) -> dict[str, Any]:
    return {
        "call": str(found.id),
        "needed": found.needed,
        "assembly": found.assembly.number if found.assembly else None,
    }


@router.get("/bodies/{address}/book")
@guarded_call(SEE_BOOK)
def read_book(request: HttpRequest, address: str, fund: Fund = Fund.CASH) -> dict[str, Any]:
    """Return the whole book of a fund, the latest line first."""
    act, body = act_of(request), of(request, address, SEE_BOOK)
    return {
        "balance": balance(body.id, fund).minor,
        "lines": [_line(each.line) for each in selectors.lines_of(body, fund, act.on)],
    }


def _line(row: BookLine) -> dict[str, Any]:
    return {
        "number": row.number,
        "on": row.on.isoformat(),
        "minor": row.minor,
        "purpose": row.purpose,
        "source": row.source,
        "member": str(row.member) if row.member else None,
        "decided_by": str(row.decided_by_id) if row.decided_by_id else None,
        "corrects": row.corrects.number if row.corrects else None,
    }


@router.post("/bodies/{address}/book", response={201: dict[str, Any]})
@guarded_call(LEAD, of=partial(of, policy=LEAD))
@once_call
def enter(request: HttpRequest, address: str, told: LineIn) -> tuple[int, dict[str, Any]]:
    """Enter a line into the book."""
    act, body = act_of(request), of(request, address, LEAD)
    decided = (
        Motion.objects.select_related("assembly", "result").filter(id=told.decided_by).first()
        if told.decided_by
        else None
    )
    line = Told(
        fund=told.fund, on=told.on, minor=told.minor, purpose=told.purpose, source=told.source, member=told.member,
        decided_by=decided,
    )  # fmt: skip
    return 201, _line(enter_line(body=body, told=line, act=act))


@router.get("/bodies/{address}/owners", response=list[dict[str, Any]])
@guarded_call(SEE_OWNERS)
def owners(request: HttpRequest, address: str) -> list[dict[str, Any]]:
    """Return what a body told of its owners, as statements of BODS 0.4."""
    act, body = act_of(request), of(request, address, SEE_OWNERS)
    return bods.package(body, to=tier_of(act.by, body), act=act)
