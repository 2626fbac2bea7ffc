"""A bar's passport: what everybody may know, what the key opens, and what is signed."""

import hashlib
import json
from decimal import Decimal

import pytest

from outcrop.credentials import api as credentials
from outcrop.custody import api as custody
from outcrop.custody import keys, problems, royalties
from outcrop.kernel.ids import new_id
from outcrop.kernel.money import Money
from outcrop.kernel.refs import Ref
from outcrop.kernel.tiers import Tier

from .conftest import TODAY, House, make_house, some_origin

SECRET = ("Amber Partnership", "Birch Diggers", "Ana of the Hill", "Partnership", "Diggers")


@pytest.fixture
def poured(house: House) -> custody.Poured:
    """A bar of two enterprises and a woman who washes tailings."""
    origins = [
        some_origin("Amber Partnership"),
        some_origin("Birch Diggers", area="tl.north.birch"),
        some_origin("Ana of the Hill", rung="provisional", rank=6, right=None, source=Ref("registry.person", new_id())),
    ]
    lots = [house.lot(grams, 850, origin=o) for grams, o in zip((100, 60, 40), origins, strict=True)]
    return house.pour(lots, "199.4", 850, loss="0.51", accept_mixed=True)


@pytest.fixture
def royalty(monkeypatch):
    """Whoever sells above us says what was paid on each lot."""
    monkeypatch.setattr(royalties, "_statement", [])
    custody.plug_royalty_statement(
        lambda lot: custody.RoyaltyStatement(
            due=Money(5_000, "XTS"), paid=Money(4_000, "XTS"), on=TODAY, reference=str(lot.id)[:8]
        )
    )


def test_everybody_may_know_that_it_is_sound_and_nothing_that_makes_anybody_a_target(poured: custody.Poured) -> None:
    shown = custody.passport(poured.bar, Tier.PUBLIC, on=TODAY)
    assert shown.shown["sources_count"] == 3
    assert sorted(str(name) for name in shown.shown["districts"]) == ["Amber Hills", "Birch Valley"]
    assert shown.shown["balance_closed"] is True
    assert shown.sources == ()
    said = str(shown.shown)
    assert not any(name in said for name in SECRET)
    assert not {"mass", "contained", "contained_in", "contained_out", "loss", "place", "holder", "poured_on"} & set(
        shown.shown
    )


def test_the_key_opens_the_sources_by_name_in_shares(poured: custody.Poured, royalty: None) -> None:
    full = custody.passport(poured.bar, Tier.PARTY, on=TODAY)
    assert [line.share.ppm for line in full.sources] == [500_000, 300_000, 200_000]
    assert [line.shown["name"] for line in full.sources] == ["Amber Partnership", "Birch Diggers", ""]
    assert full.sources[0].shown["right"].state == "live"
    assert full.sources[0].shown["royalty_paid"] == Money(4_000, "XTS")
    assert all("person_name" not in line.shown for line in full.sources)


def test_auditors_see_persons_too(poured: custody.Poured) -> None:
    full = custody.passport(poured.bar, Tier.AUDITOR, on=TODAY)
    assert full.sources[2].shown["person_name"] == "Ana of the Hill"


def test_the_checks_say_what_the_sales_stood_on(poured: custody.Poured) -> None:
    checks = {check.key: check for check in custody.passport(poured.bar, Tier.PUBLIC, on=TODAY).shown["checks"]}
    assert checks["rights"].sentence.startswith("2 of 3 sales")
    assert checks["marked"].sentence.startswith("Several rungs")
    assert checks["disputes"].state == "ok"


def test_a_dispute_that_comes_later_is_shown_on_the_bar(house: House) -> None:
    lot = house.lot()
    bar = house.pour([lot], 100, 850).bar
    custody.freeze_lot_share(lot=lot, share_ppm=1_000_000, reason="D-1", act=house.act)
    shown = custody.passport(bar, Tier.PUBLIC, on=TODAY).shown
    assert shown["open_questions"] == 1
    assert [check.sentence for check in shown["checks"] if check.key == "disputes"] == ["1 sale in it is disputed."]


