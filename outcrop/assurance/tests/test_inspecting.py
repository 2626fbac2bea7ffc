"""Inspections: findings that name nobody, actions with owner and day, the person first, and no one suspended."""

import re
from datetime import date, timedelta

import pytest
from django.apps import apps
from django.db import DatabaseError, IntegrityError, transaction

from outcrop.assurance import api, problems
from outcrop.assurance.models import Action, Finding, Measure, Referral, SiteStatus, Step
from outcrop.assurance.services.acting import answer_action, escalate_overdue
from outcrop.assurance.services.inspecting import form_for
from outcrop.assurance.services.protecting import acknowledge, decide_measure, refer
from outcrop.assurance.services.standing import set_status, standing
from outcrop.assurance.tests import world
from outcrop.assurance.tests.world import CHILD, GUARDS, SHAFTS, TODAY
from outcrop.cadastre import api as cadastre
from outcrop.cadastre import granting
from outcrop.cadastre.models import MiningRight
from outcrop.commons.journal.models import Entry
from outcrop.commons.policies import NotAllowed
from outcrop.kernel.clock import FixedClock
from outcrop.registry.models import Enterprise


def asked_of(subject):
    return {(each.book.key, row.id) for each, rows in form_for(subject) for row in rows}


def decide(finding, actor, **told):
    words = {
        "against": "pit", "what": "The north shaft is closed for work.", "reasons": "It is too deep for anybody.",
        "household": "The mother gets paid sorting work.", "until": TODAY + timedelta(days=30),
    } | told  # fmt: skip
    return decide_measure(finding=finding, act=world.act_of(actor), **words)


def test_the_form_asks_what_applies_here_and_not_what_the_register_knows(amber):
    _made, subject = amber
    asked = asked_of(subject)
    assert SHAFTS in asked and CHILD in asked and ("minamata-annex-c", "C.1.b.i") in asked
    assert ("testland-law", "art-12") not in asked and not {key for key, _id in asked} & {"craft", "fairmined"}


def test_a_finding_becomes_an_action_with_owner_and_the_standards_own_day(amber):
    _made, subject = amber
    world.inspected(subject, world.found(SHAFTS), world.found(GUARDS, "progress"))
    actions = {row.finding.requirement: row for row in Action.objects.all()}
    shafts, guards = actions["art-33"], actions["security-forces"]
    assert (shafts.owner, shafts.rule, shafts.asks, shafts.due) == (
        "subject", "sixty-days", "closure", TODAY + timedelta(days=60)
    )  # fmt: skip
    assert (guards.rule, guards.asks, guards.due) == ("six-months", "improvement", date(2027, 5, 21))


def test_where_the_standard_names_no_time_the_packs_holds(amber):
    _made, subject = amber
    world.inspected(subject, world.found(("planetgold", "biodiversity")))
    action = Action.objects.get()
    assert (action.rule, action.due) == ("", date(2027, 5, 21))


def test_what_does_not_improve_in_time_goes_up_once_and_nobody_is_suspended(amber, settings):
    made, subject = amber
    world.inspected(subject, world.found(GUARDS))
    due = Action.objects.get().due
    on_time = world.act_of(world.inspector(), days=(due - TODAY).days)
    assert escalate_overdue(act=on_time) == 0
    settings.OUTCROP_CLOCK = FixedClock(world.later(world.NOW, (due - TODAY).days + 1))
    api.tend()
    api.tend()
    step = Step.objects.get()
    assert step.kind == "escalated" and step.by is None and step.to_post is not None
    assert Enterprise.objects.get(id=made.id).status == "formed" and not SiteStatus.objects.exists()


def test_measured_improvement_is_enough_where_the_standard_asks_no_more(amber):
    _made, subject = amber
    inspector = world.inspector()
    world.inspected(subject, world.found(GUARDS), world.found(SHAFTS), actor=inspector)
    for action in Action.objects.all():
        answer_action(action=action, closed=False, words="Payments fell from ten to two.", act=world.act_of(inspector))
    escalate_overdue(act=world.act_of(inspector, days=400))
    escalated = Step.objects.filter(kind="escalated").values_list("action__finding__requirement", flat=True)
    assert list(escalated) == ["art-33"]


