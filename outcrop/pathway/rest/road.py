"""The road for programs."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import get_language
from ninja import File, Form, Router, Schema
from ninja.files import UploadedFile
from pydantic import Field

from outcrop.commons.acting import act_of
from outcrop.commons.calls import guarded_call, once_call, open_call
from outcrop.commons.policies import NotFound
from outcrop.kernel.numbers import normalise
from outcrop.pathway import selectors
from outcrop.pathway.filing.bringing import brought
from outcrop.pathway.filing.services import decide_filing, file_document
from outcrop.pathway.models import Filing
from outcrop.pathway.models.filings import Source
from outcrop.pathway.policies import CONFIRM, FILE, SEE_FILING, SEE_ROAD
from outcrop.pathway.section import Indicator, Intervention, Owner, section
from outcrop.pathway.selectors import StepOnRoad
from outcrop.registry import api as registry

router = Router()


def _told(each: StepOnRoad) -> dict[str, Any]:
    language = get_language() or "en"
    step = each.step
    return {
        "key": step.key,
        "title": step.title.into(language),
        "state": each.state,
        "found": [str(found) for found in each.found],
        "waits_for": [other.key for other in each.waits_for],
        "owner": {"agency": step.owner.agency, "kind": step.owner.kind.value},
        "office": step.office.into(language),
        "helps": step.helps.into(language),
        "cost_minor": step.cost.minor,
        "usual_days": step.days.usual,
        "article": step.law.article.into(language) if step.law.article else None,
        "stage": step.stage,
        "takes_document": step.by_hand.counts if step.by_hand else None,
        "interventions": [_intervention(each, step.owner_of(each), language) for each in step.interventions],
        "outputs": [words.into(language) for words in step.outputs],
        "indicators": [_indicator(each, language) for each in step.indicators],
        "confidence": {"cost": step.cost.confidence, "days": step.days.confidence, "law": step.law.confidence},
    }


def _intervention(each: Intervention, owner: Owner, language: str) -> dict[str, Any]:
    return {
        "key": each.key,
        "title": each.title.into(language),
        "purpose": each.purpose.into(language),
        "owner": {"agency": owner.agency, "kind": owner.kind.value},
        "outputs": [words.into(language) for words in each.outputs],
        "indicators": [_indicator(one, language) for one in each.indicators],
    }


def _indicator(each: Indicator, language: str) -> dict[str, str]:
    return {"key": each.key, "name": each.name.into(language), "unit": each.unit}


@router.get("/stages")
@open_call("the stages of formalization can be read without a name")
def stages(request: HttpRequest) -> dict[str, Any]:
    """Return the stages of the country's programme; ``proxy`` says so where the list stands for one nobody read yet."""
    language, told = get_language() or "en", section().stages
    return {
        "proxy": told.proxy.into(language) if told.proxy else None,
        "source": told.source.into(language),
        "confidence": told.confidence,
        "stages": [
            {
                "key": stage.key,
                "title": stage.title.into(language),
                "purpose": stage.purpose.into(language),
                "owner": {"agency": stage.owner.agency, "kind": stage.owner.kind.value},
                "interventions": [_intervention(i, i.owner or stage.owner, language) for i in stage.interventions],
                "outputs": [words.into(language) for words in stage.outputs],
                "indicators": [_indicator(each, language) for each in stage.indicators],
                "steps": [step.key for step in section().steps if step.stage == stage.key],
            }
            for stage in told.listed
        ],
    }


@router.get("/road")
@open_call("the road can be seen without a name")
def road(request: HttpRequest) -> dict[str, Any]:
    """Return the steps out of informality."""
    return {
        "note": section().note.into(get_language() or "en"),
        "steps": [_told(s) for s in selectors.road()],
    }


@router.get("/enterprises/{number}/road")
@guarded_call(SEE_ROAD)
def enterprise_road(request: HttpRequest, number: str) -> dict[str, Any]:
    """Return how far an enterprise has come."""
    act = act_of(request)
    enterprise = registry.find_enterprise(number)
    if enterprise is None or not SEE_ROAD.verdict(act.by, enterprise).allowed:
        raise NotFound()
    return {"enterprise": enterprise.number, "steps": [_told(s) for s in selectors.road_of(enterprise.id, on=act.on)]}


class FilingDecisionIn(Schema):
    """What the owner of the step says of a document. A refusal needs reasons."""

    confirmed: bool
    reasons: str = Field("", max_length=2000)


def _filing(each: Filing) -> dict[str, Any]:
    return {
        "number": each.number,
        "step": each.step,
        "state": each.state,
        "filed_on": each.filed_on.isoformat(),
        "digest": each.document.digest,
        "reasons": each.decided.reasons if each.decided else "",
    }


def _filed_for(request: HttpRequest, number: str, key: str) -> registry.EnterpriseView:
    enterprise = registry.find_enterprise(number)
    if enterprise is None or not FILE.verdict(act_of(request).by, enterprise).allowed:
        raise NotFound()
    return enterprise


@router.post("/enterprises/{number}/steps/{key}/documents", summary="File a document for a step")
@guarded_call(FILE, of=_filed_for)
@once_call
def file(
    request: HttpRequest,
    number: str,
    key: str,
    file: File[UploadedFile],
    words: Form[str] = "",
    source: Form[Source] = Source.SCREEN,
) -> Any:
    """File a document for a step of an enterprise. It counts at once or once its owner has confirmed it."""
    act, enterprise = act_of(request), _filed_for(request, number, key)
    made = file_document(enterprise=enterprise, step=key, file=brought(file), words=words, source=source, act=act)
    return 201, _filing(made)


@router.get("/filings", summary="The documents that wait for your post")
@guarded_call(CONFIRM)
def filings(request: HttpRequest) -> list[dict[str, Any]]:
    """Return the documents that wait for a post of whoever asks, oldest first."""
    return [_filing(each) for each in selectors.filings_waiting(act_of(request).by)[:100]]


@router.get("/filings/{number}", summary="A filed document")
@guarded_call(SEE_FILING)
def filing(request: HttpRequest, number: str) -> dict[str, Any]:
    """Return a filed document and what was decided about it."""
    rows = Filing.objects.select_related("decision", "document")
    return _filing(SEE_FILING.fetch(act_of(request).by, rows, number=normalise(number)))


FILINGS = Filing.objects.select_related("decision", "document")


def _to_decide(request: HttpRequest, number: str) -> Filing:
    return CONFIRM.fetch(act_of(request).by, FILINGS.all(), number=normalise(number))


@router.post("/filings/{number}/decision", summary="Confirm or refuse a document")
@guarded_call(CONFIRM, of=_to_decide)
@once_call
def decide(request: HttpRequest, number: str, told: FilingDecisionIn) -> Any:
    """Confirm or refuse a document as the post that owns the step."""
    act, found = act_of(request), _to_decide(request, number)
    decide_filing(filing=found, confirmed=told.confirmed, reasons=told.reasons, act=act)
    return 201, _filing(FILINGS.get(id=found.id))
