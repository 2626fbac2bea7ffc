"""What stands in finance, once at the first district's people and the bank, once at others' and the insurer."""

from datetime import timedelta

from outcrop.finance import asking, balance, paying, recovery, released, saving
from outcrop.finance.deciding import Terms, answer_terms, decide
from outcrop.finance.models import Agreement, Kind, Offer, Payment, Request, SavingsGroup, What
from outcrop.finance.offers import Told, publish_offer
from tests.world import World

WHO = {
    "": ("leader", "crusher", "bank", "miners-bank"),
    "-elsewhere": ("clay-leader", "clay-cook", "insurer", "mutual-insurer"),
}


def furnish(world: World) -> None:
    """Furnish it."""
    for suffix, (who, other, desk, agency) in WHO.items():
        world.things[f"offer{suffix}"] = _offer(world, desk, agency)
        world.things[f"request{suffix}"] = _asked(world, _offer(world, desk, agency), who)
        waits = _decided(world, _asked(world, _offer(world, desk, agency), who), desk)
        world.things[f"waits{suffix}"] = waits
        loan = _loan(world, _decided(world, _asked(world, _offer(world, desk, agency), who), desk), who)
        world.things[f"loan{suffix}"] = loan
        world.things[f"written{suffix}"] = _paid(world, loan, desk)
        world.things[f"told-payment{suffix}"] = _paid(world, loan, who)
        group = saving.found_group(name="Box", rule="50 a week", enterprise=None, act=world.act(who))
        world.things[f"savings{suffix}"] = group
        world.things[f"savings-line{suffix}"] = _line(world, group, who)
        saving.ask_in(group=group, number=world.person(other).number, act=world.act(who))
        told = {"feed": ["1000", "10"], "grade": ["10", "1"], "product": ["5", "0.1"], "fineness": ["900", "5"]}
        world.things[f"recovery{suffix}"] = recovery.keep_test(
            method="Sluice", told=balance.weighed(told), enterprise=None, act=world.act(who)
        )


def _offer(world: World, desk: str, agency: str) -> Offer:
    act = world.act(desk)
    told = Told(
        kind=Kind.LOAN, name="Loan", costs="12 % a year", conditions="Sales", law="Banking Act", yearly_ppm=120_000,
        last_day=act.on + timedelta(days=60), most=1_000_000, most_months=12,
    )  # fmt: skip
    return publish_offer(agency=agency, told=told, act=act)


def _asked(world: World, offer: Offer, who: str) -> Request:
    act = world.act(who)
    told = asking.Asked(parts=(), last_day=act.on + timedelta(days=30), wish=600_000, months=6)
    seen = released.mark_of(asking.preview(offer, told, act=act))
    return asking.REQUESTS.get(id=asking.ask(offer=offer, asked=told, seen=seen, act=act).id)


def _decided(world: World, request: Request, desk: str) -> Request:
    terms = Terms(accepted=True, reasons="Yes.", lent=600_000, yearly_ppm=120_000, months=6)
    decide(request=request, terms=terms, act=world.act(desk))
    return asking.REQUESTS.get(id=request.id)


def _loan(world: World, request: Request, who: str) -> Agreement:
    made = answer_terms(request=request, taken=True, act=world.act(who))
    assert made is not None
    return made


def _paid(world: World, loan: Agreement, who: str) -> Payment:
    act = world.act(who)
    return paying.write_payment(agreement=loan, on=act.on, minor=1_000, act=act)


def _line(world: World, group: SavingsGroup, who: str) -> object:
    act = world.act(who)
    member = group.members.get()
    return saving.write_line(group=group, member=member.id, what=What.IN, round=1, minor=500, on=act.on, act=act)


def values(world: World) -> dict[str, dict[str, object]]:
    """Return what fills the parameters of the room's addresses."""

    def numbers(name: str) -> tuple[str, str]:
        return world.things[name].number, world.things[f"{name}-elsewhere"].number

    def ids(name: str) -> tuple[object, object]:
        return world.things[name].id, world.things[f"{name}-elsewhere"].id

    by_number = {
        "offer": ("ask", "end-offer", "POST offers/{number}/preview", "POST offers/{number}/requests",
                  "POST offers/{number}/end"),
        "request": ("request", "take-back", "file", "GET requests/{number}", "POST requests/{number}/take-back",
                  "GET desk/requests/{number}", "POST desk/requests/{number}/decision"),
        "waits": ("answer", "POST requests/{number}/answer"),
        "loan": ("agreement", "paper", "desk-agreement", "GET agreements/{number}", "GET desk/agreements/{number}",
                 "POST agreements/{number}/payments", "POST desk/agreements/{number}/payments"),
        "savings": ("savings-group", "savings-ask", "savings-answer", "savings-take-back", "GET savings/{number}",
                    "POST savings/{number}/lines", "POST savings/{number}/members", "POST savings/{number}/answer",
                    "POST savings/{number}/lines/{line}/take-back"),
        "recovery": ("recovered", "GET recovery-tests/{number}"),
    }  # fmt: skip
    by_id = {
        "written": ("payment", "desk-payment-back", "POST payments/{payment_id}/word"),
        "told-payment": ("desk-payment", "POST desk/payments/{payment_id}/word"),
    }

    def named(name: str) -> str:
        method, _, path = name.partition(" ")
        return f"{method} /api/v1/finance/{path}" if path else f"finance:{name}"

    found: dict[str, dict[str, object]] = {
        named(name): {"number": numbers(thing)} for thing, names in by_number.items() for name in names
    }
    found |= {named(name): {"payment_id": ids(thing)} for thing, names in by_id.items() for name in names}
    for name in ("savings-take-back", "POST savings/{number}/lines/{line}/take-back"):
        found[named(name)]["line"] = numbers("savings-line")
    return found