def test_the_office_owes_what_the_office_owes(amber):
    _made, subject = amber
    world.inspected(subject, world.found(("icglr-mine-site", "inspected-yearly")))
    assert Action.objects.get().owner == "post"


def test_a_child_is_referred_before_anything_is_decided(amber):
    _made, subject = amber
    finding, governor, inspector = world.child_finding(subject), world.governor(), world.inspector()
    assert not Action.objects.exists()
    with pytest.raises(problems.NotReferred):
        decide(finding, governor)
    with pytest.raises(problems.ServiceUnknown):
        refer(finding=finding, service="victim-house", act=world.act_of(inspector))
    referral = refer(finding=finding, service="child-house", act=world.act_of(inspector))
    with pytest.raises(problems.ReferredBefore):
        refer(finding=finding, service="child-house", act=world.act_of(inspector))
    acknowledge(referral=referral, act=world.act_of(inspector))
    measure = decide(finding, governor)
    assert measure.post == governor.posts[0].id and measure.household and measure.reasons


def test_a_measure_is_decided_by_a_post_of_the_place_with_reasons_and_the_households_income(amber):
    _made, subject = amber
    finding, governor, inspector = world.child_finding(subject), world.governor(), world.inspector()
    refer(finding=finding, service="child-house", act=world.act_of(inspector))
    for missing in ("reasons", "household", "what"):
        with pytest.raises(problems.WordsMissing):
            decide(finding, governor, **{missing: " "})
    for wrong in ("community", "site", "enterprise", ""):
        with pytest.raises(problems.AgainstUnknown):
            decide(finding, governor, against=wrong)
    for stranger in (inspector, world.officer(), world.elsewhere(governor, "tl.south.clay")):
        with pytest.raises(NotAllowed):
            decide(finding, stranger)
    assert not Measure.objects.exists()


def test_not_even_the_database_takes_a_measure_against_a_community(amber):
    _made, subject = amber
    finding = world.child_finding(subject)
    with pytest.raises(IntegrityError), transaction.atomic():
        Measure.objects.create(
            finding=finding, number="ME-1", against="community", what="x", reasons="x", household="x",
            post=finding.inspection.post, until=TODAY, on=TODAY, at=world.NOW,
        )  # fmt: skip


def test_nothing_that_an_inspector_finds_takes_a_right_or_a_status(country):
    made, subject = world.enterprise("Amber Ridge")
    application = world.ground.submitted(made, world.ground.square(0, 0))
    granting.allot(application=application, act=world.ground.act())
    granting.grant_right(application=application, act=world.ground.act())
    every = [(key, row) for key, row in ((k, r) for each, rows in form_for(subject) for k, r in
             ((each.book.key, row) for row in rows))]  # fmt: skip
    answers = [world.found((key, row.id), age_band="under-15" if row.protects == "child" else "") for key, row in every]
    world.inspected(subject, *answers)
    escalate_overdue(act=world.act_of(world.inspector(), days=1000))
    assert Finding.objects.filter(outcome="fail").count() == len(every)
    assert cadastre.live_right_of(made.id, TODAY) is not None
    assert set(MiningRight.objects.values_list("state", flat=True)) == {"live"}
    assert not SiteStatus.objects.exists() and not Measure.objects.exists()


def test_a_finding_has_no_place_for_a_person():
    allowed = {"made_by", "filed_by", "by", "post", "owner_post", "to_post"}  # officials and leaders who act
    for model in apps.get_app_config("assurance").get_models():
        for field in model._meta.get_fields():
            if field.name not in allowed:
                assert not re.search(r"name|person|member|birth|phone|face|^age$|child", field.name), field
            related = getattr(field, "related_model", None)
            assert related is None or related._meta.app_label in ("assurance", "documents")


