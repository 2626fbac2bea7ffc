"""
OpenRosa 1.0 for ODK Collect: form list, manifest, form, files, submission (https://docs.getodk.org/openrosa).

A phone says who it is by ``Authorization: Basic`` (any name, the token as password), ``Bearer``, or by the token in the
address, as Collect's settings can hold it. Every answer is XML and carries ``X-OpenRosa-Version``.
"""

import base64
import binascii
import logging
from collections.abc import Callable
from functools import wraps
from typing import Any
from uuid import UUID
from xml.sax.saxutils import escape

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.urls import reverse
from django.utils.http import http_date
from django.utils.translation import get_language
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from outcrop.commons.acting import act_of
from outcrop.commons.documents import api as documents
from outcrop.commons.guards import guarded
from outcrop.commons.policies import NotFound
from outcrop.commons.ui.problems import OurFault
from outcrop.field import selectors
from outcrop.field.devices import actor_of, device_with
from outcrop.field.holding import hold
from outcrop.field.models import Device, FormFile, FormVersion, Submission
from outcrop.field.multipart import parts_sent
from outcrop.field.policies import FILL
from outcrop.field.problems import DeviceRefused, SubmissionTooLarge
from outcrop.field.receiving import receive
from outcrop.kernel.problems import Problem

RESPONSE, LIST, MANIFEST = (
    "http://openrosa.org/http/response",
    "http://openrosa.org/xforms/xformsList",
    "http://openrosa.org/xforms/xformsManifest",
)
_log = logging.getLogger(__name__)
MEGABYTE = 1024 * 1024
#: What is read at most in order to be held; beyond that the phone keeps it.
MOST_HELD = 32 * MEGABYTE
View = Callable[..., HttpResponseBase]


def by_phone(view: View) -> View:
    """Let a phone be the actor of a request, and tell whatever goes wrong as OpenRosa does."""

    @wraps(view)
    def wrapped(request: HttpRequest, *args: Any, key: str = "", **kwargs: Any) -> HttpResponseBase:
        try:
            device = device_with(key or _token(request), at=settings.OUTCROP_CLOCK.now())
            request.device = device  # type: ignore[attr-defined]
            request.key = key  # type: ignore[attr-defined]
            request.actor = actor_of(device, language=get_language() or "en")  # type: ignore[attr-defined]
            response = view(request, *args, **kwargs)
        except Problem as problem:
            response = told(problem)
        return _dressed(response)

    return wrapped


def _token(request: HttpRequest) -> str:
    scheme, _mark, given = request.headers.get("Authorization", "").partition(" ")
    if scheme.lower() == "bearer":
        return given.strip()
    if scheme.lower() != "basic":
        return ""
    try:
        return base64.b64decode(given, validate=True).decode().partition(":")[2]
    except (binascii.Error, UnicodeDecodeError):
        return ""


def _dressed(response: HttpResponseBase) -> HttpResponseBase:
    response["X-OpenRosa-Version"] = "1.0"
    response["X-OpenRosa-Accept-Content-Length"] = str(settings.LARGEST_UPLOAD)
    response["Date"] = http_date()
    return response


def said(sentence: str, *, status: int, nature: str = "") -> HttpResponse:
    """Return a sentence for the phone's screen."""
    mark = f' nature="{nature}"' if nature else ""
    text = f'<OpenRosaResponse xmlns="{RESPONSE}"><message{mark}>{escape(sentence)}</message></OpenRosaResponse>'
    return _xml(text, status=status)


def told(problem: Problem) -> HttpResponse:
    """Return a problem for the phone's screen, its code in front."""
    response = said(f"{problem} [{problem.code}]", status=problem.status, nature="submit_error")
    if isinstance(problem, DeviceRefused):
        response["WWW-Authenticate"] = 'Basic realm="Outcrop", charset="UTF-8"'
    return response


def _xml(text: str, *, status: int = 200) -> HttpResponse:
    return HttpResponse(
        f"<?xml version='1.0' encoding='UTF-8'?>\n{text}", status=status, content_type="text/xml; charset=utf-8"
    )


def _address(request: HttpRequest, name: str, *args: object) -> str:
    key = request.key  # type: ignore[attr-defined]
    path = reverse(f"field:{name}-by-key", args=[key, *args]) if key else reverse(f"field:{name}", args=args)
    return escape(request.build_absolute_uri(path))


