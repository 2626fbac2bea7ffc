"""What the demonstration's market has already seen: a price, a licensed collector, papers of origin."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any
from uuid import UUID

from outcrop.commons.accounts.api import User, actor_for
from outcrop.commons.packs import api as packs
from outcrop.commons.posts import api as posts
from outcrop.custody import api as custody
from outcrop.kernel.acts import Act, Actor, HeldPost
from outcrop.kernel.money import Money
from outcrop.kernel.strictyaml import read_yaml
from outcrop.market import counter, issuing
from outcrop.market.ladder import standings
from outcrop.market.models import OriginKind, Price, Purchase
from outcrop.market.papers import issue_origin_paper, license_collector
from outcrop.market.prices import name_price
from outcrop.market.services import confirm_sale
from outcrop.registry import api as registry

SAMPLE = "sample-"


def load(*, act: Act) -> None:
    """Do what ``seeds/market.yaml`` tells, each act by the post or person whose it is."""
    file: Path = packs.current().root / "seeds" / "market.yaml"
    if not file.exists() or Price.objects.exists():
        return
    told: dict[str, Any] = read_yaml(file.read_text(encoding="utf-8"))
    _name_price(told["price"], act)
    for row in told.get("licences", ()):
        _license(row, act)
    for row in told.get("papers", ()):
        _issue(row, act)


def afterwards(told: dict[str, Any], *, act: Act) -> None:
    """Let the counters of the story buy what its people brought, and pour a bar of it."""
    if not Purchase.objects.exists():
        for row in told.get("sales", ()):
            _sell(row, act)


def _sell(row: dict[str, Any], act: Act) -> None:
    """Sell on an earlier day, at the price of that day, after the morning check of every instrument."""
    then = _then(act, row, _holder(row))
    _name_price(row["price"], then)
    place = counter.place_of(then)
    ready: dict[str, UUID] = {}
    for each in custody.instruments_at(place, on=then.on):
        custody.check_instrument(instrument=each.instrument, read=each.instrument.check_nominal, act=then)
        ready[each.instrument.measures] = each.instrument.id
    user, seller = _user(row["seller"]), _person(row["seller"])
    if user is None or seller is None:
        return
    shown = counter.Displayed(
        kind=row["kind"], scale=ready["mass"], mass=Decimal(row["mass"]),
        assay=ready["fineness"], fineness=Decimal(row["fineness"]),
    )  # fmt: skip
    offer = counter.Offer(
        seller=seller.id, standing=standings(seller.id, on=then.on)[0].key, displayed=shown, paid_by=row["paid_by"]
    )
    bought = counter.buy(offer=offer, place=place, act=then)
    confirm_sale(purchase=bought, act=replace(then, by=actor_for(user, on=then.on)))
    _pour(row["poured"], bought, place, then)


def _pour(row: dict[str, Any], bought: Purchase, place: custody.Place, act: Act) -> None:
    here = {each.instrument.measures: each.instrument for each in custody.instruments_at(place, on=act.on)}
    read = {key: custody.take_reading(instrument=here[key], value=Decimal(row[key]), act=act) for key in here}
    custody.pour_bar(
        place=place, lots=[custody.lot(bought.lot)], mass=read["mass"], fineness=read["fineness"],
        slag=custody.Slag(), loss=Decimal(row["loss"]), act=act,
    )  # fmt: skip


def _name_price(row: dict[str, Any], act: Act) -> None:
    money = packs.current().country.money
    minor = int(Decimal(row["per_gram"]).scaleb(money.exponent))
    name_price(
        per_gram=Money(minor, money.currency),
        observed_at=act.at - timedelta(hours=row["hours_ago"]),
        source=row["source"],
        confidence=row["confidence"],
        act=act,
    )


def _license(row: dict[str, Any], act: Act) -> None:
    person = _person(row["person"])
    if person is not None:
        license_collector(
            person=person.id,
            number=row["number"],
            issued_by=f"{row['agency']}/{row['post']}",
            until=act.on + timedelta(days=row["days_left"]),
            act=_then(act, row, _holder(row)),
        )


def _issue(row: dict[str, Any], act: Act) -> None:
    person, kind = _person(row["person"]), OriginKind(row["kind"])
    if person is None:
        return
    if kind == OriginKind.BOOK:
        source = _person(row["source"])
        if source is not None:
            by = actor_for(User.objects.get(username=SAMPLE + row["person"]), on=act.on)
            grams = Decimal(row["grams"])
            issuing.enter_in_book(person=source.number, grams=grams, act=_then(act, row, by))
        return
    post = _holder(row)
    issue_origin_paper(
        kind=kind,
        seller=person.id,
        area_path=post.posts[0].area,
        most_ug=None,
        issued_by=f"{row['agency']}/{row['post']}",
        act=_then(act, row, post),
    )


def _then(act: Act, row: dict[str, Any], by: Actor) -> Act:
    past = timedelta(days=row["days_ago"])
    return replace(act, by=by, at=act.at - past, on=act.on - past, submission=None)


def _user(key: str) -> User | None:
    return User.objects.filter(username=SAMPLE + key).first()


def _person(key: str) -> registry.PersonView | None:
    """Return a sample person, or None where the country has none of that role."""
    user = _user(key)
    return registry.person(user.person) if user and user.person else None


def _holder(row: dict[str, Any]) -> Actor:
    """Return whoever held a post when the sample was made."""
    post = posts.Post.objects.select_related("agency").get(agency_id=row["agency"], key=row["post"])
    held = HeldPost(post.id, post.key, post.agency_id, post.agency_kind, post.area_path, frozenset(post.duties))
    holding = posts.Holding.objects.filter(post=post).first()
    return Actor(user=holding.user if holding else None, posts=(held,))
