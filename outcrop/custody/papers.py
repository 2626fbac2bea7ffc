"""
The signed passport of a bar.

One credential, two layers: its claims are the open layer, and among them stands the digest of the full layer. Whoever
opens the bar with its key gets the full layer as a file; its digest was signed, so it is proved without being public.
"""

import hashlib
import secrets
from datetime import date
from typing import Any

import rfc8785
from django.utils.translation import gettext_lazy as _

from outcrop.commons.packs import api as packs
from outcrop.credentials import api as credentials
from outcrop.custody.models import Bar, Layer, Lot
from outcrop.custody.passport import BarPassport, SourceLine, passport
from outcrop.custody.section import section
from outcrop.kernel.acts import Act
from outcrop.kernel.money import Money
from outcrop.kernel.period import Period
from outcrop.kernel.quantity import Quantity
from outcrop.kernel.text import Text
from outcrop.kernel.tiers import Tier

KIND = "bar-passport"
REMELTED = Text({"en": "The bar was melted again and is no longer there."})
LABELS = {
    "sources": _("Sources"),
    "districts": _("Districts"),
    "marks": _("Marks"),
    "checks_passed": _("Checks passed"),
    "balance_closed": _("Balance closed"),
    "full_layer_sha256": _("Digest of the full layer"),
}
COMPACT = ("sources", "districts", "rungs")


def sign(bar: Bar, *, act: Act) -> None:
    """Keep the full layer of a bar that was just poured, and sign its passport."""
    layer = _keep_layer(bar, act.on)
    shown = passport(bar, Tier.PUBLIC, on=act.on).shown
    signed = credentials.issue(
        kind=KIND,
        subject=bar.ref,
        number=bar.number,
        claims={**_claims(shown), "full_layer_sha256": layer.digest},
        compact=_compact(shown, bar),
        valid=Period(act.on),
        issuer=section().passport.issuer,
        act=act,
    )
    Bar.objects.filter(id=bar.id).update(paper=signed.id)
    bar.paper = signed.id


def withdraw(lots: list[Lot], *, act: Act) -> None:
    """Take back the passports of bars that were melted again, so that no other bar goes under them."""
    for bar in Bar.objects.filter(lot__in=lots).exclude(paper=None):
        signed = credentials.credential(bar.paper) if bar.paper else None
        if signed is not None:
            credentials.revoke(credential=signed, reason=REMELTED, act=act)


def signed_paper(bar: Bar) -> credentials.Credential | None:
    """Return a bar's signed passport."""
    return credentials.credential(bar.paper) if bar.paper else None


def verdict_on(bar: Bar, *, on: date) -> credentials.Verification | None:
    """Return how a bar's signed passport comes out today."""
    signed = signed_paper(bar)
    return credentials.verify(credentials.token(signed), on=on) if signed else None


def _claims(shown: Any) -> dict[str, Any]:
    claims = {
        "sources": shown.get("sources_count"),
        "districts": shown.get("districts"),
        "marks": [mark.text for mark in shown.get("marks", ())] or None,
        "checks_passed": sum(check.state == "ok" for check in shown.get("checks", ())) or None,
        "balance_closed": shown.get("balance_closed"),
    }
    return {name: value for name, value in claims.items() if value is not None}


def _compact(shown: Any, bar: Bar) -> dict[str, Any]:
    counts = {"sources": shown.get("sources_count"), "districts": len(shown.get("districts", ())) or None}
    rungs = ",".join(mark.rung for mark in shown.get("marks", ()))[:32]
    return {name: value for name, value in {**counts, "rungs": rungs or None}.items() if value is not None}


def _keep_layer(bar: Bar, on: date) -> Layer:
    full = passport(bar, Tier.PARTY, on=on)
    content = rfc8785.dumps({**_layer(full), "salt": secrets.token_hex(16)}).decode()
    return Layer.objects.create(bar=bar, content=content, digest=hashlib.sha256(content.encode()).hexdigest())


def _layer(full: BarPassport) -> dict[str, Any]:
    shown = full.shown
    told = {
        "bar": full.bar.number,
        "country": packs.current().country.code,
        "poured_on": shown.get("poured_on"),
        "place": shown.get("place"),
        "mass": shown.get("mass"),
        "fineness": shown.get("fineness"),
        "contained": shown.get("contained"),
        "balance": {"in": shown.get("contained_in"), "out": shown.get("contained_out"), "loss": shown.get("loss")},
        "sources": [_source(line) for line in full.sources],
    }
    written: dict[str, Any] = _written(told)
    return written


def _source(line: SourceLine) -> dict[str, Any]:
    told = dict(line.shown)
    right, mark = told.get("right"), told.get("mark")
    return {
        "share_ppm": told.get("share"),
        "share_u_ppm": told.get("share_u"),
        "name": told.get("name"),
        "district": told.get("district"),
        "mark": mark.text if mark else None,
        "right": right.written() if right else None,
        "lots": told.get("lots_count"),
        "royalty_due": told.get("royalty_due"),
        "royalty_paid": told.get("royalty_paid"),
    }


def _written(value: Any) -> Any:
    """Return a value as JSON has it, exactly: figures as strings, what is not known left out."""
    match value:
        case dict():
            plain: Any = {key: _written(each) for key, each in value.items() if each not in (None, "")}
        case list() | tuple():
            plain = [_written(each) for each in value]
        case Quantity():
            plain = {"value": f"{value.value:f}", "u": f"{value.u:f}", "unit": value.unit}
        case Money():
            plain = {"minor": str(value.minor), "currency": value.currency}
        case Text():
            plain = value.written()
        case date():
            plain = value.isoformat()
        case _:
            plain = value
    return plain
