"""The forum for programs."""

from collections.abc import Callable
from datetime import date
from typing import Any, Literal
from uuid import UUID

from django.db import transaction
from django.http import HttpRequest
from django.utils.translation import get_language
from ninja import Router, Status
from pydantic import Field

from outcrop.commons.acting import act_of
from outcrop.commons.calls import Sent, guarded_call, once_call
from outcrop.commons.policies import NotFound, Policy
from outcrop.commons.posts import api as posts
from outcrop.forum import selectors
from outcrop.forum.forums import forum_at
from outcrop.forum.models import Became, Proposal
from outcrop.forum.policies import ANSWER_ONE, HIDE, PROPOSE, READ, SUPPORT, TELL
from outcrop.forum.problems import NotOwedByYou
from outcrop.forum.selectors import proposal_at
from outcrop.forum.services import answering, hiding, supporting
from outcrop.forum.services import proposing as services
from outcrop.forum.showing import post_told, shown
from outcrop.kernel.text import Text
from outcrop.registry import api as registry

router = Router()
PAGE = 100


class ProposalIn(Sent):
    """A proposal."""

    forum: str = Field(max_length=40, description="the code of the forum's area, or the key of the country's forum")
    title: str = Field(min_length=1, max_length=120)
    asked: str = Field(min_length=1, max_length=2000)
    why: str = Field(min_length=1, max_length=2000)
    names_somebody: bool = Field(description="whether it says what one person did wrong: then it does not belong here")
    named: bool = Field(False, description="whether the name stands under it for everybody")
    enterprise: str = Field("", max_length=40, description="the number of the enterprise for which one speaks")


class ProposalAnswerIn(Sent):
    """An answer; the last three where its kind promises something, and only there."""

    kind: str = Field(max_length=40)
    reasons: str = Field(min_length=1, max_length=4000)
    promise: str = Field("", max_length=1000)
    carrier: str = Field("", max_length=160, description="the post that does it: agency/post")
    promised_for: date | None = None


class ProposalOutcomeIn(Sent):
    """What became of a promise."""

    became: Literal["done", "going", "not-done"]
    words: str = Field(min_length=1, max_length=1000, description="for everybody to read")


class ProposalHidingIn(Sent):
    """Why a proposal is hidden."""

    reason: str = Field(min_length=1, max_length=1000, description="stands in its place for everybody: no name")


class ProposalAppealIn(Sent):
    """Why a hidden proposal should be seen."""

    words: str = Field(min_length=1, max_length=1000)


class ProposalRulingIn(Sent):
    """What another post says to an appeal."""

    shown_again: bool
    reasons: str = Field(min_length=1, max_length=1000, description="for everybody to read")


def _said(value: Any) -> Any:
    if isinstance(value, Text):
        return value.into(get_language() or "en")
    if isinstance(value, posts.Post):
        return post_told(value)
    if isinstance(value, list | tuple):
        return [_said(each) for each in value]
    return value


def _told(row: Proposal, on: date) -> dict[str, Any]:
    found = shown(row, on)
    told = {name: _said(value) for name, value in found.told.items()}
    told["answer"] = {k: _said(v) for k, v in found.answer.items()} if found.answer else None
    told["hidden"] = [{k: _said(v) for k, v in each.items()} for each in found.hidden]
    return told


@router.get("/proposals", summary="Proposals to the forums")
@guarded_call(READ)
def proposals(
    request: HttpRequest,
    state: Literal["open", "late", "answered"] = "open",
    forum: str = "",
    after: UUID | None = None,
) -> list[dict[str, Any]]:
    """
    Return the latest hundred of a state, of a forum or of all; ``after`` the id of the last one leads on.

    :raises NotFound: if there is no such forum
    """
    act = act_of(request)
    found = selectors.listed(state, forum_at(forum) if forum else None, act.on)
    if after:
        found = found.filter(id__lt=after)
    return [{"id": str(each.id), **_told(each, act.on)} for each in found.order_by("-id")[:PAGE]]


@router.get("/proposals/{number}", summary="A proposal with its track")
@guarded_call(READ)
def proposal(request: HttpRequest, number: str) -> dict[str, Any]:
    """Return it as everybody reads it. A count below the country's least figure is null."""
    return _told(proposal_at(number), act_of(request).on)


@router.post("/proposals", response={201: dict[str, Any]}, summary="Make a proposal")
@guarded_call(PROPOSE)
@once_call
def propose(request: HttpRequest, told: ProposalIn) -> tuple[int, dict[str, Any]]:
    """Make it for oneself, for the principal of a mandate, or for an enterprise that one leads."""
    act = act_of(request)
    firm = registry.find_enterprise(told.enterprise) if told.enterprise else None
    if told.enterprise and firm is None:
        raise NotFound()
    given = services.Told(
        forum=forum_at(told.forum), title=told.title, asked=told.asked, why=told.why,
        names_somebody=told.names_somebody, named=told.named, enterprise=firm.id if firm else None,
    )  # fmt: skip
    made = services.propose(told=given, act=act)
    return 201, _told(proposal_at(made.number), act.on)


