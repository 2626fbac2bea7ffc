"""The pages of an enterprise's own report."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from outcrop.assurance.crosswalk import Row, sheets
from outcrop.assurance.forms import SAYS, CommentForm, StatementForm
from outcrop.assurance.models import Report, Statement
from outcrop.assurance.policies import COMMENT, REPORT, SEE_REPORT
from outcrop.assurance.services.reporting import Said, comment, content_of, sign_report
from outcrop.assurance.services.reporting import state as say
from outcrop.assurance.services.reporting import statements as said_by
from outcrop.assurance.subjects import name_of, requirement_in_force, requirement_text, url_of
from outcrop.assurance.views.subject import found
from outcrop.commons.acting import act_of
from outcrop.commons.guards import guarded
from outcrop.commons.posting import once
from outcrop.commons.posts import api as posts
from outcrop.kernel.problems import Problem

NEWEST = 50


@guarded(REPORT)
@require_http_methods(["GET", "POST"])
@once
def statements(request: HttpRequest, kind: str, key: str) -> HttpResponse:
    """Show what an enterprise has said so far, and sign it as its report."""
    act, of = found(request, REPORT, kind, key)
    problem = None
    if request.method == "POST":
        try:
            made = sign_report(subject=of, act=act)
            return HttpResponseRedirect(reverse("assurance:report", args=[made.number]))
        except Problem as refused:
            problem = refused
    said = {(one.standard, one.requirement): one for one in said_by(of)}
    asked = sheets(of, on=act.on, protected=False)
    rows = [(sheet, [_with_words(row, said) for row in sheet.rows]) for sheet in asked if sheet.rows]
    context = {"rows": rows, "said": len(said), "name": name_of(of), "url": url_of(of), "problem": problem}
    return render(request, "assurance/statements.html", context, status=409 if problem else 200)


def _with_words(row: Row, said: dict[tuple[str, str], Statement]) -> tuple[Row, Statement | None, Any]:
    one = said.get((row.standard, row.requirement.id))
    return row, one, SAYS[one.says] if one else ""


@guarded(REPORT)
@require_http_methods(["GET", "POST"])
@once
def state(request: HttpRequest, kind: str, key: str, standard: str, requirement: str) -> HttpResponse:
    """Take what an enterprise says of one requirement."""
    act, of = found(request, REPORT, kind, key)
    asked = requirement_in_force(standard, requirement)
    last = {(row.standard, row.requirement): row for row in said_by(of)}.get((standard, requirement))
    first = {"says": last.says, "words": last.words, "commitment": last.commitment, "until": last.until} if last else {}
    form = StatementForm(request.POST or None, initial=first)
    if request.method == "POST" and form.is_valid():
        try:
            say(subject=of, said=Said(standard=standard, requirement=requirement, **form.cleaned_data), act=act)
            return HttpResponseRedirect(f"{url_of(of)}/statements")
        except Problem as problem:
            form.blame(problem)
    context = {"form": form, "asked": asked, "back": f"{url_of(of)}/statements"}
    return render(request, "assurance/state.html", context, status=422 if form.errors else 200)


@guarded(COMMENT)
@require_GET
def reports(request: HttpRequest) -> HttpResponse:
    """Show the reports that enterprises signed, newest first."""
    rows = SEE_REPORT.visible(act_of(request).by, Report.objects.select_related("subject")).order_by("-at")[:NEWEST]
    return render(request, "assurance/reports.html", {"rows": [(row, name_of(row.subject)) for row in rows]})


@guarded(SEE_REPORT)
@require_http_methods(["GET", "POST"])
@once
def report(request: HttpRequest, number: str) -> HttpResponse:
    """Show a signed report as it was signed, and beside it what others say."""
    act = act_of(request)
    row = SEE_REPORT.fetch(act.by, Report.objects.select_related("subject"), number=number)
    form = CommentForm(request.POST or None) if COMMENT.verdict(act.by, row).allowed else None
    if request.method == "POST":
        COMMENT.require(act.by, row)
    if request.method == "POST" and form is not None and form.is_valid():
        try:
            comment(report=row, words=form.cleaned_data["words"], act=act)
            return HttpResponseRedirect(reverse("assurance:report", args=[row.number]))
        except Problem as problem:
            form.blame(problem)
    told = content_of(row)["statements"]
    context = {
        "row": row,
        "name": name_of(row.subject),
        "form": form,
        "statements": [(one, requirement_text(one["standard"], one["requirement"]), SAYS[one["says"]]) for one in told],
        "comments": [(each, posts.get(each.post)) for each in row.comments.order_by("at")],
    }
    return render(request, "assurance/report.html", context, status=422 if form is not None and form.errors else 200)