def test_the_passport_is_signed_and_verifies(poured: custody.Poured) -> None:
    signed = credentials.credential_of(poured.bar.ref, "bar-passport")
    verdict = credentials.verify(credentials.token(signed), on=TODAY)
    assert verdict.verdict == "good"
    assert verdict.claims["sources"] == 3
    said = json.dumps(dict(verdict.claims))
    assert not any(name in said for name in SECRET) and "85" not in said.replace(
        verdict.claims["full_layer_sha256"], ""
    )


def test_the_code_on_the_paper_verifies_too(poured: custody.Poured) -> None:
    signed = credentials.credential_of(poured.bar.ref, "bar-passport")
    verdict = credentials.verify(credentials.qr_text(signed), on=TODAY)
    assert verdict.verdict == "good"
    assert verdict.claims == {"sources": 3, "districts": 2, "rungs": "provisional,own-right"}


def test_the_full_layer_is_proved_by_the_digest_that_was_signed(poured: custody.Poured) -> None:
    signed = credentials.credential_of(poured.bar.ref, "bar-passport")
    content = poured.bar.layer.content
    assert hashlib.sha256(content.encode()).hexdigest() == signed.claims["full_layer_sha256"]
    told = json.loads(content)
    assert [source.get("name") for source in told["sources"]] == ["Amber Partnership", "Birch Diggers", None]
    assert told["contained"] == {"value": "169.5", "u": "0.9", "unit": "g"} or Decimal(told["contained"]["value"]) > 169
    assert len(told["salt"]) == 32
    assert "Ana" not in content


def test_a_key_is_shown_once_and_kept_as_a_digest(poured: custody.Poured) -> None:
    assert len(poured.key) == 29
    assert poured.key not in str(poured.bar.__dict__)
    assert keys.fits(poured.key.lower().replace("-", " "), poured.bar.key_digest)
    assert not keys.fits(keys.new_key(), poured.bar.key_digest)
    assert not keys.fits("", poured.bar.key_digest)


def test_handing_over_makes_another_key(house: House, poured: custody.Poured) -> None:
    to = Ref("registry.enterprise", new_id())
    handed = custody.hand_over(bar=poured.bar, to=to, act=house.act)
    bar = custody.bar(poured.bar.number)
    assert bar.holder == to
    assert keys.fits(handed.key, bar.key_digest) and not keys.fits(poured.key, bar.key_digest)
    with pytest.raises(problems.SameHolder):
        custody.hand_over(bar=bar, to=to, act=house.act)


def test_a_lost_key_is_replaced_by_another(house: House, poured: custody.Poured) -> None:
    changed = custody.change_key(bar=poured.bar, act=house.act)
    bar = custody.bar(poured.bar.number)
    assert keys.fits(changed.key, bar.key_digest) and not keys.fits(poured.key, bar.key_digest)


def test_a_bar_that_was_handed_on_is_melted_where_it_went_and_not_where_it_was(house: House) -> None:
    smelter = make_house("birch-centre")
    bar = house.pour([house.lot()], 100, 850).bar
    outside = Ref("registry.enterprise", new_id())
    custody.hand_over(bar=bar, to=outside, act=house.act)
    with pytest.raises(problems.BarElsewhere):
        house.pour([custody.lot(bar.lot_id)], 100, 850)
    custody.hand_over(bar=bar, to=smelter.place.ref, owner=smelter.place.ref, act=house.act)
    own = smelter.lot()
    assert smelter.pour([custody.lot(bar.lot_id), own], 200, 850).bar
    with pytest.raises(problems.HolderMissing):
        custody.hand_over(bar=house.pour([house.lot()], 100, 850).bar, to=Ref("custody.place", new_id()), act=house.act)


def test_a_bar_is_found_however_its_number_is_typed(poured: custody.Poured) -> None:
    typed = poured.bar.number.lower().replace("-", " – ")
    assert custody.bar(typed) == poured.bar
    with pytest.raises(problems.BarMissing):
        custody.bar("BR-XT-2026-99999-X")
