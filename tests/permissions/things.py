"""What fills the parameters of each address: something of one's own, of others, and something that is not there."""

from typing import Any
from uuid import UUID

from outcrop.credentials.models import Credential, StatusList
from outcrop.kernel.numbers import compose
from outcrop.procedures import api as procedures
from tests.permissions.furnished import DRAFT, DRAFT_ELSEWHERE, ROOMS
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
        "market:sale": _numbers(world, "purchase"),
        "market:purchase": _numbers(world, "purchase"),
        "market:slip": _numbers(world, "purchase"),
        "market:confirm": _numbers(world, "purchase"),
        "market:dispute": _numbers(world, "purchase"),
        "market:dispute-entry": _numbers(world, "entry"),
        "market:refusal": (world.person("carrier").number, world.person("clay-cook").number),
        "market:dispute-desk": _numbers(world, "dispute"),
        "market:paper": _numbers(world, "paper"),
        "market:weigh": (world.person("leader").number, world.person("clay-leader").number),
        "registry:person": (world.person("crusher").number, world.person("clay-panner").number),
        "registry": (own.number, other.number),
        "pathway": (own.number, other.number),
        "procedures": (case.number, case_elsewhere.number),  # type: ignore[union-attr]
        "cadastre:right": _numbers(world, "right"),
        "cadastre:decide": _numbers(world, "right"),
        "cadastre:hand-back": _numbers(world, "right"),
        "cadastre": _numbers(world, "application"),
        "custody": _numbers(world, "bar"),
    }
    ids: dict[str, tuple[Any, Any]] = {
        "task_id": (task.id, task_elsewhere.id),
        "credential_id": (t["right"].credential, t["right-elsewhere"].credential),
        "application_id": _ids(world, "draft"),
        "lot_id": _ids(world, "lot"),
        "instrument_id": _ids(world, "scale"),
        "charge_id": _ids(world, "charge"),
        "crossing_id": _ids(world, "crossing"),
        "membership": _ids(world, "membership"),
        "leadership": _ids(world, "leadership"),
        "mandate": _ids(world, "mandate"),
        "vouch": _ids(world, "vouch"),
        "draft": (DRAFT, DRAFT_ELSEWHERE),
        "name": ("name", "name"),
        "key": (t["place"].key, t["place-elsewhere"].key),
        "role": ("leader", "clay-leader"),
        "issuer": _public("issuer"),
        "purpose": ("revocation", "suspension"),
    }
    lists = StatusList.objects.values_list("number", flat=True)[:1]
    calls = {"vouch": _ids(world, "vouch-of-post")}
    rooms: Values = {"credentials:status-list": {"number": (lists[0], lists[0])}}
    for room in ROOMS:
        rooms |= room.values(world)
    return {"numbers": numbers, "ids": ids, "calls": calls, **rooms, **_offices(world)}


def _offices(world: World) -> Values:
    post = {"agency": ("district-office@AMBER", "district-office@CLAY"), "key": ("mining-officer", "mining-officer")}
    area = {"code": ("AMBER", "CLAY")}
    table = area | {"key": ("district-table", "district-table")}
    hand_over, decision = {"number": _numbers(world, "hand-over")}, {"number": _numbers(world, "decision")}
    return {
        "offices:post": post,
        "offices:description": post,
        "offices:appoint": post,
        "GET /api/v1/posts/{agency}/{key}": post,
        "POST /api/v1/posts/{agency}/{key}/next-holder": post,
        "offices:briefing": area,
        "offices:briefing-pdf": area,
        "GET /api/v1/briefings/{code}": area,
        "offices:committee": table,
        "offices:minutes": table,
        "GET /api/v1/committees/{key}/{code}": table,
        "POST /api/v1/committees/{key}/{code}/minutes": table,
        "offices:hand-over": hand_over,
        "POST /api/v1/hand-overs/{number}/receipt": hand_over,
        "offices:news": decision,
        "POST /api/v1/decisions/{number}/news": decision,
    }


def _numbers(world: World, name: str) -> tuple[str, str]:
    return world.things[name].number, world.things[f"{name}-elsewhere"].number


def _ids(world: World, name: str) -> tuple[UUID, UUID]:
    return world.things[name].id, world.things[f"{name}-elsewhere"].id


def _public(attribute: str) -> tuple[Any, Any]:
    first = getattr(Credential.objects.order_by("id").first(), attribute)
    return first, getattr(Credential.objects.exclude(**{attribute: first}).order_by("id").first(), attribute, first)


def filled(found: Values, name: str, parameters: dict[str, str], target: str) -> dict[str, Any]:
    """Return the parameters of an address for a target; what lies inside a body is sent to one's own."""
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
    if name.endswith("/certificates/{number}/dispute"):
        return "market:dispute-entry"
    return next((_ROOMS[word] for word in name.split("/") if word in _ROOMS), name)


def _value(found: Values, name: str, parameter: str, kind: str, target: str) -> Any:
    if target == "missing":
        return _missing(parameter, kind)
    which = 1 if target == "elsewhere" else 0
    if parameter in found.get(name, {}):
        return found[name][parameter][which]
    if parameter == "number" and kind == "StringConverter":
        return _numbered(found["numbers"], _room(name), which)
    ids = found["ids"] | (found["calls"] if " /api/" in name else {})
    return ids[parameter][which] if parameter in ids else _missing(parameter, kind)


def _numbered(numbers: dict[str, tuple[Any, Any]], name: str, which: int) -> Any:
    # The longest name that fits: ``market:sale`` before ``market``.
    known = [key for key in numbers if name == key or name.startswith((f"{key}-", f"{key}:", key))]
    return numbers[max(known, key=len)][which] if known else MISSING_NUMBER


def _missing(parameter: str, kind: str) -> Any:
    if kind == "UUIDConverter":
        return MISSING_ID
    if kind == "IntConverter":
        return 0
    return MISSING_NUMBER if parameter == "number" else "nothing"
