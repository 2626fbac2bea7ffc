"""The cadastre for programs: looking at ground, asking for it, following it, and the public register as GeoJSON."""

import json
from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import reverse
from django.utils.translation import get_language
from ninja import Router, Schema
from pydantic import Field
from shapely.geometry import mapping
from shapely.geometry.base import BaseGeometry

from outcrop.cadastre import keeping, neighbours, papers, services
from outcrop.cadastre.forms import CORNERS, FILE, MOST_PUBLIC_REASON, MOST_REASONS
from outcrop.cadastre.ground import check_ground
from outcrop.cadastre.models import Application, MiningRight
from outcrop.cadastre.policies import APPLY, CHECK, CONFIRM, HAND_BACK, REVOKE, SEE_APPLICATION
from outcrop.cadastre.problems import BoxUnreadable, EnterpriseNotLed
from outcrop.cadastre.publication import application_shown, feature, shown, shown_to, tier_of
from outcrop.cadastre.receipts import address_of, receipt_pdf
from outcrop.cadastre.register import covering, standing
from outcrop.cadastre.views.applications import numbered as application_numbered
from outcrop.cadastre.views.rights import carry_out, numbered, steps_for
from outcrop.commons.acting import act_of
from outcrop.commons.calls import guarded_call, once_call, open_call
from outcrop.commons.disclosure.api import Tier
from outcrop.commons.policies import NotFound
from outcrop.kernel.acts import Act
from outcrop.kernel.geometry import Box, read_coordinates, read_geojson
from outcrop.kernel.numbers import normalise

router = Router()
MOST, USUAL = 1000, 100


class BoundaryIn(Schema):
    """A boundary: GeoJSON, or corners one to a line, latitude first; ``enterprise`` is the number of who asks."""

    class_key: str
    boundary: dict[str, Any] | None = None
    corners: str = ""
    enterprise: str = ""

    def read(self) -> tuple[BaseGeometry, str]:
        """Return the boundary and how it was brought. :raises GeometryProblem: if it is none"""
        if self.boundary is not None:
            return read_geojson(json.dumps(self.boundary)), FILE
        return read_coordinates(self.corners), CORNERS


class ReasonsIn(Schema):
    """Why."""

    reasons: str = Field(max_length=MOST_REASONS)


class RightDecisionIn(Schema):
    """What becomes of a right: ``revoke``, ``suspend``, ``reinstate``, ``confirm`` or ``ended``."""

    step: str
    reasons: str = Field(max_length=MOST_REASONS)
    public_reason: str = Field("", max_length=MOST_PUBLIC_REASON)
    holds_until: date | None = None


def _enterprise_led(act: Act, number: str) -> Any:
    """Return the enterprise of that number. :raises EnterpriseNotLed: if the actor does not lead it"""
    led = {each.number: each for each in neighbours.enterprises_led(act.by, on=act.on)}
    found = led.get(normalise(number))
    if found is None:
        raise EnterpriseNotLed()
    return found


@router.post("/ground/check", summary="What the register knows of a piece of ground")
@guarded_call(CHECK)
def look(request: HttpRequest, sent: BoundaryIn) -> dict[str, Any]:
    """Say what lies on a piece of ground; without an enterprise nobody hears that it is free or where people work."""
    act = act_of(request)
    applicant = _enterprise_led(act, sent.enterprise).id if sent.enterprise else None
    shape, _how = sent.read()
    return check_ground(shape, class_key=sent.class_key, on=act.on, applicant=applicant, reader=act.by).facts()


@router.post("/applications", response={201: dict[str, Any]}, summary="Ask for ground")
@guarded_call(APPLY)
@once_call
def apply(request: HttpRequest, sent: BoundaryIn) -> Any:
    """Hand in an application in the name of an enterprise that you lead."""
    act = act_of(request)
    shape, how = sent.read()
    draft = services.begin_application(
        enterprise=_enterprise_led(act, sent.enterprise).id, class_key=sent.class_key, act=act
    )
    services.bring_parcel(application=draft, shape=shape, brought_as=how, act=act)
    return 201, _told(services.submit_application(application=draft, act=act), act)


def _told(found: Application, act: Act) -> dict[str, Any]:
    tier = tier_of(act.by, area_path=found.area_path, holder=found.applicant)
    seen = application_shown(found, to=tier, on=act.on)
    if not seen.get("number"):
        raise NotFound()
    if seen.get("shape") is not None:
        seen["shape"] = mapping(seen["shape"])
    right = getattr(found, "right", None)
    return seen | {"url": address_of(found)} | ({"right": right.number} if right and tier > Tier.PUBLIC else {})


@router.get("/applications/{number}", summary="An application")
@open_call("whoever holds a receipt learns whether it is genuine and how far the application is")
def application(request: HttpRequest, number: str) -> dict[str, Any]:
    """Return an application: all of it to those concerned, its state to whoever holds the receipt."""
    return _told(application_numbered(number), act_of(request))


