"""The watch for retaliation: what is done to somebody who complained is looked at by another institution."""

from datetime import timedelta
from uuid import uuid4

import pytest

from outcrop.commons.journal.api import Delivered
from outcrop.commons.policies import NotFound
from outcrop.kernel.ids import new_id
from outcrop.registry.api import DemandKnown
from outcrop.voice import cases, watch
from outcrop.voice.models import Measure
from outcrop.voice.routing import Accused

HER_ENTERPRISE = uuid4()


def revoked(land, *, against=HER_ENTERPRISE, days=10, entry=None, post="governor", state="revoked"):
    """Deliver what the cadastre tells when a right is taken back."""
    facts = {
        "state": state,
        "holder": f"registry.enterprise:{against}",
        "number": "RT-1",
        "on": (land.act().on + timedelta(days=days)).isoformat(),
        "post": str(land.post(post)),
    }
    watch.right_changed(Delivered(entry or new_id(), "cadastre.right-state-changed", facts, {"actor": {}}))


def seen(land, key, *, days=20):
    act = land.act(key, days=days)
    return watch.watched(land.desk(key), actor=act.by, on=act.on)


def test_a_right_taken_from_somebody_who_complained_is_seen_by_the_watch_and_nobody_else(land):
    land.complains(watched=(HER_ENTERPRISE,))
    revoked(land)
    for key in ("commissioner", "ombudsperson"):
        (found,) = seen(land, key)
        assert (found.measure.kind, found.measure.about) == ("right-revoked", "RT-1")
    for key in ("assembly", "department", "union", "labour-inspector"):
        assert seen(land, key) == []


def test_what_was_done_to_others_before_or_a_year_after_is_not_seen(land):
    land.complains(watched=(HER_ENTERPRISE,))
    revoked(land, against=uuid4())
    revoked(land, days=-1)
    revoked(land, days=400)
    revoked(land, state="handed-back")
    assert seen(land, "commissioner", days=401) == seen(land, "commissioner") == []


def test_of_those_who_did_not_ask_for_it_nobody_is_watched(land):
    land.complains()
    revoked(land)
    assert seen(land, "commissioner") == []


def test_the_institution_that_did_it_does_not_look_at_it_itself(land):
    land.complains(watched=(HER_ENTERPRISE,))
    revoked(land, post="commissioner")
    assert seen(land, "commissioner") == []
    assert len(seen(land, "ombudsperson")) == 1


def test_who_is_complained_of_watches_over_nobody_who_complained(land):
    land.complains(watched=(HER_ENTERPRISE,), accused=Accused("human-rights-commission", "commissioner"))
    revoked(land)
    assert seen(land, "commissioner") == []
    assert len(seen(land, "ombudsperson")) == 1


def test_what_the_look_brought_is_told_to_her_and_counts_as_looked_at(land):
    case, code = land.complains(watched=(HER_ENTERPRISE,))
    revoked(land)
    (found,) = seen(land, "commissioner")
    act = land.act("commissioner", days=20)
    cases.found_out(
        case=found.case, by=found.post, words="It had a reason.", measure=found.measure.entry, step=new_id(), act=act
    )
    assert [each.looked_at for each in seen(land, "ombudsperson")] == [True]
    hers = cases.by_code(code, act=land.act())
    assert hers.steps[-1]["words"] == "It had a reason." and hers.due == case.due
    with pytest.raises(NotFound):
        watch.watched_one(land.desk("assembly"), case.row.id, found.measure.entry, actor=act.by, on=act.on)


def test_an_entry_delivered_twice_is_noted_once_and_of_everybody_alike(land):
    entry = new_id()
    for _ in range(2):
        revoked(land, entry=entry, against=uuid4())
    assert Measure.objects.count() == 1


def test_a_refused_application_is_noted_with_the_office_that_refused(land):
    facts = {
        "state": "refused",
        "applicant": f"registry.enterprise:{HER_ENTERPRISE}",
        "number": "AP-1",
        "on": (land.act().on + timedelta(days=3)).isoformat(),
    }
    content = {"actor": {"posts": ["district-office@AMBER/governor"]}}
    land.complains(watched=(HER_ENTERPRISE,))
    watch.application_closed(Delivered(new_id(), "cadastre.application-closed", facts, content))
    assert seen(land, "commissioner")[0].measure.agency == "district-office@AMBER"


def test_a_demand_for_her_record_is_seen_from_the_day_on_which_she_may_know_of_it(land, monkeypatch):
    her, act = uuid4(), land.act()
    land.complains(watched=(her,))
    for number, days in (("DM-1", 2), ("DM-2", 40)):
        known = DemandKnown(her, act.on + timedelta(days=days))
        monkeypatch.setattr(watch.registry, "demanded", lambda _demand, known=known: known)
        facts = {"demand": f"registry.demand:{uuid4()}", "number": number}
        watch.record_demanded(Delivered(new_id(), "registry.demand-answered", facts, {"actor": {}}))
    assert [each.measure.about for each in seen(land, "commissioner")] == ["DM-1"]
    assert [each.measure.about for each in seen(land, "commissioner", days=41)] == ["DM-1", "DM-2"]
