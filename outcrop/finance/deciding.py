"""A provider's yes with its terms, or its no with reasons; and the person's own word about the terms."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.db import transaction
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from outcrop.commons.journal.api import audited, publish
from outcrop.commons.notices import api as notices
from outcrop.commons.numbering.api import next_number
from outcrop.commons.packs import api as packs
from outcrop.finance import problems
from outcrop.finance.asking import is_open, link
from outcrop.finance.events import Enrolled, RequestDecided, TermsAnswered
from outcrop.finance.locks import hold
from outcrop.finance.models import Agreement, Answer, Decision, How, Instalment, Kind, Request
from outcrop.finance.offers import LARGEST, closed_months, fee_of
from outcrop.finance.policies import DESK, OWN, SEE_FILE
from outcrop.finance.rates import Cost, cost, month_after
from outcrop.kernel.acts import Act
from outcrop.kernel.refs import Ref


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """
    What a provider says.

    :ivar lent: the sum, in minor units, for a loan or lease; ``fee`` is taken of it
    :ivar seasonal: nothing is paid in the closed months
    :ivar premium: what is paid a month, for an insurance or account
    :ivar last_day: of an insurance or account, where it ends
    """

    accepted: bool
    reasons: str
    lent: int | None = None
    fee: int = 0
    yearly_ppm: int | None = None
    months: int | None = None
    seasonal: bool = False
    premium: int | None = None
    policy: str = ""
    start: date | None = None
    last_day: date | None = None


@transaction.atomic
@audited("finance.decide")
def decide(*, request: Request, terms: Terms, act: Act) -> Decision:
    """
    Say yes with terms or no with reasons, as the provider's desk. She answers to a yes; nothing is agreed without hers.

    :raises FileClosed: if the file may be read no more
    :raises DecidedAlready: if it was answered
    :raises TermsUnfit: if the terms cannot be, or are worse than the offer
    """
    SEE_FILE.require(act.by, request)
    hold(request.id)
    if Decision.objects.filter(request=request).exists():
        raise problems.DecidedAlready()
    if not is_open(request, act.on):
        raise problems.FileClosed()
    if not terms.reasons.strip():
        raise problems.TermsUnfit(field="reasons", fault=_("they come without a word to her."))
    start = terms.start or act.on
    if terms.accepted:
        _check(request, terms, start, act.on)
    post = next(each for each in act.by.posts_with(DESK) if each.agency == request.offer.agency_id)
    lends = terms.accepted and request.offer.lends
    assert act.by.user is not None  # a post is held by somebody
    made = Decision(
        request=request, accepted=terms.accepted, reasons=terms.reasons.strip()[:1000],
        lent=terms.lent if lends else None,
        fee=terms.fee if lends else 0, yearly_ppm=terms.yearly_ppm if lends else None,
        months=terms.months if lends else None,
        closed=list(closed_months(start, terms.months or 1)) if lends and terms.seasonal else [],
        premium=terms.premium if terms.accepted and not lends else None, policy=terms.policy.strip()[:60], start=start,
        end=terms.last_day + timedelta(days=1) if terms.last_day and not lends else None,
        post_id=post.id, by=act.by.user, at=act.at, on=act.on,
    )  # fmt: skip
    if lends:
        cost_of(made)
    made.save(force_insert=True)
    publish(
        RequestDecided(request=request.ref, accepted=made.accepted, post=Ref("posts.post", post.id), on=act.on), act=act
    )
    sentence = gettext_noop("There is an answer to your request %(number)s. Read it before you say yes to anything.")
    notices.send(
        to=request.person_id, kind="finance.decided", sentence=sentence, values={"number": request.number},
        link=link(request), act=act,
    )  # fmt: skip
    return made


def _check(request: Request, terms: Terms, start: date, on: date) -> None:
    offer = request.offer
    if not on <= start <= on + timedelta(days=92):
        raise problems.TermsUnfit(field="start", fault=_("the first day is past, or more than three months away."))
    if not offer.lends:
        if terms.premium is not None and not 0 <= terms.premium <= min(offer.premium or LARGEST, LARGEST):
            raise problems.TermsUnfit(field="premium", fault=_("it costs more than was offered."))
        if terms.last_day and terms.last_day < start:
            raise problems.TermsUnfit(field="last_day", fault=_("the last day lies before the first."))
        if offer.insures and not terms.policy.strip():
            raise problems.TermsUnfit(field="policy", fault=_("an insurance has the number of its policy."))
        return
    if terms.lent is None or not 0 < terms.lent <= (request.wish or 0):
        raise problems.TermsUnfit(field="lent", fault=_("the sum is nothing, or more than was asked for."))
    if terms.months is None or not 1 <= terms.months <= (offer.most_months or 0):
        raise problems.TermsUnfit(field="months", fault=_("these are no months, or more than are offered."))
    if terms.yearly_ppm is None or not 0 <= terms.yearly_ppm <= (offer.yearly_ppm or 0):
        raise problems.TermsUnfit(field="yearly", fault=_("the rate is higher than was offered."))
    if not 0 <= terms.fee <= fee_of(terms.lent, offer.fee_ppm).minor:
        raise problems.TermsUnfit(field="fee", fault=_("the fee is higher than was offered."))


def cost_of(decision: Decision) -> Cost:
    """Return what the terms of a loan cost. :raises NeverPaidBack: if they cannot be reckoned"""
    assert decision.lent and decision.months and decision.yearly_ppm is not None  # it is a loan that was granted
    return cost(
        packs.money(decision.lent), fee=packs.money(decision.fee), yearly_ppm=decision.yearly_ppm,
        months=decision.months, start=decision.start, closed=decision.closed,
        step=packs.current().country.money.step,
    )  # fmt: skip


@transaction.atomic
@audited("finance.answer-terms")
def answer_terms(*, request: Request, taken: bool, act: Act) -> Agreement | None:
    """
    Take a provider's terms or leave them, by one's own word. Taken, there is an agreement, and a schedule for a loan.

    :raises NothingToAnswer: if there are none, or they were answered
    """
    OWN.require(act.by, request)
    hold(request.id)
    decision = Decision.objects.filter(request=request, accepted=True, answer=None).first()
    if decision is None or getattr(request.release, "withdrawal", None) is not None:
        raise problems.NothingToAnswer()
    Answer.objects.create(decision=decision, taken=taken, at=act.at, on=act.on)
    publish(TermsAnswered(request=request.ref, taken=taken, on=act.on), act=act)
    return _agreed(request, decision, act) if taken else None


def _agreed(request: Request, decision: Decision, act: Act) -> Agreement:
    offer = request.offer
    made = Agreement.objects.create(
        number=next_number(kind="AG", office="0", year=act.on.year), kind=offer.kind, person_id=request.person_id,
        enterprise_id=request.enterprise_id, agency=offer.agency, provider=str(offer.agency.name)[:160],
        decision=decision, policy=decision.policy, premium=decision.premium, how=How.DESK, start=decision.start,
        end=month_after(decision.start, decision.months) if decision.months else decision.end, at=act.at,
    )  # fmt: skip
    if offer.lends:
        Instalment.objects.bulk_create(
            Instalment(agreement=made, place=place, due=part.due, minor=part.money.minor)
            for place, part in enumerate(cost_of(decision).parts, 1)
            if part.money.minor > 0
        )
    publish(enrolled(made), act=act)
    return made


def enrolled(agreement: Agreement) -> Enrolled:
    """Return the event that somebody is enrolled."""
    return Enrolled(
        agreement=agreement.ref, kind=Kind(agreement.kind).value, how=agreement.how,
        digest=agreement.document.digest if agreement.document else "", start=agreement.start,
    )  # fmt: skip
