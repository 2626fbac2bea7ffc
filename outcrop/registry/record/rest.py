"""
A person's record for programs: hers, what others read of it, corrections, consents; and the office's answers.

A token is a key of her own, so that no code is asked again here.
"""

from datetime import date
from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Router, Schema
from pydantic import Field

from outcrop.commons.acting import act_of, actor_of
from outcrop.commons.calls import guarded_call, once_call
from outcrop.kernel.numbers import normalise
from outcrop.registry.models import Correction, Demand, Person
from outcrop.registry.policies import ANSWER_CORRECTION, ANSWER_DEMAND, CONSENT, CORRECT, OWN_RECORD
from outcrop.registry.problems import NotMendedHere
from outcrop.registry.record import consents, taking
from outcrop.registry.record.corrections import answer_correction, ask_correction, correct, value_of
from outcrop.registry.record.demands import Demanded, answer_demand, given
from outcrop.registry.record.holding import Mend, held
from outcrop.registry.record.noting import RECORD, keep_secret, note


class CorrectionIn(Schema):
    """What a field should say, in its own parts; ``why`` where the office decides."""

    field: str = Field(max_length=20)
    given_name: str | None = Field(None, max_length=200)
    family_name: str | None = Field(None, max_length=200)
    patronymic: str | None = Field(None, max_length=200)
    birth_year: int | None = None
    sex: str | None = Field(None, max_length=20)
    language: str | None = Field(None, max_length=20)
    reads: str | None = Field(None, max_length=20)
    phone: str | None = Field(None, max_length=40)
    phone_shared: bool = False
    area: str | None = Field(None, max_length=60)
    roles: list[str] | None = None
    why: str = Field("", max_length=2000)

    def wished(self, keys: set[str]) -> dict[str, Any]:
        """Return what was told of the parts of the field; a part of a name that was left out is empty."""
        told = self.model_dump(include=keys)
        return {key: "" if value is None and key != "birth_year" else value for key, value in told.items()}


class ConsentIn(Schema):
    """Yes or no; ``confirm`` what an agent said."""

    yes: bool
    confirm: bool = False


class CorrectionAnswerIn(Schema):
    """The office's answer to a correction."""

    accept: bool
    reasons: str = Field(max_length=2000)


class DemandIn(Schema):
    """A demand under law. ``secret_until``: the first day on which the person sees it."""

    number: str = Field(max_length=60)
    authority: str = Field(max_length=400)
    article: str = Field(max_length=600)
    parts: list[str]
    secret_until: date | None = None
    secrecy_article: str = Field("", max_length=600)


def _own(request: HttpRequest) -> tuple[Person, date]:
    act = act_of(request)
    return OWN_RECORD.fetch(act.by, Person.objects.all()), act.on


def plug(router: Router) -> None:
    """Put the calls under the registry's own router."""
    router.get("/me/record")(record)
    router.get("/me/readings")(readings)
    router.get("/me/consents")(consent_list)
    router.post("/me/consents/{purpose}")(consent)
    router.post("/me/corrections", response={201: dict[str, Any]})(correction)
    router.get("/corrections")(corrections)
    router.post("/corrections/{correction}/answer")(answer)
    router.get("/demands")(demands)
    router.post("/demands", response={201: dict[str, Any]})(demand_new)
    router.get("/demands/{number}")(demand)


@guarded_call(OWN_RECORD)
def record(request: HttpRequest) -> dict[str, Any]:
    """Return everything that is held of oneself: fields, readings, demands, consents."""
    person, on = _own(request)
    return taking.whole(person, on=on)


@guarded_call(OWN_RECORD)
def readings(request: HttpRequest) -> dict[str, Any]:
    """Return who read one's record and what was demanded, as far as one may know of it today."""
    person, on = _own(request)
    return {"readings": taking.read(person, on=on), "demands": taking.demands(person, on=on)}


@guarded_call(CONSENT)
def consent_list(request: HttpRequest) -> list[dict[str, Any]]:
    """Return how each use that needs one's yes stands."""
    return taking.consents_told(_own(request)[0])


