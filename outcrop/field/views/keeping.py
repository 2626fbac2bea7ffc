"""The department's pages: forms, what is held; and the phones of a post."""

import base64
import json
import zlib
from typing import Any
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from outcrop.commons.acting import act_of
from outcrop.commons.guards import guarded
from outcrop.commons.posting import once
from outcrop.commons.posts import api as posts
from outcrop.field import holding
from outcrop.field.devices import enrol, revoke
from outcrop.field.forms import AsideForm, BringForm, EnrolForm
from outcrop.field.forms_kept import add_form, withdraw_form
from outcrop.field.models import Device, FormVersion, Held
from outcrop.field.policies import COLLECT, ENROL, KEEP_FORMS, SEE_DEVICES
from outcrop.kernel.acts import Act, HeldPost
from outcrop.kernel.problems import Problem

UNPROCESSABLE = 422
VERSIONS = FormVersion.objects.select_related("end").order_by("form_id", "-added_at")
HELD = Held.objects.select_related("device")
#: Where the token of a phone that was just enrolled waits to be shown, once.
FRESH = "field-token"


@guarded(KEEP_FORMS)
@require_http_methods(["GET", "POST"])
@once
def keep(request: HttpRequest) -> HttpResponseBase:
    """List every form and version; bring another one."""
    form = BringForm(request.POST, request.FILES) if request.method == "POST" else BringForm()
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        files = {each.name: each.read() for each in given["beside"]}
        try:
            made = add_form(data=given["file"].read(), name=given["file"].name, files=files, act=act_of(request))
            return redirect("field:version", form=made.id)
        except Problem as problem:
            form.blame(problem)
    context = {"form": form, "versions": VERSIONS, "waiting": holding.open_ones().count()}
    status = UNPROCESSABLE if form.is_bound else 200
    return render(request, "field/keep.html", context, status=status)


@guarded(KEEP_FORMS)
@require_GET
def version(request: HttpRequest, form: UUID) -> HttpResponse:
    """Show a version: what was said about it, its files, how often it was answered."""
    found = KEEP_FORMS.fetch(act_of(request).by, VERSIONS.all(), id=form)
    context = {
        "version": found, "files": found.files.order_by("name"), "answers": found.submissions.count(),
        "ended": getattr(found, "end", None),
    }  # fmt: skip
    return render(request, "field/version.html", context)


@guarded(KEEP_FORMS)
@require_POST
@once
def withdraw(request: HttpRequest, form: UUID) -> HttpResponseBase:
    """Offer a version no more."""
    act = act_of(request)
    withdraw_form(form=KEEP_FORMS.fetch(act.by, VERSIONS.all(), id=form), act=act)
    return redirect("field:version", form=form)


@guarded(KEEP_FORMS)
@require_GET
def held_list(request: HttpRequest) -> HttpResponse:
    """List what could not be taken and waits to be looked at."""
    return render(request, "field/held_list.html", {"held": holding.open_ones()[:200]})


@guarded(KEEP_FORMS)
@require_GET
def held(request: HttpRequest, held: UUID) -> HttpResponse:
    """Show one thing held: why, from whom, what was tried."""
    return _held_page(request, _held(request, held), AsideForm())


def _held(request: HttpRequest, held_id: UUID) -> Held:
    return KEEP_FORMS.fetch(act_of(request).by, HELD.all(), id=held_id)


def _held_page(request: HttpRequest, found: Held, form: AsideForm, problem: Problem | None = None) -> HttpResponse:
    answers = list(found.answers.select_related("submission").order_by("at", "id"))
    closed = any(each.outcome != "refused" for each in answers)
    context = {"held": found, "form": form, "answers": answers, "closed": closed, "problem": problem}
    status = problem.status if problem else UNPROCESSABLE if form.is_bound and form.errors else 200
    return render(request, "field/held.html", context, status=status)


@guarded(KEEP_FORMS)
@require_POST
@once
def retry(request: HttpRequest, held: UUID) -> HttpResponseBase:
    """Try to take it again."""
    holding.retry(held=_held(request, held), act=act_of(request))
    return redirect("field:held", held=held)


@guarded(KEEP_FORMS)
@require_POST
@once
def aside(request: HttpRequest, held: UUID) -> HttpResponseBase:
    """Set it aside, with the reason."""
    found, form = _held(request, held), AsideForm(request.POST)
    if form.is_valid():
        try:
            holding.set_aside(held=found, reason=form.cleaned_data["reason"], act=act_of(request))
            return redirect("field:held", held=held)
        except Problem as problem:
            form.blame(problem)
    return _held_page(request, found, form)


@guarded(KEEP_FORMS)
@require_GET
def held_bytes(request: HttpRequest, held: UUID) -> HttpResponse:
    """Hand out what was sent, as it came, to look at with other tools."""
    response = HttpResponse(holding.body_of(_held(request, held)), content_type="application/octet-stream")
    response["Content-Disposition"] = 'attachment; filename="held.bin"'
    return response


@guarded(SEE_DEVICES)
@require_http_methods(["GET", "POST"])
@once
def devices(request: HttpRequest) -> HttpResponseBase:
    """List the phones of one's posts; enrol another one."""
    act = act_of(request)
    held = _collecting(act)
    form = EnrolForm(held, request.POST) if request.method == "POST" else EnrolForm(held)
    if request.method == "POST" and form.is_valid():
        chosen = form.posts[form.cleaned_data["post"]]
        ENROL.require(act.by, chosen)
        device, token = enrol(post=chosen, label=form.cleaned_data["label"], act=act)
        request.session[FRESH] = [str(device.id), token]
        return redirect("field:enrolled", device=device.id)
    rows = SEE_DEVICES.visible(act.by, Device.objects.all()).order_by("revoked_at", "label", "id")
    context = {"form": form if held else None, "devices": [(each, posts.get(each.post)) for each in rows[:200]]}
    status = UNPROCESSABLE if form.is_bound and form.errors else 200
    return render(request, "field/devices.html", context, status=status)


def _collecting(act: Act) -> list[tuple[HeldPost, str]]:
    language = get_language() or "en"
    return [(each, posts.get(each.id).title.into(language)) for each in act.by.posts_with(COLLECT)]


@guarded(SEE_DEVICES)
@require_GET
def enrolled(request: HttpRequest, device: UUID) -> HttpResponse:
    """Show how to set up a phone; its token, only once."""
    found = SEE_DEVICES.fetch(act_of(request).by, Device.objects.all(), id=device)
    fresh = request.session.get(FRESH) or ["", ""]
    token = request.session.pop(FRESH)[1] if fresh[0] == str(found.id) else ""
    context: dict[str, Any] = {"device": found, "token": token}
    if token:
        address = settings.OUTCROP_PUBLIC_URL + reverse("field:phone-by-key", args=[token])
        context |= {"address": address, "qr": _settings_code(address)}
    return render(request, "field/enrolled.html", context)


def _settings_code(address: str) -> str:
    """Return Collect's settings as its QR code holds them (docs.getodk.org/collect-import-export)."""
    told = {"general": {"server_url": address}, "admin": {}, "project": {}}
    return base64.b64encode(zlib.compress(json.dumps(told).encode())).decode()


@guarded(SEE_DEVICES)
@require_POST
@once
def revoke_device(request: HttpRequest, device: UUID) -> HttpResponseBase:
    """Let a phone collect no more."""
    act = act_of(request)
    revoke(device=SEE_DEVICES.fetch(act.by, Device.objects.all(), id=device), act=act)
    return redirect("field:devices")
