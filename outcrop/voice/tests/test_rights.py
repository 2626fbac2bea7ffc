"""The charter of rights: open to all, short, and honest about where it comes from."""

import pytest
import yaml
from django.template import Context, Template
from django.test import Client

from outcrop.commons.areas import api as areas
from outcrop.commons.packs import api as packs
from outcrop.commons.packs.loading import Pack
from outcrop.commons.posts import api as posts
from outcrop.kernel.acts import Actor, HeldPost
from outcrop.kernel.ids import new_id
from outcrop.kernel.strictyaml import read_yaml
from outcrop.procedures import api as procedures
from outcrop.voice import api
from outcrop.voice.policies import READ_RIGHTS
from outcrop.voice.section import RightsSection, cross_check


@pytest.fixture(params=["testland", "mng"])
def pack(request):
    return packs.load(request.param)


@pytest.fixture
def country(db):
    areas.sync(packs.current().root / "areas.csv")
    posts.sync(packs.current())


def test_each_charter_stands_without_fault(pack):
    assert pack.tried("rights.yaml", RightsSection)[0] == []
    assert list(cross_check(pack)) == []


def test_each_right_is_said_in_every_language_of_the_country(pack):
    for right in pack.section("rights").rights:
        for text in (right.title, right.plain, right.duty_bearer):
            assert set(pack.country.languages) <= set(text.by_language), right.key


def test_a_right_without_an_article_of_a_real_country_never_claims_one():
    for right in packs.load("mng").section("rights").rights:
        assert right.source
        if right.basis == "system":
            assert right.article is None, right.key


@pytest.mark.parametrize("moment", ["join", "membership", "decision", "sale", "inspection", "fee"])
def test_every_moment_of_the_journey_has_its_rights(pack, moment):
    assert any(moment in right.moments for right in pack.section("rights").rights)


def test_the_charter_is_open_to_nobody_and_names_no_one(country):
    page = Client().get("/rights").content.decode()
    for right in api.rights():
        assert str(right.title) in page
        assert str(right.plain) in page
    assert READ_RIGHTS.verdict(Actor.nobody()).allowed


def test_a_right_says_who_owes_it_and_where_it_is_written(country):
    page = Client().get("/rights/reasons").content.decode()
    assert "District governor" in page
    assert "Small Mines Act, article 14" in page
    promise = Client().get("/rights/dispute-a-sale").content.decode()
    assert "A promise of this system, not an article of law." in promise


def test_a_right_that_does_not_exist_is_a_problem(country):
    assert Client().get("/rights/fly").status_code == 404


def test_rights_stand_beside_a_moment(country):
    shown = Template("{% load voice %}{% rights_beside 'sale' %}").render(Context())
    assert "I see the scale" in shown
    assert "I can come forward" not in shown


def test_whoever_joins_sees_her_rights_before_any_question(country):
    page = Client().get("/join").content.decode()
    for right in api.rights_for("join"):
        assert str(right.title) in page


def test_whoever_decides_reads_whose_rights_stand_beside_the_case(country, rf):
    request = rf.get("/cases/any")
    request.actor = Actor.nobody()
    assert "Your rights here" in procedures.beside("decision", request)[0]
    request.actor = Actor(user=None, posts=(HeldPost(new_id(), "any", new_id(), "state", "", frozenset()),))
    assert "The rights of those you decide about" in procedures.beside("decision", request)[0]


def test_the_page_moves_little(country):
    assert len(Client().get("/rights").content) < 100_000


def test_faults_of_a_charter_are_told_together(tmp_path):
    testland = packs.load("testland").root
    for file in ("pack.toml", "posts.yaml"):
        (tmp_path / file).write_bytes((testland / file).read_bytes())
    told = read_yaml((testland / "rights.yaml").read_text(encoding="utf-8"))
    told["rights"][0]["duty"] = "king.rule"
    told["rights"][1]["key"] = told["rights"][0]["key"]
    told["rights"][2]["plain"]["en"] = "long " * 100
    (tmp_path / "rights.yaml").write_text(yaml.safe_dump(told, allow_unicode=True), encoding="utf-8")
    assert len(list(cross_check(Pack(tmp_path)))) == 3
