"""A bar's passport, in layers: what everybody may know, and what the holder of its key and auditors may know."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from outcrop.commons.areas import api as areas
from outcrop.commons.disclosure.api import disclose
from outcrop.custody.finding import trace
from outcrop.custody.metrology import shown
from outcrop.custody.models import Bar, Lot, LotOrigin, Transformation
from outcrop.custody.origins import Mark, Origin
from outcrop.custody.provenance import Share
from outcrop.custody.royalties import RoyaltyStatement, royalty_of
from outcrop.kernel.money import Money
from outcrop.kernel.quantity import Quantity
from outcrop.kernel.refs import Ref
from outcrop.kernel.text import Text
from outcrop.kernel.tiers import Tier
from outcrop.registry.api import note_reading

PERSON = "registry.person"
LIVE = "live"
MILLIGRAM = Decimal("0.001")


@dataclass(frozen=True, slots=True)
class Check:
    """
    One thing that was checked.

    :param key: ``rights``, ``instruments``, ``balance``, ``marked`` or ``disputes``
    :param state: ``ok``, ``info`` or ``wait``
    """

    key: str
    state: str
    label: str
    sentence: str


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A source of a bar, as its reader may see it."""

    share: Share
    shown: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class BarPassport:
    """
    A passport as its reader may see it.

    :param shown: the fields of ``custody.bar`` that the tier opens
    :param sources: in shares of the metal, the largest first; empty in the open layer
    """

    bar: Bar
    tier: Tier
    shown: Mapping[str, Any]
    sources: tuple[SourceLine, ...]


@dataclass(frozen=True, slots=True)
class _Traced:
    """What is known of a bar before anybody asks who may see it."""

    bar: Bar
    step: Transformation
    shares: list[Share]
    origins: Mapping[Any, LotOrigin]

    def told(self, share: Share) -> Origin:
        return self.origins[share.lots[0]].told


def passport(bar: Bar, tier: Tier, *, on: date) -> BarPassport:
    """
    Return a bar's passport as a tier may see it on a day.

    :param tier: PARTY for whoever has shown the bar's key, AUDITOR for auditors
    """
    traced = _traced(bar)
    shown_fields = disclose("custody.bar", _fields(traced), to=tier, happened_on=bar.poured_on, on=on)
    lines: list[SourceLine] = []
    if "sources" in shown_fields:
        lines = [SourceLine(share, _source(traced, share, tier, on)) for share in traced.shares]
    return BarPassport(bar, tier, shown_fields, tuple(lines))


def _traced(bar: Bar) -> _Traced:
    shares = trace(bar)
    wanted = [lot for share in shares for lot in share.lots]
    origins = {row.lot_id: row for row in LotOrigin.objects.filter(lot__in=wanted).select_related("lot")}
    step = Transformation.objects.select_related("place").get(outputs=bar.lot)
    return _Traced(bar, step, shares, origins)


def _fields(traced: _Traced) -> dict[str, Any]:
    bar, step, lot = traced.bar, traced.step, traced.bar.lot
    return {
        "number": bar.number,
        "sources_count": len({share.source.id for share in traced.shares}),
        "districts": districts(traced.origins.values()),
        "marks": bar.marks,
        "checks": _checks(traced),
        "balance_closed": True,  # a step that does not close is refused
        "open_questions": _disputes(traced),
        "remelted": lot.state == Lot.State.CONSUMED,
        "poured_on": bar.poured_on,
        "place": step.place.name,
        "holder": bar.holder,
        "mass": tidy(lot.mass_quantity),
        "fineness": tidy(lot.fineness_quantity) if lot.fineness_quantity else None,
        "contained": tidy(lot.contained),
        "contained_in": tidy(Quantity(step.contained_in, "g", step.contained_in_u)),
        "contained_out": Quantity(step.contained_out.quantize(MILLIGRAM).normalize() + 0, "g"),
        "loss": Quantity(step.loss.quantize(MILLIGRAM).normalize() + 0, "g"),
        "sources": True,
        "step": step.number,
    }


