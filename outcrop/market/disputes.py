"""Disputing a sale: the seller is in the loop, and what she disputes is held until it is decided."""

from datetime import date
from typing import Any, Literal, get_args
from uuid import UUID

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
from outcrop.market.locks import hold
from outcrop.market.models import DisputeDecision, DisputeOutcome, OriginPaper, Purchase, SaleDispute
from outcrop.market.policies import DISPUTE_VERB
from outcrop.registry import api as registry

#: Why a seller disputes: what she can choose, each a sentence on the page.
Why = Literal["not-me", "wrong-mass", "wrong-sum", "not-paid", "other"]
WHYS: tuple[Why, ...] = get_args(Why)
WHOLE_LOT_PPM = 1_000_000
LEAST_WORDS, MOST_WORDS = 10, 4000


@transaction.atomic
@audited("market.dispute-sale")
def dispute_sale(*, purchase: Purchase, why: str, words: str, act: Act) -> SaleDispute:
    """
    Dispute a sale. Freezes this lot's share and this sale's royalty line; what others were paid stands.

    :param why: one of ``WHYS``
    :param words: what happened, in her own words; read by the post that hears disputes and nobody else
    :raises MandateDoesNotCover: if an agent's mandate does not name it
    :raises AlreadyDisputed: if it was disputed before
    """
    registry.acting_person(act.by, DISPUTE_VERB)
    hold(purchase.id)
    area, seller = purchase.area_path, purchase.seller
    dispute = _opened(act, area=area, person=seller, why=why, words=words, purchase=purchase, lot=purchase.lot)
    for entry in _royalty_lines(purchase):
        ledger.hold(entry=entry, reason=dispute.number, source=Ref("market.dispute", dispute.id), act=act)
    return dispute


@transaction.atomic
@audited("market.dispute-paper")
def dispute_paper(*, paper: OriginPaper, why: str, words: str, act: Act) -> SaleDispute:
    """
    Dispute an entry in a collector's book. The paper cannot be used meanwhile; a lot that it was used for is frozen.

    :raises MandateDoesNotCover: if an agent's mandate does not name it
    :raises AlreadyDisputed: if it was disputed before
    """
    registry.acting_person(act.by, DISPUTE_VERB)
    assert paper.source_person is not None  # the policy saw to it: only whoever the entry names disputes it
    # Held before looking: the collector may be selling on it at this moment.
    hold(paper.id)
    used = Purchase.objects.filter(paper=paper).first()
    area, person, lot = paper.area_path, paper.source_person, used.lot if used else None
    return _opened(act, area=area, person=person, why=why, words=words, paper=paper, lot=lot)


def _opened(
    act: Act, *, area: str, person: UUID, why: str, words: str, lot: UUID | None, **disputed: Any
) -> SaleDispute:
    if why not in WHYS:
        raise problems.WhyUnknown(field="why", why=why[:30])
    number = next_number(kind="DS", office=area.rpartition(".")[2], year=act.on.year)
    dispute = SaleDispute(
        number=number,
        person=person,
        why=why,
        words=words.strip()[:MOST_WORDS],
        freeze=_frozen(lot, number, act),
        opened_at=act.at,
        answer_due=answer_due(act.on),
        **disputed,
    )
    try:
        with transaction.atomic():
            dispute.save(force_insert=True)
    except IntegrityError as taken:
        raise problems.AlreadyDisputed() from taken
    ref = Ref("market.dispute", dispute.id)
    publish(SaleDisputed(dispute=ref, number=number, disputed=_disputed(dispute), person=person, why=why), act=act)
    return dispute


def _frozen(lot_id: UUID | None, reason: str, act: Act) -> UUID | None:
    if lot_id is None:
        return None
    lot = custody.lot(lot_id)
    free = WHOLE_LOT_PPM - lot.frozen_ppm
    return custody.freeze_lot_share(lot=lot, share_ppm=free, reason=reason, act=act).id if free else None


def _disputed(dispute: SaleDispute) -> Ref:
    if dispute.purchase_id is not None:
        return Ref("market.purchase", dispute.purchase_id)
    assert dispute.paper_id is not None  # the database saw to it
    return Ref("market.origin-paper", dispute.paper_id)


def answer_due(on: date) -> date:
    """Return the day by which a dispute that is opened today is answered, in working days."""
    return packs.current().calendar.working().add_working_days(on, section().dispute.days_to_answer)


@transaction.atomic
@audited("market.settle-dispute")
def settle_dispute(*, dispute: SaleDispute, seller_is_right: bool, reasons: str, act: Act) -> DisputeDecision:
    """
    Decide a dispute. If the seller is right, the sale's booking is taken back; the slip stays, marked.

    :raises DisputeDecided: if it was decided before
    :raises ReasonsMissing: without reasons in words
    """
    reasons = reasons.strip()[:MOST_WORDS]
    if len(reasons) < LEAST_WORDS:
        raise problems.ReasonsMissing(field="reasons")
    hold(dispute.id)
    if DisputeDecision.objects.filter(dispute=dispute).exists():
        raise problems.DisputeDecided()
    outcome = DisputeOutcome.SELLER_RIGHT if seller_is_right else DisputeOutcome.SALE_STANDS
    decision = DisputeDecision.objects.create(
        dispute=dispute, outcome=outcome, reasons=reasons, at=act.at, by=act.by.user
    )
    _undo_or_free(dispute, outcome, act)
    _tell(dispute, outcome, act)
    return decision


def _undo_or_free(dispute: SaleDispute, outcome: str, act: Act) -> None:
    ledger.release_all(source=Ref("market.dispute", dispute.id), reason=dispute.number, act=act)
    if outcome == DisputeOutcome.SELLER_RIGHT:
        posting = _posting(dispute.purchase) if dispute.purchase else None
        if posting is not None:
            ledger.reverse(posting=posting, reason=dispute.number, act=act)
        return  # the lot's share stays frozen: its bar must go on showing that its origin was not what was said
    frozen = dispute.freeze and custody.Freeze.objects.filter(id=dispute.freeze).select_related("lot").first()
    if frozen:
        custody.release_lot_share(freeze=frozen, act=act)


def _tell(dispute: SaleDispute, outcome: str, act: Act) -> None:
    if dispute.purchase:
        number, link = dispute.purchase.number, f"/sales/{dispute.purchase.number}"
    else:
        assert dispute.paper is not None  # the database saw to it
        number, link = dispute.paper.number, f"/certificates/{dispute.paper.number}"
    notices.send(
        to=dispute.person,
        kind="market.dispute",
        sentence=gettext_noop("What you said about number %(number)s was decided. Open it to read why."),
        values={"number": number},
        link=link,
        act=act,
    )
    ref = Ref("market.dispute", dispute.id)
    publish(DisputeSettled(dispute=ref, number=dispute.number, disputed=_disputed(dispute), outcome=outcome), act=act)


def _posting(purchase: Purchase) -> ledger.Posting | None:
    return ledger.posting_for(source=Ref("market.purchase", purchase.id), kind="market.purchase")


def _royalty_lines(purchase: Purchase) -> list[ledger.Entry]:
    posting = _posting(purchase)
    entries = ledger.entries_of(posting) if posting else []
    return [entry for entry in entries if entry.account == "royalty.withheld"]
