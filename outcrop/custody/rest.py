"""Custody for programs: the morning check, readings, lots, pouring, passports."""

from functools import partial
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from ninja import Router

from outcrop.commons.acting import act_of
from outcrop.commons.calls import guarded_call, once_call, open_call
from outcrop.commons.policies import NotFound
from outcrop.credentials import api as credentials
from outcrop.custody import finding, keys, papers, problems, selectors
from outcrop.custody.models import Bar, Instrument, Lot, Place
from outcrop.custody.passport import BarPassport, passport
from outcrop.custody.policies import (
    HAND_OVER,
    OPEN_BAR,
    POUR,
    REVIEW,
    SEE_INSTRUMENTS,
    SEE_LOT,
    SEE_STOCK,
    VERIFY,
    WEIGH,
)
from outcrop.custody.rest_shapes import (
    BarOut,
    CheckIn,
    FindingIn,
    HandOverIn,
    InstrumentIn,
    InstrumentOut,
    KeyIn,
    LotOut,
    MeltIn,
    PlaceOut,
    PourIn,
    ReadingIn,
    VerificationIn,
    bar_out,
    instrument_out,
    lot_out,
    reading_out,
)
from outcrop.custody.services.bars import hand_over, review_running_sum
from outcrop.custody.services.instruments import register_instrument, verify_instrument
from outcrop.custody.services.lots import record_melt
from outcrop.custody.services.pouring import pour_bar
from outcrop.custody.services.readings import check_instrument, take_reading
from outcrop.custody.services.sides import Slag
from outcrop.kernel.refs import Ref
from outcrop.kernel.tiers import Tier
from outcrop.registry import api as registry

router = Router()

__all__ = ["router"]


def _place(request: HttpRequest, key: str, policy: Any) -> Place:
    found: Place = policy.fetch(act_of(request).by, Place.objects.all(), key=key)
    return found


def _instrument(request: HttpRequest, instrument_id: UUID, policy: Any) -> Instrument:
    found = finding.instrument(instrument_id)
    if found is None or not policy.verdict(act_of(request).by, found.place).allowed:
        raise NotFound()
    return found


def _bar_held(request: HttpRequest, number: str) -> Bar:
    return HAND_OVER.fetch(act_of(request).by, Bar.objects.all(), number=number)


def _reading(reading_id: UUID | None, place: Place) -> Any:
    """Return a reading of a place, or None where none was named. :raises NotFound: if it is not there, or elsewhere"""
    if reading_id is None:
        return None
    found = finding.reading(reading_id)
    if found is None or found.instrument.place_id != place.id:
        raise NotFound()
    return found


def _lots(lot_ids: list[UUID], place: Place) -> list[Lot]:
    """Return lots of a place. :raises LotMissing: if one is not there, or elsewhere; both look the same"""
    found = list(selectors.with_readings(Lot.objects.filter(id__in=lot_ids, place=place)))
    if len(found) < len(set(lot_ids)):
        raise problems.LotMissing()
    return found


def _next_holder(told: HandOverIn) -> Ref:
    """Return who gets a bar. :raises HolderMissing: if there is no such enterprise; a place is looked for later"""
    to = Ref(told.to_kind, told.to)
    if told.to_kind == "registry.enterprise":
        try:
            registry.enterprise(told.to)
        except NotFound as nobody:
            raise problems.HolderMissing(field="to") from nobody
    return to


@router.get("/custody/places", response=list[PlaceOut], summary="The custody places where you work, or that you audit")
@guarded_call(SEE_STOCK)
def places(request: HttpRequest) -> list[dict[str, Any]]:
    """Return places by code."""
    rows = SEE_STOCK.visible(act_of(request).by, Place.objects.order_by("code"))
    return [{"id": p.id, "key": p.key, "name": p.name.written(), "area": p.area_path} for p in rows]


