"""Field forms for programs."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import Router, Schema
from pydantic import Field

from outcrop.commons.acting import act_of
from outcrop.commons.calls import guarded_call, once_call
from outcrop.commons.policies import NotFound
from outcrop.commons.ui.problems import problem_dict
from outcrop.commons.ui.templatetags.ui import plain
from outcrop.field import selectors
from outcrop.field.forms_kept import add_form, form_of
from outcrop.field.holding import hold, open_ones, retry
from outcrop.field.models import FormVersion, Held, Submission
from outcrop.field.policies import FILL, KEEP_FORMS, SEE_ANSWERS, SEE_PICTURES
from outcrop.field.receiving import Sent, answers_in, receive
from outcrop.field.sheets import drawn
from outcrop.field.showing import rows
from outcrop.field.views.sheets import tier_of
from outcrop.kernel.ids import parse_id
from outcrop.kernel.problems import Problem

router = Router()
LIMIT = 100


class FormIn(Schema):
    """A form, as text: an XLSForm in Markdown or CSV, or an XForm."""

    name: str = Field(description="name of the file; its ending says how it is written", max_length=120)
    text: str = Field(max_length=4_000_000)


class FormAnswersIn(Schema):
    """Answers without files, as an XForm's instance."""

    xml: str = Field(max_length=1_000_000)


def _form(version: FormVersion) -> dict[str, Any]:
    return {
        "form": version.form_id, "version": version.version, "title": version.title, "digest": version.digest,
        "languages": list(form_of(version).languages), "remarks": version.remarks,
    }  # fmt: skip


@router.get("/forms", summary="The forms that are offered")
@guarded_call(FILL)
def forms(request: HttpRequest) -> list[dict[str, Any]]:
    """Return each form in its newest version."""
    return [_form(each) for each in selectors.offered()]


@router.get("/forms/{form}/xform", summary="A form as XForm")
@guarded_call(FILL)
def xform(request: HttpRequest, form: str) -> HttpResponse:
    """Return the newest version of a form."""
    found = selectors.newest(form)
    if found is None:
        raise NotFound()
    return HttpResponse(found.xform, content_type="text/xml; charset=utf-8")


@router.post("/forms", summary="Bring a form")
@guarded_call(KEEP_FORMS)
@once_call
def bring(request: HttpRequest, told: FormIn) -> Any:
    """Take a form, or refuse it with the reasons of pyxform and our reader."""
    return 201, _form(add_form(data=told.text.encode(), name=told.name, act=act_of(request)))


@router.post("/form-answers", summary="Send answers")
@guarded_call(FILL)
@once_call
def send(request: HttpRequest, told: FormAnswersIn) -> Any:
    """Take answers; the same instance id again counts once. What cannot be taken is held."""
    act, body = act_of(request), told.xml.encode()
    try:
        kept = receive(sent=Sent(body), channel=Submission.PROGRAM, act=act)
    except Problem as problem:
        held = hold(body=body, content_type="text/xml", problem=problem, channel=Submission.PROGRAM, act=act)
        return problem.status, {**problem_dict(problem, instance=request.path), "held": str(held.id)}
    return 201, {"submission": str(kept.id), "instance": kept.instance_id, "expects": kept.expects}


@router.get("/form-answers/{form}", summary="Answers to a form")
@guarded_call(SEE_ANSWERS)
def answers(request: HttpRequest, form: str, after: str = "") -> list[dict[str, Any]]:
    """Return the answers that the actor may read, oldest first; ``after``: the last instance id of the page before."""
    found = SEE_ANSWERS.visible(act_of(request).by, selectors.whole(form))
    last = found.filter(instance_id=after).first() if after else None
    if last is not None:
        found = found.filter(received_at__gte=last.received_at).exclude(received_at=last.received_at, id__lte=last.id)
    return [
        {
            "instance": each.instance_id, "version": each.form.version, "area": each.area_path,
            "received_on": each.received_on.isoformat(), "values": dict(answers_in(each).values), "faults": each.faults,
        }
        for each in found[:LIMIT]
    ]  # fmt: skip


@router.get("/forms-held", summary="What could not be taken")
@guarded_call(KEEP_FORMS)
def held(request: HttpRequest) -> list[dict[str, Any]]:
    """Return what waits to be looked at, oldest first."""
    return [
        {"id": str(each.id), "received_at": each.received_at.isoformat(), "code": each.code, "says": each.says}
        for each in open_ones()[:LIMIT]
    ]


@router.post("/forms-held/{number}/retry", summary="Try something held again")
@guarded_call(KEEP_FORMS)
@once_call
def try_again(request: HttpRequest, number: str) -> Any:
    """Try again; the answer says what became of it."""
    act = act_of(request)
    found = KEEP_FORMS.fetch(act.by, Held.objects.all(), id=parse_id(number) or act.submission)
    made = retry(held=found, act=act)
    return 200, {"outcome": made.outcome, "says": made.says}


@router.get("/surveys/{form}", summary="What a survey says in sum")
@guarded_call(SEE_PICTURES)
def sheet(request: HttpRequest, form: str) -> dict[str, Any]:
    """Return the figures of a picture; a figure of too few answers is null."""
    row, act = rows().get(form), act_of(request)
    if row is None or row.sheet is None:
        raise NotFound()
    shown = drawn(form, row, to=tier_of(act.by), on=act.on)
    return {
        "form": form,
        "answers": shown.answers,
        "least": shown.least,
        "compared": [
            {"label": plain(e.measure.label), "lawful": _text(e.lawful), "other": _text(e.other), "answers": e.answers}
            for e in shown.compared
        ],
        "chain": [
            {
                "label": plain(leg.stage.label), "price": _text(leg.price), "costs": _text(leg.costs),
                "informal": _text(leg.informal), "margin": _text(leg.margin), "answers": leg.answers,
            }
            for leg in shown.chain
        ],
    }  # fmt: skip


def _text(number: Any) -> str | None:
    return None if number is None else format(number, "f")
