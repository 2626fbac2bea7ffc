"""The full form: a W3C Verifiable Credential (Data Model 2.0, Recommendation of 15 May 2025), written and read."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import quote

CONTEXT = "https://www.w3.org/ns/credentials/v2"
PURPOSES = ("revocation", "suspension")
_OWN_MEMBERS = frozenset({"id", "kind", "number"})


@dataclass(frozen=True, slots=True)
class Addresses:
    """Where this service's things are found; ``root`` without a slash at its end."""

    root: str

    def issuer(self, issuer: str) -> str:
        """The issuer's id, which is also the address of its keys."""
        return f"{self.root}/issuers/{quote(issuer, safe='')}"

    def key(self, issuer: str, kid: str) -> str:
        """A key's id."""
        return f"{self.issuer(issuer)}#{kid}"

    def paper(self, credential: object) -> str:
        """A credential's id."""
        return f"{self.root}/papers/{credential}"

    def status(self, number: int, purpose: str) -> str:
        """A status list's id."""
        return f"{self.root}/status/{number}-{purpose}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Full:
    """
    What a credential says.

    :param issued: when it was signed
    :param begins, ends: instants at which its validity begins and ceases
    :param place: number of the status list, and the index in it
    """

    kind: str
    number: str
    issuer: str
    claims: Mapping[str, Any]
    issued: datetime
    begins: datetime
    ends: datetime | None
    place: tuple[int, int]


def written(full: Full, *, credential: object, subject: str, issuer_name: str, at: Addresses) -> dict[str, Any]:
    """Return the credential as the data model has it."""
    content: dict[str, Any] = {
        # Terms that the base context does not know mean what our own vocabulary says.
        "@context": [CONTEXT, {"@vocab": f"{at.root}/terms#"}],
        "id": at.paper(credential),
        "type": ["VerifiableCredential", type_of(full.kind)],
        "issuer": {"id": at.issuer(full.issuer), "name": issuer_name},
        "validFrom": _instant(full.begins),
        "issued": _instant(full.issued),
        "credentialSubject": {"id": subject, "kind": full.kind, "number": full.number, **full.claims},
        "credentialStatus": [_entry(full.place, purpose, at) for purpose in PURPOSES],
    }
    if full.ends is not None:
        content["validUntil"] = _instant(full.ends)
    return content


def _entry(place: tuple[int, int], purpose: str, at: Addresses) -> dict[str, Any]:
    listed = at.status(place[0], purpose)
    return {
        "id": f"{listed}#{place[1]}",
        "type": "BitstringStatusListEntry",
        "statusPurpose": purpose,
        "statusListIndex": str(place[1]),
        "statusListCredential": listed,
    }


def status_list(
    *,
    number: int,
    purpose: str,
    encoded: str,
    issuer: str,
    issuer_name: str,
    begins: datetime,
    ends: datetime,
    at: Addresses,
) -> dict[str, Any]:
    """Return a status list as the credential that it is itself."""
    listed = at.status(number, purpose)
    return {
        "@context": [CONTEXT],
        "id": listed,
        "type": ["VerifiableCredential", "BitstringStatusListCredential"],
        "issuer": {"id": at.issuer(issuer), "name": issuer_name},
        "validFrom": _instant(begins),
        "validUntil": _instant(ends),
        "credentialSubject": {
            "id": f"{listed}#list", "type": "BitstringStatusList", "statusPurpose": purpose, "encodedList": encoded,
        },
    }  # fmt: skip


def read(content: Mapping[str, Any], *, issuer: str) -> Full:
    """
    Read a credential of ours whose signature is proved.

    :param issuer: whose key signed it
    :raises ValueError: if it is another kind of thing
    """
    try:
        subject = content["credentialSubject"]
        entry = next(e for e in content["credentialStatus"] if e["statusPurpose"] == PURPOSES[0])
        number = entry["statusListCredential"].rsplit("/", 1)[1].split("-")[0]
        ends = content.get("validUntil")
        full = Full(
            kind=str(subject["kind"]), number=str(subject["number"]), issuer=issuer,
            claims={k: v for k, v in subject.items() if k not in _OWN_MEMBERS},
            issued=datetime.fromisoformat(content["issued"]), begins=datetime.fromisoformat(content["validFrom"]),
            ends=datetime.fromisoformat(ends) if ends else None,
            place=(int(number), int(entry["statusListIndex"])),
        )  # fmt: skip
        stated = content["issuer"]["id"]
    except (KeyError, TypeError, AttributeError, IndexError, StopIteration) as fault:
        raise ValueError("not a credential of ours") from fault
    if not stated.endswith(f"/issuers/{quote(issuer, safe='')}"):
        raise ValueError("signed by another than its issuer")
    return full


def type_of(kind: str) -> str:
    """Return a kind as a type's name: ``mining-right`` is ``MiningRight``."""
    return "".join(word.capitalize() for word in kind.replace("_", "-").split("-"))


def _instant(when: datetime) -> str:
    return when.isoformat(timespec="seconds").replace("+00:00", "Z")
