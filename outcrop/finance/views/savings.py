"""Savings groups: one's own, their book, and joining by one's own word."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from outcrop.commons.acting import act_of
from outcrop.commons.guards import guarded
from outcrop.commons.posting import once
from outcrop.commons.ui.forms import status_of
from outcrop.finance import saving
from outcrop.finance.forms import GroupForm, LineForm, SaverForm, WhyForm
from outcrop.finance.models import SavingsMember
from outcrop.finance.policies import KEEP_SAVINGS, OWN, SAVE
from outcrop.finance.views import done, firms_led, said_yes
from outcrop.registry import api as registry


@guarded(OWN)
@never_cache
@require_http_methods(["GET", "POST"])
@once
def groups(request: HttpRequest) -> HttpResponse:
    """Show the groups one saves in, those that ask, and found one."""
    act = act_of(request)
    form = GroupForm(request.POST or None, firms=firms_led(request))
    made = done(
        form,
        lambda: saving.found_group(
            name=form.cleaned_data["name"], rule=form.cleaned_data["rule"], enterprise=form.team, act=act
        ),
    )
    if made is not None:
        return HttpResponseRedirect(reverse("finance:savings-group", args=[made.number]))
    mine = SavingsMember.objects.filter(person=act.by.person, until=None).select_related("group").order_by("id")
    context = {
        "form": form,
        "inside": [(each.group, saving.balance(each.group)) for each in mine if each.since],
        "asked": [each.group for each in mine if not each.since],
    }
    return render(request, "finance/savings.html", context, status=status_of(form))


@guarded(SAVE)
@never_cache
@require_http_methods(["GET", "POST"])
@once
def group(request: HttpRequest, number: str) -> HttpResponse:
    """Show the whole book to every member; whoever keeps it writes in it."""
    act = act_of(request)
    found = saving.group_of(number, SAVE, act.by)
    keeps = KEEP_SAVINGS.verdict(act.by, saving.of(found)).allowed
    if request.method == "POST":
        KEEP_SAVINGS.require(act.by, saving.of(found))
    members = [
        (each, registry.name_of(each.person_id)) for each in found.members.filter(until=None).order_by("asked_on", "id")
    ]
    choices = [(str(each.id), name) for each, name in members if each.since]
    form = LineForm(request.POST or None, members=choices, today=act.on) if keeps else None
    if form is not None and done(form, lambda: saving.write_line(group=found, act=act, **form.told())):
        return HttpResponseRedirect(reverse("finance:savings-group", args=[number]))
    context = {
        "group": found,
        "form": form,
        "saver": SaverForm() if keeps else None,
        "members": members,
        "balance": saving.balance(found),
        "lines": saving.lines_of(found),
    }
    return render(request, "finance/savings_group.html", context, status=status_of(form))


@guarded(KEEP_SAVINGS)
@never_cache
@require_http_methods(["GET", "POST"])
@once
def ask_in(request: HttpRequest, number: str) -> HttpResponse:
    """Ask a person into the group."""
    act = act_of(request)
    found = saving.group_of(number, KEEP_SAVINGS, act.by)
    form = SaverForm(request.POST or None)
    if done(form, lambda: saving.ask_in(group=found, number=form.cleaned_data["number"], act=act)):
        return HttpResponseRedirect(reverse("finance:savings-group", args=[number]))
    context = {"group": found, "form": form}
    return render(request, "finance/savings_ask.html", context, status=status_of(form))


@guarded(OWN)
@require_POST
@once
def answer(request: HttpRequest, number: str) -> HttpResponse:
    """Join a group that asked, say no to it, or leave it."""
    act = act_of(request)
    found = saving.asking_group(number, act.by)
    joins = said_yes(request)
    saving.answer_group(group=found, joins=joins, act=act)
    address = reverse("finance:savings-group", args=[number]) if joins else reverse("finance:savings")
    return HttpResponseRedirect(address)


@guarded(KEEP_SAVINGS)
@never_cache
@require_http_methods(["GET", "POST"])
@once
def take_back(request: HttpRequest, number: str, line: str) -> HttpResponse:
    """Take a line back by a line of its own."""
    act = act_of(request)
    found = saving.group_of(number, KEEP_SAVINGS, act.by)
    wrong = saving.line_of(found, line)
    form = WhyForm(request.POST or None)
    if done(form, lambda: saving.take_line_back(line=wrong, words=form.cleaned_data["words"], act=act)):
        return HttpResponseRedirect(reverse("finance:savings-group", args=[number]))
    context = {"group": found, "line": wrong, "form": form}
    return render(request, "finance/savings_take_back.html", context, status=status_of(form))
