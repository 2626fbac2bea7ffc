"""What everybody reads: the list, a proposal with its track; and one's own."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from outcrop.commons.acting import act_of
from outcrop.commons.disclosure.api import least_count
from outcrop.commons.guards import guarded
from outcrop.commons.ui.api import leaf
from outcrop.forum import selectors
from outcrop.forum.forms import FilterForm
from outcrop.forum.forums import forum_at
from outcrop.forum.models import Proposal
from outcrop.forum.policies import DESK, HIDE, PROPOSE, READ, SUPPORT, TELL
from outcrop.forum.section import section
from outcrop.forum.selectors import LATE, OPEN, hears, proposal_at
from outcrop.forum.services.answering import post_owing
from outcrop.forum.services.supporting import STAFF, can_support, supports
from outcrop.forum.showing import Shown, shown
from outcrop.kernel.acts import Act


@guarded(READ)
@never_cache
@require_GET
def proposals(request: HttpRequest) -> HttpResponse:
    """Show the proposals of a forum or of all: waiting, late, answered."""
    act = act_of(request)
    form = FilterForm(request.GET or None)
    told = form.cleaned_data if form.is_valid() else {}
    state, code = told.get("state") or OPEN, told.get("area") or ""
    found = leaf(selectors.listed(state, forum_at(code) if code else None, act.on), request, size=20)
    context = {
        "form": FilterForm(initial={"state": state, "area": code}),
        "state": state,
        "leaf": found,
        "rows": [shown(each, act.on) for each in found.rows],
        "least": least_count(),
        "levels": section().levels,
        "can_propose": PROPOSE.verdict(act.by).allowed,
        "desk": DESK.verdict(act.by).allowed,
    }
    return render(request, "forum/proposals.html", context)


@guarded(PROPOSE)
@never_cache
@require_GET
def mine(request: HttpRequest) -> HttpResponse:
    """Show a person what she proposed."""
    act = act_of(request)
    rows = [(each, shown(each, act.on)) for each in selectors.mine(act.by)]
    return render(request, "forum/mine.html", {"rows": rows, "least": least_count()})


@guarded(READ)
@never_cache
@require_GET
def proposal(request: HttpRequest, number: str) -> HttpResponse:
    """Show a proposal: what is asked, who waits for whom until when, the answer, and what became of it."""
    act = act_of(request)
    found = proposal_at(number)
    told = shown(found, act.on)
    context = {"shown": told, "told": told.told, "answer": told.answer, "hidden": told.hidden, "least": least_count()}
    context["step_of_answer"] = "blocked" if told.told.get("state") == LATE else "now"
    context["step_of_promise"] = "blocked" if told.answer and told.answer.get("late") else "now"
    return render(request, "forum/proposal.html", context | _own(found, told, act))


def _own(found: Proposal, told: Shown, act: Act) -> dict[str, Any]:
    """Return what the reader herself can do on the page."""
    hiding = selectors.hiding_of(found)
    appealed = getattr(hiding, "appeal", None)
    hers = PROPOSE.verdict(act.by, found).allowed
    waits = hiding is not None and appealed is not None and not hasattr(appealed, "ruling")
    held = [post.id for post in act.by.posts]
    return {
        "hers": hers,
        "own_words": found if hers and told.hides else None,
        "signed": hasattr(found, "signature"),
        "supports": not told.answer and supports(found, act.by),
        "can_support": can_support(found, act),
        "other_area": SUPPORT.verdict(act.by).allowed and not act.by.holds_any(STAFF),
        "answers": not told.answer and not told.hides and "taken_up_on" in told.told and post_owing(found, act),
        "tells": told.answer and told.answer.get("promise") and TELL.verdict(act.by, found).allowed,
        "hides": hiding is None and HIDE.verdict(act.by, found).allowed,
        "appeals": hers and hiding is not None and appealed is None,
        "rules": waits and hiding is not None and (post := hears(hiding, act.on)) is not None and post.id in held,
        "waiting_at": hears(hiding, act.on) if waits and hiding is not None else None,
    }
