"""Filling a form in a browser: without scripts, one group a page, kept at each step."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from outcrop.commons.acting import act_of
from outcrop.commons.guards import guarded
from outcrop.commons.policies import NotFound
from outcrop.commons.posting import once
from outcrop.field import drafts, selectors
from outcrop.field.asking import AnswerForm
from outcrop.field.filling import Filling, TooManyTurns
from outcrop.field.forms import AgainForm
from outcrop.field.forms_kept import form_of
from outcrop.field.models import Draft, Submission
from outcrop.field.pages import Page, pages_of
from outcrop.field.parts import path_of
from outcrop.field.policies import FILL, OWN_DRAFT, SEE_ANSWERS
from outcrop.field.problems import DraftChanged
from outcrop.field.showing import purpose_of, purposes, shown_values
from outcrop.kernel.acts import Act
from outcrop.kernel.problems import Problem

UNPROCESSABLE = 422
DRAFTS = Draft.objects.select_related("form")
SUBMISSIONS = Submission.objects.select_related("form", "device")
RECENT = 10


@guarded(FILL)
@require_GET
def forms(request: HttpRequest) -> HttpResponse:
    """List the forms that can be filled, what was begun, and what was sent last."""
    actor = act_of(request).by
    said = purposes()
    context = {
        "forms": [(each, said.get(each.form_id)) for each in selectors.offered()],
        "drafts": OWN_DRAFT.visible(actor, DRAFTS).order_by("-kept_at"),
        "sent": SEE_ANSWERS.visible(actor, SUBMISSIONS).order_by("-received_at", "-id")[:RECENT],
    }
    return render(request, "field/forms.html", context)


@guarded(FILL)
@require_http_methods(["GET", "POST"])
@once
def begin(request: HttpRequest, form_id: str) -> HttpResponseBase:
    """Say what a form is for and how long it is; begin to fill it."""
    version = selectors.newest(form_id)
    if version is None:
        raise NotFound()
    if request.method == "POST":
        act = act_of(request)
        wished = request.POST.get("language") or get_language() or ""
        draft = drafts.begin(form=version, language=wished, act=act)
        return redirect("field:page", draft=draft.id, number=1)
    form = form_of(version)
    language = drafts.speaks(version, get_language() or "")
    context = {
        "form": version, "purpose": purpose_of(form_id), "languages": form.languages, "language": language,
        "count": len(form.questions), "notes": form.notes,
    }  # fmt: skip
    return render(request, "field/begin.html", context)


@guarded(OWN_DRAFT)
@require_http_methods(["GET", "POST"])
@once
def page(request: HttpRequest, draft: UUID, number: int) -> HttpResponseBase:
    """Ask the questions of one page; keep the answers and go on."""
    act = act_of(request)
    found = OWN_DRAFT.fetch(act.by, DRAFTS, id=draft)
    filling = drafts.filling_of(found, act=act)
    pages = pages_of(filling)
    if not 1 <= number <= len(pages):
        return redirect("field:check", draft=found.id)
    shown = pages[number - 1]
    if request.method != "POST":
        form: Any = AgainForm(shown) if shown.again else AnswerForm(filling, shown)
        return _page(request, found, filling, shown, number, len(pages), form)
    if request.POST.get("page", shown.key) != shown.key:
        raise DraftChanged()
    if shown.again:
        return _again(request, found, filling, shown, number, len(pages))
    form = AnswerForm(filling, shown, request.POST, request.FILES)
    if form.is_valid():
        try:
            return redirect(_address(found, filling, _kept(found, filling, shown, number, form, act)))
        except Problem as problem:
            form.blame(problem)
    return _page(request, found, filling, shown, number, len(pages), form)


def _kept(draft: Draft, filling: Filling, shown: Page, number: int, form: AnswerForm, act: Act) -> int:
    """Keep the answers of a page; return the number of the next one."""
    # What an answer on this page made relevant on the same page is asked before going on.
    before = {id(asked.node) for asked in shown.asked}
    then = _appeared(filling, shown, before) or _after(filling, shown, number)
    drafts.keep(draft=draft, filling=filling, uploads=form.uploads, page=then, act=act)
    return then


def _address(draft: Draft, filling: Filling, number: int) -> str:
    """Return the address of a page, or of the last look at all answers behind the last page."""
    if number > len(pages_of(filling)):
        return reverse("field:check", kwargs={"draft": draft.id})
    return reverse("field:page", kwargs={"draft": draft.id, "number": number})


def _appeared(filling: Filling, shown: Page, before: set[int]) -> int:
    """Return the number of the page that has questions which were not asked yet and stand beside those that were."""
    for number, each in enumerate(pages_of(filling), 1):
        nodes = {id(asked.node) for asked in each.asked if asked.question}
        if nodes & before and any(
            id(asked.node) not in before and asked.question and not asked.node.text and not filling.readonly(asked.node)
            for asked in each.asked
        ):
            return number
    return 0


def _after(filling: Filling, shown: Page, number: int) -> int:
    """Return the number of the page after one, whose own number may have changed by its answers."""
    last = shown.asked[-1].node
    for at, each in enumerate(pages_of(filling), 1):
        if any(asked.node is last for asked in each.asked):
            return at + 1
    return number + 1


def _again(
    request: HttpRequest, draft: Draft, filling: Filling, shown: Page, number: int, count: int
) -> HttpResponseBase:
    form = AgainForm(shown, request.POST)
    if not form.is_valid():
        return _page(request, draft, filling, shown, number, count, form)
    assert shown.again is not None
    if form.cleaned_data["again"] == AgainForm.YES:
        try:
            filling.add_turn(*shown.again)
        except TooManyTurns:
            form.add_error("again", _("No more can be added here."))
            return _page(request, draft, filling, shown, number, count, form)
        filling.settle()
        drafts.keep(draft=draft, filling=filling, page=number, act=act_of(request))
        return redirect(_address(draft, filling, number))
    return redirect(_address(draft, filling, number + 1))


def _page(
    request: HttpRequest, draft: Draft, filling: Filling, shown: Page, number: int, count: int, form: Any
) -> HttpResponse:
    context = {
        "draft": draft, "form": form, "page": shown, "number": number, "count": count, "title": filling.form.title,
        "language": _code(filling.language), "before": number - 1,
    }  # fmt: skip
    status = UNPROCESSABLE if form.is_bound and form.errors else 200
    if isinstance(form, AnswerForm):
        form.marked()
    return render(request, "field/page.html", context, status=status)


def _code(language: str) -> str:
    """Return the code of a form's language, such as ``eo`` of ``Esperanto (eo)``; empty if it names none."""
    code = language.rpartition("(")[2].rstrip(")") if language.endswith(")") else language
    return code if code.isalpha() and len(code) in (2, 3) else ""


