"""The passport of a bar: for everybody, and in full for whoever has its key; handing it over."""

import json
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from outcrop.commons.acting import act_of
from outcrop.commons.guards import guarded, open_to_all
from outcrop.commons.policies import NotFound
from outcrop.commons.posting import once
from outcrop.commons.ui.forms import status_of
from outcrop.credentials import api as credentials
from outcrop.custody import keys, papers, problems
from outcrop.custody.finding import bar as bar_numbered
from outcrop.custody.finding import places
from outcrop.custody.forms import HandOverForm, KeyForm
from outcrop.custody.models import Bar
from outcrop.custody.passport import BarPassport, passport
from outcrop.custody.policies import HAND_OVER, OPEN_BAR
from outcrop.custody.printing import passport_pdf
from outcrop.custody.sankey import flow_of
from outcrop.custody.services.bars import change_key, hand_over
from outcrop.custody.views.pouring import KEYS
from outcrop.kernel.ids import parse_id
from outcrop.kernel.problems import Problem
from outcrop.kernel.refs import Ref
from outcrop.kernel.tiers import Tier
from outcrop.registry import api as registry

OPENED = "custody_opened"


def tier_of(request: HttpRequest, bar: Bar) -> Tier:
    """Return how much of a bar the reader may see."""
    if OPEN_BAR.verdict(act_of(request).by, bar).allowed:
        return Tier.AUDITOR
    # The digest of the key that opened it, so that a hand-over closes it again.
    opened = request.session.get(OPENED, {}).get(bar.number)
    return Tier.PARTY if opened == bar.key_digest else Tier.PUBLIC


@open_to_all("whoever meets a bar may know that it is sound and from how many sources")
@require_http_methods(["GET", "HEAD", "POST"])
def bar(request: HttpRequest, number: str) -> HttpResponse:
    """Show a bar's passport; a key that fits opens the full one for this visit and changes nothing."""
    act, found = act_of(request), bar_numbered(number)
    form = KeyForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        if keys.fits(form.cleaned_data["key"], found.key_digest):
            request.session[OPENED] = {**request.session.get(OPENED, {}), found.number: found.key_digest}
            return HttpResponseRedirect(reverse("custody:bar", args=[found.number]))
        form.blame(problems.KeyWrong(field="key", bar=found.number))
    shown = passport(found, tier_of(request, found), on=act.on)
    response = render(request, "custody/bar.html", _told(request, shown) | {"form": form}, status=status_of(form))
    response["Cache-Control"] = "no-store"
    return response


def _told(request: HttpRequest, shown: BarPassport) -> dict[str, Any]:
    act, signed = act_of(request), papers.signed_paper(shown.bar)
    return {
        "bar": shown.bar,
        "passport": shown,
        "full": shown.tier > Tier.PUBLIC,
        "verdict": papers.verdict_on(shown.bar, on=act.on),
        "code": credentials.qr_text(signed) if signed else "",
        "flow": flow_of(shown) if shown.sources else None,
        "holder": holder_name(shown.shown["holder"]) if "holder" in shown.shown else "",
        "may_hand_over": HAND_OVER.verdict(act.by, shown.bar).allowed and not shown.shown.get("remelted"),
    }


def holder_name(holder: Ref) -> Any:
    """Return who holds a bar, by name."""
    if holder.kind == "custody.place":
        return next((place.name for place in places() if place.id == holder.id), "")
    return registry.enterprise(holder.id).name if holder.kind == "registry.enterprise" else ""


@open_to_all("the same as the page, on paper")
@require_safe
def bar_pdf(request: HttpRequest, number: str) -> HttpResponse:
    """Hand out the passport as PDF: open or full, as the reader may see it."""
    act, found = act_of(request), bar_numbered(number)
    signed = papers.signed_paper(found)
    if signed is None:
        raise NotFound()
    shown = passport(found, tier_of(request, found), on=act.on)
    printed = passport_pdf(shown, signed, language=get_language() or "en", on=act.on)
    return _file(printed, "application/pdf", f"{found.number}.pdf")


