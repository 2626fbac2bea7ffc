"""The pages of an enterprise or site: where each standard stands, and what is shown for it."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET, require_http_methods

from outcrop.assurance import markets, mercury
from outcrop.assurance.catalogue import catalogue
from outcrop.assurance.crosswalk import Sheet, sheets
from outcrop.assurance.forms import EvidenceForm, PracticeForm, StatusForm, day_of
from outcrop.assurance.models import Action, Evidence, Report, Subject
from outcrop.assurance.policies import FILE, INSPECT, REPORT, SEE, SEE_FINDING, SEE_REPORT, SET_STATUS, TELL_PRACTICE
from outcrop.assurance.services.evidence import File, file_evidence, tell_practice
from outcrop.assurance.services.standing import history, set_status, standing, status_book
from outcrop.assurance.subjects import for_enterprise, name_of, subject_of, url_of
from outcrop.commons.acting import act_of, actor_of
from outcrop.commons.documents import api as documents
from outcrop.commons.guards import guarded
from outcrop.commons.policies import NotFound, Policy
from outcrop.commons.posting import once
from outcrop.commons.posts import api as posts
from outcrop.kernel.acts import Act
from outcrop.kernel.problems import Problem
from outcrop.registry import api as registry

STATES = {
    "met": ("ok", _("met")),
    "progress": ("wait", _("on the way")),
    "missed": ("no", _("missed")),
    "shown": ("info", _("shown, not judged")),
    "open": ("plain", _("nothing shown yet")),
}
DRAWN = {"lot": _("drawn by lot"), "risk": _("chosen by risk")}
PARTS = {
    "never_inspected": _("never inspected"),
    "month_since_inspection": _("months since the last inspection"),
    "open_failure": _("missed at the last inspection"),
    "needs_protection": _("somebody needed protection"),
    "overdue_action": _("actions overdue"),
    "uses_mercury": _("uses mercury"),
}


def found(request: HttpRequest, policy: Policy, kind: str, key: str) -> tuple[Act, Subject]:
    """Return the act and the subject of an address. :raises NotFound: if there is none that the actor may know of"""
    act = act_of(request)
    subject = subject_of(kind, key, on=act.on)
    if not (SEE.verdict(act.by, subject).allowed or SET_STATUS.verdict(act.by, subject).allowed):
        raise NotFound()
    policy.require(act.by, subject)
    return act, subject


@guarded(REPORT)
@require_GET
def mine(request: HttpRequest) -> HttpResponse:
    """Lead a leader to her enterprise, or show those that she leads."""
    act = act_of(request)
    led = sorted(act.by.subjects("leader"), key=str)
    own = [for_enterprise(registry.enterprise(each), on=act.on) for each in led]
    if len(own) == 1:
        return HttpResponseRedirect(url_of(own[0]))
    return render(request, "assurance/mine.html", {"rows": [(each, name_of(each), url_of(each)) for each in own]})


@guarded(SEE)
@require_GET
def subject(request: HttpRequest, kind: str, key: str) -> HttpResponse:
    """Show where each standard stands, what answers it, what is open, and which markets that opens."""
    act, of = found(request, SEE, kind, key)
    rows = sheets(of, on=act.on, protected=SEE_FINDING.verdict(act.by, of).allowed)
    actions = Action.objects.filter(finding__subject=of).order_by("due")
    reports = SEE_REPORT.visible(act.by, Report.objects.filter(subject=of)).order_by("-at")
    context: dict[str, Any] = {
        "subject": of,
        "name": name_of(of),
        "url": url_of(of),
        "sheets": [(sheet, _rows(sheet)) for sheet in rows],
        "doors": markets.doors(rows, on=act.on) if of.kind == Subject.ENTERPRISE else (),
        "actions": [row for row in actions if row.state != "closed"],
        "reports": reports[:5],
        "standing": standing(of, on=act.on),
        "mercury": mercury.reckon([of], year=act.on.year - 1),
        "may": _may(act, of),
        "sees_private": SEE_FINDING.verdict(act.by, of).allowed,
    }
    return render(request, "assurance/subject.html", context)


def _rows(sheet: Sheet) -> list[tuple[Any, Any]]:
    return [(row, STATES[row.state]) for row in sheet.rows]


def _may(act: Act, of: Subject) -> dict[str, bool]:
    each = {"file": FILE, "report": REPORT, "inspect": INSPECT, "status": SET_STATUS, "practice": TELL_PRACTICE}
    return {name: policy.verdict(act.by, of).allowed for name, policy in each.items()}


@guarded(FILE)
@require_http_methods(["GET", "POST"])
@once
def evidence(request: HttpRequest, kind: str, key: str) -> HttpResponse:
    """Take something shown, once for every standard that takes it."""
    act, of = found(request, FILE, kind, key)
    first = {"shown_on": act.on, "kind": request.GET.get("kind", "")}
    form = EvidenceForm(request.POST or None, request.FILES or None, initial=first)
    if request.method == "POST" and form.is_valid():
        try:
            file_evidence(
                subject=of,
                kind=form.cleaned_data["kind"],
                shown_on=day_of(form, "shown_on"),
                words=form.cleaned_data["words"],
                file=_file(form),
                act=act,
            )
            return HttpResponseRedirect(url_of(of))
        except Problem as problem:
            form.blame(problem)
    context = {"form": form, "subject": of, "name": name_of(of), "url": url_of(of), "kinds": catalogue().kinds}
    return render(request, "assurance/evidence.html", context, status=422 if form.errors else 200)


def _file(form: EvidenceForm) -> File | None:
    sent = form.cleaned_data["file"]
    if sent is None:
        return None
    media_type = sent.content_type or ""
    told = form.cleaned_data
    return File(sent.read(), media_type, sent.name, faces=told["faces"], parts=frozenset(told["parts"]))


@guarded(SEE)
@require_GET
def evidence_file(request: HttpRequest, number: str) -> HttpResponse:
    """Hand out a file that was shown; what is private only to those who inspect and decide."""
    actor = actor_of(request)
    row = Evidence.objects.select_related("subject", "document").filter(number=number).first()
    if row is None or row.document is None or not SEE.verdict(actor, row.subject).allowed:
        raise NotFound()
    kind = catalogue().kind(row.kind)
    if kind is not None and kind.private and not SEE_FINDING.verdict(actor, row.subject).allowed:
        raise NotFound()
    answer = HttpResponse(documents.open(row.document.digest), content_type=row.document.media_type)
    answer["Content-Disposition"] = f'attachment; filename="{row.number}"'
    return answer


@guarded(TELL_PRACTICE)
@require_http_methods(["GET", "POST"])
@once
def practice(request: HttpRequest, kind: str, key: str) -> HttpResponse:
    """Take how ore is treated, and show methods without mercury side by side."""
    act, of = found(request, TELL_PRACTICE, kind, key)
    form = PracticeForm(request.POST or None, initial={"year": act.on.year - 1})
    if request.method == "POST" and form.is_valid():
        told = form.cleaned_data
        try:
            tell_practice(
                subject=of, year=told["year"], practice=told["practice"], grams=told["grams"], basis=told["basis"],
                act=act,
            )  # fmt: skip
            return HttpResponseRedirect(url_of(of))
        except Problem as problem:
            form.blame(problem)
    context = {"form": form, "subject": of, "name": name_of(of), "url": url_of(of), "methods": catalogue().methods}
    return render(request, "assurance/practice.html", context, status=422 if form.errors else 200)


@guarded(SEE)
@require_http_methods(["GET", "POST"])
@once
def status(request: HttpRequest, kind: str, key: str) -> HttpResponse:
    """Show every status that a subject had, and take the decision of the post that decides."""
    act, of = found(request, SEE if request.method == "GET" else SET_STATUS, kind, key)
    form = StatusForm(request.POST or None) if SET_STATUS.verdict(act.by, of).allowed else None
    if request.method == "POST" and form is not None and form.is_valid():
        try:
            set_status(subject=of, status=form.cleaned_data["status"], why=form.cleaned_data["why"], act=act)
            return HttpResponseRedirect(f"{url_of(of)}/status")
        except Problem as problem:
            form.blame(problem)
    book = status_book()
    rows = [(row, book[1].status(row.status) if book else None, posts.get(row.post)) for row in history(of)]
    context = {
        "form": form,
        "subject": of,
        "name": name_of(of),
        "url": url_of(of),
        "rows": rows,
        "book": book,
        "standing": standing(of, on=act.on),
        "back": reverse("assurance:inspections"),
    }
    return render(request, "assurance/status.html", context, status=422 if form is not None and form.errors else 200)
