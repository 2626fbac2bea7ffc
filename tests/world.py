"""
The whole of Testland in one hand: sample people, posts in two districts, and the journey walked through services.

For tests that look at everything at once: every address as every role, acts cut short, what the public sees.
"""

from dataclasses import dataclass, field
from datetime import timedelta
from decimal import Decimal
from typing import Any

from django.conf import settings
from shapely.geometry import Polygon, box

from outcrop.cadastre import services as cadastre
from outcrop.cadastre.models import Application, MiningRight
from outcrop.commons.accounts.api import User, actor_for
from outcrop.commons.packs import api as packs
from outcrop.commons.posts import api as posts
from outcrop.config import demo, preparing
from outcrop.custody import api as custody
from outcrop.kernel.acts import Act, Actor
from outcrop.kernel.clock import civil_date
from outcrop.kernel.ids import new_id
from outcrop.kernel.money import Money
from outcrop.market import counter
from outcrop.market import disputes as market_disputes
from outcrop.market import papers as market_papers
from outcrop.market.ladder import standings
from outcrop.market.models import OriginKind, OriginPaper, Purchase, SaleDispute
from outcrop.market.prices import name_price
from outcrop.procedures import api as procedures
from outcrop.registry.models import Enterprise, Person

#: Free ground in two districts, west and south corner.
AMBER_GROUND, CLAY_GROUND = (20.30, 1.50), (20.30, 0.50)
DEGREE_M = 111_320

#: How each step of the road to ground is decided when all goes well.
GOOD = {
    "hearing": "settled",
    "environment": "favourable",
    "cadastre": "free",
    "assembly": "allot",
    "governor": "conclude",
}
DECIDERS = {
    "hearing": "village-head",
    "environment": "environment",
    "cadastre": "cadastre",
    "assembly": "assembly",
    "governor": "governor",
}

#: Posts that are held in the other district too, so that one office can be told from another.
ELSEWHERE = {
    "officer": ("district-office@CLAY", "mining-officer"),
    "village-head": ("village@CLAY", "village-head"),
    "environment": ("district-office@CLAY", "environment-officer"),
    "assembly": ("district-assembly@CLAY", "assembly"),
    "governor": ("district-office@CLAY", "governor"),
    "clerk": ("buying-centre@BIRCH", "clerk"),
}
#: Posts without any duty: what they can reach is what anybody can.
POWERLESS = {"police": ("police", "inspector"), "adviser": ("friends-of-testland", "adviser")}


def square(corner: tuple[float, float], *, side_m: float = 150, east_m: float = 0) -> Polygon:
    """Return a square of ground, so many metres east of a corner."""
    west, south, side = corner[0] + east_m / DEGREE_M, corner[1], side_m / DEGREE_M
    return box(west, south, west + side, south + side)