@open_to_all("the signed open layer; it holds what the page shows to everybody")
@require_safe
def bar_credential(request: HttpRequest, number: str) -> HttpResponse:
    """Hand out the signed passport: its open layer, and the digest of the full one."""
    signed = papers.signed_paper(bar_numbered(number))
    if signed is None:
        raise NotFound()
    return _file(credentials.token(signed).encode(), "application/vc+jwt", f"{signed.number}.jwt")


@open_to_all("asks for the key of the bar itself")
@require_safe
def bar_layer(request: HttpRequest, number: str) -> HttpResponse:
    """Hand out the full layer whose digest was signed, with the signed passport, to whoever opened the bar."""
    found = bar_numbered(number)
    signed = papers.signed_paper(found)
    if tier_of(request, found) < Tier.PARTY or signed is None:
        raise problems.KeyWrong(bar=found.number)
    # The layer goes out as text: its digest is over exactly these characters.
    content = json.dumps({"credential": credentials.token(signed), "layer": found.layer.content}, ensure_ascii=False)
    return _file(content.encode(), "application/json", f"{found.number}-sources.json")


@guarded(HAND_OVER)
@require_http_methods(["GET", "POST"])
@once
def hand(request: HttpRequest, number: str) -> HttpResponse:
    """Give a bar to its next holder."""
    act = act_of(request)
    found = HAND_OVER.fetch(act.by, Bar.objects.all(), number=number)
    others = [place for place in places() if place.ref != found.holder]
    form = HandOverForm(request.POST or None, places=others, language=act.by.language)
    if request.method == "POST" and form.is_valid():
        try:
            to = _holder(form.cleaned_data)
            handed = hand_over(bar=found, to=to, owner=to if form.cleaned_data["owner"] else None, act=act)
            request.session[KEYS] = {**request.session.get(KEYS, {}), found.number: handed.key}
            return HttpResponseRedirect(reverse("custody:key", args=[found.number]))
        except Problem as refused:
            form.blame(refused)
    return render(request, "custody/hand_over.html", {"bar": found, "form": form}, status=status_of(form))


def _holder(asked: dict[str, Any]) -> Ref:
    if asked["enterprise"]:
        enterprise = registry.find_enterprise(asked["enterprise"])
        if enterprise is None or asked["place"]:
            raise problems.HolderMissing(field="enterprise")
        return Ref("registry.enterprise", enterprise.id)
    place = parse_id(asked["place"])
    if place is None:
        raise problems.HolderMissing(field="place")
    return Ref("custody.place", place)


@guarded(HAND_OVER)
@require_POST
@once
def new_key(request: HttpRequest, number: str) -> HttpResponse:
    """Give a bar another key, because the old one was lost or seen."""
    act = act_of(request)
    found = HAND_OVER.fetch(act.by, Bar.objects.all(), number=number)
    changed = change_key(bar=found, act=act)
    request.session[KEYS] = {**request.session.get(KEYS, {}), found.number: changed.key}
    return HttpResponseRedirect(reverse("custody:key", args=[found.number]))


@guarded(HAND_OVER)
@require_safe
def key(request: HttpRequest, number: str) -> HttpResponse:
    """Show the new key of a bar to whoever just handed it over: once."""
    found = bar_numbered(number)
    waiting = request.session.get(KEYS, {})
    fresh = waiting.pop(found.number, "")
    request.session[KEYS] = waiting
    if not fresh:
        raise NotFound()
    page = request.build_absolute_uri(reverse("custody:bar", args=[found.number]))
    response = render(request, "custody/key.html", {"bar": found, "key": fresh, "opens": f"{page}#{fresh}"})
    response["Cache-Control"] = "no-store"
    return response


def _file(content: bytes, media_type: str, name: str) -> HttpResponse:
    response = HttpResponse(content, content_type=media_type)
    response["Content-Disposition"] = f'inline; filename="{name}"'
    response["Cache-Control"] = "no-store"
    return response
