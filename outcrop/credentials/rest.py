"""The calls: verify for everybody, a paper for those who hold it."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import File, Form, Router, Schema
from ninja.files import UploadedFile
from pydantic import Field

from outcrop.commons.acting import act_of, actor_of
from outcrop.commons.calls import guarded_call, open_call
from outcrop.credentials import reading, selectors, showing
from outcrop.credentials.models import Credential
from outcrop.credentials.policies import FETCH_PAPER
from outcrop.credentials.printing import qr_text
from outcrop.credentials.problems import NothingToVerify
from outcrop.credentials.verification import verify as verified

router = Router()


class VerdictOut(Schema):
    """How a paper came out; ``claims`` are the public facts that the issuer signed."""

    verdict: str
    reason: str
    advice: str
    kind: str
    number: str
    claims: dict[str, Any]
    issuer: str
    issuer_name: dict[str, Any] | None
    valid_from: str | None
    valid_until: str | None = Field(description="the first day on which it is no longer in force")
    status_date: str | None
    how: str


class CredentialOut(Schema):
    """A credential for those who hold it."""

    id: UUID
    kind: str
    number: str
    issuer: str
    state: str
    valid_from: str
    valid_until: str | None
    claims: dict[str, Any]
    token: str = Field(description="the W3C Verifiable Credential, application/vc+jwt")
    code: str = Field(description="what the QR code on the paper says")


@router.post("/verify", response=VerdictOut, summary="Verify a paper: a file, or the text of a code or token")
@open_call("whoever meets a paper may check it, without an account")
def verify(request: HttpRequest, file: File[UploadedFile | None] = None, text: Form[str] = "") -> dict[str, Any]:
    """Return the verdict. It changes nothing, so that it needs no submission id."""
    if file is None and not text.strip():
        raise NothingToVerify()
    data: bytes | str = text if file is None else file.read(reading.LARGEST + 1)
    on = act_of(request).on
    return showing.as_json(verified(data, trust=selectors.LiveTrust(), on=on))


@router.get("/credentials/{uuid:credential_id}", response=CredentialOut, summary="A credential, for holders and issuer")
@guarded_call(FETCH_PAPER)
def credential(request: HttpRequest, credential_id: UUID) -> dict[str, Any]:
    """Return a credential with its token."""
    actor = actor_of(request)
    found = FETCH_PAPER.fetch(actor, Credential.objects.all(), id=credential_id)
    return {
        "id": found.id, "kind": found.kind, "number": found.number, "issuer": found.issuer, "state": found.state,
        "valid_from": found.start.isoformat(), "valid_until": found.end and found.end.isoformat(),
        "claims": found.claims, "token": found.token, "code": qr_text(found),
    }  # fmt: skip