@router.get(
    "/custody/places/{key}/instruments",
    response=list[InstrumentOut],
    summary="A place's instruments, with today's state",
)
@guarded_call(SEE_INSTRUMENTS)
def instruments(request: HttpRequest, key: str) -> list[dict[str, Any]]:
    """Return the instruments in use; ``ready`` says whether a reading can be taken."""
    place = _place(request, key, SEE_INSTRUMENTS)
    return [instrument_out(each) for each in finding.instruments_at(place, on=act_of(request).on)]


@router.post("/custody/instruments", summary="Register an instrument")
@guarded_call(VERIFY)
@once_call
def register(request: HttpRequest, told: InstrumentIn) -> tuple[int, dict[str, Any]]:
    """Register an instrument at a place; it is read once it is verified and checked."""
    place = _place(request, told.place, VERIFY)
    made = register_instrument(place=place, act=act_of(request), **told.model_dump(exclude={"place"}))
    return 201, {"id": made.id}


@router.post("/custody/instruments/{uuid:instrument_id}/verifications", summary="Record what a verification found")
@guarded_call(VERIFY, of=partial(_instrument, policy=VERIFY))
@once_call
def verify(request: HttpRequest, instrument_id: UUID, told: VerificationIn) -> tuple[int, dict[str, Any]]:
    """Record a verification: expanded uncertainties, k = 2."""
    found = _instrument(request, instrument_id, VERIFY)
    made = verify_instrument(instrument=found, act=act_of(request), **told.model_dump())
    return 201, {"id": made.id}


@router.post("/custody/instruments/{uuid:instrument_id}/checks", summary="Record today's check")
@guarded_call(WEIGH, of=partial(_instrument, policy=WEIGH))
@once_call
def check(request: HttpRequest, instrument_id: UUID, told: CheckIn) -> tuple[int, dict[str, Any]]:
    """Record what the instrument said when its check standard lay on it, also when it is off."""
    made = check_instrument(instrument=_instrument(request, instrument_id, WEIGH), read=told.read, act=act_of(request))
    return 201, {"id": made.id, "passed": made.passed, "deviation": made.found.deviation, "limit": made.limit}


@router.post("/custody/instruments/{uuid:instrument_id}/readings", summary="Take a reading")
@guarded_call(WEIGH, of=partial(_instrument, policy=WEIGH))
@once_call
def read(request: HttpRequest, instrument_id: UUID, told: ReadingIn) -> tuple[int, dict[str, Any]]:
    """Take what the display says. Its error is the instrument's; there is no field for it."""
    found = _instrument(request, instrument_id, WEIGH)
    return 201, reading_out(take_reading(instrument=found, value=told.value, act=act_of(request)))


@router.post("/custody/melts", summary="Record that what a seller brought was melted")
@guarded_call(WEIGH)
@once_call
def melt(request: HttpRequest, told: MeltIn) -> tuple[int, dict[str, Any]]:
    """Record the mass before and after melting into one piece."""
    place = _place(request, told.place, WEIGH)
    before, after = _reading(told.before, place), _reading(told.after, place)
    made = record_melt(place=place, kind=told.kind, before=before, after=after, act=act_of(request))
    return 201, {"id": made.id, "number": made.number}


@router.get("/custody/places/{key}/lots", response=list[LotOut], summary="What lies at a place")
@guarded_call(SEE_STOCK)
def stock(request: HttpRequest, key: str, after: UUID | None = None, limit: int = 100) -> list[dict[str, Any]]:
    """Return lots, newest first; to go on, name the last id as ``after``."""
    rows = selectors.stock(_place(request, key, SEE_STOCK))
    if after is not None:
        rows = rows.filter(id__lt=after)
    return [lot_out(lot) for lot in rows[: min(max(limit, 1), 500)]]


@router.get("/custody/lots/{uuid:lot_id}", response=LotOut, summary="A lot")
@guarded_call(SEE_LOT)
def lot(request: HttpRequest, lot_id: UUID) -> dict[str, Any]:
    """Return a lot with its origin."""
    return lot_out(SEE_LOT.fetch(act_of(request).by, selectors.with_readings(Lot.objects.all()), id=lot_id))


