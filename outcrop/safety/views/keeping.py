"""
A team's own checklists. Whoever has the code keeps them; the phone remembers which until it is told to forget.

An enterprise's are its members'. Inspectors come through ``shared`` and see what is shared, and nothing else.
"""

from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from outcrop.commons.acting import act_of
from outcrop.commons.guards import guarded
from outcrop.commons.policies import NotFound
from outcrop.commons.ui.forms import status_of
from outcrop.kernel.acts import Act
from outcrop.kernel.problems import Problem
from outcrop.registry import api as registry
from outcrop.safety import codes, lists
from outcrop.safety.forms import BeginForm, CodeForm, TopicForm
from outcrop.safety.models import Team
from outcrop.safety.policies import KEEP_ENTERPRISE_LIST, KEEP_LIST, LOOK
from outcrop.safety.reporting import unnamed
from outcrop.safety.section import section
from outcrop.safety.views import once_unnamed, submission_of
from outcrop.safety.views.public import topic_of

#: In the session: the teams whose code was typed on this phone.
REMEMBERED = "safety_teams"


def _remember(request: HttpRequest, team: Team) -> None:
    known = [each for each in request.session.get(REMEMBERED, []) if each != str(team.id)]
    request.session[REMEMBERED] = [str(team.id), *known][:5]


def _kept_by(request: HttpRequest, team_id: UUID) -> Team:
    """Return a team that the reader is one of. :raises NotFound: for everybody else"""
    team = Team.objects.filter(id=team_id).first()
    if team is None:
        raise NotFound()
    if team.enterprise is None:
        if str(team.id) not in request.session.get(REMEMBERED, []):
            raise NotFound()
    elif act_of(request).by.mandate or not KEEP_ENTERPRISE_LIST.verdict(act_of(request).by, team).allowed:
        raise NotFound()
    return team


def _own(act: Act, team: Team) -> Act:
    """Return the act by which a team keeps its lists: of nobody, where it has no papers."""
    return act if team.enterprise else unnamed(act)


@guarded(KEEP_LIST)
@never_cache
@require_http_methods(["GET", "POST"])
@once_unnamed
def checklists(request: HttpRequest) -> HttpResponse:
    """Show every topic, and let a team begin its own lists."""
    act = act_of(request)
    form = BeginForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            team, code = lists.begin_team(submission=submission_of(request), **form.cleaned_data, act=unnamed(act))
            _remember(request, team)
            return render(request, "safety/begun.html", {"team": team, "code": codes.said(code)})
        except Problem as problem:
            form.blame(problem)
    known = Team.objects.filter(id__in=request.session.get(REMEMBERED, []))
    context = {
        "form": form, "topics": section().topics, "known": known, "mine": lists.enterprises_of(act.by, act.on),
    }  # fmt: skip
    return render(request, "safety/checklists.html", context, status=status_of(form))


@guarded(KEEP_LIST)
@never_cache
@require_http_methods(["GET", "POST"])
@once_unnamed
def open_list(request: HttpRequest) -> HttpResponse:
    """Ask for a team's code, and open its lists on this phone."""
    form = CodeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            team = lists.by_code(form.cleaned_data["code"])
            _remember(request, team)
            return HttpResponseRedirect(reverse("safety:team", args=[team.id]))
        except Problem as problem:
            form.blame(problem)
    return render(request, "safety/open_list.html", {"form": form}, status=status_of(form))


@guarded(KEEP_ENTERPRISE_LIST)
@never_cache
@require_http_methods(["GET", "POST"])
@once_unnamed
def enterprise(request: HttpRequest, number: str) -> HttpResponse:
    """Open the lists of one's enterprise."""
    act = act_of(request)
    found = registry.find_enterprise(number)
    if found is None or found.id not in {each.id for each in lists.enterprises_of(act.by, act.on)}:
        raise NotFound()
    if request.method == "GET":
        return HttpResponseRedirect(reverse("safety:checklists"))
    team = lists.team_of_enterprise(enterprise=found.id, act=act)
    return HttpResponseRedirect(reverse("safety:team", args=[team.id]))


@guarded(KEEP_LIST)
@never_cache
@require_GET
def team(request: HttpRequest, team_id: UUID) -> HttpResponse:
    """Show a team its own lists."""
    found = _kept_by(request, team_id)
    context = {"team": found, "states": lists.states(found), "shared": lists.is_shared(found)}
    return render(request, "safety/team.html", context)


@guarded(KEEP_LIST)
@never_cache
@require_http_methods(["GET", "POST"])
@once_unnamed
def check(request: HttpRequest, team_id: UUID, key: str) -> HttpResponse:
    """Go through a topic, and show what was answered before."""
    found, topic = _kept_by(request, team_id), topic_of(key)
    form = TopicForm(request.POST or None, topic=topic)
    if request.method == "POST" and form.is_valid():
        try:
            lists.check_list(
                team=found, topic=topic, answers=form.answers(), words=form.cleaned_data["words"],
                submission=submission_of(request), act=_own(act_of(request), found),
            )  # fmt: skip
            return HttpResponseRedirect(reverse("safety:check", args=[found.id, topic.key]))
        except Problem as problem:
            form.blame(problem)
    context = {"team": found, "topic": topic, "form": form, "history": lists.history(found, topic)}
    return render(request, "safety/check.html", context, status=status_of(form))


@guarded(KEEP_LIST)
@never_cache
@require_POST
@once_unnamed
def share(request: HttpRequest, team_id: UUID) -> HttpResponse:
    """Let inspectors look, or no more."""
    found = _kept_by(request, team_id)
    lists.share(team=found, shared=request.POST.get("shared") == "yes", act=_own(act_of(request), found))
    return HttpResponseRedirect(reverse("safety:team", args=[found.id]))


@guarded(KEEP_LIST)
@never_cache
@require_POST
@once_unnamed
def forget(request: HttpRequest) -> HttpResponse:
    """Have this phone forget the lists; the code opens them again."""
    request.session.pop(REMEMBERED, None)
    return HttpResponseRedirect(reverse("safety:checklists"))


@guarded(LOOK)
@never_cache
@require_GET
def shared(request: HttpRequest) -> HttpResponse:
    """Show an inspector the lists that teams of the area share now."""
    rows = [(each, lists.states(each)) for each in lists.shared_with(act_of(request).by)[:100]]
    return render(request, "safety/shared.html", {"rows": rows})
