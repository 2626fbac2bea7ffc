"""The standing cast of these tests: a counter in the Amber Hills at work, and people who come to sell."""

import re
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

from outcrop.cadastre import granting
from outcrop.cadastre.tests import world as ground
from outcrop.cadastre.tests.world import NOW, TODAY
from outcrop.commons.accounts.api import User, actor_for
from outcrop.commons.packs import api as packs
from outcrop.commons.posts import api as posts
from outcrop.custody import api as custody
from outcrop.custody.tests.conftest import instrument
from outcrop.kernel.acts import Act, Actor
from outcrop.kernel.ids import new_id
from outcrop.kernel.money import Money
from outcrop.market import counter, papers, prices
from outcrop.market.ladder import standings
from outcrop.market.models import OriginKind, OriginPaper, Purchase
from outcrop.market.slips import Slip
from outcrop.registry.models import Enterprise, Person

AMBER = "tl.north.amber"
#: 1,000.00 for a gram, so that sums can be read off.
PER_GRAM = 100_000


def build() -> None:
    """Take the pack over."""
    ground.build()
    custody.sync_pack(packs.current())


def holder(agency: str, post: str) -> Actor:
    """Return a user who holds a post, as an actor."""
    user = User.objects.create_user(f"holder-{new_id()}", display_name=post)
    posts.appoint(post=posts.Post.objects.get(agency_id=agency, key=post), user=user.id, start=date(2026, 1, 1))
    return actor_for(user, on=TODAY)


def actor_of(person: Person, **how: Any) -> Actor:
    """Return a person as an actor; she has an account."""
    user, _ = User.objects.get_or_create(username=person.number, defaults={"person": person.id})
    return actor_for(user, on=TODAY, **how)


def act_of(actor: Actor, *, at: datetime = NOW) -> Act:
    """Return an act of today; the country is three hours ahead, which does not change the day here."""
    return Act(by=actor, at=at, on=at.date(), submission=new_id())


def person(name: str = "Mira", *, born: int | None = 1990, level: str = "none") -> Person:
    """Return somebody of the register."""
    made = ground.person(name, level=level)
    made.birth_year, made.number = born, made.number.upper()
    made.save()
    return made


def name_price(per_gram: int = PER_GRAM, *, hours_ago: int = 2, at: datetime = NOW) -> Any:
    """Have the price desk name a price."""
    money = Money(per_gram, "XTS")
    act = act_of(Actor(user=new_id()), at=at)
    observed = at - timedelta(hours=hours_ago)
    return prices.name_price(per_gram=money, observed_at=observed, source="Fixing", confidence="A", act=act)


_places = iter(range(0, 100_000, 1000))


def enterprise_with_right(name: str = "Amber Hill") -> Enterprise:
    """Return an enterprise of three that holds a right."""
    made = ground.enterprise(name)
    application = ground.submitted(made, ground.square(next(_places) % 20_000, 0))
    granting.allot(application=application, act=ground.act())
    granting.grant_right(application=application, act=ground.act())
    return made


def enterprise_that_waits(name: str = "Red Ravine") -> Enterprise:
    """Return an enterprise of three whose application lies with the office."""
    made = ground.enterprise(name)
    ground.submitted(made, ground.square(next(_places) % 20_000, 0))
    return made


def paper(seller: Person, kind: OriginKind = OriginKind.CERTIFICATE, **told: Any) -> OriginPaper:
    """Issue a paper of origin."""
    return papers.issue_origin_paper(
        **{"kind": kind, "seller": seller.id, "area_path": AMBER, "most_ug": None, "issued_by": "district-office@AMBER"}
        | told
        | {"act": told.get("act") or act_of(Actor(user=new_id()))}
    )


@dataclass
class Counter:
    """A buying centre with verified and checked instruments, a price of today and its clerk."""

    place: custody.Place
    scale: custody.Instrument
    assay: custody.Instrument
    clerk: Actor
    act: Act

    @classmethod
    def opened(
        cls, key: str = "amber-centre", agency: str = "buying-centre@AMBER", *, checked: bool = True
    ) -> "Counter":
        """Open it for the day."""
        place, clerk = custody.place_with_key(key), holder(agency, "clerk")
        act = act_of(clerk)
        scale = instrument(
            place, "scale", unit="g", resolution="0.01", nominal="100", capacity="2000", act=act, u_abs="0.02",
            repeat_abs="0.01", checked=checked,
        )  # fmt: skip
        assay = instrument(
            place, "xrf", unit="[ppth]", resolution="1", nominal="917", capacity="1000", act=act, u_abs="4",
            repeat_abs="2", checked=checked,
        )  # fmt: skip
        return cls(place, scale, assay, clerk, act)

    def displayed(self, grams: Any = 10, fineness: Any = 900, **told: Any) -> counter.Displayed:
        """Return what the displays show."""
        mass, pure = Decimal(str(grams)), Decimal(str(fineness))
        return counter.Displayed(
            **{"kind": "dore", "scale": self.scale.id, "mass": mass, "assay": self.assay.id, "fineness": pure} | told
        )

    def offer(self, seller: Person, *, rung: str = "", paid_by: str = "cash", **shown: Any) -> counter.Offer:
        """Return what a person offers, on her best rung unless another is named."""
        held = [each for each in standings(seller.id, on=self.act.on) if each.rung.key == rung or not rung]
        key = held[0].key if held else f"{rung}:none"
        return counter.Offer(seller=seller.id, standing=key, displayed=self.displayed(**shown), paid_by=paid_by)

    def buy(self, seller: Person, *, agreed: Money | None = None, **offered: Any) -> Purchase:
        """Buy: 10 g at 900 per mille unless told otherwise, worth 9,000.00 at the price of these tests."""
        return counter.buy(offer=self.offer(seller, **offered), place=self.place, agreed=agreed, act=self.act)

    def preview(self, seller: Person, **offered: Any) -> Slip:
        """Return what the seller sees before she agrees."""
        return counter.preview(offer=self.offer(seller, **offered), place=self.place, act=self.act)

    def later(self, **delta: float) -> None:
        """Let time pass."""
        at = self.act.at + timedelta(**delta)
        self.act = replace(self.act, at=at, on=at.date(), submission=new_id())


def sheet(**values: Any) -> dict[str, Any]:
    """What a form sends."""
    return {"submission": str(new_id()), **values}


def text(answer: Any) -> str:
    """The page's main part without tags, as it is read."""
    main = answer.content.decode().split("<main")[1].split("</main")[0]
    return " ".join(re.sub(r"<[^>]+>", " ", main).split())