@router.get("/applications/{number}/receipt", summary="The receipt as PDF")
@guarded_call(SEE_APPLICATION)
def receipt(request: HttpRequest, number: str) -> HttpResponse:
    """Return the receipt of an application."""
    rows = Application.objects.select_related("parcel")
    found = SEE_APPLICATION.fetch(act_of(request).by, rows, number=normalise(number))
    address = request.build_absolute_uri(address_of(found))
    pdf = receipt_pdf(found, address=address, language=get_language() or "en")
    return HttpResponse(pdf, content_type="application/pdf")


def _own_application(request: HttpRequest, number: str) -> Application:
    return APPLY.fetch(act_of(request).by, Application.objects.all(), number=normalise(number))


@router.post("/applications/{number}/withdrawal", summary="Take an application back")
@guarded_call(APPLY, of=_own_application)
@once_call
def withdraw(request: HttpRequest, number: str, sent: ReasonsIn) -> dict[str, Any]:
    """Withdraw an application, with its case."""
    act, found = act_of(request), _own_application(request, number)
    return _told(services.withdraw_application(application=found, reasons=sent.reasons, act=act), act)


@router.get("/rights-to-ground/{number}", summary="A right to ground")
@open_call("anybody may verify a right; the pack's tiers say what is shown of it")
def right(request: HttpRequest, number: str) -> dict[str, Any]:
    """Return a right as GeoJSON, as far as you may see it; with its paper, to those who may fetch it."""
    act, found = act_of(request), numbered(number)
    seen = shown_to(found, act.by, on=act.on)
    told = feature(seen)
    if told is None or not seen.number:
        raise NotFound()
    paper = papers.credential_of(found)
    if paper and tier_of(act.by, area_path=found.area_path, holder=found.holder) > Tier.PUBLIC:
        addresses = {"pdf": "credentials:paper-pdf", "vc": "credentials:paper-jwt"}
        told["paper"] = {form: reverse(name, args=[paper.id]) for form, name in addresses.items()}
    return told


def _right_to_decide(request: HttpRequest, number: str) -> MiningRight:
    """Return a right that the actor decides about, or confirms. :raises NotAllowed: if another office does"""
    act, found = act_of(request), numbered(number)
    if not CONFIRM.verdict(act.by, found).allowed:
        REVOKE.require(act.by, found)
    return found


@router.post("/rights-to-ground/{number}/decision", summary="Decide what becomes of a right")
@guarded_call(REVOKE, of=_right_to_decide)
@once_call
def decide(request: HttpRequest, number: str, sent: RightDecisionIn) -> dict[str, Any]:
    """Revoke, suspend or reinstate a right, or say whether an older one still holds."""
    act, found = act_of(request), _right_to_decide(request, number)
    if sent.step not in steps_for(act.by, found, standing(found, on=act.on)):
        REVOKE.require(act.by, found)
        raise NotFound()
    return {"number": found.number, "state": carry_out(found, sent.model_dump(), act).state}


def _own_right(request: HttpRequest, number: str) -> MiningRight:
    return HAND_BACK.fetch(act_of(request).by, MiningRight.objects.all(), number=number)


@router.post("/rights-to-ground/{number}/handing-back", summary="Hand a right back")
@guarded_call(HAND_BACK, of=_own_right)
@once_call
def hand_back(request: HttpRequest, number: str, sent: ReasonsIn) -> dict[str, Any]:
    """Give a right back; its ground is free again."""
    act, found = act_of(request), _own_right(request, number)
    return {"number": found.number, "state": keeping.hand_back(right=found, reasons=sent.reasons, act=act).state}


@router.get("/cadastre/rights", summary="The register of rights as GeoJSON")
@open_call("the register of rights is public as far as the pack opens it")
def rights(
    request: HttpRequest, bbox: str = "", limit: int = USUAL, after: str = "", class_key: str = ""
) -> HttpResponse:
    """
    Return rights by number, as the public may see them (RFC 7946).

    :param bbox: west,south,east,north in degrees
    :param after: the number after which to go on; ``next`` among the links has it
    """
    on, most = act_of(request).on, max(1, min(limit, MOST))
    rows = (
        MiningRight.objects.filter(covering(on), number__gt=after).select_related("parcel").order_by("number", "copy")
    )
    if bbox:
        rows = rows.filter(parcel__box__overlaps=_box(bbox))
    if class_key:
        rows = rows.filter(class_key=class_key)
    found = list(rows[: most + 1])
    features = [told for row in found[:most] if (told := feature(shown(row, to=Tier.PUBLIC, on=on)))]
    answer: dict[str, Any] = {
        "type": "FeatureCollection",
        "features": features,
        "numberReturned": len(features),
        "links": [],
    }
    if len(found) > most:
        query = request.GET.copy()
        query["after"] = found[most - 1].number
        href = request.build_absolute_uri(f"{request.path}?{query.urlencode()}")
        answer["links"].append({"rel": "next", "type": "application/geo+json", "href": href})
    return JsonResponse(answer, content_type="application/geo+json")


def _box(text: str) -> Box:
    try:
        west, south, east, north = (float(part) for part in text.split(","))
    except ValueError as fault:
        raise BoxUnreadable(text=text[:60]) from fault
    if not (-180 <= west <= east <= 180 and -90 <= south <= north <= 90):
        raise BoxUnreadable(text=text[:60])
    return Box(west, south, east, north)
