"""What lies in a post beside its cases: what inspections, documents and plans left there."""

from datetime import timedelta

from outcrop.assurance.services.acting import answer_action, escalate_overdue
from outcrop.assurance.services.protecting import refer
from outcrop.assurance.tests import world as visits
from outcrop.commons.posts import api as posts
from outcrop.offices.waiting import waiting
from outcrop.pathway.tests import test_filing, test_plans
from outcrop.pathway.tests.conftest import amber, clock, country  # noqa: F401 - fixtures
from outcrop.registry.models import Enterprise

OFFICER, INSPECTOR = ("district-office@AMBER", "mining-officer"), ("mines-inspectorate", "mine-inspector")
DEPARTMENT = ("department", "national-department")
ACTIONS, PEOPLE = "Corrective actions after inspections", "People found who are not yet handed on"
DOCUMENTS, PLANNED = "Documents to confirm", "Interventions of plans to carry out"


def lying(place: tuple[str, str], *, days: int = 0) -> dict[str, tuple[int, int]]:
    post = posts.Post.objects.get(agency=place[0], key=place[1])
    told = waiting(post.id, on=visits.TODAY + timedelta(days=days))
    return {each.what: (each.count, each.late) for each in told if each.count}


def test_documents_and_interventions_lie_in_the_post_that_answers_for_steps(amber: Enterprise) -> None:  # noqa: F811
    test_filing.filed(amber)
    test_plans.item_of(test_plans.plan_for(amber))
    assert lying(OFFICER) == {DOCUMENTS: (1, 0), PLANNED: (1, 0)}
    assert lying(OFFICER, days=31)[PLANNED] == (1, 1)
    assert lying(("district-office@CLAY", "mining-officer")) == lying(("district-office@AMBER", "governor")) == {}


def test_actions_lie_with_the_inspector_and_go_up_and_people_come_first(amber: Enterprise) -> None:  # noqa: F811
    _made, subject = visits.enterprise("Red Clay")
    inspector = visits.inspector()
    child = visits.child_finding(subject, actor=inspector)
    shafts = visits.inspected(subject, visits.found(visits.SHAFTS), actor=inspector).findings.get()
    assert lying(INSPECTOR, days=1) == {PEOPLE: (1, 1), ACTIONS: (1, 0)}
    assert ACTIONS not in lying(DEPARTMENT)
    refer(finding=child, service="child-house", act=visits.act_of(inspector))
    escalate_overdue(act=visits.act_of(inspector, days=900))
    assert lying(DEPARTMENT, days=900)[ACTIONS] == lying(INSPECTOR, days=900)[ACTIONS] == (1, 1)
    answer_action(
        action=shafts.action, closed=True, words="The wall stands on beams.", act=visits.act_of(inspector, days=901)
    )
    assert lying(INSPECTOR, days=900) == {}
