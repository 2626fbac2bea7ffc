"""
A world in which each thing stands twice: once in the first district, once in the other.

Each is kept under its name and, for the other district's, under ``<name>-elsewhere``.
"""

from datetime import timedelta
from decimal import Decimal
from uuid import UUID

from outcrop.cadastre.models import Crossing
from outcrop.commons.accounts.api import Mandate
from outcrop.commons.areas import api as areas
from outcrop.commons.posts import api as posts
from outcrop.custody import api as custody
from outcrop.custody.services import charges
from outcrop.market import counter, issuing
from outcrop.offices import services as offices
from outcrop.offices.committees import services as committees
from outcrop.offices.committees.section import committees as tables
from outcrop.offices.models import Occasion
from outcrop.registry.models import Membership, Vouch
from outcrop.registry.services.enterprises import invite
from outcrop.registry.services.keeping import renew_code
from outcrop.registry.services.leading import offer_lead
from outcrop.registry.services.mandates import let_act
from outcrop.registry.services.vouching import ask_vouch
from tests import world as testland
from tests.permissions import (
    furnished_assemblies,
    furnished_assurance,
    furnished_field,
    furnished_finance,
    furnished_forum,
    furnished_learning,
    furnished_pathway,
    furnished_record,
    furnished_safety,
    furnished_voice,
)
from tests.world import World, square

#: The rooms that furnish themselves, and name what fills their addresses.
ROOMS = (
    furnished_record,
    furnished_learning,
    furnished_pathway,
    furnished_field,
    furnished_assurance,
    furnished_assemblies,
    furnished_voice,
    furnished_finance,
    furnished_forum,
    furnished_safety,
)
#: Answers of somebody who is joining, as a browser's session keeps them: one person's, and another's elsewhere.
DRAFT, DRAFT_ELSEWHERE = UUID("01900000-0000-7000-8000-00000000d001"), UUID("01900000-0000-7000-8000-00000000d002")


def furnished() -> World:
    """Return the walked world with everything in it twice."""
    world = testland.walked(everything=True)
    for furnish in (_market, _custody, _readings, _registry, _cadastre, _offices, *[room.furnish for room in ROOMS]):
        furnish(world)
    return world


def _both(world: World, name: str, own: object, elsewhere: object) -> None:
    world.things[name], world.things[f"{name}-elsewhere"] = own, elsewhere


def _market(world: World) -> None:
    world.things["paper-elsewhere"] = world.certificate("clay-leader", "officer-elsewhere")
    sold = world.bought("clay-panner", mass="7.5", clerk="clerk-elsewhere")
    world.things["dispute-elsewhere"] = world.disputed(sold)
    named = [world.person(key).number for key in ("crusher", "clay-leader")]
    _both(
        world,
        "entry",
        *[issuing.enter_in_book(person=each, grams=Decimal(3), act=world.act("trader")) for each in named],
    )


def _custody(world: World) -> None:
    sold = world.bought("clay-cook", mass="20.5", clerk="clerk-elsewhere")
    poured = world.poured([sold], mass="20.45", fineness="852", clerk="clerk-elsewhere")
    world.things["bar-elsewhere"], world.things["bar-key-elsewhere"] = poured.bar, poured.key
    for suffix, seller, clerk in (("", "carrier", "clerk"), ("-elsewhere", "clay-cook", "clerk-elsewhere")):
        world.things[f"place{suffix}"] = counter.place_of(world.act(clerk))
        # One lot that waits in the stock, one that lies in the furnace with all but the last word said.
        world.things[f"lot{suffix}"] = custody.lot(world.bought(seller, mass="12.5", clerk=clerk).lot)
        world.things[f"charge{suffix}"] = _charge(world, seller, clerk)


def _charge(world: World, seller: str, clerk: str) -> custody.Charge:
    act = world.act(clerk)
    lots = [custody.lot(world.bought(seller, mass="10.5", clerk=clerk).lot)]
    made = charges.open_charge(place=counter.place_of(act), lots=lots, accept_mixed=True, act=act)
    mass, fineness = world.read("mass", "10.45", clerk), world.read("fineness", "852", clerk)
    charges.note_bar(charge=made, mass=mass, fineness=fineness)
    charges.note_rest(charge=made, slag=custody.Slag(), loss=Decimal("0.05"), loss_reason="", act=act)
    return made


