"""What fills the parameters of each address: something of one's own, of others, and something that is not there."""

from typing import Any
from uuid import UUID, uuid4

from outcrop.custody import api as custody
from outcrop.kernel.numbers import compose
from outcrop.procedures import api as procedures
from outcrop.registry.models import Membership, Vouch
from outcrop.voice import api as voice
from tests.world import World

MISSING_NUMBER = compose(kind="ZZ", office="0", year=2026, count=99999)
MISSING_ID = UUID("01900000-0000-7000-8000-000000000000")

Values = dict[str, dict[str, Any]]


def things(world: World) -> Values:
    """Return for each address with parameters, or its first word, the values of its targets."""
    t = world.things
    own, other = world.enterprise("Amber Hill"), world.enterprise("Red Clay")
    task, task_elsewhere = world.open_task(t["application"]), world.open_task(t["application-elsewhere"])
    case, case_elsewhere = (procedures.case_for(t[k].ref) for k in ("application", "application-elsewhere"))
    numbers: dict[str, tuple[Any, Any]] = {
        "market:sale": (t["purchase"].number, t["purchase-elsewhere"].number),
        "market:purchase": (t["purchase"].number, t["purchase-elsewhere"].number),
        "market:slip": (t["purchase"].number, t["purchase-elsewhere"].number),
        "market:confirm": (t["purchase"].number, t["purchase-elsewhere"].number),
        "market:dispute": (t["purchase"].number, t["purchase-elsewhere"].number),
        "market:dispute-entry": (t["paper"].number, t["paper"].number),
        "market:refusal": (world.person("carrier").number, world.person("clay-cook").number),
        "market:dispute-desk": (t["dispute"].number, t["dispute"].number),
        "market:paper": (t["paper"].number, t["paper"].number),
        "market:weigh": (world.person("leader").number, world.person("clay-leader").number),
        "registry:person": (world.person("crusher").number, world.person("clay-panner").number),
        "registry": (own.number, other.number),
        "pathway": (own.number, other.number),
        "procedures": (case.number, case_elsewhere.number),  # type: ignore[union-attr]
        "cadastre:right": (t["right"].number, t["right-elsewhere"].number),
        "cadastre:decide": (t["right"].number, t["right-elsewhere"].number),
        "cadastre:hand-back": (t["right"].number, t["right-elsewhere"].number),
        "cadastre": (t["application"].number, t["application-elsewhere"].number),
        "custody": (t["bar"].number, t["bar"].number),
    }
    ids: dict[str, tuple[Any, Any]] = {
        "task_id": (task.id, task_elsewhere.id),
        "credential_id": (t["right"].credential, t["right-elsewhere"].credential),
        "application_id": (t["draft"].id, t["draft-elsewhere"].id),
        "lot_id": (t["purchase"].lot, t["purchase-elsewhere"].lot),
        "instrument_id": (_instrument("AMB"), _instrument("BIR")),
        "membership": _pair(Membership, enterprise=own),
        "vouch": _pair(Vouch),
    }
    return {"numbers": numbers, "ids": ids}


def _instrument(code: str) -> UUID:
    place = next(place for place in custody.places() if place.code == code)
    found: UUID = place.instruments.order_by("id").first().id
    return found


def _pair(model: Any, **lookup: Any) -> tuple[Any, Any]:
    first = model.objects.filter(**lookup).order_by("id").first()
    return (first.id if first else uuid4(),) * 2


def filled(found: Values, name: str, parameters: dict[str, str], target: str) -> dict[str, Any]:
    """Return the parameters of an address for a target."""
    return {each: _value(found, name, each, kind, target) for each, kind in parameters.items()}


#: Which room answers a call, by the first word of its path.
_ROOMS = {
    "people": "registry:person",
    "enterprises": "registry",
    "cases": "procedures",
    "applications": "cadastre",
    "rights-to-ground": "cadastre:right",
    "sales": "market:sale",
    "purchases": "market:purchase",
    "disputes": "market:dispute-desk",
    "certificates": "market:paper",
    "sellers": "market:weigh",
    "bars": "custody",
}


def _room(name: str) -> str:
    """Return the room of an address; a call names it by the first word of its path that is known."""
    if " /api/" not in name:
        return name
    return next((_ROOMS[word] for word in name.split("/") if word in _ROOMS), name)


def _value(found: Values, name: str, parameter: str, kind: str, target: str) -> Any:
    which = 0 if target == "own" else 1
    numbers = found["numbers"]
    if parameter == "number" and kind == "StringConverter" and target != "missing":
        # The longest name that fits: ``market:sale`` before ``market``.
        name = _room(name)
        known = [key for key in numbers if name == key or name.startswith((f"{key}-", f"{key}:", key))]
        return numbers[max(known, key=len)][which] if known else MISSING_NUMBER
    if parameter in found["ids"] and target != "missing":
        return found["ids"][parameter][which]
    if kind == "UUIDConverter":
        return MISSING_ID
    if kind == "IntConverter":
        return 0
    if name == "voice:right" and target != "missing":
        return voice.rights()[which].key
    return {"number": MISSING_NUMBER, "role": "nobody"}.get(parameter, "nothing")