@by_phone
@guarded(FILL)
@require_http_methods(["GET", "HEAD"])
def form_list(request: HttpRequest) -> HttpResponse:
    """List the forms that are offered, each in its newest version."""
    rows = []
    for each in selectors.offered(form_id=request.GET.get("formID", "")):
        manifest = f"<manifestUrl>{_address(request, 'manifest', each.id)}</manifestUrl>" if each.files.exists() else ""
        rows.append(
            f"<xform><formID>{escape(each.form_id)}</formID><name>{escape(each.title)}</name>"
            f"<version>{escape(each.version)}</version><hash>{selectors.md5_of(each)}</hash>"
            f"<downloadUrl>{_address(request, 'xform', each.id)}</downloadUrl>{manifest}</xform>"
        )
    return _xml(f'<xforms xmlns="{LIST}">{"".join(rows)}</xforms>')


@by_phone
@guarded(FILL)
@require_http_methods(["GET", "HEAD"])
def manifest(request: HttpRequest, form: UUID) -> HttpResponse:
    """List the files that come with a form."""
    rows = [
        f"<mediaFile><filename>{escape(each.name)}</filename><hash>md5:{each.md5}</hash>"
        f"<downloadUrl>{_address(request, 'form-file', each.id)}</downloadUrl></mediaFile>"
        for each in _version(form).files.order_by("name")
    ]
    return _xml(f'<manifest xmlns="{MANIFEST}">{"".join(rows)}</manifest>')


@by_phone
@guarded(FILL)
@require_http_methods(["GET", "HEAD"])
def xform(request: HttpRequest, form: UUID) -> HttpResponse:
    """Return a form as the phone reads it."""
    return HttpResponse(_version(form).xform, content_type="text/xml; charset=utf-8")


@by_phone
@guarded(FILL)
@require_http_methods(["GET", "HEAD"])
def form_file(request: HttpRequest, file: UUID) -> HttpResponse:
    """Return a file that comes with a form."""
    found = FormFile.objects.filter(id=file).first()
    kept = documents.document(found.document) if found else None
    if found is None or kept is None:
        raise NotFound()
    return HttpResponse(documents.open(found.digest), content_type=kept.media_type)


def _version(form: UUID) -> FormVersion:
    found = FormVersion.objects.filter(id=form).first()
    if found is None:
        raise NotFound()
    return found


@csrf_exempt
@by_phone
@guarded(FILL)
@require_http_methods(["POST", "HEAD"])
def submission(request: HttpRequest) -> HttpResponse:
    """
    Take answers from a phone.

    ``HEAD`` says how much is taken at once. ``POST``: 201 when they are kept, also when they were before; otherwise the
    problem's own status, and what was sent is held as it came.
    """
    if request.method == "HEAD":
        response = HttpResponse(status=204)
        response["Location"] = _address(request, "submission")
        return response
    device: Device = request.device  # type: ignore[attr-defined]
    body, act, content_type = _body(request), act_of(request), request.headers.get("Content-Type", "")
    try:
        if len(body) > settings.LARGEST_UPLOAD:
            raise _too_large(len(body))
        kept = receive(sent=parts_sent(body, content_type), channel=Submission.COLLECT, device=device, act=act)
    except Problem as problem:
        hold(body=body, content_type=content_type, problem=problem, channel=Submission.COLLECT, device=device, act=act)
        return told(problem)
    except Exception:
        _log.exception("a submission could not be taken")
        broken = OurFault()
        hold(body=body, content_type=content_type, problem=broken, channel=Submission.COLLECT, device=device, act=act)
        return told(broken)
    missing = set(kept.expects) - set(kept.attachments.values_list("name", flat=True))
    words = f"Received; waiting for {len(missing)} more files." if missing else "Received."
    response = said(words, status=201, nature="submit_success")
    response["Location"] = _address(request, "submission")
    return response


def _too_large(size: int) -> SubmissionTooLarge:
    return SubmissionTooLarge(size=f"{size / MEGABYTE:.1f}", limit=settings.LARGEST_UPLOAD // MEGABYTE)


def _body(request: HttpRequest) -> bytes:
    """Read what was sent. :raises SubmissionTooLarge: before reading, if it is more than can even be held"""
    length = request.META.get("CONTENT_LENGTH") or "0"
    announced = int(length) if length.isdigit() else 0
    if announced > MOST_HELD:
        raise _too_large(announced)
    return bytes(request.read(MOST_HELD))
