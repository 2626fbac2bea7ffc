"""Savings groups, for programs."""

from datetime import date
from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Router
from pydantic import Field

from outcrop.commons.acting import act_of
from outcrop.commons.calls import Sent, guarded_call, once_call
from outcrop.finance import saving
from outcrop.finance.models import SavingsGroup, SavingsLine, What
from outcrop.finance.offers import LARGEST
from outcrop.finance.policies import KEEP_SAVINGS, OWN, SAVE
from outcrop.registry import api as registry

router = Router()


class SavingsGroupIn(Sent):
    """A new savings group; its founder keeps the book."""

    name: str = Field(min_length=1, max_length=120)
    rule: str = Field(min_length=1, max_length=1000, description="how much, how often, who is paid when")
    enterprise: UUID | None = Field(None, description="an enterprise that one leads, if it is the group of one")


class SaverIn(Sent):
    """Somebody is asked into a group."""

    number: str = Field(min_length=1, max_length=60, description="the person's number")


class SavingsAnswerIn(Sent):
    """One's own word to a group that asked; ``false`` also leaves it."""

    joins: bool


class SavingsTakeBackIn(Sent):
    """Why a line is taken back."""

    words: str = Field(min_length=1, max_length=200)


class SavingsLineIn(Sent):
    """A line of a group's book."""

    member: UUID
    what: What
    round: int = Field(ge=1, le=saving.MOST_ROUNDS)
    minor: int = Field(ge=0, le=LARGEST, description="minor units of the country's currency")
    on: date
    words: str = Field("", max_length=200)


def _group(request: HttpRequest, number: str) -> SavingsGroup:
    return saving.group_of(number, SAVE, act_of(request).by)


def _kept_group(request: HttpRequest, number: str) -> SavingsGroup:
    return saving.group_of(number, KEEP_SAVINGS, act_of(request).by)


def _asking(request: HttpRequest, number: str) -> SavingsGroup:
    return saving.asking_group(number, act_of(request).by)


def _kept_line(request: HttpRequest, number: str, line: str) -> SavingsLine:
    return saving.line_of(_kept_group(request, number), line)


@router.get("/finance/savings/{number}")
@guarded_call(SAVE)
def savings(request: HttpRequest, number: str) -> dict[str, Any]:
    """Return the whole book of a group to a member."""
    found = _group(request, number)
    members = found.members.filter(until=None).order_by("asked_on", "id")
    return {
        "number": found.number,
        "name": found.name,
        "balance": saving.balance(found).minor,
        "members": [
            {"id": str(each.id), "name": registry.name_of(each.person_id), "since": each.since, "keeps": each.keeps}
            for each in members
        ],
        "lines": [
            {
                "number": each.line.number,
                "of": each.name,
                "what": each.line.what,
                "round": each.line.round,
                "minor": each.line.minor,
                "on": each.line.on,
                "taken_back": each.taken_back,
            }
            for each in saving.lines_of(found)
        ],
    }


@router.post("/finance/savings/{number}/lines", response={201: dict[str, Any]})
@guarded_call(KEEP_SAVINGS, of=_kept_group)
@once_call
def write_line(request: HttpRequest, number: str, told: SavingsLineIn) -> tuple[int, dict[str, Any]]:
    """Write a contribution or a payout into the book of a group."""
    found = _kept_group(request, number)
    line = saving.write_line(group=found, act=act_of(request), **told.model_dump())
    return 201, {"number": line.number, "balance": saving.balance(found).minor}


@router.post("/finance/savings", response={201: dict[str, Any]})
@guarded_call(OWN)
@once_call
def found(request: HttpRequest, told: SavingsGroupIn) -> tuple[int, dict[str, Any]]:
    """Found a savings group."""
    made = saving.found_group(name=told.name, rule=told.rule, enterprise=told.enterprise, act=act_of(request))
    return 201, {"number": made.number, "name": made.name}


@router.post("/finance/savings/{number}/members", response={201: dict[str, Any]})
@guarded_call(KEEP_SAVINGS, of=_kept_group)
@once_call
def ask_in(request: HttpRequest, number: str, told: SaverIn) -> tuple[int, dict[str, Any]]:
    """Ask a person into the group. She belongs to it by her own word only."""
    made = saving.ask_in(group=_kept_group(request, number), number=told.number, act=act_of(request))
    return 201, {"id": str(made.id), "since": made.since}


@router.post("/finance/savings/{number}/answer")
@guarded_call(OWN, of=_asking)
@once_call
def answer(request: HttpRequest, number: str, told: SavingsAnswerIn) -> dict[str, Any]:
    """Join a group that asked, say no to it, or leave it."""
    made = saving.answer_group(group=_asking(request, number), joins=told.joins, act=act_of(request))
    return {"since": made.since, "until": made.until}


@router.post("/finance/savings/{number}/lines/{line}/take-back", response={201: dict[str, Any]})
@guarded_call(KEEP_SAVINGS, of=_kept_line)
@once_call
def take_back(request: HttpRequest, number: str, line: str, told: SavingsTakeBackIn) -> tuple[int, dict[str, Any]]:
    """Take a line back by a line of its own; the first stays."""
    made = saving.take_line_back(line=_kept_line(request, number, line), words=told.words, act=act_of(request))
    return 201, {"number": made.number, "balance": saving.balance(made.group).minor}
