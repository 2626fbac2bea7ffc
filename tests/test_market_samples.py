"""The samples of the demonstration: a price of today, a licensed collector, papers that can be sold on."""

from types import SimpleNamespace
from typing import Any

import pytest

from outcrop.commons.accounts.api import User
from outcrop.config import demo
from outcrop.market import seeds
from outcrop.market.ladder import standings
from outcrop.market.models import CollectorLicence, OriginPaper, Price
from outcrop.market.prices import price_now
from outcrop.market.tests import world
from outcrop.market.tests.world import act_of


@pytest.mark.parametrize("pack", ["testland", "mng"])
def test_samples_let_the_washer_and_the_trader_sell_today(db: None, settings: Any, pack: str) -> None:
    settings.OUTCROP_PACK = pack
    world.build()
    act = act_of(world.Actor.machine("demonstration"))
    for _ in range(2):
        demo.load(act=act, parts=("registry", "cadastre", "custody", "market"))
    price = price_now(act.at)
    assert price is not None and price.usable and price.price.confidence == "U"
    assert (Price.objects.count(), CollectorLicence.objects.count(), OriginPaper.objects.count()) == (1, 1, 2)
    for who, evidence in (("washer", "origin-certificate"), ("trader", "collector-book")):
        held = standings(User.objects.get(username=f"sample-{who}").person, on=act.on)
        assert evidence in [each.rung.evidence for each in held]


def test_a_country_without_samples_is_left_alone(db: None, monkeypatch: pytest.MonkeyPatch, tmp_path: Any) -> None:
    monkeypatch.setattr(seeds.packs, "current", lambda: SimpleNamespace(root=tmp_path))
    seeds.load(act=act_of(world.Actor.machine("demonstration")))
    assert not Price.objects.exists()
