"""The bodies of finance, of pages and of calls."""

from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile

from outcrop.finance import released
from tests.permissions.bodies import Body, Maker, Side, day
from tests.permissions.things import MISSING_ID


def _on(side: Side) -> Any:
    return side.world.act().on


def _who(side: Side) -> str:
    return "clay-leader" if side.target == "elsewhere" else "leader"


def _mark(side: Side) -> str:
    """Return the mark of what the leader would release: name and number only."""
    act = side.world.act(_who(side))
    return released.mark_of(released.file_of(side.world.person(_who(side)).id, None, (), on=act.on))


def _release(side: Side) -> Body:
    return {"wish": "10", "months": "3", "step": "release", "seen": _mark(side)} | day("last_day", _on(side))


class _Paper(SimpleUploadedFile):
    """A paper that can be sent again and again."""

    def read(self, *args: Any) -> bytes:
        """Read it from its beginning."""
        self.seek(0)
        return bytes(super().read(*args))


_POLICY = _Paper("policy.pdf", b"%PDF-1.4 policy", "application/pdf")


def _policy(side: Side) -> Body:
    return {"kind": "health", "provider": "Fund", "policy": "H-1", "document": _POLICY} | day("start", _on(side))


def _offer_page(side: Side) -> Body:
    told = {
        "kind": "loan",
        "name": "Loan",
        "costs": "12 %",
        "conditions": "Sales",
        "law": "Banking Act",
        "yearly": "12",
    }
    return told | {"most": "5000", "most_months": "12"} | day("last_day", _on(side))


def _offer_call(side: Side) -> Body:
    told = {"kind": "loan", "name": "Loan", "costs": "12 %", "conditions": "Sales", "law": "Banking Act"}
    return told | {"yearly_ppm": 120_000, "most": 500_000, "most_months": 12, "last_day": str(_on(side))}


def _yes(side: Side) -> Body:
    told = {"accepted": "yes", "reasons": "Yes.", "lent": "6000", "yearly": "12", "months": "6"}
    return told | day("start", _on(side))


def _plan(side: Side) -> Body:
    return {"opening": "100"} | {f"costs_{n}": "10" for n in range(12)}


def _member(side: Side) -> str:
    group = side.thing("savings")
    return str(group.members.get(keeps=True).id if group else MISSING_ID)


def _line(side: Side) -> Body:
    return {"what": "in", "member": _member(side), "round": "1", "amount": "5"} | day("on", _on(side))


def _line_call(side: Side) -> Body:
    return {"what": "in", "member": _member(side), "round": 1, "minor": 500, "on": str(_on(side))}


def _weighed(side: Side) -> Body:
    return {"method": "Sluice", "feed": "1000", "grade": "10", "product": "5", "fineness": "900"}


def _weighed_call(side: Side) -> Body:
    told = {name: {"value": value} for name, value in _weighed(side).items() if name != "method"}
    return {"method": "Sluice"} | told


def _payment(side: Side) -> Body:
    return {"amount": "10"} | day("on", _on(side))


def _payment_call(side: Side) -> Body:
    return {"minor": 1000, "on": str(_on(side))}


def _preview(side: Side) -> Body:
    return {"parts": [], "last_day": str(_on(side)), "wish": 1000, "months": 3}


PAGES: dict[str, Maker] = {
    "finance:ask": _release,
    "finance:enrol": _policy,
    "finance:publish": _offer_page,
    "finance:file": _yes,
    "finance:desk-agreement": _payment,
    "finance:desk-payment": lambda side: {"agrees": "yes"},
    "finance:desk-payment-back": lambda side: {"words": "Wrong sum."},
    "finance:agreement": _payment,
    "finance:payment": lambda side: {"agrees": "yes"},
    "finance:answer": lambda side: {"answer": "yes"},
    "finance:plan": _plan,
    "finance:recovery": _weighed,
    "finance:savings": lambda side: {"name": "Box", "rule": "50 a week"},
    "finance:savings-group": _line,
    "finance:savings-ask": lambda side: {"number": side.person("carrier", "clay-panner")},
    "finance:savings-answer": lambda side: {"answer": "yes"},
    "finance:savings-take-back": lambda side: {"words": "Wrong sum."},
}

_WORD = {"agrees": True}
CALLS: dict[str, Maker] = {
    f"POST /api/v1/finance/{path}": maker
    for path, maker in {
        "offers": _offer_call,
        "offers/{number}/preview": _preview,
        "offers/{number}/requests": lambda side: _preview(side) | {"seen": _mark(side)},
        "requests/{number}/answer": lambda side: {"taken": True},
        "desk/requests/{number}/decision": lambda side: {
            "accepted": True, "reasons": "Yes.", "lent": 600_000, "yearly_ppm": 120_000, "months": 6,
        },
        "desk/agreements/{number}/payments": _payment_call,
        "agreements/{number}/payments": _payment_call,
        "payments/{payment_id}/word": lambda side: _WORD,
        "desk/payments/{payment_id}/word": lambda side: _WORD,
        "savings": lambda side: {"name": "Box", "rule": "50 a week"},
        "savings/{number}/lines": _line_call,
        "savings/{number}/members": lambda side: {"number": side.person("carrier", "clay-panner")},
        "savings/{number}/answer": lambda side: {"joins": True},
        "savings/{number}/lines/{line}/take-back": lambda side: {"words": "Wrong sum."},
        "plans": lambda side: {"start": str(_on(side)), "opening": 0, "months": [{"costs": 10}] * 12},
        "recovery-tests": _weighed_call,
    }.items()
}  # fmt: skip

#: None of these names another's thing beside one's own.
MIXED_CALLS: dict[str, dict[str, Maker]] = {}
MIXED_PAGES: dict[str, dict[str, Maker]] = {}
