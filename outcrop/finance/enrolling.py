"""Enrolment told by hand with its document: an insurance or account at a provider that has no desk here."""

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from outcrop.commons.documents import api as documents
from outcrop.commons.journal.api import audited, publish
from outcrop.commons.numbering.api import next_number
from outcrop.finance import problems
from outcrop.finance.deciding import enrolled
from outcrop.finance.models import INSURING, Agreement, How, Kind
from outcrop.finance.offers import LARGEST
from outcrop.finance.policies import herself
from outcrop.kernel.acts import Act

#: What can be told by hand: a loan is not, for its schedule is agreed at a desk.
BY_HAND = (*INSURING, Kind.ACCOUNT)
LONGEST_YEARS = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What somebody shows: her policy or card. :ivar premium: what it costs a month, in minor units"""

    kind: Kind
    provider: str
    policy: str
    start: date
    last_day: date | None = None
    premium: int | None = None
    enterprise: UUID | None = None
    document: documents.Document | None = None


@transaction.atomic
@audited("finance.enrol-by-hand")
def enrol_by_hand(*, shown: Shown, act: Act) -> Agreement:
    """
    Write down that one is enrolled, with the document that shows it.

    :raises EnrolmentUnfit: if something is missing, or its days cannot be
    """
    person = herself(act)
    if shown.kind not in BY_HAND:
        raise problems.EnrolmentUnfit(field="kind", fault=_("this is agreed at the provider's desk."))
    if not shown.provider.strip() or not shown.policy.strip():
        raise problems.EnrolmentUnfit(field="policy", fault=_("it names no provider, or no number."))
    if shown.document is None:
        raise problems.EnrolmentUnfit(field="document", fault=_("there is no picture of the paper."))
    far = timedelta(days=366 * LONGEST_YEARS)
    if abs(shown.start - act.on) > far or (shown.last_day and not shown.start <= shown.last_day <= act.on + far):
        raise problems.EnrolmentUnfit(field="last_day", fault=_("its last day lies before its first, or too far away."))
    if shown.premium is not None and not 0 <= shown.premium <= LARGEST:
        raise problems.EnrolmentUnfit(field="premium", fault=_("its cost is below nothing, or too large."))
    if shown.enterprise and shown.enterprise not in act.by.subjects("leader"):
        raise problems.EnrolmentUnfit(field="enterprise", fault=_("only who leads an enterprise tells it for all."))
    made = Agreement.objects.create(
        number=next_number(kind="AG", office="0", year=act.on.year), kind=shown.kind, person_id=person,
        enterprise_id=shown.enterprise, provider=shown.provider.strip()[:160], policy=shown.policy.strip()[:60],
        premium=shown.premium, document=shown.document, how=How.HAND, start=shown.start,
        end=shown.last_day + timedelta(days=1) if shown.last_day else None, at=act.at,
    )  # fmt: skip
    publish(enrolled(made), act=act)
    return made