@router.post("/proposals/{number}/support", response={201: dict[str, Any]}, summary="Support a proposal")
@guarded_call(SUPPORT)
def support(request: HttpRequest, number: str) -> Status[dict[str, Any]]:
    """Support it, once however often. No submission id, so that none is kept."""
    with transaction.atomic():
        supporting.support(proposal=proposal_at(number), act=act_of(request))
    return Status(201, {"supports": True})


@router.post("/proposals/{number}/withdrawal", response={201: dict[str, Any]}, summary="Take support back")
@guarded_call(SUPPORT)
def withdraw(request: HttpRequest, number: str) -> Status[dict[str, Any]]:
    """Take it back. No submission id, so that none is kept."""
    with transaction.atomic():
        supporting.withdraw(proposal=proposal_at(number), act=act_of(request))
    return Status(201, {"supports": False})


def _owed(request: HttpRequest, number: str) -> Proposal:
    act = act_of(request)
    found = selectors.proposal_for(number, ANSWER_ONE, act.by)
    if answering.post_owing(found, act) is None:
        raise NotOwedByYou()
    return found


@router.post("/proposals/{number}/answer", response={201: dict[str, Any]}, summary="Answer a proposal")
@guarded_call(ANSWER_ONE, of=_owed)
@once_call
def answer(request: HttpRequest, number: str, told: ProposalAnswerIn) -> tuple[int, dict[str, Any]]:
    """Answer it, as the post that owes the answer."""
    act, found = act_of(request), _owed(request, number)
    agency, _, key = told.carrier.partition("/")
    carrier = posts.find(agency, key) if told.carrier else None
    if told.carrier and carrier is None:
        raise NotFound()
    given = answering.Answered(
        kind=told.kind, reasons=told.reasons, promise=told.promise, carrier=carrier, promised_for=told.promised_for
    )
    answering.answer(proposal=found, told=given, act=act)
    return 201, _told(proposal_at(number), act.on)


def _by(policy: Policy) -> Callable[[HttpRequest, str], Proposal]:
    return lambda request, number: selectors.proposal_for(number, policy, act_of(request).by)


def _promising(request: HttpRequest, number: str) -> Proposal:
    return selectors.promising(number, act_of(request).by)


def _appealed(request: HttpRequest, number: str) -> Proposal:
    return selectors.appealed(number, act_of(request).by)[0]


@router.post("/proposals/{number}/outcome", response={201: dict[str, Any]}, summary="Tell what became of a promise")
@guarded_call(TELL, of=_promising)
@once_call
def tell(request: HttpRequest, number: str, told: ProposalOutcomeIn) -> tuple[int, dict[str, Any]]:
    """Tell it, as the post that carries the promise out, or one that answers."""
    act = act_of(request)
    found, became = _promising(request, number), Became(told.became)
    answering.tell_outcome(proposal=found, became=became, words=told.words, act=act)
    return 201, _told(proposal_at(number), act.on)


@router.post("/proposals/{number}/hiding", response={201: dict[str, Any]}, summary="Hide a proposal")
@guarded_call(HIDE, of=_by(HIDE))
@once_call
def hide(request: HttpRequest, number: str, told: ProposalHidingIn) -> tuple[int, dict[str, Any]]:
    """Hide it, with a reason that everybody reads in its place; whoever made it may appeal to another post."""
    act = act_of(request)
    hiding.hide(proposal=_by(HIDE)(request, number), reason=told.reason, act=act)
    return 201, _told(proposal_at(number), act.on)


@router.post("/proposals/{number}/appeal", response={201: dict[str, Any]}, summary="Appeal against hiding")
@guarded_call(PROPOSE, of=_by(PROPOSE))
@once_call
def appeal(request: HttpRequest, number: str, told: ProposalAppealIn) -> tuple[int, dict[str, Any]]:
    """Say why one's own hidden proposal should be seen."""
    act = act_of(request)
    hiding.appeal(proposal=_by(PROPOSE)(request, number), words=told.words, act=act)
    return 201, _told(proposal_at(number), act.on)


@router.post("/proposals/{number}/appeal/ruling", response={201: dict[str, Any]}, summary="Answer an appeal")
@guarded_call(HIDE, of=_appealed)
@once_call
def rule(request: HttpRequest, number: str, told: ProposalRulingIn) -> tuple[int, dict[str, Any]]:
    """Answer it, as another post than the one that hid the proposal."""
    act = act_of(request)
    hiding.rule(proposal=_appealed(request, number), shown_again=told.shown_again, reasons=told.reasons, act=act)
    return 201, _told(proposal_at(number), act.on)


@router.post("/proposals/{number}/without-name", response={201: dict[str, Any]}, summary="Take one's name back")
@guarded_call(PROPOSE, of=_by(PROPOSE))
@once_call
def take_name_back(request: HttpRequest, number: str) -> tuple[int, dict[str, Any]]:
    """Let one's name stand under a proposal no more."""
    act = act_of(request)
    services.take_name_back(proposal=_by(PROPOSE)(request, number), act=act)
    return 201, _told(proposal_at(number), act.on)