@dataclass
class World:
    """Testland, with what has happened in it so far."""

    users: dict[str, User] = field(default_factory=dict)
    things: dict[str, Any] = field(default_factory=dict)

    def act(self, who: str = "", *, days: int = 0) -> Act:
        """Return an act of a sample user, or of the machine, so many days ago."""
        now = settings.OUTCROP_CLOCK.now() - timedelta(days=days)
        on = civil_date(now, packs.current().country.zone)
        actor = actor_for(self.users[who], on=on) if who else Actor.machine("tests")
        return Act(by=actor, at=now, on=on, submission=new_id())

    def enterprise(self, name: str) -> Enterprise:
        """Return a sample enterprise."""
        return Enterprise.objects.get(name__startswith=name)

    def person(self, key: str) -> Person:
        """Return a sample person."""
        return Person.objects.get(id=self.users[key].person)

    def drafted(self, leader: str, name: str, ground: Polygon) -> Application:
        """Return an application that was begun and not handed in."""
        act = self.act(leader)
        draft = cadastre.begin_application(enterprise=self.enterprise(name).id, class_key="artisanal", act=act)
        cadastre.bring_parcel(application=draft, shape=ground, brought_as="typed", act=act)
        return Application.objects.get(id=draft.id)

    def asked(self, leader: str, name: str, ground: Polygon) -> Application:
        """Return an application for ground, handed in."""
        draft = self.drafted(leader, name, ground)
        return cadastre.submit_application(application=draft, act=self.act(leader))

    def decide(self, application: Application, *, until: str = "", elsewhere: bool = False) -> None:
        """Decide the case of an application as well as can be, up to a step if one is named."""
        while task := self.open_task(application):
            if task.element == until:
                return
            who = DECIDERS[task.element] + ("-elsewhere" if elsewhere and task.element != "cadastre" else "")
            answers = {"resolution_number": "28"} if task.element == "assembly" else {}
            reasons = "All that the law asks is here."
            procedures.decide(
                task=task.id, outcome=GOOD[task.element], reasons=reasons, answers=answers, act=self.act(who)
            )

    def open_task(self, application: Application) -> Any:
        """Return the first task of an application's case that waits for a decision."""
        case = procedures.case_for(application.ref)
        return case.tasks.filter(state="open").order_by("opened_on", "id").first() if case else None

    def granted(self, leader: str, name: str, ground: Polygon, *, elsewhere: bool = False) -> MiningRight:
        """Return a right, asked for and granted."""
        application = self.asked(leader, name, ground)
        self.decide(application, elsewhere=elsewhere)
        return MiningRight.objects.get(application=application)

    def ready_counter(self, clerk: str = "clerk") -> None:
        """Let the price desk name a price and the clerk check the instruments."""
        rules = packs.current().country.money
        act = self.act("price-desk")
        name_price(
            per_gram=Money(6_500_00, rules.currency),
            observed_at=act.at,
            source="tests",
            confidence="fictional",
            act=act,
        )
        act = self.act(clerk)
        place = counter.place_of(act)
        if not custody.instruments_at(place, on=act.on):
            self._instruments(place)
        for each in custody.instruments_at(place, on=act.on):
            custody.check_instrument(instrument=each.instrument, read=each.instrument.check_nominal, act=act)

    def _instruments(self, place: custody.Place) -> None:
        act = self.act("verifier")
        for kind, label, unit, step, most, standard, nominal, u in (
            ("scale", "S-9", "g", "0.01", "2000", "100 g check weight", "100", "0.02"),
            ("xrf", "X-9", "[ppth]", "1", "1000", "916 reference piece", "916", "4"),
        ):
            made = custody.register_instrument(
                place=place,
                kind=kind,
                label=label,
                serial=f"{place.code}-{label}",
                unit=unit,
                resolution=Decimal(step),
                capacity=Decimal(most),
                check_standard=standard,
                check_nominal=Decimal(nominal),
                act=act,
            )
            custody.verify_instrument(
                instrument=made,
                by="Metrology office",
                certificate="tests",
                verified_on=act.on,
                u_abs=Decimal(u),
                u_rel_ppm=0,
                valid_until=act.on + timedelta(days=365),
                repeat_abs=Decimal(u) / 2,
                repeat_rel_ppm=0,
                act=act,
            )

    def offer(self, seller: str, *, mass: str = "38.42", fineness: str = "853", clerk: str = "clerk") -> counter.Offer:
        """Return what a seller lays on the scale, on the best rung that she stands on."""
        act = self.act(clerk)
        ready = [each.instrument for each in custody.instruments_at(counter.place_of(act), on=act.on) if each.ready]
        scale = next(i for i in ready if i.measures == "mass")
        assay = next(i for i in ready if i.measures == "fineness")
        shown = counter.Displayed(
            kind="dore", scale=scale.id, mass=Decimal(mass), assay=assay.id, fineness=Decimal(fineness)
        )
        person = self.person(seller)
        best = standings(person.id, on=act.on)[0]
        return counter.Offer(seller=person.id, standing=best.key, displayed=shown, paid_by="cash")

    def bought(self, seller: str, *, mass: str = "38.42", clerk: str = "clerk") -> Purchase:
        """Return a lot bought over the counter."""
        act = self.act(clerk)
        return counter.buy(offer=self.offer(seller, mass=mass, clerk=clerk), place=counter.place_of(act), act=act)

    def certificate(self, seller: str, officer: str = "officer") -> OriginPaper:
        """Return a certificate of origin for a seller's next lot."""
        act = self.act(officer)
        post = act.by.posts_with("ground.receive")[0]
        return market_papers.issue_origin_paper(
            kind=OriginKind.CERTIFICATE,
            seller=self.person(seller).id,
            area_path=post.area,
            most_ug=None,
            issued_by=f"{post.agency}/{post.key}",
            act=act,
        )

    def read(self, measures: str, value: str, clerk: str = "clerk") -> custody.Reading:
        """Return a reading that a clerk took and that belongs to nothing yet."""
        act = self.act(clerk)
        at_place = custody.instruments_at(counter.place_of(act), on=act.on)
        ready = [each.instrument for each in at_place if each.ready and each.instrument.measures == measures]
        return custody.take_reading(instrument=ready[-1], value=Decimal(value), act=act)

    def poured(self, purchases: list[Purchase], *, mass: str, fineness: str, clerk: str = "clerk") -> custody.Poured:
        """Return a bar poured of bought lots."""
        act = self.act(clerk)
        place = counter.place_of(act)
        weighed, assayed = self.read("mass", mass, clerk), self.read("fineness", fineness, clerk)
        lots = [custody.lot(purchase.lot) for purchase in purchases]
        return custody.pour_bar(
            place=place,
            lots=lots,
            mass=weighed,
            fineness=assayed,
            slag=custody.Slag(),
            loss=Decimal("0.1"),
            accept_mixed=True,
            act=act,
        )

    def disputed(self, purchase: Purchase) -> SaleDispute:
        """Return a dispute of a sale."""
        seller = next(key for key, user in self.users.items() if user.person == purchase.seller)
        return market_disputes.dispute_sale(
            purchase=purchase, why="wrong-mass", words="It was more.", act=self.act(seller)
        )