def _asked(request: HttpRequest, purpose: str) -> None:
    consents.asked_of(purpose=purpose, act=act_of(request))


@guarded_call(CONSENT, of=_asked)
@once_call
def consent(request: HttpRequest, purpose: str, told: ConsentIn) -> Any:
    """Give, confirm or withdraw consent to a use."""
    act = act_of(request)
    if told.confirm:
        return {"counts": consents.confirm_consent(purpose=purpose, act=act)}
    return {"counts": consents.consent(purpose=purpose, yes=told.yes, act=act)}


@guarded_call(CORRECT)
@once_call
def correction(request: HttpRequest, told: CorrectionIn) -> Any:
    """Correct a field at once, or ask the office to: as the record says of each."""
    act, found = act_of(request), held(told.field)
    if found is None or found.mend is Mend.ELSEWHERE:
        raise NotMendedHere()
    wished = told.wished(set(value_of(_own(request)[0], told.field)))
    if found.mend is Mend.AT_ONCE:
        correct(field=told.field, wished=wished, act=act)
        return 201, {"field": told.field, "state": "corrected"}
    made = ask_correction(field=told.field, wished=wished, why=told.why, act=act)
    return 201, {"id": str(made.id), "field": made.field, "state": "asked", "answer_due": made.answer_due.isoformat()}


@guarded_call(ANSWER_CORRECTION)
def corrections(request: HttpRequest) -> list[dict[str, Any]]:
    """Return the corrections that wait for the office."""
    rows = ANSWER_CORRECTION.visible(actor_of(request), Correction.objects.filter(answer=None))
    found = rows.select_related("person").order_by("answer_due", "id")[:100]
    return [
        {"id": str(row.id), "field": row.field, "person": row.person.number, "answer_due": row.answer_due.isoformat()}
        for row in found
    ]


def _to_answer(request: HttpRequest, correction: UUID) -> Correction:
    return ANSWER_CORRECTION.fetch(actor_of(request), Correction.objects.select_related("person"), id=correction)


@guarded_call(ANSWER_CORRECTION, of=_to_answer)
@once_call
def answer(request: HttpRequest, correction: UUID, told: CorrectionAnswerIn) -> Any:
    """Correct what was asked, or refuse, with reasons that the person reads."""
    act, row = act_of(request), _to_answer(request, correction)
    made = answer_correction(correction=row, accept=told.accept, reasons=told.reasons, act=act)
    return {"id": str(row.id), "accepted": made.accepted}


@guarded_call(ANSWER_DEMAND)
def demands(request: HttpRequest) -> list[dict[str, Any]]:
    """Return the demands that the post answered; of people nothing."""
    rows = ANSWER_DEMAND.visible(actor_of(request), Demand.objects.order_by("-at"))[:100]
    return [_told(row) for row in rows]


@guarded_call(ANSWER_DEMAND)
@once_call
def demand_new(request: HttpRequest, told: DemandIn) -> Any:
    """Answer a demand under law. Of somebody without a right nothing is given, as of a number that is nobody's."""
    made = answer_demand(demanded=Demanded(**{**told.model_dump(), "parts": tuple(told.parts)}), act=act_of(request))
    return 201, _told(made)


@guarded_call(ANSWER_DEMAND)
def demand(request: HttpRequest, number: str) -> dict[str, Any]:
    """Return a demand and what was given. The reading is as secret as the demand, and no longer."""
    row = ANSWER_DEMAND.fetch(actor_of(request), Demand.objects.all(), number=normalise(number))
    if row.person_id:
        note(row.person_id, RECORD)
        if row.secret_until:
            keep_secret(row.person_id, row.secret_until)
    return {**_told(row), "given": {str(label): value for label, value in given(row)}}


def _told(row: Demand) -> dict[str, Any]:
    return {
        "number": row.number,
        "authority": row.authority,
        "article": row.article,
        "refused": row.refused,
        "parts": row.given,
        "secret_until": row.secret_until and row.secret_until.isoformat(),
    }
