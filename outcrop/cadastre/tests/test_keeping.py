"""What becomes of rights."""

from datetime import date, timedelta

import pytest

from outcrop.cadastre import granting, keeping, papers, problems
from outcrop.cadastre.history import state_on
from outcrop.cadastre.models import Crossing, RightStatus
from outcrop.cadastre.register import titles_on
from outcrop.cadastre.tests import world
from outcrop.cadastre.tests.world import TODAY, act, officer, register_right, square
from outcrop.commons.policies import NotAllowed
from outcrop.credentials import api as credentials
from outcrop.kernel.text import Text

pytestmark = pytest.mark.django_db
LATER = TODAY + timedelta(days=40)
WHY = "No fence was built although it was asked for twice (art. 31)."


@pytest.fixture
def right(amber_hill):
    """A live right of Amber Hill."""
    application = world.submitted(amber_hill, square())
    granting.allot(application=application, act=act())
    return granting.grant_right(application=application, act=act(officer("ground.contract")))


def test_the_office_whose_post_decided_signs_the_paper(right):
    paper = papers.credential_of(right)
    assert paper.issuer == "district-office@AMBER"
    found = credentials.verify(credentials.token(paper), on=TODAY)
    assert found.verdict == credentials.Verdict.GOOD and found.number == right.number


def test_the_paper_says_nothing_that_is_not_public(right):
    claims = str(papers.credential_of(right).claims)
    assert "Amber Hill" not in claims and "20.30" not in claims
    assert "20.3" in claims  # the place, rounded as the pack says


def test_revoking_a_right_revokes_its_paper_with_the_public_reason_and_frees_the_ground(right):
    keeping.revoke_right(
        right=right, reasons=WHY, public_reason="The ground was not made safe.", act=act(officer("cadastre.revoke"))
    )
    found = credentials.verify(credentials.token(papers.credential_of(right)), on=TODAY)
    assert found.verdict == credentials.Verdict.REVOKED and "not made safe" in str(found.reason)
    assert titles_on(square(), on=TODAY) == []


def test_what_a_right_was_on_an_earlier_day_stays_what_it_was(right):
    keeping.suspend_right(
        right=right, reasons=WHY, public_reason="For safety.", act=act(officer("cadastre.revoke"), on=LATER)
    )
    right.refresh_from_db()
    assert (state_on(right, on=TODAY), state_on(right, on=LATER), right.state) == ("live", "suspended", "suspended")
    assert [each.state for each in RightStatus.objects.filter(right=right).order_by("from_on")] == ["live", "suspended"]


def test_a_suspended_right_comes_back_and_its_paper_with_it(right):
    by = act(officer("cadastre.revoke"))
    keeping.suspend_right(right=right, reasons=WHY, public_reason="For safety.", act=by)
    keeping.reinstate_right(
        right=right, reasons="The fence stands now, seen on site.", public_reason="Made safe.", act=by
    )
    assert (
        credentials.verify(credentials.token(papers.credential_of(right)), on=TODAY).verdict == credentials.Verdict.GOOD
    )


def test_another_districts_office_cannot_revoke(right):
    with pytest.raises(NotAllowed):
        keeping.revoke_right(
            right=right, reasons=WHY, public_reason="x", act=act(officer("ground.contract", "tl.south.dune"))
        )


def test_a_decision_without_reasons_does_not_stand(right):
    with pytest.raises(problems.ReasonsMissing):
        keeping.revoke_right(right=right, reasons=" ", public_reason="x", act=act(officer("cadastre.revoke")))


def test_a_revoked_right_cannot_be_suspended(right):
    by = act(officer("cadastre.revoke"))
    keeping.revoke_right(right=right, reasons=WHY, public_reason="x", act=by)
    with pytest.raises(problems.StateNotPossible) as told:
        keeping.suspend_right(right=right, reasons=WHY, public_reason="x", act=by)
    assert "revoked" in told.value.sentence


def test_the_agency_confirms_an_older_right_until_a_day_or_finds_that_it_ended(testland):
    by = act(officer("ground.cadastre-conclusion"))
    holds, ended = (register_right(square(n * 1000, 0), number=f"MI-{n}", end=date(2022, 1, 1)) for n in (1, 2))
    keeping.confirm_right(right=holds, holds_until=date(2030, 1, 1), reasons="Extended by order 12 of 2021.", act=by)
    keeping.confirm_right(right=ended, holds_until=None, reasons="No extension was ever asked for.", act=by)
    assert [(c.right.number, c.standing) for c in titles_on(square(0, 0, side_m=4000), on=TODAY)] == [("MI-1", "live")]


def test_a_right_cannot_be_confirmed_until_a_day_that_has_passed(testland):
    right = register_right(square(), end=date(2022, 1, 1))
    with pytest.raises(problems.StateNotPossible):
        keeping.confirm_right(
            right=right, holds_until=TODAY, reasons=WHY, act=act(officer("ground.cadastre-conclusion"))
        )


def test_only_the_leader_of_the_holder_hands_a_right_back(right, amber_hill):
    with pytest.raises(NotAllowed):
        keeping.hand_back(
            right=right, reasons="We have worked it out.", act=act(world.leader_of(world.enterprise("Other")))
        )
    keeping.hand_back(right=right, reasons="We have worked it out.", act=act(world.leader_of(amber_hill)))
    right.refresh_from_db()
    assert right.state == "handed-back"
    reason = credentials.standing_of(papers.credential_of(right)).reason
    assert isinstance(reason, Text) and set(reason.by_language) == {"en", "eo"}


def test_a_decided_conflict_bars_nobody_any_more(testland):
    one, other = (register_right(square(), number=n, state="revoked") for n in ("MI-1", "MI-2"))
    crossing = Crossing.objects.create(
        one=one,
        other=other,
        kind="overlap",
        hectares=4,
        shape=square(),
        box=square().bounds,
        state="open",
        found_on=TODAY,
    )
    keeping.resolve_conflict(
        crossing=crossing, reasons="MI-2 was entered by mistake.", act=act(officer("ground.cadastre-conclusion"))
    )
    crossing.refresh_from_db()
    assert (crossing.state, crossing.resolved_on) == ("resolved", TODAY)
    with pytest.raises(NotAllowed):
        keeping.resolve_conflict(crossing=crossing, reasons="Again, please.", act=act())