def take_pack_over() -> None:
    """Take Testland's pack over: areas, posts, places, and nobody in them yet."""
    preparing._take_pack()


#: Whose samples every story begins with; the other rooms' are invited where a test is about them.
JOURNEY = ("registry", "cadastre", "custody", "market", "offices")


def peopled() -> World:
    """Return Testland with its sample people and the holders of its posts, and nothing that they did: cheap."""
    take_pack_over()
    world = World()
    demo.load(act=world.act(), parts=("registry",))
    for user in User.objects.filter(username__startswith="sample-"):
        world.users[user.username.removeprefix("sample-")] = user
    return world


def build(*, everything: bool = False, parts: tuple[str, ...] = JOURNEY) -> World:
    """Take the pack over, invite the sample people, and appoint holders in the other district too."""
    take_pack_over()
    world = World()
    demo.load(act=world.act(), parts=() if everything else parts)
    for user in User.objects.filter(username__startswith="sample-"):
        world.users[user.username.removeprefix("sample-")] = user
    others = {f"{key}-elsewhere": place for key, place in ELSEWHERE.items()} | POWERLESS
    for key, (agency, post) in others.items():
        user = User.objects.create_user(f"sample-{key}", display_name=key)
        posts.appoint(post=posts.Post.objects.get(agency_id=agency, key=post), user=user.id, start=world.act().on)
        world.users[key] = user
    return world


def walked(*, everything: bool = False) -> World:
    """Return a world in which the whole journey was walked once."""
    world = build(everything=everything)
    # Her card was told, not seen; here an officer of the other district has seen it since.
    Person.objects.filter(id=world.users["clay-leader"].person).update(identity_level="card")
    world.things["right"] = world.granted("leader", "Amber Hill", square(AMBER_GROUND))
    world.things["right-elsewhere"] = world.granted("clay-leader", "Red Clay", square(CLAY_GROUND), elsewhere=True)
    world.things["application"] = world.asked("leader", "Amber Hill", square(AMBER_GROUND, east_m=900))
    world.things["application-elsewhere"] = world.asked("clay-leader", "Red Clay", square(CLAY_GROUND, east_m=900))
    world.things["draft"] = world.drafted("leader", "Amber Hill", square(AMBER_GROUND, east_m=1800))
    world.things["draft-elsewhere"] = world.drafted("clay-leader", "Red Clay", square(CLAY_GROUND, east_m=1800))
    world.ready_counter()
    world.things["paper"] = world.certificate("washer")
    world.things["purchase"] = world.bought("leader")
    washed = world.bought("washer", mass="4.02")
    world.things["purchase-of-washer"] = washed
    world.ready_counter("clerk-elsewhere")
    world.things["purchase-elsewhere"] = world.bought("clay-leader", clerk="clerk-elsewhere")
    world.things["dispute"] = world.disputed(world.bought("crusher", mass="7.5"))
    poured = world.poured([world.things["purchase"], washed], mass="42.3", fineness="852")
    world.things["bar"], world.things["bar-key"] = poured.bar, poured.key
    return world
