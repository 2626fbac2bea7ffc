"""The registry for programs."""

import json
from typing import Any
from uuid import UUID

from django.http import HttpRequest, JsonResponse
from ninja import Router, Schema, Status

from outcrop.commons.accounts.api import issue_token
from outcrop.commons.acting import act_of, actor_of
from outcrop.commons.calls import guarded_call, once_call
from outcrop.commons.posting import HEADER
from outcrop.kernel.ids import parse_id
from outcrop.registry import codes, names, selectors
from outcrop.registry.answers import Answers, CardShown, VouchingAsked
from outcrop.registry.models import Enterprise, Membership, Person, Reads, Vouch
from outcrop.registry.policies import (
    ANSWER_INVITATION,
    ANSWER_VOUCH,
    ASK_VOUCH,
    FORM_ENTERPRISE,
    INVITE,
    JOIN,
    JOIN_FOR,
    LEAVE,
    OWN_RECORD,
    RECEIVE,
    SEE_ENTERPRISE,
    SEE_MEMBERS,
    SIGN_IN,
)
from outcrop.registry.record import rest as record
from outcrop.registry.services.enterprises import (
    confirm_membership,
    decline_membership,
    found_enterprise,
    invite,
    leave,
)
from outcrop.registry.services.joining import Joined, MandateAsked, join, join_at_office, join_through_agent
from outcrop.registry.services.vouching import answer_vouch, ask_vouch
from outcrop.registry.todo import asked_of

router = Router()
record.plug(router)


class CardIn(Schema):
    """A card. ``seen`` only from the office that holds it."""

    kind: str
    number: str
    seen: bool = False


class VouchingIn(Schema):
    """Who shall confirm who she is."""

    way: str
    numbers: list[str] = []


class AnswersIn(Schema):
    """What a person tells when she joins."""

    given_name: str
    area: str
    roles: list[str]
    family_name: str = ""
    patronymic: str = ""
    sex: str = ""
    birth_year: int | None = None
    language: str = ""
    reads: str = Reads.YES.value
    phone: str = ""
    phone_shared: bool = False
    card: CardIn | None = None
    vouching: VouchingIn | None = None

    def answers(self) -> Answers:
        """Return them as the registry takes them."""
        told = self.model_dump(exclude={"roles", "card", "vouching", "how_given", "witnesses"})
        card = CardShown(**self.card.model_dump()) if self.card else None
        asked = VouchingAsked(way=self.vouching.way, numbers=tuple(self.vouching.numbers)) if self.vouching else None
        return Answers(**told, roles=tuple(self.roles), card=card, vouching=asked)


class ForSomeoneIn(AnswersIn):
    """What another person tells: at the office without a mandate, through an agent with one."""

    how_given: str = ""
    witnesses: list[str] = []


class SignInIn(Schema):
    """Number and secret code."""

    number: str
    code: str


class EnterpriseIn(Schema):
    """A new enterprise."""

    name: str
    form: str
    area: str
    mineral: str = ""


class NumberIn(Schema):
    """The number of a person."""

    number: str


class AnswerIn(Schema):
    """Yes or no."""

    yes: bool


def _told(joined: Joined) -> tuple[int, dict[str, Any]]:
    mandate = {"id": str(joined.mandate.id), "number": joined.mandate.number} if joined.mandate else None
    level = joined.person.identity_level
    return 201, {
        "id": str(joined.person.id),
        "number": joined.person.number,
        "identity_level": level,
        "mandate": mandate,
    }


def _with_code(request: HttpRequest, response: JsonResponse) -> JsonResponse:
    """
    Add the secret code to the answer.

    It is computed anew from the submission, because the answer itself is kept to be given again, and a code is not.
    """

    code = codes.spaced(codes.code_for(parse_id(request.headers.get(HEADER, ""))))
    return JsonResponse({**json.loads(response.content), "code": code}, status=response.status_code)


@once_call
def _join(request: HttpRequest, told: AnswersIn) -> Any:
    return _told(join(answers=told.answers(), act=act_of(request)))


@once_call
def _join_for(request: HttpRequest, told: ForSomeoneIn) -> Any:
    act = act_of(request)
    if act.by.posts_with(RECEIVE) and not told.how_given:
        return _told(join_at_office(answers=told.answers(), act=act))
    mandate = MandateAsked(how_given=told.how_given, witnesses=tuple(told.witnesses))
    return _told(join_through_agent(answers=told.answers(), mandate=mandate, act=act))


@router.post("/people", response={201: dict[str, Any]})
@guarded_call(JOIN)
def join_oneself(request: HttpRequest, told: AnswersIn) -> Any:
    """Join the register. The answer holds the number and the secret code."""
    return _with_code(request, _join(request, told))


@router.post("/people/for-someone", response={201: dict[str, Any]})
@guarded_call(JOIN_FOR)
def join_another(request: HttpRequest, told: ForSomeoneIn) -> Any:
    """Enter another person: at the office, or as her agent with ``how_given``."""
    return _with_code(request, _join_for(request, told))


@router.post("/tokens", response={201: dict[str, str]})
@guarded_call(SIGN_IN)
def token(request: HttpRequest, told: SignInIn) -> Any:
    """
    Exchange number and secret code for a token.

    Carries no submission id: the token cannot be shown twice, and a failure must be counted.
    """
    at = act_of(request).at
    user = codes.signing_in(number=told.number, code=told.code, address=request.META.get("REMOTE_ADDR", ""), at=at)
    return Status(
        201, {"token": issue_token(user=user, label="number and code", at=at, expires_at=at + codes.TOKEN_LASTS)}
    )