def _readings(world: World) -> None:
    for suffix, clerk in (("", "clerk"), ("-elsewhere", "clerk-elsewhere")):
        for name, measures, value in (
            ("before", "mass", "10"),
            ("after", "mass", "9.8"),
            ("bar-mass", "mass", "12.45"),
            ("bar-fineness", "fineness", "852"),
        ):
            world.things[f"{name}{suffix}"] = world.read(measures, value, clerk)
        place = world.things[f"place{suffix}"]
        at_place = custody.instruments_at(place, on=world.act().on)
        ready = {each.instrument.measures: each.instrument for each in at_place if each.ready}
        world.things[f"scale{suffix}"], world.things[f"assay{suffix}"] = ready["mass"], ready["fineness"]


def _registry(world: World) -> None:
    amber, clay = world.enterprise("Amber Hill"), world.enterprise("Red Clay")
    numbers = {key: world.person(key).number for key in ("trader", "crusher", "clay-panner", "leader", "clay-leader")}
    asked = Membership.objects.get(enterprise=amber, state=Membership.INVITED)
    _both(world, "membership", asked, invite(enterprise=clay, number=numbers["trader"], act=world.act("clay-leader")))
    _both(
        world,
        "leadership",
        offer_lead(enterprise=amber, number=numbers["crusher"], act=world.act("leader")),
        offer_lead(enterprise=clay, number=numbers["clay-panner"], act=world.act("clay-leader")),
    )
    _both(
        world,
        "vouch",
        _vouch(world, "miner", "leader", "crusher"),
        _vouch(world, "clay-cook", "clay-leader", "clay-panner"),
    )
    posts = [ask_vouch(way="village-head", act=world.act(key))[0] for key in ("miner", "clay-cook")]
    _both(world, "vouch-of-post", *posts)
    given = let_act(
        agent_number=world.person("agent").number, verbs=("registry.ask-vouch",), act=world.act("clay-leader")
    )
    _both(world, "mandate", Mandate.objects.get(principal=world.person("washer").id), given)
    officers = (("carrier", "officer"), ("clay-cook", "officer-elsewhere"))
    _both(world, "code", *[_new_code(world, key, officer) for key, officer in officers])


def _vouch(world: World, key: str, *vouchers: str) -> Vouch:
    numbers = tuple(world.person(each).number for each in vouchers)
    ask_vouch(way="two-members", numbers=numbers, act=world.act(key))
    return Vouch.objects.get(person=world.person(key), voucher=world.person(vouchers[0]))


def _new_code(world: World, key: str, officer: str) -> tuple[str, str]:
    code = renew_code(person=world.person(key), how_proved="card", act=world.act(officer))
    return world.person(key).number, code


def _cadastre(world: World) -> None:
    # So far that the other district's governor has the next word.
    world.decide(world.things["application-elsewhere"], until="governor", elsewhere=True)
    right, other = world.things["right"], world.things["right-elsewhere"]
    shape = square(testland.AMBER_GROUND, side_m=10)
    for name, one, two in (("crossing", right, other), ("crossing-elsewhere", other, right)):
        world.things[name] = Crossing.objects.create(
            one=one, other=two, kind=Crossing.Kind.OVERLAP, hectares=Decimal("0.01"), shape=shape, box=shape.bounds,
            state=Crossing.State.OPEN, found_on=world.act().on,
        )  # fmt: skip


def _offices(world: World) -> None:
    table = next(each for each in tables() if each.each == "district")
    for suffix, code in (("", "AMBER"), ("-elsewhere", "CLAY")):
        area, on = areas.get(code), world.act().on
        owner, head = posts.find(f"district-office@{code}", "governor"), posts.find(f"village@{code}", "village-head")
        assert area and owner and head
        # So far ahead that nobody's posts change today.
        world.things[f"hand-over{suffix}"] = offices.hand_over(
            post=head, to=world.users[f"governor{suffix}"], on=on + timedelta(days=300),
            occasion=Occasion.ELECTION, instrument="7/2026", act=world.act("department"),
        )  # fmt: skip
        decided = committees.Decided(what="Verify the scales.", owner=owner, due_on=on + timedelta(days=30))
        meeting = committees.keep_minutes(
            committee=table, area=area, on=on, present=[seat.key for seat in table.seats], minutes="They met.",
            decisions=[decided], act=world.act("department"),
        )  # fmt: skip
        world.things[f"decision{suffix}"] = meeting.decisions.get()
