"""Several offices and clerks at the same moment."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import pytest
from django.db import connection

from outcrop.credentials import api as credentials
from outcrop.credentials.models import Change, Credential, IssuerKey
from outcrop.credentials.tests.conftest import OFFICE, TODAY, Issue, act
from outcrop.kernel.problems import Problem

pytestmark = pytest.mark.django_db(transaction=True)


def at_once(works: list[Callable[[], Any]]) -> list[Any]:
    """Run pieces of work at the same moment, each on its own connection; return their results or problems."""
    gate = Barrier(len(works))

    def run(work: Callable[[], Any]) -> Any:
        try:
            gate.wait(timeout=10)
            return work()
        except Problem as problem:
            return problem.code
        finally:
            connection.close()

    with ThreadPoolExecutor(len(works)) as pool:
        return list(pool.map(run, works))


def test_the_first_papers_of_an_office_at_once_are_signed_with_one_key(issue: Issue) -> None:
    papers = at_once([lambda n=n: issue(number=f"MR-{n}") for n in range(8)])
    assert {paper.key_id for paper in papers} == {IssuerKey.objects.get(issuer=OFFICE).kid}
    assert all(credentials.verify(paper.token, on=TODAY).good for paper in papers)
    assert len(set(Credential.objects.values_list("list", "index"))) == 8


def test_two_rotations_at_once_leave_one_active_key_and_no_bad_paper(issue: Issue) -> None:
    issue()
    at_once([lambda: credentials.rotate(issuer=OFFICE, act=act())] * 3 + [lambda: issue(number="MR-2")] * 3)
    assert IssuerKey.objects.filter(issuer=OFFICE, state="active").count() == 1
    assert all(credentials.verify(paper.token, on=TODAY).good for paper in Credential.objects.all())


def test_a_paper_revoked_by_two_at_once_is_revoked_once(issue: Issue) -> None:
    paper = issue()
    told = at_once([lambda: credentials.revoke(credential=paper, reason="Given back.", act=act())] * 4)
    assert told.count("credentials.nothing-to-change") == 3
    assert Change.objects.filter(credential=paper).count() == 1
