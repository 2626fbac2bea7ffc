"""Disputing a sale: the seller is in the loop, and what she disputes is held until it is decided."""

from datetime import date
from typing import Literal

from django.db import IntegrityError, transaction
from django.utils.translation import gettext_noop

from outcrop.commons.journal.api import audited, publish
from outcrop.commons.notices import api as notices
from outcrop.commons.numbering.api import next_number
from outcrop.commons.packs import api as packs
from outcrop.custody import api as custody
from outcrop.kernel.acts import Act
from outcrop.kernel.refs import Ref
from outcrop.ledger import api as ledger
from outcrop.market import problems
from outcrop.market.events import DisputeSettled, SaleDisputed
from outcrop.market.ladder import section
from outcrop.market.models import DisputeOutcome, Purchase, SaleDispute

#: Why a seller disputes: what she can choose, each a sentence on the page.
Why = Literal["not-me", "wrong-mass", "wrong-sum", "not-paid", "other"]
WHYS: tuple[Why, ...] = ("not-me", "wrong-mass", "wrong-sum", "not-paid", "other")
WHOLE_LOT_PPM = 1_000_000
LEAST_WORDS = 10


@transaction.atomic
@audited("market.dispute-sale")
def dispute_sale(*, purchase: Purchase, why: Why, words: str, act: Act) -> SaleDispute:
    """
    Dispute a sale. Freezes this lot's share and this sale's royalty line; what others were paid stands.

    :param words: what happened, in her own words; read by the post that hears disputes and nobody else
    :raises AlreadyDisputed: if it was disputed before
    """
    number = next_number(kind="DS", office="0", year=act.on.year)
    try:
        with transaction.atomic():
            dispute = SaleDispute.objects.create(
                number=number, purchase=purchase, person=purchase.seller, why=why, words=words.strip()[:4000],
                opened_at=act.at, answer_due=answer_due(act.on),
            )  # fmt: skip
    except IntegrityError as taken:
        raise problems.AlreadyDisputed() from taken
    source = Ref("market.dispute", dispute.id)
    lot = custody.lot(purchase.lot)
    if free := WHOLE_LOT_PPM - lot.frozen_ppm:
        dispute.freeze = custody.freeze_lot_share(lot=lot, share_ppm=free, reason=number, act=act).id
        dispute.save(update_fields=["freeze"])
    for entry in _royalty_lines(purchase):
        ledger.hold(entry=entry, reason=number, source=source, act=act)
    publish(
        SaleDisputed(dispute=source, purchase=Ref("market.purchase", purchase.id), person=purchase.seller, why=why), act=act
    )
    return dispute


def answer_due(on: date) -> date:
    """Return the day by which a dispute that is opened today is answered, in working days."""
    return packs.current().calendar.working().add_working_days(on, section().dispute.days_to_answer)


@transaction.atomic
@audited("market.settle-dispute")
def settle_dispute(*, dispute: SaleDispute, seller_is_right: bool, reasons: str, act: Act) -> SaleDispute:
    """
    Decide a dispute. If the seller is right, the sale's booking is taken back; the slip stays, marked.

    :raises DisputeDecided: if it was decided before
    :raises ReasonsMissing: without reasons in words
    """
    if len(reasons.strip()) < LEAST_WORDS:
        raise problems.ReasonsMissing(field="reasons")
    dispute = SaleDispute.objects.select_for_update().select_related("purchase").get(id=dispute.id)
    if dispute.outcome != DisputeOutcome.OPEN:
        raise problems.DisputeDecided()
    dispute.outcome = DisputeOutcome.SELLER_RIGHT if seller_is_right else DisputeOutcome.SALE_STANDS
    dispute.reasons, dispute.decided_at, dispute.decided_by = reasons.strip(), act.at, act.by.user
    dispute.save()
    _undo_or_free(dispute, act)
    notices.send(
        to=dispute.person,
        kind="market.dispute",
        sentence=gettext_noop("What you said about number %(number)s was decided. Open it to read why."),
        values={"number": dispute.purchase.number},
        link=f"/sales/{dispute.purchase.number}",
        act=act,
    )
    publish(
        DisputeSettled(
            dispute=Ref("market.dispute", dispute.id),
            purchase=Ref("market.purchase", dispute.purchase_id),
            outcome=dispute.outcome,
        ),
        act=act,
    )
    return dispute


def _undo_or_free(dispute: SaleDispute, act: Act) -> None:
    source, purchase = Ref("market.dispute", dispute.id), dispute.purchase
    ledger.release_all(source=source, reason=dispute.number, act=act)
    if dispute.outcome == DisputeOutcome.SELLER_RIGHT:
        posting = ledger.posting_for(source=Ref("market.purchase", purchase.id), kind="market.purchase")
        if posting is not None:
            ledger.reverse(posting=posting, reason=dispute.number, act=act)
        return  # the lot's share stays frozen: its bar must go on showing that its origin was not what was said
    freeze = custody.Freeze.objects.filter(id=dispute.freeze).select_related("lot").first()
    if freeze is not None:
        custody.release_lot_share(freeze=freeze, act=act)


def _royalty_lines(purchase: Purchase) -> list[ledger.Entry]:
    posting = ledger.posting_for(source=Ref("market.purchase", purchase.id), kind="market.purchase")
    entries = ledger.entries_of(posting) if posting else []
    return [entry for entry in entries if entry.account == "royalty.withheld"]
