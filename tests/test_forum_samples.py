"""What the demonstration shows: one answered, one that waits with its support, one late."""

import pytest
from django.test import Client

from outcrop.forum.models import Proposal
from tests import world as testland


@pytest.mark.django_db
def test_the_demonstration_shows_an_answer_with_its_promise_support_and_what_is_late() -> None:
    testland.build(parts=("registry", "forum"))
    answered = Proposal.objects.get(answer__isnull=False)
    assert answered.answer.kind == "in-part" and answered.answer.carrier is not None
    assert answered.answer.promise in Client().get("/forum?state=answered").content.decode()
    late, waits = (Client().get(f"/forum?state={state}").content.decode() for state in ("late", "open"))
    assert late.count('<section class="card top-gap"') == 1 and waits.count('<section class="card top-gap"') == 2
    assert "support it" in waits and "was told on" in Client().get(f"/forum/{_late().number}").content.decode()


def _late() -> Proposal:
    return Proposal.objects.get(overdue__isnull=False)
