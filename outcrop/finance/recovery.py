"""Keeping what a team weighed and assayed, and what it means beside the pack's other methods."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from outcrop.assurance import api as assurance
from outcrop.commons.journal.api import audited, publish
from outcrop.commons.numbering.api import next_number
from outcrop.finance import balance, problems
from outcrop.finance.events import RecoveryTested
from outcrop.finance.models import RecoveryTest
from outcrop.finance.policies import herself
from outcrop.finance.section import section
from outcrop.kernel.acts import Act
from outcrop.kernel.money import Money
from outcrop.market import api as market


@dataclass(frozen=True, slots=True)
class Found:
    """
    A test with what follows from it.

    :ivar worth: what is lost, at the price of the day; None where no price is known
    :ivar rows: each other method with its words from the catalogue
    """

    test: RecoveryTest
    told: balance.Weighed
    loss: balance.Loss
    price: Money | None
    worth: balance.Span | None
    rows: list[tuple[Any, balance.Next]]


@transaction.atomic
@audited("finance.test-recovery")
def keep_test(*, method: str, told: balance.Weighed, enterprise: UUID | None, act: Act) -> RecoveryTest:
    """
    Keep a test of one's own method.

    :raises NotWeighed, MoreOutThanIn: if nothing can be reckoned from it
    """
    person = herself(act)
    if not method.strip():
        raise problems.NotWeighed(field="method", fault=_("it does not say how the ore was treated."))
    if enterprise and enterprise not in act.by.subjects("leader", "member"):
        raise problems.NotWeighed(field="enterprise", fault=_("only a team's own members test for it."))
    balance.loss(told)
    made = RecoveryTest.objects.create(
        number=next_number(kind="RT", office="0", year=act.on.year), person_id=person, enterprise_id=enterprise,
        method=method.strip()[:120], told=told.told(), at=act.at, on=act.on,
    )  # fmt: skip
    publish(RecoveryTested(test=made.ref, on=act.on), act=act)
    return made


def found(test: RecoveryTest, *, at: datetime) -> Found:
    """Return what a test means, beside the pack's other methods, at the latest price."""
    told = balance.weighed(test.told)
    lost = balance.loss(told)
    now = market.price_now(at)
    price = now.per_gram if now else None
    worth = balance.Span(lost.lost.low * price.minor, lost.lost.high * price.minor) if price else None
    words = {each.key: each for each in assurance.catalogue().methods}
    rows = [
        (
            words[each.key],
            balance.next_method(lost, each, feed_kg=told.feed.value, price=price.minor if price else None),
        )
        for each in section().methods
        if each.key in words
    ]
    return Found(test, told, lost, price, worth, rows)
