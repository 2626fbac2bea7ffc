"""Packs report all faults at once; posts hold the duties; what is not listed is never shown."""

from datetime import date, timedelta
from pathlib import Path
from shutil import copytree

import pytest
from django.conf import settings
from django.db import IntegrityError, transaction

from outcrop.commons.areas import api as areas
from outcrop.commons.disclosure.api import Tier, disclose
from outcrop.commons.packs import api as packs
from outcrop.commons.packs.country import MoneyRules
from outcrop.commons.posts import api as posts
from outcrop.commons.posts.models import Agency, Post
from outcrop.kernel.ids import new_id

ON = date(2026, 11, 22)


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    return copytree(Path(settings.OUTCROP_PACKS) / "testland", tmp_path / "testland")


@pytest.mark.parametrize("pack", ["testland", "mng"])
def test_the_packs_that_we_ship_have_no_fault(pack: str) -> None:
    assert packs.load(pack).faults() == []


def test_a_pack_tells_all_its_faults_at_once_with_file_and_place(broken: Path) -> None:
    toml = broken / "pack.toml"
    toml.write_text(toml.read_text().replace("Etc/GMT-3", "Moon/Base"))
    (broken / "calendar.yaml").write_text("working_week: [0\n")
    (broken / "market.yaml").unlink()
    found = {fault.file for fault in packs.load(str(broken)).faults()}
    assert {"pack.toml", "calendar.yaml", "market.yaml"} <= found


def test_a_key_written_twice_is_a_fault_and_not_a_silent_choice(broken: Path) -> None:
    road = broken / "pathway.yaml"
    road.write_text(road.read_text() + "\nsteps: []\n")
    (fault,) = packs.load(str(broken)).faults(files=["pathway.yaml"])
    assert "the key steps is written twice" in fault.sentence


def test_a_partner_cannot_own_a_step_of_the_road(broken: Path) -> None:
    road = broken / "pathway.yaml"
    road.write_text(road.read_text().replace("kind: miners", "kind: partner", 1))
    assert any("never own one" in fault.sentence for fault in packs.load(str(broken)).faults())


def test_a_pack_cannot_publish_what_makes_somebody_a_target(broken: Path) -> None:
    (broken / "publication.yaml").write_text("records:\n  x:\n    grams: {tier: public}\n")
    assert any("never public" in fault.sentence for fault in packs.load(str(broken)).faults())


@pytest.mark.parametrize("kind", ["partner", "enforcement"])
def test_the_database_refuses_a_duty_to_partners_and_enforcement(db: None, kind: str) -> None:
    agency = Agency.objects.create(key="x", name="X", kind=kind)
    with pytest.raises(IntegrityError), transaction.atomic():
        Post.objects.create(key="p", agency=agency, agency_kind=kind, title="P", duties=["registry.see"])


def test_the_pack_gives_one_post_for_each_district_and_the_most_local_one_answers(db: None) -> None:
    pack = packs.current()
    areas.sync(pack.root / "areas.csv")
    posts.sync(pack)
    path = areas.get("AMBER").path  # type: ignore[union-attr]
    post = posts.post_for(duty="ground.contract", area_path=path)
    assert post is not None
    assert post.area_path == path
    assert posts.post_for(duty="ground.cadastre-conclusion", area_path=path).area_path == ""  # type: ignore[union-attr]


def test_whoever_holds_the_post_today_has_it_and_the_one_before_has_not(db: None) -> None:
    agency = Agency.objects.create(key="x", name="X", kind="state")
    post = Post.objects.create(key="p", agency=agency, agency_kind="state", title="P", duties=["dig"])
    before, now = new_id(), new_id()
    posts.appoint(post=post, user=before, start=ON - timedelta(days=90), end=ON)
    posts.appoint(post=post, user=now, start=ON)
    assert posts.posts_held(before, on=ON) == ()
    assert [p.key for p in posts.posts_held(now, on=ON)] == ["p"]
    assert posts.holders_of(post.id, on=ON - timedelta(days=1)) == [before]


def test_a_field_that_the_pack_does_not_list_is_shown_to_nobody() -> None:
    assert disclose("no.such-record", {"name": "Altan"}, to=Tier.HANDLER, on=ON) == {}


def test_a_delayed_field_waits_for_its_day(monkeypatch: pytest.MonkeyPatch) -> None:
    from outcrop.commons.disclosure import api
    from outcrop.commons.disclosure.section import FieldRule

    rule = FieldRule.model_validate({"tier": "public", "delay_days": 30})
    monkeypatch.setattr(api, "rule_for", lambda kind, name: rule)
    shown = {
        days: disclose("x", {"a": 1}, to=Tier.PUBLIC, happened_on=ON, on=ON + timedelta(days=days)) for days in (29, 30)
    }
    assert shown == {29: {}, 30: {"a": 1}}
    assert disclose("x", {"a": 1}, to=Tier.PUBLIC, on=ON) == {}


def test_a_sum_that_is_due_has_no_digit_that_nobody_sees() -> None:
    rules = {"currency": "XXX", "exponent": 2, "shown_digits": 0, "symbol": "¤"}
    with pytest.raises(ValueError, match="step must be a multiple of 100"):
        MoneyRules.model_validate({**rules, "step": 1})
    assert MoneyRules.model_validate({**rules, "step": 100}).step == 100
