"""What posts do: see what waits by day, answer, tell what became of it, hide, and hear an appeal."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods

from outcrop.commons.acting import act_of
from outcrop.commons.disclosure.api import least_count
from outcrop.commons.guards import guarded
from outcrop.commons.policies import Policy
from outcrop.commons.posting import once
from outcrop.commons.ui.forms import status_of
from outcrop.forum import selectors
from outcrop.forum.forms import YES, AnswerForm, HideForm, OutcomeForm, RuleForm
from outcrop.forum.models import Became, Proposal
from outcrop.forum.policies import ANSWER_ONE, DESK, HIDE, TELL
from outcrop.forum.services import answering, hiding
from outcrop.forum.showing import shown
from outcrop.kernel.problems import Problem


def _of(request: HttpRequest, policy: Policy, number: str) -> Proposal:
    return selectors.proposal_for(number, policy, act_of(request).by)


def _back(found: Proposal) -> HttpResponse:
    return HttpResponseRedirect(reverse("forum:proposal", args=[found.number]))


@guarded(DESK)
@never_cache
@require_GET
def desk(request: HttpRequest) -> HttpResponse:
    """Show what waits at the reader's posts, by day."""
    act = act_of(request)
    held = {post.id: post.area for post in act.by.posts if post.duties}
    context = {
        "owed": selectors.owed_by(held, act.on),
        "below": selectors.late_below(act),
        "promised": [each for post in held for each in selectors.promised_by(post, act.on)],
        "appeals": selectors.to_rule(act),
    }
    return render(request, "forum/desk.html", context)


@guarded(ANSWER_ONE)
@never_cache
@require_http_methods(["GET", "POST"])
@once
def answer(request: HttpRequest, number: str) -> HttpResponse:
    """Answer a proposal."""
    act = act_of(request)
    found = _of(request, ANSWER_ONE, number)
    form = AnswerForm(request.POST or None, carriers=answering.carriers(found))
    if request.method == "POST" and form.is_valid():
        try:
            answering.answer(proposal=found, told=form.told(), act=act)
            return _back(found)
        except Problem as problem:
            form.blame(problem)
    context = {"shown": shown(found, act.on), "least": least_count(), "proposal": found, "form": form}
    context["owes"] = answering.post_owing(found, act)
    return render(request, "forum/answer.html", context, status=status_of(form))


@guarded(TELL)
@never_cache
@require_http_methods(["GET", "POST"])
@once
def tell(request: HttpRequest, number: str) -> HttpResponse:
    """Tell what became of a promise."""
    found = selectors.promising(number, act_of(request).by)
    form = OutcomeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        told = form.cleaned_data
        try:
            answering.tell_outcome(
                proposal=found, became=Became(told["became"]), words=told["words"], act=act_of(request)
            )
            return _back(found)
        except Problem as problem:
            form.blame(problem)
    return render(request, "forum/tell.html", {"proposal": found, "form": form}, status=status_of(form))


@guarded(HIDE)
@never_cache
@require_http_methods(["GET", "POST"])
@once
def hide(request: HttpRequest, number: str) -> HttpResponse:
    """Hide a proposal, with a reason that everybody reads."""
    found = _of(request, HIDE, number)
    form = HideForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            hiding.hide(proposal=found, reason=form.cleaned_data["reason"], act=act_of(request))
            return _back(found)
        except Problem as problem:
            form.blame(problem)
    return render(request, "forum/hide.html", {"proposal": found, "form": form}, status=status_of(form))


@guarded(HIDE)
@never_cache
@require_http_methods(["GET", "POST"])
@once
def rule(request: HttpRequest, number: str) -> HttpResponse:
    """Answer an appeal."""
    found, standing = selectors.appealed(number, act_of(request).by)
    form = RuleForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        told = form.cleaned_data
        try:
            hiding.rule(
                proposal=found, shown_again=told["shown_again"] == YES, reasons=told["reasons"], act=act_of(request)
            )
            return _back(found)
        except Problem as problem:
            form.blame(problem)
    context = {"proposal": found, "hiding": standing, "form": form}
    return render(request, "forum/rule.html", context, status=status_of(form))
