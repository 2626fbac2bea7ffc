"""
Paying back: written by the provider or told by who paid, and answered by the other side.

What the provider wrote counts at once; what she told counts when the provider agrees. A line is never changed: another
takes it back. What follows from arrears in law is no business of this room.
"""

from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from outcrop.commons.journal.api import audited, publish
from outcrop.commons.notices import api as notices
from outcrop.commons.packs import api as packs
from outcrop.finance import problems
from outcrop.finance.events import PaymentAnsweredFor, PaymentWritten
from outcrop.finance.locks import hold
from outcrop.finance.models import Agreement, Instalment, Payment, PaymentWord
from outcrop.finance.policies import OWN, SERVE
from outcrop.kernel.acts import Act, Actor
from outcrop.kernel.money import Money

AGREEMENTS = Agreement.objects.select_related("agency", "decision", "document")


@dataclass(frozen=True, slots=True)
class Due:
    """An instalment, and how much of it is paid: the earliest first."""

    instalment: Instalment
    money: Money
    paid: Money

    @property
    def open(self) -> Money:
        """What of it is not paid."""
        return self.money - self.paid


@dataclass(frozen=True, slots=True)
class Standing:
    """
    How a loan stands on a day.

    :ivar total: to be paid back in all
    :ivar late: what was due by the day before and is not paid
    :ivar next: the next instalment that is not paid
    """

    dues: tuple[Due, ...]
    total: Money
    paid: Money
    left: Money
    late: Money
    next: Due | None
    disputed: int


def counts(payment: Payment) -> bool:
    """Say whether a payment counts: the provider wrote it, or agreed to it."""
    word = getattr(payment, "word", None)
    return payment.by_desk or (word is not None and word.agrees)


def payments_of(agreement: Agreement) -> list[Payment]:
    """Return what was written about paying back, oldest first."""
    rows = Payment.objects.filter(agreement=agreement).select_related("word", "taken_back")
    return list(rows.order_by("at", "id"))


def standing(agreement: Agreement, *, on: date) -> Standing:
    """Return how a loan stands on a day."""
    payments = payments_of(agreement)
    paid = left = sum(each.minor for each in payments if counts(each))
    dues = []
    for each in Instalment.objects.filter(agreement=agreement).order_by("place"):
        part = max(0, min(each.minor, left))
        left -= part
        dues.append(Due(each, packs.money(each.minor), packs.money(part)))
    total = sum(each.money.minor for each in dues)
    late = sum(each.open.minor for each in dues if each.instalment.due < on)
    following = next((each for each in dues if each.open.minor), None)
    disputed = sum(1 for each in payments if getattr(each, "word", None) and not each.word.agrees)
    money = packs.money
    return Standing(
        tuple(dues), money(total), money(paid), money(max(0, total - paid)), money(late), following, disputed
    )


@transaction.atomic
@audited("finance.write-payment")
def write_payment(*, agreement: Agreement, on: date, minor: int, words: str = "", act: Act) -> Payment:
    """
    Write down that something was paid back: as the provider's desk, or as who owes.

    :raises PaymentUnfit: if its day is to come or lies before the agreement, or it is nothing or more than is left
    :raises NotAllowed: if the actor is neither
    """
    by_desk = is_desk(act.by, agreement)
    if not by_desk:
        OWN.require(act.by, agreement)
    hold(agreement.id)
    if not agreement.start <= on <= act.on:
        raise problems.PaymentUnfit(field="on", fault=_("its day is to come, or lies before the agreement."))
    waiting = sum(each.minor for each in payments_of(agreement) if not each.by_desk and not hasattr(each, "word"))
    if not 0 < minor <= standing(agreement, on=act.on).left.minor - (0 if by_desk else waiting):
        raise problems.PaymentUnfit(field="amount", fault=_("it is nothing, or more than is left to pay."))
    return _write(agreement, act, on=on, minor=minor, words=words.strip()[:200], by_desk=by_desk)


def is_desk(actor: Actor, agreement: Agreement) -> bool:
    """Say whether somebody sits at the desk of an agreement's provider."""
    return SERVE.verdict(actor, agreement).allowed


def _write(agreement: Agreement, act: Act, **told: object) -> Payment:
    by = act.by.user
    assert by is not None  # whoever writes signed in
    made = Payment.objects.create(agreement=agreement, by=by, at=act.at, **told)
    publish(
        PaymentWritten(
            agreement=agreement.ref, payment=made.ref, by_desk=made.by_desk,
            takes_back=made.takes_back.ref if made.takes_back else None, on=made.on,
        ),
        act=act,
    )  # fmt: skip
    if made.by_desk:
        _tell(
            agreement,
            gettext_noop("Something was written about what you paid for %(number)s. Say if it is wrong."),
            act,
        )
    return made


def _tell(agreement: Agreement, sentence: str, act: Act) -> None:
    notices.send(
        to=agreement.person_id, kind="finance.payment", sentence=sentence, values={"number": agreement.number},
        link=reverse("finance:agreement", args=[agreement.number]), act=act,
    )  # fmt: skip


@transaction.atomic
@audited("finance.take-payment-back")
def take_payment_back(*, payment: Payment, words: str, act: Act) -> Payment:
    """
    Take a line back that the provider wrote, by a line of its own; the first stays.

    :raises LineTakenBack: if it was, or takes one back itself, or is not the provider's
    :raises PaymentUnfit: if no reason is told
    """
    SERVE.require(act.by, payment.agreement)
    hold(payment.agreement_id)
    if payment.takes_back_id or not payment.by_desk or Payment.objects.filter(takes_back=payment).exists():
        raise problems.LineTakenBack()
    if not words.strip():
        raise problems.PaymentUnfit(field="words", fault=_("it does not say why."))
    return _write(
        payment.agreement, act, on=act.on, minor=-payment.minor, words=words.strip()[:200], by_desk=True,
        takes_back=payment,
    )  # fmt: skip


@transaction.atomic
@audited("finance.answer-payment")
def answer_payment(*, payment: Payment, agrees: bool, words: str = "", act: Act) -> PaymentWord:
    """
    Agree to a payment that the other side wrote, or dispute it with words.

    :raises PaymentAnswered: if it was answered, or is one's own
    :raises PaymentUnfit: if it is disputed without a word, or more than is left would be agreed to
    """
    by_desk = is_desk(act.by, payment.agreement)
    if not by_desk:
        OWN.require(act.by, payment.agreement)
    hold(payment.agreement_id)
    if payment.by_desk == by_desk or PaymentWord.objects.filter(payment=payment).exists():
        raise problems.PaymentAnswered()
    if not agrees and not words.strip():
        raise problems.PaymentUnfit(field="words", fault=_("it does not say what is wrong."))
    if by_desk and agrees and payment.minor > standing(payment.agreement, on=act.on).left.minor:
        raise problems.PaymentUnfit(field="words", fault=_("it is nothing, or more than is left to pay."))
    assert act.by.user is not None  # whoever answers signed in
    made = PaymentWord.objects.create(
        payment=payment, agrees=agrees, words=words.strip()[:400], by=act.by.user, at=act.at
    )
    publish(PaymentAnsweredFor(payment=payment.ref, agrees=agrees), act=act)
    if by_desk:
        _tell(
            payment.agreement,
            gettext_noop("Your payment for %(number)s was answered. Read what the provider says."),
            act,
        )
    return made
