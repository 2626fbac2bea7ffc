"""
When somebody must be protected: first the person, then pit or employer, and never the community.

The order is kept by the services: no measure without a referral. The protection service's file stays with the service.
"""

from datetime import date, timedelta
from uuid import UUID

from django.db import transaction

from outcrop.assurance import problems
from outcrop.assurance.events import MeasureDecided, ReferralAcknowledged, ReferredOn
from outcrop.assurance.locks import hold
from outcrop.assurance.models import Acknowledgement, Finding, Measure, Referral
from outcrop.assurance.policies import DECIDE, DECIDE_DUTY, REFER
from outcrop.assurance.section import Service
from outcrop.assurance.subjects import section
from outcrop.assurance.writing import check_no_person_named, like_a_name, sentence
from outcrop.commons.journal.api import audited, publish, unchanged
from outcrop.commons.numbering.api import next_number
from outcrop.kernel.acts import Act
from outcrop.kernel.refs import Ref

LONGEST = timedelta(days=5 * 366)


def services_for(finding: Finding) -> list[Service]:
    """Return the services that protect those whom a finding is about."""
    return [each for each in section().services if finding.protects in each.protects]


@transaction.atomic
@audited("assurance.refer")
def refer(*, finding: Finding, service: str, act: Act) -> Referral:
    """
    Write down that somebody was handed on to a protection service. Who it is, only the service is told, by voice.

    :raises NothingToProtect: if the finding is about no person
    :raises ServiceUnknown: if the service does not protect such people
    :raises ReferredBefore: if it was done
    """
    REFER.require(act.by, finding)
    _check_protects(finding)
    if service not in {each.key for each in services_for(finding)}:
        raise problems.ServiceUnknown(field="service", service=service[:60])
    hold(finding.id)
    if Referral.objects.filter(finding=finding).exists():
        raise problems.ReferredBefore()
    made = Referral.objects.create(finding=finding, service=service, on=act.on, at=act.at, by=act.by.user)
    publish(ReferredOn(finding=Ref("assurance.finding", finding.id), service=service), act=act)
    return made


@transaction.atomic
@audited("assurance.acknowledge-referral")
def acknowledge(*, referral: Referral, act: Act) -> Acknowledgement:
    """Write down that the service has taken somebody on. Said twice, it counts once."""
    REFER.require(act.by, referral.finding)
    made, new = Acknowledgement.objects.get_or_create(
        referral=referral, defaults={"on": act.on, "at": act.at, "by": act.by.user}
    )
    if new:
        ref = Ref("assurance.finding", referral.finding_id)
        publish(ReferralAcknowledged(finding=ref, service=referral.service), act=act)
    else:
        unchanged()
    return made


@transaction.atomic
@audited("assurance.decide-measure")
def decide_measure(
    *, finding: Finding, against: str, what: str, reasons: str, household: str, until: date, act: Act
) -> Measure:
    """
    Decide on a measure against a pit or an employer, after the person was handed on.

    :param against: ``pit`` or ``employer``; there is no third
    :param household: how those who lose income through it live meanwhile
    :raises NotReferred: if nobody has been handed on
    :raises AgainstUnknown: if it is against anything else
    :raises WordsMissing: without what, reasons, and the household's income
    """
    DECIDE.require(act.by, finding)
    _check_protects(finding)
    if not Referral.objects.filter(finding=finding).exists():
        raise problems.NotReferred()
    if against not in (Measure.PIT, Measure.EMPLOYER):
        raise problems.AgainstUnknown(field="against")
    if not act.on <= until <= act.on + LONGEST:
        raise problems.DayPassed(field="until")
    told = _told(what=what, reasons=reasons, household=household)
    post = act.by.posts_with(DECIDE_DUTY, finding.area_path)[0]
    made = Measure.objects.create(
        number=next_number(kind="ME", office=finding.area_path.rpartition(".")[2], year=act.on.year),
        finding=finding, against=against, post=post.id, until=until, on=act.on, at=act.at, by=act.by.user, **told,
    )  # fmt: skip
    _publish(made, post.id, act)
    return made


def _told(**words: str) -> dict[str, str]:
    told = {field: sentence(text, field=field) for field, text in words.items()}
    for field, text in told.items():
        check_no_person_named(text, field=field)
        if words_like := like_a_name(text):
            raise problems.MayNameSomebody(field=field, words=words_like)
    return told


def _publish(made: Measure, post: UUID, act: Act) -> None:
    publish(
        MeasureDecided(
            measure=Ref("assurance.measure", made.id), finding=Ref("assurance.finding", made.finding_id),
            number=made.number, against=made.against, post=post, until=made.until,
        ),
        act=act,
    )  # fmt: skip


def _check_protects(finding: Finding) -> None:
    if not finding.protects:
        raise problems.NothingToProtect()
