"""The desk of those who hear grievances. What is not theirs looks like what is missing."""

from collections.abc import Callable
from functools import wraps
from typing import Any
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from outcrop.commons.accounts.api import User
from outcrop.commons.acting import act_of
from outcrop.commons.guards import guarded
from outcrop.commons.policies import NotFound
from outcrop.kernel.acts import Act
from outcrop.kernel.ids import parse_id
from outcrop.kernel.problems import Problem
from outcrop.voice import cases, codes, desks, postkeys, reading, seeds, showing, statistics, watch
from outcrop.voice.desks import OpenDesk
from outcrop.voice.forms import AnswerForm, ChooseForm, FiguresForm, FindingForm, OpenForm, RecoverForm
from outcrop.voice.grievances import rules
from outcrop.voice.policies import OPEN_DESK, PUBLISH
from outcrop.voice.problems import DeskClosed
from outcrop.voice.views.common import leaves_nothing, once_without_trace, submission_of

COOKIE = "outcrop_desk"
View = Callable[..., HttpResponseBase]


def at_desk(view: View) -> View:
    """Hand a view the open desk; whoever has none open is asked for her passphrase first."""

    @wraps(view)
    def wrapped(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        act = act_of(request)
        desk = desks.seated(secret=request.COOKIES.get(COOKIE, ""), act=act)
        if desk is None:
            if request.method == "POST":
                raise DeskClosed()
            return HttpResponseRedirect(reverse("voice:open"))
        return view(request, desk, act, *args, **kwargs)

    return wrapped


def _seen_by_handlers(view: View) -> View:
    @wraps(view)
    def wrapped(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not OPEN_DESK.verdict(act_of(request).by).allowed:
            raise NotFound()
        return view(request, *args, **kwargs)

    return wrapped


@leaves_nothing
@guarded(OPEN_DESK)
@require_http_methods(["GET"])
@at_desk
def desk(request: HttpRequest, desk: OpenDesk, act: Act) -> HttpResponse:
    """Show what the holder's posts can open, what fell on complainants, and who waits for a key."""
    values = {
        "held": reading.cases_of(desk, actor=act.by, on=act.on),
        "watched": watch.watched(desk, actor=act.by, on=act.on),
        "waiting": _waiting(desk, act),
        "publishes": PUBLISH.verdict(act.by).allowed,
    }
    return render(request, "voice/desk.html", values)


def _waiting(desk: OpenDesk, act: Act) -> list[tuple[Any, User]]:
    found = postkeys.waiting(desk, on=act.on)
    users = {user.id: user for user in User.objects.filter(id__in=[user for _, user in found])}
    return [(post, users[user]) for post, user in found]


@leaves_nothing
@guarded(OPEN_DESK)
@require_http_methods(["GET", "POST"])
@once_without_trace
def open_desk(request: HttpRequest) -> HttpResponse:
    """Ask for the passphrase, or let a new holder choose hers."""
    act = act_of(request)
    new = not desks.has_key(act)
    form: Any = (ChooseForm if new else OpenForm)(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            return _chosen(request, form, act) if new else _opened(form, act)
        except Problem as problem:
            form.blame(problem)
    values = {"form": form, "new": new, "sample": seeds.sample_passphrase(act.by.user)}
    return render(request, "voice/open.html", values, status=422 if form.errors else 200)


def _chosen(request: HttpRequest, form: ChooseForm, act: Act) -> HttpResponse:
    made, code = desks.choose_passphrase(passphrase=form.cleaned_data["passphrase"], act=act)
    response = render(request, "voice/recovery.html", {"code": codes.said(code)})
    return _seated(response, made, act)


def _opened(form: OpenForm, act: Act) -> HttpResponse:
    made = desks.unlock(passphrase=form.cleaned_data["passphrase"], act=act)
    return _seated(HttpResponseRedirect(reverse("voice:desk")), made, act)


def _seated(response: HttpResponse, made: OpenDesk, act: Act) -> HttpResponse:
    response.set_cookie(
        COOKIE, desks.sit(desk=made, act=act), path=reverse("voice:desk"), httponly=True, samesite="Strict",
        secure=settings.SESSION_COOKIE_SECURE,
    )  # fmt: skip
    return response


@leaves_nothing
@guarded(OPEN_DESK)
@require_http_methods(["GET", "POST"])
@once_without_trace
def recover(request: HttpRequest) -> HttpResponse:
    """Let a holder who forgot her passphrase choose another with the code that she wrote down."""
    act = act_of(request)
    form = RecoverForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        told = form.cleaned_data
        try:
            made = desks.recover(code=told["code"], passphrase=told["passphrase"], act=act)
            return _seated(HttpResponseRedirect(reverse("voice:desk")), made, act)
        except Problem as problem:
            form.blame(problem)
    return render(request, "voice/recover.html", {"form": form}, status=422 if form.errors else 200)


@leaves_nothing
@guarded(OPEN_DESK)
@require_POST
@once_without_trace
def close(request: HttpRequest) -> HttpResponse:
    """Close the desk."""
    desks.rise(act=act_of(request))
    response = HttpResponseRedirect(reverse("voice:open"))
    response.delete_cookie(COOKIE, path=reverse("voice:desk"), samesite="Strict")
    return response


@leaves_nothing
@guarded(OPEN_DESK)
@require_POST
@once_without_trace
@at_desk
def hand_over(request: HttpRequest, desk: OpenDesk, act: Act) -> HttpResponse:
    """Hand a post's keys to one who holds it now."""
    post, user = parse_id(request.POST.get("post", "")), parse_id(request.POST.get("to", ""))
    if post is None or user is None:
        raise NotFound()
    postkeys.hand_over(desk=desk, post=post, to=user, act=act)
    return HttpResponseRedirect(reverse("voice:desk"))


@leaves_nothing
@_seen_by_handlers
@guarded(OPEN_DESK)
@require_http_methods(["GET", "POST"])
@once_without_trace
@at_desk
def case(request: HttpRequest, desk: OpenDesk, act: Act, case_id: UUID) -> HttpResponse:
    """Show a case, and take what the handler does."""
    held = reading.case_of(desk, case_id, actor=act.by, on=act.on)
    form = AnswerForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            _do(request, held, form.cleaned_data, act)
            return HttpResponseRedirect(reverse("voice:desk-case", args=[case_id]))
        except Problem as problem:
            form.blame(problem)
    values = {
        "held": held, "case": held.case, "steps": showing.steps(held.case), "accused": showing.accused(held.case),
        "kind": showing.kind_name(held.case.head["kind"]), "form": form, "now": showing.listener(held.case.handler),
        "channel": showing.CHANNEL_WORDS[held.case.head["channel"]],
    }  # fmt: skip
    return render(request, "voice/desk_case.html", values, status=422 if form.errors else 200)


def _do(request: HttpRequest, held: reading.Held, told: dict[str, Any], act: Act) -> None:
    step = codes.step_id(submission_of(request))
    if told["what"] == "answer":
        words, remedy = told["words"], told["remedy"]
        cases.answer(case=held.case, by=held.post, words=words, remedy=remedy, step=step, act=act)
    elif told["what"] == "ask":
        cases.ask(case=held.case, by=held.post, words=told["words"], step=step, act=act)
    else:
        cases.note_read(case=held.case, by=held.post, step=step, act=act)


@leaves_nothing
@_seen_by_handlers
@guarded(OPEN_DESK)
@require_http_methods(["GET", "POST"])
@once_without_trace
@at_desk
def measure(request: HttpRequest, desk: OpenDesk, act: Act, case_id: UUID, entry: UUID) -> HttpResponse:
    """Show a measure that fell on somebody who complained, without what she said, and take what the look brought."""
    found = watch.watched_one(desk, case_id, entry, actor=act.by, on=act.on)
    form = FindingForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            step, words = codes.step_id(submission_of(request)), form.cleaned_data["words"]
            cases.found_out(case=found.case, by=found.post, words=words, measure=entry, step=step, act=act)
            return HttpResponseRedirect(reverse("voice:desk"))
        except Problem as problem:
            form.blame(problem)
    values = {"found": found, "form": form, "sentence": showing.MEASURE_WORDS.get(found.measure.kind, "")}
    return render(request, "voice/measure.html", values, status=422 if form.errors else 200)


@leaves_nothing
@guarded(PUBLISH)
@require_http_methods(["GET", "POST"])
@once_without_trace
@at_desk
def figures(request: HttpRequest, desk: OpenDesk, act: Act) -> HttpResponse:
    """Publish a year's figures."""
    form = FiguresForm(request.POST or None, initial={"year": act.on.year - 1})
    if request.method == "POST" and form.is_valid():
        try:
            told = form.cleaned_data
            statistics.publish_year(year=told["year"], lessons=told["lessons"], desk=desk, act=act)
            return HttpResponseRedirect(reverse("voice:kept"))
        except Problem as problem:
            form.blame(problem)
    values = {"form": form, "rule": rules().statistics}
    return render(request, "voice/figures.html", values, status=422 if form.errors else 200)
