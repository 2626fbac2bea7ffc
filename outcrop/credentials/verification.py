"""
Verifying: from whatever somebody holds to one verdict in plain words.

Needs no database: whom to believe and how papers stand is asked of a ``Trust``. Never raises on what strangers hand in.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from typing import Any

from outcrop.credentials import cose, jose, reading, seal, sentences, vc
from outcrop.credentials.kinds import named_fields
from outcrop.credentials.trust import REVOKED, SUSPENDED, Standing, Trust, TrustedKey
from outcrop.kernel.clock import civil_date
from outcrop.kernel.period import Period
from outcrop.kernel.text import Text


class Verdict(StrEnum):
    """How a paper came out, worst first."""

    ALTERED = "altered"
    UNKNOWN_ISSUER = "unknown-issuer"
    REVOKED = "revoked"
    SUSPENDED = "suspended"
    EXPIRED = "expired"
    NOT_YET_VALID = "not-yet-valid"
    UNKNOWN_STATUS = "unknown-status"
    GOOD = "good"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True, kw_only=True)
class Verification:
    """
    What verifying found.

    :param reason: one sentence, in the reader's language when it is shown
    :param advice: what to do now
    :param claims: the public facts that the issuer signed; empty unless the signature is good
    :param valid_until: the first day on which it is no longer in force
    :param status_date: when the status list that was used was written
    :param how: ``token``, ``code``, ``file``, ``picture`` or ``number``
    """

    verdict: Verdict
    reason: Any
    advice: Any
    kind: str = ""
    number: str = ""
    claims: Mapping[str, Any] = field(default_factory=dict)
    issuer: str = ""
    issuer_name: Text | None = None
    valid_from: date | None = None
    valid_until: date | None = None
    status_date: datetime | None = None
    how: str = ""

    @property
    def good(self) -> bool:
        """Whether the paper may be relied on."""
        return self.verdict is Verdict.GOOD


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What a proved signature says, from either form."""

    kind: str
    number: str
    claims: Mapping[str, Any]
    issued: date
    begins: date
    ends: date | None
    place: tuple[int, int]


def verify(data: bytes | str, *, trust: Trust, on: date) -> Verification:
    """Return the verdict on what somebody holds; of several signed things in it the worst counts."""
    found = [_judged(finding, trust, on) for finding in reading.findings(data)]
    order = list(Verdict)
    return min(found, key=lambda each: order.index(each.verdict), default=_told(Verdict.UNREADABLE))


def _judged(finding: reading.Finding, trust: Trust, on: date) -> Verification:
    if finding.broken:
        return _told(Verdict.ALTERED, how=finding.how)
    try:
        key = _key_of(finding, trust)
        if key is None or key.withdrawn:
            return _told(Verdict.UNKNOWN_ISSUER, how=finding.how, key=key)
        facts = _facts(finding, key, trust)
    except (jose.NotSigned, cose.NotCompact, ValueError, TypeError, OverflowError, OSError):
        return _told(Verdict.ALTERED, how=finding.how)
    if facts.issued not in _tolerant(key):
        return _told(Verdict.UNKNOWN_ISSUER, how=finding.how, key=key)
    return standing_of(facts, trust.standing(*facts.place), key=key, dated=trust.dated, how=finding.how, on=on)


def _key_of(finding: reading.Finding, trust: Trust) -> TrustedKey | None:
    if finding.token:
        header, _ = jose.claimed(finding.token)
        return trust.key(str(header.get("kid", "")).rpartition("#")[2])
    return trust.key_short(cose.claimed_key(finding.compact))


def _facts(finding: reading.Finding, key: TrustedKey, trust: Trust) -> Facts:
    """
    Prove the signatures and read what they say.

    :raises NotSigned, NotCompact, ValueError: if something is not as it was signed
    """
    if finding.how == "file":
        _check_seal(finding.compact, key, trust)
    if finding.token:
        return _of_full(vc.read(jose.opened(finding.token, jwk=dict(key.jwk)), issuer=key.issuer), trust.zone)
    return _of_compact(cose.opened(finding.compact, jwk=dict(key.jwk)), trust.zone)


def _check_seal(pdf: bytes, signer: TrustedKey, trust: Trust) -> None:
    """A paper printed again later is sealed with a later key of the same issuer."""
    parts = seal.split(pdf)
    key = trust.key_short(cose.claimed_key(parts[1])) if parts else None
    if parts is None or key is None or key.withdrawn or key.issuer != signer.issuer:
        raise cose.NotCompact("it has no seal of its issuer")
    if cose.opened_seal(parts[1], jwk=dict(key.jwk)) != parts[0]:
        raise cose.NotCompact("the file is not the one that was sealed")


def _of_full(full: vc.Full, zone: str) -> Facts:
    return Facts(
        kind=full.kind, number=full.number, claims=full.claims, issued=civil_date(full.issued, zone),
        begins=civil_date(full.begins, zone), ends=civil_date(full.ends, zone) if full.ends else None, place=full.place,
    )  # fmt: skip


def _of_compact(compact: cose.Compact, zone: str) -> Facts:
    def day(seconds: int) -> date:
        return civil_date(datetime.fromtimestamp(seconds, tz=UTC), zone)

    return Facts(
        kind=compact.kind, number=compact.number, claims=named_fields(compact.kind, compact.fields),
        issued=day(compact.issued), begins=day(compact.begins), place=compact.place,
        ends=None if compact.ends is None else day(compact.ends),
    )  # fmt: skip


def _tolerant(key: TrustedKey) -> Period:
    """Return the days on which the key signed, the last one whole: its follower came in the course of that day."""
    end = key.signing.end and key.signing.end + timedelta(days=1)
    return Period(key.signing.start, end)


def standing_of(
    facts: Facts, standing: Standing | None, *, key: TrustedKey, dated: datetime, how: str, on: date
) -> Verification:
    """Return the verdict on facts whose signature is proved."""
    if standing is None:
        verdict = Verdict.UNKNOWN_STATUS
    elif standing.state in (REVOKED, SUSPENDED):
        verdict = Verdict(standing.state)
    elif on < facts.begins:
        verdict = Verdict.NOT_YET_VALID
    elif facts.ends is not None and on >= facts.ends:
        verdict = Verdict.EXPIRED
    else:
        verdict = Verdict.GOOD
    return _told(verdict, how=how, key=key, facts=facts, standing=standing, dated=dated)


def _told(
    verdict: Verdict, *, how: str = "", key: TrustedKey | None = None, facts: Facts | None = None,
    standing: Standing | None = None, dated: datetime | None = None,
) -> Verification:  # fmt: skip
    known = sentences.Known(
        issuer=key.name if key else None, withdrawn=bool(key and key.withdrawn), dated=dated,
        begins=facts.begins if facts else None, ends=facts.ends if facts else None,
        since=standing.on if standing else None, why=standing.reason if standing else None,
    )  # fmt: skip
    reason, advice = sentences.about(verdict, known)
    if key is None or facts is None:
        return Verification(verdict=verdict, reason=reason, advice=advice, how=how)
    return Verification(
        verdict=verdict, reason=reason, advice=advice, how=how, kind=facts.kind, number=facts.number,
        claims=facts.claims, issuer=key.issuer, issuer_name=key.name, valid_from=facts.begins, valid_until=facts.ends,
        status_date=dated,
    )  # fmt: skip
