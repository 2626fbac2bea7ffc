"""Grievances for programs: a page of one's own, a gateway of text messages. Nothing answers who cannot say the code."""

import re
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils.translation import gettext as _
from ninja import Router, Schema
from pydantic import Field

from outcrop.commons.acting import act_of
from outcrop.commons.areas import api as areas
from outcrop.commons.calls import guarded_call, open_call
from outcrop.commons.posting import HEADER, SubmissionMissing
from outcrop.commons.ui.templatetags.ui import plain
from outcrop.kernel.ids import parse_id
from outcrop.voice import cases, codes, forms, showing
from outcrop.voice.cases import MOST_WORDS, Grievance, OpenCase
from outcrop.voice.grievances import rules
from outcrop.voice.policies import RECEIVE
from outcrop.voice.problems import CodeUnknown
from outcrop.voice.views.common import LEAVES_NOTHING, unnamed

router = Router()
_CODE_FIRST = re.compile(r"^\s*((?:\d[\s-]*){20})(.*)$", re.S)


class GrievanceIn(Schema):
    """What somebody says. Everything but the words and the kind may be left out."""

    kind: str = Field(max_length=60)
    words: str = Field(max_length=MOST_WORDS)
    area: str = Field("", description="code of the area", max_length=40)
    about: str = Field(
        "", description="agency/post as in GET /letters, the post left out for the office", max_length=130
    )
    enterprise: str = Field("", description="number of an enterprise", max_length=60)
    accused_words: str = Field("", max_length=300)
    name: str = Field("", max_length=200)
    contact: str = Field("", max_length=200)
    watched: str = Field("", description="number of the person or enterprise to watch over", max_length=60)


class CodeIn(Schema):
    """A case's code."""

    code: str = Field(max_length=60)


class MoreIn(CodeIn):
    """What she does: ``add``, ``accept`` or ``appeal``."""

    what: str = Field("add", pattern="^(add|accept|appeal)$")
    words: str = Field("", max_length=MOST_WORDS)


class MessageIn(Schema):
    """A text message, as the gateway got it. Do not send the number that it came from."""

    text: str = Field(max_length=MOST_WORDS)


def _submission(request: HttpRequest) -> UUID:
    found = parse_id(request.headers.get(HEADER, ""))
    if found is None:
        raise SubmissionMissing()
    return found


def _answer(told: dict[str, Any], status: int = 200) -> HttpResponse:
    return JsonResponse(told, status=status, headers=LEAVES_NOTHING)


@router.get("/letters", summary="How grievances are heard: kinds, offices, days")
@open_call("everybody may know how one complains")
def how(request: HttpRequest) -> dict[str, Any]:
    """Return what can be said, who hears it and in how many working days."""
    told = rules()
    return {
        "kinds": [{"key": kind.key, "name": plain(kind.name)} for kind in told.kinds],
        "offices": [str(value) for _group, inside in forms.offices() for value, _name in inside],
        "heard_by": [
            {"post": plain(x.title), "agency": plain(x.agency), "level": x.row.level, "confidence": x.row.confidence}
            for x in showing.listeners() if x.row
        ],
        "working_days": {"to_read": told.days.to_read, "to_answer": list(told.days.to_answer)},
    }  # fmt: skip


@router.post("/letters", summary="Complain, without a name")
@open_call("everybody may complain, without a name")
def complain(request: HttpRequest, told: GrievanceIn) -> HttpResponse:
    """Take a grievance in. The same Submission-Id gets the same code again; nothing is kept of who sent it."""
    act = unnamed(act_of(request))
    area = areas.get(told.area) if told.area else None
    said = Grievance(
        words=told.words, kind=told.kind, area_path=area.path if area else "", accused_words=told.accused_words,
        accused=forms.accused_of(told.about, told.area, told.enterprise), name=told.name, contact=told.contact,
        watched=forms.watched_of(told.watched, on=act.on), language=act.by.language,
    )  # fmt: skip
    code = codes.drawn_from(_submission(request))
    case = cases.complain(grievance=said, code=code, act=act)
    return _answer({"code": codes.said(code), **_standing(case)}, 201)


@router.post("/letters/read", summary="Where a case stands")
@open_call("whoever can say the code reads the case")
def read(request: HttpRequest, told: CodeIn) -> HttpResponse:
    """Return a case with every step. It changes nothing, so that it needs no submission id."""
    return _answer(_whole(cases.by_code(told.code, act=unnamed(act_of(request)))))


@router.post("/letters/more", summary="Add words, accept the answer or appeal")
@open_call("whoever can say the code follows the case")
def more(request: HttpRequest, told: MoreIn) -> HttpResponse:
    """Do what a complainant can do."""
    act = unnamed(act_of(request))
    _do(cases.by_code(told.code, act=act), told, codes.step_id(_submission(request)), act)
    return _answer(_whole(cases.by_code(told.code, act=act)))


def _do(case: OpenCase, told: MoreIn, step: UUID, act: Any) -> None:
    if told.what == "accept":
        cases.accept(case=case, step=step, act=act)
    elif told.what == "appeal":
        cases.appeal(case=case, words=told.words, step=step, act=act)
    else:
        cases.add(case=case, words=told.words, step=step, act=act)


@router.post("/letters/messages", summary="A text message came in")
@guarded_call(RECEIVE)
def message(request: HttpRequest, told: MessageIn) -> HttpResponse:
    """
    Return the sentence to send back. A message that begins with a code adds to its case, or asks how it stands.

    The gateway keeps neither message nor answer: the answer holds the code.
    """
    act, submission = unnamed(act_of(request)), _submission(request)
    found = _CODE_FIRST.match(told.text)
    if found:
        return _answer({"reply": _followed(found[1], found[2].strip(), submission, act)})
    code = codes.drawn_from(submission)
    said = Grievance(words=told.text, kind=rules().kinds[-1].key, channel="text", language=act.by.language)
    case = cases.complain(grievance=said, code=code, act=act)
    return _answer({"reply": _first_reply(code, case)}, 201)


def _first_reply(code: str, case: OpenCase) -> str:
    sentence = _("Your code: %(code)s. Answer by %(due)s. Send the code to hear how it stands. Delete this message.")
    return sentence % {"code": codes.said(code), "due": case.due and case.due.isoformat()}


def _followed(code: str, words: str, submission: UUID, act: Any) -> str:
    try:
        case = cases.by_code(code, act=act)
    except CodeUnknown as problem:
        return str(problem)
    if words:
        cases.add(case=case, words=words, step=codes.step_id(submission), act=act)
        return _("Added.")
    last = showing.steps(case)[-1]
    return f"{last.sentence} {last.words if not last.hers else ''} {_due(case)}".strip()


def _due(case: OpenCase) -> str:
    return _("Answer by %(due)s.") % {"due": case.due.isoformat()} if case.due else ""


def _standing(case: OpenCase) -> dict[str, Any]:
    listener = showing.listener(case.handler)
    heard = {"post": plain(listener.title), "agency": plain(listener.agency)} if listener else None
    return {
        "heard_by": heard,
        "answer_by": case.due and case.due.isoformat(),
        "can_accept": case.answered,
        "can_appeal": case.answered and case.can_appeal,
    }


def _whole(case: OpenCase) -> dict[str, Any]:
    steps = [
        {"on": each.on.isoformat(), "what": str(each.sentence), "words": each.words, "remedy": each.remedy}
        for each in showing.steps(case)
    ]
    return {**_standing(case), "steps": steps}
