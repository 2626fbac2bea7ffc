"""Buying a lot: one act, in one transaction, from the reading to the slip."""

from dataclasses import dataclass
from decimal import ROUND_DOWN, Decimal
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_noop

from outcrop.cadastre import api as cadastre
from outcrop.commons.journal.api import audited, publish
from outcrop.commons.notices import api as notices
from outcrop.commons.numbering.api import next_number
from outcrop.commons.ui.templatetags.ui import money
from outcrop.custody import api as custody
from outcrop.kernel.acts import Act
from outcrop.kernel.money import Money
from outcrop.kernel.refs import Ref
from outcrop.kernel.text import Text
from outcrop.law import api as law
from outcrop.ledger import api as ledger
from outcrop.market import problems
from outcrop.market.events import LotBought, LotRefused, SaleConfirmed
from outcrop.market.ladder import Standing, door, section, standing_for, unused_papers
from outcrop.market.locks import hold
from outcrop.market.models import Purchase, SaleConfirmation, SaleDispute
from outcrop.market.policies import BUY
from outcrop.market.prices import PriceToday, usable_price
from outcrop.market.sums import Sum, reckon
from outcrop.registry import api as registry

MICRO = Decimal(1_000_000)


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighing:
    """
    What lies on the scale: readings of registered instruments, whose error the clerk never types.

    :param kind: what it is, a key of the pack's lot kinds
    :param melt: how it became one piece, where it was melted here
    """

    place: custody.Place
    kind: str
    mass: custody.Reading
    fineness: custody.Reading
    melt: custody.Melt | None = None


@transaction.atomic
@audited("market.buy")
def buy_lot(
    *, seller: UUID, standing: str, weighing: Weighing, paid_by: str, act: Act, agreed: Money | None = None
) -> Purchase:
    """
    Buy a lot: take it into custody, reckon the sum by the law of the day, book it, pay the seller and tell her.

    :param standing: which rung the seller chose, as ``Standing.key``
    :param paid_by: a key of the pack's payments
    :param agreed: what the seller saw that she gets, where it was shown to her before
    :raises SumChanged: if she would get another sum than she agreed to
    :raises Problem: if the price is too old, the rung is not held, the seller too young, an instrument not fit
    """
    BUY.require(act.by, weighing.place)
    paid_by = _payment(paid_by)
    shown = _held(fit_to_sell(seller=seller, standing=standing, act=act), seller, act)
    price = usable_price(act.at)
    lot = _taken_in(weighing, shown, seller, act)
    _check_paper(shown, micrograms(lot.contained.value))
    total = reckon(contained_ug=micrograms(lot.contained.value), per_gram=price.per_gram, rung=shown.rung, on=act.on)
    if agreed is not None and agreed != total.net:
        raise problems.SumChanged(net=money(total.net))
    law.keep(outcome=total.law, act=act)
    purchase = _written(weighing, shown, lot, price, total, seller=seller, paid_by=paid_by, act=act)
    purchase.posting = _book(purchase, total, act).id
    purchase.save(force_insert=True)
    _tell(purchase, act)
    return purchase


def fit_to_sell(*, seller: UUID, standing: str, act: Act) -> Standing:
    """Return the standing that the seller chose, if she may sell. :raises Problem: naming what is in the way"""
    if act.by.person == seller:
        raise problems.BuyingFromOneself()
    person = registry.person(seller)
    least = section().least_age
    # Only the year of birth is asked: whoever reaches the age this year is given the benefit of the doubt.
    if least and person.birth_year and act.on.year - person.birth_year < least:
        raise problems.SellerTooYoung(age=least, next_door=door(section().too_young))
    registry.require_identity(seller, "market.sell")
    return standing_for(seller, standing, on=act.on)


def micrograms(grams: Decimal) -> int:
    """Return grams as whole micrograms, rounded down: what is paid for is never more than what is there."""
    return int((grams * MICRO).to_integral_value(ROUND_DOWN))


@transaction.atomic
@audited("market.refuse")
def refuse_lot(*, area_path: str, act: Act) -> None:
    """Write down that a lot could not be bought: a barrier of the system, counted without the seller."""
    publish(LotRefused(code=problems.NoRung.code, area_path=area_path, day=act.on), act=act)


@transaction.atomic
@audited("market.confirm-sale")
def confirm_sale(*, purchase: Purchase, act: Act) -> SaleConfirmation:
    """
    Say that a sale in one's name is right.

    :raises MandateDoesNotCover: if an agent's mandate does not name it
    :raises AlreadyConfirmed, AlreadyDisputed: if the seller said so before, or the opposite
    """
    registry.acting_person(act.by, "market.confirm-sale")
    hold(purchase.id)
    if SaleConfirmation.objects.filter(purchase=purchase).exists():
        raise problems.AlreadyConfirmed()
    if SaleDispute.objects.filter(purchase=purchase).exists():
        raise problems.AlreadyDisputed()
    said = SaleConfirmation.objects.create(purchase=purchase, person=purchase.seller, at=act.at)
    publish(SaleConfirmed(purchase=Ref("market.purchase", purchase.id), person=purchase.seller), act=act)
    return said


def _held(shown: Standing, seller: UUID, act: Act) -> Standing:
    """Hold the paper that is shown: two counters may be reaching for it at this moment. :raises PaperUsed:"""
    if shown.paper is not None:
        hold(shown.paper.id)
        if not unused_papers(seller, on=act.on).filter(id=shown.paper.id).exists():
            raise problems.PaperUsed(number=shown.paper.number)
    return shown


