"""Filing a document for a step, following it, and deciding about it."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from outcrop.commons.acting import act_of
from outcrop.commons.documents import api as documents
from outcrop.commons.guards import guarded
from outcrop.commons.policies import NotFound
from outcrop.commons.posting import once
from outcrop.kernel.acts import Act
from outcrop.kernel.numbers import normalise
from outcrop.kernel.problems import Problem
from outcrop.pathway import selectors
from outcrop.pathway.filing.bringing import brought
from outcrop.pathway.filing.forms import DecideForm, FileForm
from outcrop.pathway.filing.services import decide_filing, file_document
from outcrop.pathway.models import Filing, Outcome
from outcrop.pathway.models.filings import Source
from outcrop.pathway.policies import CONFIRM, FILE, RECEIVE, SEE_FILING
from outcrop.pathway.section import section
from outcrop.registry import api as registry

FILINGS = Filing.objects.select_related("decision", "document", "post")


@guarded(FILE)
@require_http_methods(["GET", "POST"])
@once
def file(request: HttpRequest, number: str, key: str) -> HttpResponse:
    """Take a document for a step of an enterprise."""
    act = act_of(request)
    enterprise = registry.find_enterprise(number)
    if enterprise is None or not FILE.verdict(act.by, enterprise).allowed:
        raise NotFound()
    found = selectors.step_on_road(key)
    at_office = bool(act.by.posts_with(RECEIVE, enterprise.area_path))
    initial = {"source": Source.PAPER}
    form = FileForm(request.POST or None, request.FILES or None, at_office=at_office, initial=initial)
    if request.method == "POST" and form.is_valid():
        told = form.cleaned_data
        try:
            made = file_document(
                enterprise=enterprise, step=key, file=brought(told["file"]), words=told["words"],
                source=told.get("source", Source.SCREEN), act=act,
            )  # fmt: skip
            return HttpResponseRedirect(reverse("pathway:filing", args=[made.number]))
        except Problem as problem:
            if problem.next_door:
                raise
            form.blame(problem)
    context = {"form": form, "enterprise": enterprise, "step": found.step}
    return render(request, "pathway/file.html", context, status=422 if form.errors else 200)


def _filing(act: Act, number: str) -> Filing:
    return SEE_FILING.fetch(act.by, FILINGS.all(), number=normalise(number))


@guarded(SEE_FILING)
@require_GET
def filing(request: HttpRequest, number: str) -> HttpResponse:
    """Show a filed document: its receipt, and what was decided."""
    act = act_of(request)
    found = _filing(act, number)
    context = {
        "filing": found,
        "step": section().step(found.step),
        "enterprise": registry.enterprise(found.enterprise_id),
        "may_decide": found.state == "waiting" and CONFIRM.verdict(act.by, found).allowed,
        "form": DecideForm(),
    }
    return render(request, "pathway/filing.html", context)


@guarded(SEE_FILING)
@require_GET
def document(request: HttpRequest, number: str) -> HttpResponse:
    """Give the filed document itself."""
    found = _filing(act_of(request), number)
    answer = HttpResponse(documents.open(found.document.digest), content_type=found.document.media_type)
    answer["Content-Disposition"] = f'attachment; filename="{found.number}"'
    return answer


@guarded(CONFIRM)
@require_http_methods(["POST"])
@once
def decide(request: HttpRequest, number: str) -> HttpResponse:
    """Confirm or refuse a document."""
    act = act_of(request)
    found = CONFIRM.fetch(act.by, FILINGS.all(), number=normalise(number))
    form = DecideForm(request.POST)
    if form.is_valid():
        told = form.cleaned_data
        try:
            confirmed = told["outcome"] == Outcome.CONFIRMED
            decide_filing(filing=found, confirmed=confirmed, reasons=told["reasons"], act=act)
            return HttpResponseRedirect(reverse("pathway:filing", args=[found.number]))
        except Problem as problem:
            if problem.status != 422:
                raise
            form.blame(problem)
    context = {
        "filing": found,
        "step": section().step(found.step),
        "enterprise": registry.enterprise(found.enterprise_id),
        "may_decide": True,
        "form": form,
    }
    return render(request, "pathway/filing.html", context, status=422)


@guarded(CONFIRM)
@require_GET
def filings(request: HttpRequest) -> HttpResponse:
    """Show the documents that wait for a post of the actor."""
    act = act_of(request)
    waiting = selectors.filings_waiting(act.by)[:100]
    rows = [(each, section().step(each.step), registry.enterprise(each.enterprise_id)) for each in waiting]
    return render(request, "pathway/filings.html", {"rows": rows})
