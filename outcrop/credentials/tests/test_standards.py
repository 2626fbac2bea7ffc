"""
What others read: VC Data Model 2.0, VC-JOSE-COSE and Bitstring Status List 1.0 (W3C Recommendations of 15 May 2025).

Each test does with the plainest tools what a stranger's wallet would do, and imports as little of ours as it can.
"""

import base64
import gzip
import json
import re
from datetime import datetime
from typing import Any

import cbor2
import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from cryptography.hazmat.primitives.hashes import SHA256
from django.test import Client

from outcrop.credentials import api as credentials
from outcrop.credentials.tests.conftest import OFFICE, TODAY, Issue, act

pytestmark = pytest.mark.django_db

HOST = "https://papers.example.test"


def decoded(part: str) -> bytes:
    return base64.urlsafe_b64decode(part + "=" * (-len(part) % 4))


def parts(token: str) -> tuple[dict[str, Any], dict[str, Any]]:
    header, payload, _ = token.split(".")
    return json.loads(decoded(header)), json.loads(decoded(payload))


def number(text: str) -> int:
    return int.from_bytes(decoded(text), "big")


def proved(jwk: dict[str, str], signature: bytes, message: bytes) -> None:
    """Check an ES256 signature with nothing but a curve. Raises if it is not good."""
    key = ec.EllipticCurvePublicNumbers(number(jwk["x"]), number(jwk["y"]), ec.SECP256R1()).public_key()
    r, s = int.from_bytes(signature[:32], "big"), int.from_bytes(signature[32:], "big")
    key.verify(encode_dss_signature(r, s), message, ec.ECDSA(SHA256()))


def test_the_header_is_that_of_a_secured_credential(issue: Issue) -> None:
    header, _ = parts(issue().token)
    assert (header["alg"], header["typ"], header["cty"]) == ("ES256", "vc+jwt", "vc")
    assert header["kid"].startswith(f"{HOST}/issuers/{OFFICE}#")


def test_the_payload_is_the_credential_itself_without_claims_around_it(issue: Issue) -> None:
    _, payload = parts(issue().token)
    assert not {"vc", "vp", "iss", "sub", "exp", "nbf"} & payload.keys()
    assert payload["@context"][0] == "https://www.w3.org/ns/credentials/v2"
    assert payload["type"] == ["VerifiableCredential", "MiningRight"]
    assert payload["issuer"]["id"] == f"{HOST}/issuers/{OFFICE}"
    assert re.fullmatch(rf"{HOST}/papers/[0-9a-f-]{{36}}", payload["id"])
    subject = payload["credentialSubject"]
    assert subject["id"].startswith("urn:uuid:") and subject["holder"] == "Sunrise enterprise"


def test_its_days_are_instants_with_a_zone(issue: Issue) -> None:
    """The first day begins at midnight in the country (Etc/GMT-3), three hours before midnight at Greenwich."""
    _, payload = parts(issue().token)
    assert payload["validFrom"] == "2026-01-01T00:00:00+03:00" and payload["validUntil"] == "2029-01-01T00:00:00+03:00"
    assert datetime.fromisoformat(payload["validFrom"]).tzinfo is not None


def test_a_wallet_finds_the_key_at_the_issuer_s_address(issue: Issue, client: Client) -> None:
    token = issue().token
    header, payload = parts(token)
    document = client.get(payload["issuer"]["id"].removeprefix(HOST)).json()
    method = next(m for m in document["verificationMethod"] if m["id"] == header["kid"])
    assert document["id"] == method["controller"] == payload["issuer"]["id"]
    assert header["kid"] in document["assertionMethod"] and method["type"] == "JsonWebKey"
    assert "d" not in method["publicKeyJwk"]
    signed, _, signature = token.rpartition(".")
    proved(method["publicKeyJwk"], decoded(signature), signed.encode())


def status(client: Client, entry: dict[str, str]) -> tuple[bool, dict[str, Any]]:
    """What a verifier does with an entry: fetch the list, unpack it, look at one bit."""
    response = client.get(entry["statusListCredential"].removeprefix(HOST))
    assert response["Content-Type"] == "application/vc+jwt"
    _, listed = parts(response.content.decode())
    subject = listed["credentialSubject"]
    assert subject["statusPurpose"] == entry["statusPurpose"] and subject["type"] == "BitstringStatusList"
    assert subject["encodedList"].startswith("u") and "=" not in subject["encodedList"]
    bits = gzip.decompress(decoded(subject["encodedList"][1:]))
    assert len(bits) * 8 >= 131_072
    place = int(entry["statusListIndex"])
    return bool(bits[place // 8] >> (7 - place % 8) & 1), listed


def test_the_status_list_tells_what_became_of_a_paper(issue: Issue, client: Client) -> None:
    paper = issue()
    entries = parts(paper.token)[1]["credentialStatus"]
    assert [e["statusPurpose"] for e in entries] == ["revocation", "suspension"]
    assert all(e["type"] == "BitstringStatusListEntry" and isinstance(e["statusListIndex"], str) for e in entries)
    assert [status(client, e)[0] for e in entries] == [False, False]
    credentials.suspend(credential=paper, reason="Under review.", act=act())
    assert [status(client, e)[0] for e in entries] == [False, True]
    credentials.revoke(credential=paper, reason="Given back.", act=act())
    assert [status(client, e)[0] for e in entries] == [True, False]


def test_the_status_list_is_itself_a_dated_credential_of_the_same_issuer(issue: Issue, client: Client) -> None:
    paper = parts(issue().token)[1]
    entry = paper["credentialStatus"][0]
    _, listed = status(client, entry)
    assert listed["id"] == entry["statusListCredential"]
    assert listed["issuer"]["id"] == paper["issuer"]["id"]
    assert listed["type"] == ["VerifiableCredential", "BitstringStatusListCredential"]
    assert listed["validFrom"] == "2026-03-02T09:00:00Z" < listed["validUntil"]


def test_a_list_that_is_not_there_is_not_found(client: Client, issue: Issue) -> None:
    issue()
    for wrong in ("999-revocation", "1-refresh", "99999999999999999999999-revocation"):
        assert client.get(f"/status/{wrong}").status_code == 404


def test_the_compact_form_is_a_web_token_in_cose(issue: Issue) -> None:
    """RFC 9052 and RFC 8392, with bare hands: tag 18, ES256, nbf 5, exp 4, iat 6."""
    paper = issue()
    envelope = cbor2.loads(bytes(paper.compact))
    protected, unprotected, payload, signature = envelope.value
    assert envelope.tag == 18 and unprotected == {} and cbor2.loads(protected)[1] == -7
    claims = cbor2.loads(payload)
    begins, ends = (
        datetime.fromisoformat("2026-01-01T00:00:00+03:00"),
        datetime.fromisoformat("2029-01-01T00:00:00+03:00"),
    )
    assert (claims[5], claims[4]) == (int(begins.timestamp()), int(ends.timestamp()))
    assert claims[-65537][2] == "MR-6416-2026-00017-K"
    proved(paper.key.public_jwk, signature, cbor2.dumps(["Signature1", protected, b"", payload]))


def test_both_forms_point_to_the_same_bit(issue: Issue) -> None:
    paper = issue()
    entry = parts(paper.token)[1]["credentialStatus"][0]
    claims = cbor2.loads(cbor2.loads(bytes(paper.compact)).value[2])[-65537]
    assert (claims[3], claims[4]) == (paper.list_id, int(entry["statusListIndex"]))
    assert credentials.verify(paper.token, on=TODAY).good
