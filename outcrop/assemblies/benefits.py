"""What membership brings, and who takes part."""

from django.db import IntegrityError, transaction

from outcrop.assemblies import problems
from outcrop.assemblies.bodies import Body, body_with
from outcrop.assemblies.events import BenefitOffered, BenefitTaken
from outcrop.assemblies.models import Benefit, Enrolment
from outcrop.assemblies.policies import LEAD, VOTE
from outcrop.commons.journal.api import audited, publish, unchanged
from outcrop.kernel.acts import Act
from outcrop.kernel.refs import Ref


@transaction.atomic
@audited("assemblies.offer-benefit")
def offer_benefit(*, body: Body, name: str, means: str, provider: str = "", act: Act) -> Benefit:
    """Offer something to the members."""
    LEAD.require(act.by, body)
    made = Benefit.objects.create(
        body=body.id, name=name.strip(), means=means.strip(), provider=provider.strip(), since=act.on
    )
    publish(BenefitOffered(body=body.ref, benefit=Ref("assemblies.benefit", made.id), on=act.on), act=act)
    return made


@transaction.atomic
@audited("assemblies.take-benefit")
def take_benefit(*, benefit: Benefit, act: Act) -> Enrolment:
    """Take part, by one's own word. :raises EnrolledAlready: if she does"""
    VOTE.require(act.by, body_with(benefit.body))
    assert act.by.person is not None  # the policy saw to it
    try:
        with transaction.atomic():
            made = Enrolment.objects.create(benefit=benefit, person_id=act.by.person, since=act.on)
    except IntegrityError as twice:
        raise problems.EnrolledAlready() from twice
    _told(made, True, act)
    return made


@transaction.atomic
@audited("assemblies.leave-benefit")
def leave_benefit(*, benefit: Benefit, act: Act) -> None:
    """Take part no more."""
    VOTE.require(act.by, body_with(benefit.body))
    found = Enrolment.objects.select_for_update().filter(benefit=benefit, person=act.by.person, until=None).first()
    if found is None:
        unchanged()
        return
    found.until = act.on
    found.save(update_fields=["until"])
    _told(found, False, act)


def _told(row: Enrolment, taken: bool, act: Act) -> None:
    event = BenefitTaken(
        benefit=Ref("assemblies.benefit", row.benefit_id), enrolment=Ref("assemblies.enrolment", row.id), taken=taken,
        on=act.on,
    )  # fmt: skip
    publish(event, act=act)
