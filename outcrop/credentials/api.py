"""The door to credentials."""

from datetime import date

from django.conf import settings

from outcrop.commons.packs.api import Pack
from outcrop.credentials import qr, sealing
from outcrop.credentials.issuers import TRUST, active_key, rotate, withdraw
from outcrop.credentials.kinds import plug_kind
from outcrop.credentials.models import Credential, IssuerKey
from outcrop.credentials.printing import print_paper, qr_text, render_paper
from outcrop.credentials.publishing import refresh as refresh_trust_bundle
from outcrop.credentials.selectors import LiveTrust, credential, credential_of, credentials_numbered, paper, standing_of
from outcrop.credentials.services import issue, reinstate, revoke, suspend
from outcrop.credentials.trust import Standing, Trust, TrustBundle, open_bundle
from outcrop.credentials.verification import Verdict, Verification
from outcrop.credentials.verification import verify as _verify
from outcrop.kernel.acts import Act

__all__ = [
    "Credential", "IssuerKey", "LiveTrust", "Standing", "Trust", "TrustBundle", "Verdict", "Verification",
    "credential", "credential_of", "credentials_numbered", "issue", "open_bundle", "paper", "plug_kind",
    "print_paper", "qr_svg", "qr_text", "refresh_trust_bundle", "reinstate", "render_paper", "revoke", "rotate",
    "sealing", "standing_of", "suspend", "sync_pack", "tend", "token", "verify", "withdraw",
]  # fmt: skip


def sync_pack(pack: Pack, *, act: Act) -> None:
    """Make the key that signs trust bundles, if this service has none yet."""
    active_key(issuer=TRUST, act=act)


def tend() -> None:
    """Date this machine's own trust bundle anew, so that it is not called old where nothing happened."""
    refresh_trust_bundle(now=settings.OUTCROP_CLOCK.now())


def verify(data: bytes | str, *, trust: Trust | None = None, on: date) -> Verification:
    """
    Return the verdict on a token, a code's text, a compact form, a PDF or a picture. Never raises on bad input.

    :param trust: whom to believe; without it this service's own register
    """
    return _verify(data, trust=trust or LiveTrust(), on=on)


def qr_svg(text: str) -> str:
    """Return the picture of a code that says a text."""
    return qr.svg(text)


def token(of: Credential) -> str:
    """Return the full form: ``application/vc+jwt``."""
    return of.token
