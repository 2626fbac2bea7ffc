"""Inspections, measures and statuses that fall on somebody who complained are seen by those who watch over her."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from outcrop.assurance.services.protecting import decide_measure, refer
from outcrop.assurance.services.standing import set_status
from outcrop.assurance.tests import world as visits
from outcrop.cadastre.tests.world import TODAY
from outcrop.commons.journal.api import dispatch
from outcrop.kernel.clock import FixedClock
from outcrop.voice import watch
from outcrop.voice.tests import world as voices


def test_the_watch_sees_what_falls_on_an_enterprise_that_complained(db: None, settings: Any) -> None:
    settings.OUTCROP_CLOCK = FixedClock(voices.NOW)
    land = voices.build(settings.OUTCROP_CLOCK)
    made, subject = visits.enterprise()
    other = visits.enterprise("Red Clay")[1]
    land.complains(watched=(UUID(str(made.id)),))
    for each in (subject, other):
        finding = visits.child_finding(each)
    mine = subject.findings.get()
    inspector, governor = visits.act_of(visits.inspector()), visits.act_of(visits.governor())
    refer(finding=mine, service="child-house", act=inspector)
    decide_measure(
        finding=mine, against="employer", what="Stop night work", reasons="A child was found", act=governor,
        household="The cooperative pays her mother", until=TODAY + timedelta(days=30),
    )  # fmt: skip
    set_status(subject=subject, status="yellow", why="A child was found in the shaft", act=governor)
    dispatch()
    act = land.act("commissioner", days=20)
    seen = watch.watched(land.desk("commissioner"), actor=act.by, on=max(act.on, TODAY))
    assert {each.measure.kind for each in seen} == {"inspected", "measure-decided", "status-set"}
    assert finding.inspection.number not in {each.measure.about for each in seen}
    assert {each.measure.agency for each in seen} == {"mines-inspectorate", "district-office@AMBER"}