@guarded(OWN_DRAFT)
@require_http_methods(["GET", "POST"])
@once
def check(request: HttpRequest, draft: UUID) -> HttpResponseBase:
    """Show every answer once more, and what is missing; send them."""
    act = act_of(request)
    found = OWN_DRAFT.fetch(act.by, DRAFTS, id=draft)
    problem = None
    if request.method == "POST":
        try:
            sent = drafts.send(draft=found, act=act)
            return redirect("field:sent", submission=sent.id)
        except Problem as raised:
            problem = raised
    filling = drafts.filling_of(found, act=act)
    wrong = filling.check()
    pages = pages_of(filling)
    where = {filling.address_of(asked.node): n for n, each in enumerate(pages, 1) for asked in each.asked}
    rows = [
        {"label": label, "value": value, "wrong": wrong.get(address), "page": where.get(address)}
        for address, label, value in drafts.answered(filling)
    ]
    rows += [
        {"label": _label(filling, address), "value": "", "wrong": "missing", "page": where.get(address)}
        for address, what in wrong.items()
        if what == "missing"
    ]
    context = {
        "draft": found, "rows": rows, "wrong": bool(wrong), "title": filling.form.title, "problem": problem,
        "last": len(pages), "language": _code(filling.language),
    }  # fmt: skip
    status = problem.status if problem else 200
    return render(request, "field/check.html", context, status=status)


def _label(filling: Filling, address: str) -> str:
    node = filling.node(address)
    question = filling.form.questions.get(path_of(node)) if node is not None else None
    return filling.say(question.label, node) if question and node is not None else address


@guarded(OWN_DRAFT)
@require_POST
@once
def throw_away(request: HttpRequest, draft: UUID) -> HttpResponseBase:
    """Throw away what was begun."""
    drafts.throw_away(draft=OWN_DRAFT.fetch(act_of(request).by, DRAFTS, id=draft))
    return redirect("field:forms")


@guarded(SEE_ANSWERS)
@require_GET
def sent(request: HttpRequest, submission: UUID) -> HttpResponse:
    """Show answers that were received."""
    found = SEE_ANSWERS.fetch(act_of(request).by, SUBMISSIONS, id=submission)
    here = dict(found.attachments.values_list("name", "id"))
    context = {
        "submission": found, "rows": shown_values(found), "faults": found.faults,
        "files": sorted(here), "missing": sorted(set(found.expects) - set(here)),
    }  # fmt: skip
    return render(request, "field/sent.html", context)
