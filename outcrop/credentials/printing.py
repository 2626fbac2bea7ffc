"""Putting a credential on paper: a page from the caller's words, the code, the credential inside, a seal around."""

from collections.abc import Mapping
from typing import Any
from zoneinfo import ZoneInfo

from django.db import transaction
from django.utils import translation
from django.utils.translation import gettext as _

from outcrop.commons.documents import api as documents
from outcrop.commons.journal.api import audited, publish
from outcrop.commons.packs import api as packs
from outcrop.commons.ui.figures import day
from outcrop.credentials import issuers, qr, seal
from outcrop.credentials.events import CredentialPrinted
from outcrop.credentials.models import Credential, Print
from outcrop.credentials.services import ref_of
from outcrop.credentials.trust import fingerprint
from outcrop.kernel.acts import Act

ATTACHMENT = "credential.jwt"


def render_paper(*, credential: Credential, template: str, values: Mapping[str, Any], language: str) -> bytes:
    """
    Return a credential as a sealed PDF of one page, with the code on it and the full form inside.

    Country, issuer, number, code, the way to check it and the signature are filled in where ``values`` has none.

    :param template: ``right`` or ``passport``
    :param values: see ``PaperValues`` and ``PassportValues`` of documents
    """
    page = documents.render_pdf(
        documents.template(template),
        {**_given(credential, language), **values},
        language,
        attachments={ATTACHMENT: credential.token},
    )
    return seal.sealed(page, key=issuers.private(issuers.current(credential.key)))


@transaction.atomic
@audited("credentials.print")
def print_paper(
    *, credential: Credential, template: str, values: Mapping[str, Any], language: str, act: Act
) -> documents.Document:
    """Print a credential, keep the PDF, and let its holders and its issuer fetch it. See ``render_paper``."""
    pdf = render_paper(credential=credential, template=template, values=values, language=language)
    name = f"{credential.number}-{language}.pdf"
    kept = documents.store(pdf, media_type="application/pdf", name=name, act=act)
    Print.objects.create(credential=credential, language=language, document=kept, at=act.at)
    publish(
        CredentialPrinted(credential=ref_of(credential), language=language, document=kept.id, digest=kept.digest),
        act=act,
    )
    return kept


def qr_text(credential: Credential) -> str:
    """Return what the code on the paper says."""
    return qr.text_of(bytes(credential.compact), address=issuers.address())


def _given(credential: Credential, language: str) -> dict[str, Any]:
    with translation.override(language):
        on = day(credential.issued_at.astimezone(_zone()).date())
        return {
            "country": packs.current().country.name,
            "issuer": credential.key.name,
            "number": credential.number,
            "qr": qr.svg(qr_text(credential)),
            "check": {
                "heading": _("Check this paper"),
                "text": _("Point a phone's camera at the code, or hand in this file there. No account is needed."),
                "address": f"{issuers.address().partition('://')[2]}/verify",
            },
            "signed": {
                "heading": _("Signed"),
                "rows": [
                    {"label": _("By"), "value": credential.key.name},
                    {"label": _("On"), "value": on},
                    {"label": _("Key"), "value": fingerprint(credential.key_id)[:14]},
                ],
            },
            "foot": _(
                "Signed electronically. The code holds the facts themselves and can be checked without a network."
            ),
        }


def _zone() -> ZoneInfo:
    return ZoneInfo(packs.current().country.zone)