def _check_paper(shown: Standing, contained_ug: int) -> None:
    most = shown.paper.most_ug if shown.paper else None
    if most is not None and contained_ug > most:
        raise problems.PaperCoversLess(most=f"{most / MICRO:.2f}", contained=f"{contained_ug / MICRO:.2f}")


def _payment(key: str) -> str:
    if key not in {payment.key for payment in section().payments}:
        raise problems.PaymentUnknown(field="paid_by", payment=key[:30])
    return key


def _taken_in(weighing: Weighing, shown: Standing, seller: UUID, act: Act) -> custody.Lot:
    return custody.receive_lot(
        place=weighing.place,
        mass=weighing.mass,
        fineness=weighing.fineness,
        kind=weighing.kind,
        melt=weighing.melt,
        origin=_origin(shown, seller, act),
        seller=Ref("registry.person", seller),
        owner=Ref("custody.place", weighing.place.id),
        act=act,
    )


def _origin(shown: Standing, seller: UUID, act: Act) -> custody.Origin:
    rungs = [rung.key for rung in section().ladder]
    name = shown.rung.name
    mark = Text({code: f"{shown.rung.mark} · {words}" for code, words in name.by_language.items()}, name.unreviewed)
    if shown.enterprise:
        source, source_name = Ref("registry.enterprise", shown.enterprise), registry.enterprise(shown.enterprise).name
    else:
        source, source_name = Ref("registry.person", seller), registry.name_of(seller)
    return custody.Origin(
        rung=shown.rung.key,
        rank=rungs.index(shown.rung.key) + 1,
        mark=mark,
        channel=shown.rung.channel,
        source=source,
        source_name=source_name,
        area_path=shown.area_path,
        right=_right_then(shown, act),
        documents=(shown.paper.number,) if shown.paper else (),
    )


def _right_then(shown: Standing, act: Act) -> custody.RightThen | None:
    if shown.right is None:
        return None
    right = cadastre.right(shown.right, on=act.on)
    return custody.RightThen(
        ref=right.ref,
        number=right.number,
        licence_class=right.class_name,
        state=right.state,
        holder=right.holder_name,
        until=right.until,
        as_of=act.on,
    )


def _written(
    weighing: Weighing,
    shown: Standing,
    lot: custody.Lot,
    price: PriceToday,
    total: Sum,
    *,
    seller: UUID,
    paid_by: str,
    act: Act,
) -> Purchase:
    contained_ug = micrograms(lot.contained.value)
    assert act.by.user is not None  # the policy saw to it: only a post buys
    return Purchase(
        # The number is taken last of all locks, so that buying and pouring at one place never wait for each other.
        number=next_number(kind="PU", office=weighing.place.code, year=act.on.year),
        place=weighing.place.id,
        area_path=weighing.place.area_path,
        clerk=act.by.user,
        seller=seller,
        enterprise=shown.enterprise,
        sold_for=shown.sold_for,
        rung=shown.rung.key,
        mark=shown.rung.mark,
        paper=shown.paper,
        right=shown.right,
        lot=lot.id,
        gross_ug=micrograms(weighing.mass.value),
        fineness_ppm=int(weighing.fineness.value * 1000),
        contained_ug=contained_ug,
        contained_u_ug=micrograms(lot.contained.u),
        price=price.price,
        currency=total.value.currency,
        value=total.value.minor,
        royalty=total.royalty.minor if total.royalty else None,
        net=total.net.minor,
        lines=[line.written() for line in total.lines],
        law=total.law.written(),
        paid_by=paid_by,
        bought_at=act.at,
        bought_on=act.on,
        questionable=contained_ug > section().questionable_grams * MICRO,
    )


def _book(purchase: Purchase, total: Sum, act: Act) -> ledger.Posting:
    """Book the purchase: metal taken in against what the seller gets and what is kept back for others."""
    seller, source = Ref("registry.person", purchase.seller), Ref("market.purchase", purchase.id)
    lines = [ledger.Line("stock.metal", total.value, memo=purchase.number)]
    lines.append(ledger.Line(f"paid.{purchase.paid_by}", -total.net, seller))
    for line in total.lines:
        if line.key == "royalty":
            lines.append(ledger.Line("royalty.withheld", Money(line.minor, purchase.currency), seller, purchase.number))
        elif line.key.startswith("deduction.") and line.minor:
            lines.append(ledger.Line(line.key, Money(line.minor, purchase.currency), seller))
    return ledger.post(kind="market.purchase", lines=lines, source=source, on=purchase.bought_on, act=act)


def _tell(purchase: Purchase, act: Act) -> None:
    publish(_bought(purchase), act=act)
    # Neutral words: a shared phone tells nobody of metal, grams or money.
    notices.send(
        to=purchase.seller,
        kind="market.sale",
        sentence=gettext_noop(
            "Something was entered in your name on %(day)s, number %(number)s. Not you? Open it and say so."
        ),
        values={"day": purchase.bought_on, "number": purchase.number},
        link=f"/sales/{purchase.number}",
        act=act,
    )


def _bought(purchase: Purchase) -> LotBought:
    royalty = None if purchase.royalty is None else Money(purchase.royalty, purchase.currency)
    return LotBought(
        purchase=Ref("market.purchase", purchase.id),
        number=purchase.number,
        lot=Ref("custody.lot", purchase.lot),
        seller=purchase.seller,
        enterprise=purchase.enterprise,
        sold_for=purchase.sold_for,
        rung=purchase.rung,
        mark=purchase.mark,
        area_path=purchase.area_path,
        contained_ug=purchase.contained_ug,
        value=Money(purchase.value, purchase.currency),
        royalty=royalty,
        net=purchase.net_money,
        law=purchase.law["bundle"],
        paid_by=purchase.paid_by,
    )
