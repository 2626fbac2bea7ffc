"""Pages of support: for the supporter its one step, for the owner what was agreed, for all who acts."""

from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods

from outcrop.commons.acting import act_of
from outcrop.commons.guards import guarded, open_to_all
from outcrop.commons.policies import NotFound
from outcrop.commons.posting import once
from outcrop.kernel.acts import Act
from outcrop.kernel.numbers import normalise
from outcrop.kernel.problems import Problem
from outcrop.pathway.answering import enterprise_named
from outcrop.pathway.models import HandOverItem, Support
from outcrop.pathway.policies import AGREE, SEE_SUPPORT, SUPPORTED
from outcrop.pathway.section import Step, section
from outcrop.pathway.support import acting, selectors, services
from outcrop.pathway.support.forms import EndForm, MoveForm, SupportForm

UNPROCESSABLE = 422


@guarded(SEE_SUPPORT)
@never_cache
@require_GET
def supports(request: HttpRequest) -> HttpResponse:
    """List the supports that the actor may see."""
    act = act_of(request)
    rows = [selectors.shown(each, on=act.on) for each in selectors.supports_seen(act.by, on=act.on)]
    context = {"rows": rows, "may_agree": AGREE.verdict(act.by).allowed}
    return render(request, "pathway/supports.html", context)


@guarded(AGREE)
@require_http_methods(["GET", "POST"])
@once
def support_new(request: HttpRequest) -> HttpResponse:
    """Agree on support as the owner of a step."""
    act = act_of(request)
    form = SupportForm(request.POST or None, actor=act.by)
    if request.method == "POST" and form.is_valid():
        try:
            made = services.agree_support(**_told(form, act), act=act)
            return HttpResponseRedirect(reverse("pathway:support", args=[made.number]))
        except Problem as problem:
            form.blame(problem)
    return render(request, "pathway/support_new.html", {"form": form}, status=UNPROCESSABLE if form.errors else 200)


def _told(form: SupportForm, act: Act) -> dict[str, Any]:
    told = form.cleaned_data
    enterprise = enterprise_named(act, told["enterprise"])
    return {
        "agency": told["agency"],
        "step": told["step"],
        "area_path": told["area"],
        "enterprise": enterprise,
        "brings": told["brings"],
        "start": told["first_day"],
        "end": form.end,
    }


def _support(act: Act, number: str) -> Support:
    return SEE_SUPPORT.fetch(act.by, selectors.supports(), number=normalise(number))


@guarded(SEE_SUPPORT)
@never_cache
@require_GET
def support(request: HttpRequest, number: str) -> HttpResponse:
    """Show a support: its step, its days, and the hand-over."""
    act = act_of(request)
    return _support_page(request, _support(act, number), act, MoveForm(), EndForm())


def _support_page(
    request: HttpRequest, found: Support, act: Act, move: MoveForm, end: EndForm, *, item: str = ""
) -> HttpResponse:
    shown = selectors.shown(found, on=act.on)
    context = {
        "shown": shown,
        "support": found,
        "step": shown.step,
        "gives": SUPPORTED.verdict(act.by, found).allowed and shown.hand_over_open,
        "answers": AGREE.verdict(act.by, found).allowed,
        "move": move,
        "end": end,
        "at": item,
    }
    status = UNPROCESSABLE if move.errors or end.errors else 200
    return render(request, "pathway/support.html", context, status=status)


@guarded(SEE_SUPPORT)
@require_http_methods(["POST"])
@once
def support_item(request: HttpRequest, number: str, key: str) -> HttpResponse:
    """Move a line of the hand-over: the supporter hands it over, the owner answers."""
    act = act_of(request)
    found = _support(act, number)
    item = HandOverItem.objects.select_related("support").filter(support=found, key=key).first()
    if item is None:
        raise NotFound()
    form = MoveForm(request.POST)
    if form.is_valid():
        words, move = form.cleaned_data["words"], request.POST.get("move", "")
        try:
            if move == "give":
                services.give_item(item=item, words=words, act=act)
            else:
                services.answer_item(item=item, accepted=move == "take", words=words, act=act)
            return HttpResponseRedirect(reverse("pathway:support", args=[found.number]))
        except Problem as problem:
            if problem.status != UNPROCESSABLE:
                raise
            form.blame(problem)
    return _support_page(request, found, act, form, EndForm(), item=key)


@guarded(AGREE)
@require_http_methods(["POST"])
@once
def support_end(request: HttpRequest, number: str) -> HttpResponse:
    """End a support today, before its day."""
    act = act_of(request)
    found = AGREE.fetch(act.by, selectors.supports(), number=normalise(number))
    form = EndForm(request.POST)
    if form.is_valid():
        try:
            services.end_support(support=found, on=act.on, reasons=form.cleaned_data["reasons"], act=act)
            return HttpResponseRedirect(reverse("pathway:support", args=[found.number]))
        except Problem as problem:
            if problem.status != UNPROCESSABLE:
                raise
            form.blame(problem)
    return _support_page(request, found, act, MoveForm(), form)


@open_to_all("who acts on each step of the road is shown to all")
@require_GET
def who_acts(request: HttpRequest) -> HttpResponse:
    """Show who acts on each step, quarter by quarter."""
    on = act_of(request).on
    tables = [_table(step, on) for step in section().steps]
    return render(request, "pathway/who_acts.html", {"tables": tables, "whose": acting.WHOSE})


def _table(step: Step, on: date) -> dict[str, Any]:
    shown = acting.who_acts(step.key, on=on)
    rows = [(quarter, [shown.cells[quarter, each] for each in acting.WHOSE], n) for quarter, n in shown.rows.items()]
    return {"step": step, "rows": rows, "supporting": selectors.supporters_of(step.key, on=on)}
