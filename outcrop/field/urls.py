"""Addresses of the pages, and those that phones know."""

from django.urls import URLPattern, path

from outcrop.field import openrosa
from outcrop.field.views import filling, keeping, sheets

app_name = "field"


def _phone(key: str, mark: str) -> list[URLPattern]:
    """Return what a phone asks for; ODK Collect puts ``/formList`` and ``/submission`` behind its server's address."""
    at = f"openrosa{key}"
    return [
        path(f"{at}/formList", openrosa.form_list, name=f"form-list{mark}"),
        path(f"{at}/forms/<uuid:form>/manifest", openrosa.manifest, name=f"manifest{mark}"),
        path(f"{at}/forms/<uuid:form>.xml", openrosa.xform, name=f"xform{mark}"),
        path(f"{at}/files/<uuid:file>", openrosa.form_file, name=f"form-file{mark}"),
        path(f"{at}/submission", openrosa.submission, name=f"submission{mark}"),
    ]


urlpatterns = [
    path("forms", filling.forms, name="forms"),
    path("forms/keep", keeping.keep, name="keep"),
    path("forms/keep/<uuid:form>", keeping.version, name="version"),
    path("forms/keep/<uuid:form>/withdraw", keeping.withdraw, name="withdraw"),
    path("forms/held", keeping.held_list, name="held-list"),
    path("forms/held/<uuid:held>", keeping.held, name="held"),
    path("forms/held/<uuid:held>/retry", keeping.retry, name="retry"),
    path("forms/held/<uuid:held>/aside", keeping.aside, name="aside"),
    path("forms/held/<uuid:held>/bytes", keeping.held_bytes, name="held-bytes"),
    path("forms/phones", keeping.devices, name="devices"),
    path("forms/phones/<uuid:device>", keeping.enrolled, name="enrolled"),
    path("forms/phones/<uuid:device>/revoke", keeping.revoke_device, name="revoke-device"),
    path("forms/begin/<str:form_id>", filling.begin, name="begin"),
    path("forms/drafts/<uuid:draft>/<int:number>", filling.page, name="page"),
    path("forms/drafts/<uuid:draft>/check", filling.check, name="check"),
    path("forms/drafts/<uuid:draft>/throw-away", filling.throw_away, name="throw-away"),
    path("forms/sent/<uuid:submission>", filling.sent, name="sent"),
    path("surveys", sheets.sheets, name="sheets"),
    path("surveys/<str:form_id>", sheets.sheet, name="sheet"),
    path("openrosa/key/<str:key>", openrosa.form_list, name="phone-by-key"),
    *_phone("", ""),
    *_phone("/key/<str:key>", "-by-key"),
]