@router.get("/me")
@guarded_call(OWN_RECORD)
def me(request: HttpRequest) -> dict[str, Any]:
    """Return one's own record, and what waits for one's answer."""
    act = act_of(request)
    row = OWN_RECORD.fetch(act.by, Person.objects.all())
    waiting = asked_of(act.by)
    return {
        "id": str(row.id),
        "number": row.number,
        "name": names.told(row),
        "identity_level": row.identity_level,
        "roles": selectors.roles_of(row.id),
        "area": row.area_path,
        "enterprises": [enterprise_told(each) for each in selectors.enterprises_of(row.id, on=act.on)],
        "invitations": [
            {"id": str(each.id), "enterprise": each.enterprise.number, "name": each.enterprise.name}
            for each in waiting.invitations
        ],
        "vouches": [
            {"id": str(each.id), "way": each.way, "number": each.person.number, "name": name}
            for _way, name, each in waiting.vouches
        ],
    }


@router.get("/vouches")
@guarded_call(ANSWER_VOUCH)
def vouches(request: HttpRequest) -> list[dict[str, str]]:
    """Return who asks the actor, or a post that she holds, to confirm who they are."""
    waiting = asked_of(actor_of(request)).vouches
    return [{"id": str(v.id), "way": v.way, "number": v.person.number, "name": name} for _way, name, v in waiting]


@router.post("/vouches", response={201: list[dict[str, str]]})
@guarded_call(ASK_VOUCH)
@once_call
def ask(request: HttpRequest, told: VouchingIn) -> Any:
    """Ask others to confirm who one is."""
    asked = ask_vouch(way=told.way, numbers=tuple(told.numbers), act=act_of(request))
    return 201, [{"id": str(each.id), "state": each.state} for each in asked]


def _vouch_asked(request: HttpRequest, vouch: UUID) -> Vouch:
    return ANSWER_VOUCH.fetch(actor_of(request), Vouch.objects.all(), id=vouch)


@router.post("/vouches/{uuid:vouch}/answer")
@guarded_call(ANSWER_VOUCH, of=_vouch_asked)
@once_call
def answer(request: HttpRequest, vouch: UUID, told: AnswerIn) -> Any:
    """Confirm, or decline to confirm, who a person is."""
    found = answer_vouch(vouch=_vouch_asked(request, vouch), confirm=told.yes, act=act_of(request))
    return {"id": str(found.id), "state": found.state}


def enterprise_told(row: Enterprise) -> dict[str, Any]:
    """Return what its members are told of an enterprise."""
    view = selectors.enterprise_view(row)
    return {
        "id": str(view.id),
        "number": view.number,
        "name": view.name,
        "form": view.form,
        "status": view.status,
        "members": view.members,
        "least_members": view.least_members,
        "area": view.area_path,
    }


@router.post("/enterprises", response={201: dict[str, Any]})
@guarded_call(FORM_ENTERPRISE)
@once_call
def found(request: HttpRequest, told: EnterpriseIn) -> Any:
    """Begin an enterprise."""
    return 201, enterprise_told(found_enterprise(**told.dict(), act=act_of(request)))


@router.get("/enterprises/{number}")
@guarded_call(SEE_ENTERPRISE)
def enterprise(request: HttpRequest, number: str) -> dict[str, Any]:
    """Return an enterprise; who its members are to members only."""
    actor = actor_of(request)
    row = SEE_ENTERPRISE.fetch(actor, Enterprise.objects.all(), number=number)
    told = enterprise_told(row)
    if SEE_MEMBERS.verdict(actor, row).allowed:
        told["member_list"] = [
            {"number": each.number, "name": each.name, "leads": each.leads} for each in selectors.members(row.id)
        ]
    return told


def _enterprise_led(request: HttpRequest, number: str) -> Enterprise:
    return INVITE.fetch(actor_of(request), Enterprise.objects.all(), number=number)


@router.post("/enterprises/{number}/invitations", response={201: dict[str, str]})
@guarded_call(INVITE, of=_enterprise_led)
@once_call
def invite_member(request: HttpRequest, number: str, told: NumberIn) -> Any:
    """Invite a person. She is no member before she has said so."""
    made = invite(enterprise=_enterprise_led(request, number), number=told.number, act=act_of(request))
    return 201, {"id": str(made.id), "state": made.state}


@router.post("/enterprises/{number}/leave")
@guarded_call(LEAVE)
@once_call
def leave_enterprise(request: HttpRequest, number: str) -> Any:
    """Leave an enterprise."""
    act = act_of(request)
    leave(enterprise=LEAVE.fetch(act.by, Enterprise.objects.all(), number=number), act=act)
    return {"state": "left"}


def _invitation(request: HttpRequest, membership: UUID) -> Membership:
    return ANSWER_INVITATION.fetch(actor_of(request), Membership.objects.all(), id=membership)


@router.post("/invitations/{uuid:membership}/answer")
@guarded_call(ANSWER_INVITATION, of=_invitation)
@once_call
def answer_invitation(request: HttpRequest, membership: UUID, told: AnswerIn) -> Any:
    """Say whether one is a member."""
    act, row = act_of(request), _invitation(request, membership)
    done = confirm_membership(membership=row, act=act) if told.yes else decline_membership(membership=row, act=act)
    return {"id": str(done.id), "state": done.state}
