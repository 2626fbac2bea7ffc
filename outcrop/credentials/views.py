"""The pages: verify for everybody, what verifiers fetch, and the paper for those who hold it."""

import re
from typing import Any
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_http_methods, require_safe

from outcrop.commons.acting import act_of, actor_of
from outcrop.commons.documents import api as documents
from outcrop.commons.guards import guarded, open_to_all
from outcrop.commons.policies import NotFound
from outcrop.credentials import issuers, jose, publishing, selectors, showing
from outcrop.credentials.forms import VerifyForm
from outcrop.credentials.models import Credential
from outcrop.credentials.policies import FETCH_PAPER
from outcrop.credentials.problems import PaperMissing
from outcrop.credentials.verification import Verification
from outcrop.credentials.verification import verify as verified

MINUTE = 60
_NUMBER = re.compile(r"[A-Za-z]{1,6}-[A-Za-z0-9-]{2,50}")  # typed into the field beside its own


@open_to_all("whoever meets a paper may check it, without an account")
@require_http_methods(["GET", "HEAD", "POST"])
def verify(request: HttpRequest) -> HttpResponse:
    """Ask for a file, a text or a number, and show the verdict. It changes nothing and needs no submission id."""
    if request.method == "POST":
        form = VerifyForm(request.POST, request.FILES)
        return _answered(request, form) if form.is_valid() else _form(request, form, status=422)
    number = request.GET.get("number", "").strip()
    return _numbered(request, number) if number else _form(request, VerifyForm())


def _form(request: HttpRequest, form: VerifyForm, status: int = 200) -> HttpResponse:
    now = settings.OUTCROP_CLOCK.now()
    told = {"form": form, "fingerprint": publishing.trust_fingerprint(now=now)}
    return render(request, "credentials/verify.html", told, status=status)


def _answered(request: HttpRequest, form: VerifyForm) -> HttpResponse:
    file, text, number = (form.cleaned_data[name] for name in ("file", "text", "number"))
    if not file and (number or _NUMBER.fullmatch(text.strip())):
        return _numbered(request, number or text.strip())
    return _result(request, [_verified(request, file.read() if file else text)])


def _numbered(request: HttpRequest, number: str) -> HttpResponse:
    on = act_of(request).on
    known = [showing.by_register(each, on=on) for each in selectors.credentials_numbered(number[:60])]
    return _result(request, known, number=number)


def _verified(request: HttpRequest, data: bytes | str) -> Verification:
    on = act_of(request).on
    return verified(data, trust=selectors.LiveTrust(), on=on)


def _result(request: HttpRequest, found: list[Verification], number: str = "") -> HttpResponse:
    told: dict[str, Any] = {"results": [showing.shown(each) for each in found], "number": number}
    response = render(request, "credentials/result.html", told)
    response["Cache-Control"] = "no-store"
    return response


@open_to_all("the code on a paper leads here from any phone's camera")
@require_safe
def verify_code(request: HttpRequest, code: str) -> HttpResponse:
    """Show the verdict on the code that a camera read."""
    return _result(request, [_verified(request, f"/V/{code}")])


@open_to_all("the address that stands in a credential as its id; shows its public layer only")
@require_safe
def about_paper(request: HttpRequest, credential_id: UUID) -> HttpResponse:
    """Show how a paper stands."""
    found = selectors.credential(credential_id)
    if found is None:
        raise NotFound()
    return _result(request, [showing.by_register(found, on=act_of(request).on)], number=found.number)


@open_to_all("verifiers without a network carry it with them")
@require_safe
def trust_bundle(request: HttpRequest) -> HttpResponse:
    """Hand out the trust bundle of this instant."""
    bundle = publishing.trust_bundle(now=settings.OUTCROP_CLOCK.now())
    return _file(bundle.encode(), "application/jose", "outcrop-trust-bundle.jws")


@open_to_all("a status list tells how papers stand without telling who asks about which")
@require_safe
def status_list(request: HttpRequest, number: int, purpose: str) -> HttpResponse:
    """Hand out a status list."""
    token = publishing.status_list(number, purpose, now=settings.OUTCROP_CLOCK.now()) if number < 2**63 else None
    if token is None:
        raise NotFound()
    response = HttpResponse(token, content_type=jose.MEDIA_TYPE)
    response["Cache-Control"] = f"public, max-age={5 * MINUTE}"
    return response


@open_to_all("wallets find an issuer's keys here")
@require_safe
def issuer(request: HttpRequest, issuer: str) -> HttpResponse:
    """Hand out an issuer's keys."""
    found = issuers.controller(issuer, root=issuers.address())
    if found is None:
        raise NotFound()
    response = JsonResponse(found, content_type="application/json")
    response["Cache-Control"] = f"public, max-age={5 * MINUTE}"
    return response


@guarded(FETCH_PAPER)
@require_safe
def paper_pdf(request: HttpRequest, credential_id: UUID) -> HttpResponse:
    """Hand out the printed paper, in the wished language if there is one."""
    found = _fetched(request, credential_id)
    printed = selectors.paper(found, request.GET.get("language") or get_language() or "en")
    if printed is None:
        raise PaperMissing()
    return _file(documents.open(printed.document.digest), printed.document.media_type, printed.document.name)


@guarded(FETCH_PAPER)
@require_safe
def paper_jwt(request: HttpRequest, credential_id: UUID) -> HttpResponse:
    """Hand out the full credential."""
    found = _fetched(request, credential_id)
    return _file(found.token.encode(), jose.MEDIA_TYPE, f"{found.number}.jwt")


def _fetched(request: HttpRequest, credential_id: UUID) -> Credential:
    actor = actor_of(request)
    return FETCH_PAPER.fetch(actor, Credential.objects.all(), id=credential_id)


def _file(data: bytes, media_type: str, name: str) -> HttpResponse:
    response = HttpResponse(data, content_type=media_type)
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    response["X-Content-Type-Options"] = "nosniff"
    return response