@router.post("/custody/pours", summary="Pour lots into one bar")
@guarded_call(POUR)
@once_call
def pour(request: HttpRequest, told: PourIn) -> tuple[int, dict[str, Any]]:
    """Pour a bar. The answer holds its key, which is told once."""
    act, place = act_of(request), _place(request, told.place, POUR)
    slag = None
    if told.slag is not None:
        read = (_reading(told.slag.mass, place), _reading(told.slag.fineness, place))
        slag = Slag(mass=read[0], fineness=read[1], content=told.slag.content)
    poured = pour_bar(
        place=place,
        lots=_lots(told.lots, place),
        mass=_reading(told.mass, place),
        fineness=_reading(told.fineness, place),
        slag=slag,
        loss=told.loss,
        loss_reason=told.loss_reason,
        accept_mixed=told.accept_mixed,
        act=act,
    )
    step = poured.bar.lot.made_by
    return 201, {
        "bar": poured.bar.number,
        "key": poured.key,
        "step": step.number if step else "",
        "running": step.running if step else None,
        "running_limit": step.running_limit if step else None,
    }


@router.post("/custody/places/{key}/reviews", summary="Record what an auditor found about a place's running sum")
@guarded_call(REVIEW, of=partial(_place, policy=REVIEW))
@once_call
def review(request: HttpRequest, key: str, told: FindingIn) -> tuple[int, dict[str, Any]]:
    """Record a finding; the running sum begins anew."""
    place = _place(request, key, REVIEW)
    made = review_running_sum(place=place, finding=told.finding, act=act_of(request))
    return 201, {"id": made.id}


@router.get("/bars/{number}", response=BarOut, summary="A bar's passport: the open layer, or all of it for auditors")
@open_call("whoever meets a bar may know that it is sound and from how many sources")
def bar(request: HttpRequest, number: str) -> dict[str, Any]:
    """Return the open layer; an auditor's token gets the full one."""
    found = finding.bar(number)
    tier = Tier.AUDITOR if OPEN_BAR.verdict(act_of(request).by, found).allowed else Tier.PUBLIC
    return _passport(request, found, tier)


@router.post("/bars/{number}/open", response=BarOut, summary="A bar's full passport, for whoever has its key")
@open_call("asks for the key of the bar itself")
def open_bar(request: HttpRequest, number: str, told: KeyIn) -> dict[str, Any]:
    """Return the full layer. It changes nothing, so that it needs no submission id."""
    found = finding.bar(number)
    if not keys.fits(told.key, found.key_digest):
        raise problems.KeyWrong(bar=found.number)
    return _passport(request, found, Tier.PARTY)


@router.get("/bars/{number}/credential", summary="A bar's signed passport, application/vc+jwt")
@open_call("the signed open layer; it holds what the page shows to everybody")
def bar_credential(request: HttpRequest, number: str) -> HttpResponse:
    """Return the signed open layer with the digest of the full one."""
    signed = papers.signed_paper(finding.bar(number))
    if signed is None:
        raise NotFound()
    return HttpResponse(credentials.token(signed), content_type="application/vc+jwt")


@router.post("/bars/{number}/hand-over", summary="Give a bar another holder")
@guarded_call(HAND_OVER, of=_bar_held)
@once_call
def hand(request: HttpRequest, number: str, told: HandOverIn) -> dict[str, Any]:
    """Hand a bar over. The answer holds its new key, which is told once."""
    act, found = act_of(request), _bar_held(request, number)
    to = _next_holder(told)
    handed = hand_over(bar=found, to=to, owner=to if told.owner else None, act=act)
    return {"bar": handed.bar.number, "key": handed.key}


def _passport(request: HttpRequest, bar: Bar, tier: Tier) -> dict[str, Any]:
    on = act_of(request).on
    shown: BarPassport = passport(bar, tier, on=on)
    verdict = papers.verdict_on(bar, on=on)
    layer = bar.layer.content if tier >= Tier.PARTY else None
    return bar_out(shown) | {"signature": str(verdict.verdict) if verdict else "none", "full_layer": layer}