@pytest.mark.parametrize("note", ["a boy, Tomo, carries ore", "there was T. Sample at the shaft", "тэнд Бат байв"])
def test_a_note_that_looks_like_a_name_is_asked_about(amber, note):
    _made, subject = amber
    with pytest.raises(problems.MayNameSomebody):
        world.inspected(subject, world.found(CHILD, note=note, age_band="under-15"))
    assert not Finding.objects.exists()
    world.inspected(subject, world.found(CHILD, note=note, age_band="under-15", no_name=True))


def test_the_number_of_a_person_enters_no_finding_even_if_somebody_insists(amber):
    _made, subject = amber
    person = world.ground.person("Tomo")
    person.number = "PE-AMB-2026-00017-K"
    person.save()
    with pytest.raises(problems.NamesSomebody):
        note = "it was pe-amb-2026-00017-k who did it"
        world.inspected(subject, world.found(CHILD, note=note, age_band="under-15", no_name=True))


def test_an_age_is_a_band_and_only_for_a_child(amber):
    _made, subject = amber
    for wrong in ({"age_band": "12"}, {"age_band": ""}):
        with pytest.raises(problems.AgeBandMissing):
            world.inspected(subject, world.found(CHILD, **wrong))
    with pytest.raises(problems.AgeBandMissing):
        world.inspected(subject, world.found(SHAFTS, age_band="under-15"))


def test_the_journal_tells_nothing_of_the_child(amber):
    _made, subject = amber
    finding = world.child_finding(subject)
    refer(finding=finding, service="child-house", act=world.act_of(world.inspector()))
    lines = " ".join(Entry.objects.filter(type__startswith="assurance.").values_list("content", flat=True))
    assert "somebody carries ore" not in lines and "15-to-17" not in lines and "worst-child-labour" not in lines


def test_history_is_not_rewritten(amber):
    _made, subject = amber
    finding = world.child_finding(subject)
    refer(finding=finding, service="child-house", act=world.act_of(world.inspector()))
    for change in (
        lambda: Finding.objects.update(outcome="pass"),
        lambda: Referral.objects.all().delete(),
    ):
        with pytest.raises(DatabaseError), transaction.atomic():
            change()


def test_a_status_is_decided_by_a_post_and_stands_with_its_reasons(amber):
    _made, subject = amber
    governor = world.governor()
    with pytest.raises(problems.WordsMissing):
        set_status(subject=subject, status="blue", why="", act=world.act_of(governor))
    with pytest.raises(NotAllowed):
        set_status(subject=subject, status="blue", why="New, not inspected yet.", act=world.act_of(world.inspector()))
    with pytest.raises(problems.StatusUnknown):
        set_status(subject=subject, status="purple", why="New, not inspected yet.", act=world.act_of(governor))
    set_status(subject=subject, status="green", why="Everything was in order.", act=world.act_of(governor))
    now = standing(subject, on=TODAY)
    assert now.word.key == "green" and now.row.post == governor.posts[0].id and now.word.may_export
    late = standing(subject, on=date(2027, 11, 22))
    assert late.word.key == "green" and late.due and late.then.key == "blue"  # said, and nothing changes by itself


def test_red_stands_six_months_and_until_an_inspection_clears_it(amber):
    _made, subject = amber
    governor = world.governor()

    def again(days):
        return set_status(
            subject=subject, status="green", why="All is in order now.", act=world.act_of(governor, days=days)
        )

    set_status(subject=subject, status="red", why="A critical criterion was breached.", act=world.act_of(governor))
    with pytest.raises(problems.StatusStillStands):
        again(10)
    with pytest.raises(problems.StatusStillStands):
        again(200)  # six months are over, and nobody looked again
    world.inspected(subject, world.found(SHAFTS, "pass"), days=190)
    assert again(200).status == "green"