def _source(traced: _Traced, share: Share, tier: Tier, on: date) -> dict[str, Any]:
    told, person = traced.told(share), share.source.kind == PERSON
    paid = royalties(share)
    values = {
        "share": share.ppm,
        "share_u": share.u_ppm,
        "name": "" if person else told.source_name,
        "person_name": told.source_name if person else "",
        "district": district(told.area_path),
        "mark": Mark(told.rung, told.rank, told.mark),
        "channel": told.channel,
        "right": told.right,
        "lots_count": len(share.lots),
        "lots": [traced.origins[lot].lot.number for lot in share.lots],
        "documents": sorted({paper for lot in share.lots for paper in traced.origins[lot].documents}),
        "royalty_due": _sum(statement.due for statement in paid),
        "royalty_paid": _sum(statement.paid for statement in paid),
    }
    shown = disclose("custody.source", values, to=tier, happened_on=traced.bar.poured_on, on=on)
    if shown.get("person_name"):
        note_reading(share.source.id)
    return shown


def royalties(share: Share) -> list[RoyaltyStatement]:
    """Return what was paid on the lots of a source, where it is known."""
    statements = (royalty_of(Ref("custody.lot", lot)) for lot in share.lots)
    return [statement for statement in statements if statement is not None]


def _sum(amounts: Any) -> Money | None:
    total: Money | None = None
    for amount in amounts:
        total = amount if total is None else total + amount
    return total


def _checks(traced: _Traced) -> list[Check]:
    return [_rights(traced), _instruments(), _balance(), _marked(traced), *_dispute_check(traced)]


def _rights(traced: _Traced) -> Check:
    lots = list(traced.origins.values())
    live = sum(1 for row in lots if row.right and row.right["state"] == LIVE)
    label = _("Rights")
    told = {"live": live, "lots": len(lots)}
    if live == len(lots):
        return Check("rights", "ok", label, _("Each source stood on a live right on the day of its sale."))
    if not live:
        return Check(
            "rights", "info", label, _("No source stood on a right of its own; the marks say on what instead.")
        )
    words = _("%(live)s of %(lots)s sales stood on a live right on their day; the marks say on what the others stood.")
    return Check("rights", "info", label, words % told)


def _instruments() -> Check:
    words = _("Each reading was taken on an instrument that was verified, and checked that day.")
    return Check("instruments", "ok", _("Instruments"), words)


def _balance() -> Check:
    words = _("What came out does not exceed what went in, in this step and in the running sum of the place.")
    return Check("balance", "ok", _("Balance"), words)


def _marked(traced: _Traced) -> Check:
    several = len(traced.step.rungs) > 1
    words = (
        _("Several rungs of the ladder of origin are in it, and it is marked with each.")
        if several
        else _("One rung only.")
    )
    return Check("marked", "ok", _("Ladder of origin"), words)


def _dispute_check(traced: _Traced) -> list[Check]:
    if not (count := _disputes(traced)):
        return [Check("disputes", "ok", _("Disputes"), _("None is open."))]
    words = ngettext("%(count)s sale in it is disputed.", "%(count)s sales in it are disputed.", count) % {
        "count": count
    }
    return [Check("disputes", "wait", _("Disputes"), words)]


def _disputes(traced: _Traced) -> int:
    return sum(1 for row in traced.origins.values() if row.lot.frozen_ppm)


def districts(origins: Any) -> list[Text]:
    """Return the districts of origin, each once."""
    return [district(path) for path in sorted({row.area_path for row in origins})]


def district(path: str) -> Text:
    """Return the name of an area by its path; the path itself where the country has no such area."""
    last = path.rpartition(".")[2]
    found = areas.get(last.upper()) or areas.get(last)
    return found.name if found else Text({"en": path})


def tidy(value: Quantity) -> Quantity:
    """Return a quantity as people read it: uncertainty to two significant digits."""
    return Quantity(*_placed(value))


def _placed(value: Quantity) -> tuple[Any, str, Any]:
    number, u = shown(value.value, value.u)
    return number, value.unit, u
