"""Reforms, commitments and what agents charge, for programs."""

from typing import Any

from django.http import HttpRequest
from ninja import Router

from outcrop.commons.acting import act_of
from outcrop.commons.calls import guarded_call, open_call
from outcrop.pathway.helping.charges import charges as charged
from outcrop.pathway.policies import CHARGES
from outcrop.pathway.reforms import selectors


def charges(request: HttpRequest) -> list[dict[str, Any]]:
    """Return what agents charge by area, only where enough people have answered."""
    return [
        {"area": each.area_path, "answered": each.answered, "paid": each.paid,
         "middle_minor": each.middle.minor if each.middle else None}
        for each in charged()
    ]  # fmt: skip


def reforms(request: HttpRequest) -> list[dict[str, Any]]:
    """Return reforms of the law with their stages and the parameters that they change."""
    return [
        {
            "number": each.reform.number,
            "title": each.reform.title,
            "owner": each.reform.owner_agency,
            "parameters": each.reform.parameters,
            "stages": [{"stage": s.stage, "on": s.on.isoformat(), "source": s.source} for s in each.stages],
        }
        for each in selectors.reforms()
    ]


def commitments(request: HttpRequest) -> list[dict[str, Any]]:
    """Return what offices promised, and what became of it."""
    return [
        {
            "number": each.commitment.number,
            "what": each.commitment.what,
            "owner": each.commitment.owner_agency,
            "due": each.due.isoformat(),
            "fate": each.fate,
            "late": each.late,
        }
        for each in selectors.commitments(act_of(request).on)
    ]


def add_to(router: Router) -> None:
    """Put these calls on the road's router."""
    router.get("/charges", summary="What agents charge")(guarded_call(CHARGES)(charges))
    router.get("/reforms", summary="Reforms of the law")(open_call("how the law is made is for all")(reforms))
    router.get("/commitments", summary="What offices promised")(open_call("promises are for all")(commitments))
