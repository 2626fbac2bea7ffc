"""Rights and articles stand where the work is: beside an inspection, a finding, a decision, a fee and a refusal."""

import pytest
from django.test import Client, RequestFactory
from pytest_django.fixtures import Settings

from outcrop.assurance.tests import world as visits
from outcrop.commons.accounts.api import User
from outcrop.commons.ui import besides
from outcrop.kernel.acts import Actor
from outcrop.kernel.clock import FixedClock
from outcrop.learning.tests import world as learning

YOURS, THEIRS, WORTH = "Your rights here", "The rights of those you decide about", "Before you heat anything"


@pytest.fixture
def library(db: None, settings: Settings) -> None:
    """The articles of the sample country, on the day of learning's tests."""
    settings.OUTCROP_CLOCK = FixedClock(learning.NOW)
    learning.stock()


def read(actor: Actor, url: str) -> str:
    browser = Client()
    browser.force_login(User.objects.get(id=actor.user))
    answer = browser.get(url)
    assert answer.status_code == 200
    return answer.content.decode()


def test_rights_and_articles_stand_beside_an_inspection_and_what_it_found(library: None) -> None:
    made, subject = visits.enterprise()
    inspector, leader = visits.inspector(), visits.leader_of(made)
    burnt = visits.found(("minamata-annex-c", "C.1.b.ii"), measure="A retort stands at the plant")
    seen = visits.inspected(subject, burnt, actor=inspector)
    action = seen.findings.get().action.number
    assert THEIRS in read(inspector, f"/assurance/enterprise/{subject.number}/inspect")
    assert THEIRS in read(inspector, f"/inspections/{seen.number}")
    hers = read(leader, f"/actions/{action}")
    assert YOURS in hers and WORTH in hers
    assert THEIRS in read(visits.governor(), f"/assurance/enterprise/{subject.number}/status")


def test_something_is_said_at_each_moment(library: None, rf: RequestFactory) -> None:
    request = rf.get("/")
    request.actor = Actor.nobody()  # type: ignore[attr-defined]
    for moment, about in (("fee", ""), ("decision", ""), ("rejection", "cadastre.application-refused")):
        assert besides.beside(moment, request, about)  # type: ignore[arg-type]
    assert not besides.beside("finding", request, "nothing/of-that-name")
