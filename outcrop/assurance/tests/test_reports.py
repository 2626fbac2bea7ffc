"""An enterprise's own report is its own; mercury is told in ranges with their marks."""

import hashlib
from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.db import DatabaseError, transaction

from outcrop.assurance import problems
from outcrop.assurance.catalogue import catalogue
from outcrop.assurance.mercury import mercury_used, reckon
from outcrop.assurance.models import Report
from outcrop.assurance.services.evidence import file_evidence, tell_practice
from outcrop.assurance.services.reporting import Said, comment, content_of, sign_report, state
from outcrop.assurance.tests import world
from outcrop.assurance.tests.world import TODAY
from outcrop.commons.policies import NotAllowed
from outcrop.credentials import api as credentials


def say(subject, leader, **told):
    said = {"standard": "testland-law", "requirement": "art-33", "says": "progress", "words": "We check each month."}
    return state(subject=subject, said=Said(**said | told), act=world.act_of(leader))


@pytest.fixture
def signed(amber):
    """A report of the Amber Hill enterprise, and its leader."""
    made, subject = amber
    leader = world.leader_of(made)
    file_evidence(
        subject=subject,
        kind="pit-check",
        shown_on=TODAY,
        words="Shaft and wall were checked.",
        act=world.act_of(leader),
    )
    say(subject, leader, commitment="Buy timber for the wall", until=TODAY + timedelta(days=60))
    return sign_report(subject=subject, act=world.act_of(leader)), leader


def test_a_report_says_what_the_enterprise_said_with_its_evidence_and_commitments(signed):
    report, _leader = signed
    (one,) = content_of(report)["statements"]
    assert (one["says"], one["words"], one["commitment"]) == (
        "progress", "We check each month.", "Buy timber for the wall"
    )  # fmt: skip
    assert one["evidence"] == [str(report.subject.evidence.get().id)]


def test_it_is_signed_and_its_credential_proves_it_without_telling_it(signed):
    report, _leader = signed
    credential = credentials.credential(report.credential)
    found = credentials.verify(credentials.token(credential), on=TODAY)
    assert found.good and found.claims["digest"] == hashlib.sha256(report.content.encode()).hexdigest()
    assert found.claims["assessor_level"] == "Self"
    assert "timber" not in str(found.claims) and str(report.subject.number) not in str(found.claims)


def test_a_buyer_comments_beside_it_and_nothing_in_it_changes(signed):
    report, _leader = signed
    before = (report.content, report.digest, credentials.token(credentials.credential(report.credential)))
    comment(report=report, words="Which wall do you mean?", act=world.act_of(world.clerk()))
    again = Report.objects.get(id=report.id)
    assert before == (again.content, again.digest, credentials.token(credentials.credential(again.credential)))
    assert again.comments.get().words == "Which wall do you mean?" and "Which wall" not in again.content
    with pytest.raises(DatabaseError), transaction.atomic():
        Report.objects.filter(id=report.id).update(content="{}")


def test_nobody_else_writes_in_it(amber):
    made, subject = amber
    other, _subject = world.enterprise("Red Clay")
    for stranger in (world.inspector(), world.clerk(), world.leader_of(other), world.department()):
        with pytest.raises(NotAllowed):
            say(subject, stranger)
        with pytest.raises(NotAllowed):
            sign_report(subject=subject, act=world.act_of(stranger))
    with pytest.raises(problems.NothingToSign):
        sign_report(subject=subject, act=world.act_of(world.leader_of(made)))


def test_a_commitment_has_a_day(amber):
    made, subject = amber
    for wrong in ({"commitment": "Buy timber"}, {"commitment": "Buy timber", "until": TODAY - timedelta(days=1)}):
        with pytest.raises(problems.DayPassed):
            say(subject, world.leader_of(made), **wrong)


def tell(subject, leader, practice, grams, year=2026):
    amount = None if grams is None else Decimal(grams)
    tell_practice(subject=subject, year=year, practice=practice, grams=amount, basis="book", act=world.act_of(leader))


def test_mercury_is_a_range_from_practice_and_metal_with_the_mark_of_its_factors(amber):
    made, subject = amber
    tell(subject, world.leader_of(made), "concentrate-open", "1000")
    found = reckon([subject], year=2026)
    assert (found.use.low, found.use.high) == (Decimal(1000), Decimal(1300))
    assert (found.air.low, found.air.high) == (Decimal(750), Decimal(1001))
    assert found.ground.low <= found.use.high - found.air.low and found.unverified


def test_nothing_is_assumed_of_whoever_has_not_told(amber):
    made, subject = amber
    _other, second = world.enterprise("Red Clay")
    tell(subject, world.leader_of(made), "whole-ore", None)
    found = reckon([subject, second], year=2026)
    assert (found.told, found.not_told, found.use.high) == (0, 2, Decimal(0))


def test_whether_a_course_ended_the_use_of_mercury_is_known_of_those_who_told(amber):
    made, subject = amber
    _other, silent = world.enterprise("Red Clay")
    both, end = (subject.ref, silent.ref), date(2027, 1, 1)
    tell(subject, world.leader_of(made), "whole-ore", None)
    assert mercury_used(both, date(2026, 1, 1), end) == {subject.ref: 1.0}
    assert mercury_used(both, date(2025, 1, 1), date(2026, 1, 1)) == {}


def test_an_unknown_share_to_the_air_may_be_nothing_or_all(amber):
    made, subject = amber
    tell(subject, world.leader_of(made), "concentrate-retort", "1000")
    found = reckon([subject], year=2026)
    assert (found.air.low, found.air.high) == (0, found.use.high) == (0, Decimal(300))


def test_the_last_word_on_a_practice_counts(amber):
    made, subject = amber
    leader = world.leader_of(made)
    tell(subject, leader, "whole-ore", "1000")
    tell(subject, leader, "whole-ore", "10")
    assert reckon([subject], year=2026).use.high == Decimal(500)


def test_no_factor_is_one_figure_and_every_remembered_one_is_marked():
    for practice in catalogue().practices:
        assert practice.confidence == "U" or not practice.uses_mercury
        assert not hasattr(practice.ratio, "likely")


@pytest.mark.parametrize(
    ("told", "problem"),
    [
        ({"practice": "magic"}, problems.PracticeUnknown),
        ({"year": 1950}, problems.YearImpossible),
        ({"year": 2027}, problems.YearImpossible),
        ({"grams": Decimal(-1)}, problems.MetalImpossible),
        ({"grams": Decimal("1e12")}, problems.MetalImpossible),
    ],
)
def test_what_cannot_be_is_refused(amber, told, problem):
    made, subject = amber
    said = {"practice": "whole-ore", "year": 2026, "grams": Decimal(1), "basis": ""} | told
    with pytest.raises(problem):
        tell_practice(subject=subject, act=world.act_of(world.leader_of(made)), **said)
