"""What the pack says of persons and enterprises, and what may be wrong with it."""

import pytest
import yaml

from outcrop.commons.packs import api as packs
from outcrop.commons.packs.loading import Pack
from outcrop.kernel.strictyaml import read_yaml
from outcrop.registry.names import sort_key
from outcrop.registry.section import RegistrySection, cross_check, section


@pytest.fixture(params=["testland", "mng"])
def pack(request):
    return packs.load(request.param)


def test_each_pack_stands_without_fault(pack):
    assert pack.tried("registry.yaml", RegistrySection)[0] == []
    assert list(cross_check(pack)) == []


def test_each_pack_says_everything_in_its_languages(pack):
    told = pack.section("registry")
    languages = set(pack.country.languages)
    texts = [told.protection.who_sees, *(level.means for level in told.levels), *(role.name for role in told.roles)]
    texts += [way.label for way in told.vouching] + [form.means for form in told.enterprise_forms]
    assert all(languages <= set(text.by_language) for text in texts)


def test_what_a_real_country_did_not_publish_stays_marked():
    told = packs.load("mng").section("registry")
    assert told.protection.article is None
    assert {form.least_members for form in told.enterprise_forms} == {5}
    assert all(level.confidence in ("U", "B") for level in told.levels)


def test_faults_of_a_pack_are_told_together(tmp_path):
    testland = packs.load("testland").root
    for file in ("pack.toml", "posts.yaml"):
        (tmp_path / file).write_bytes((testland / file).read_bytes())
    told = read_yaml((testland / "registry.yaml").read_text(encoding="utf-8"))
    told["vouching"][1] |= {"gives": "blessed", "agency_kind": "assurance"}
    told["cards"][0]["example"] = "nothing like it"
    told["agents"]["ways"][0]["verbs"].append("market.sell-everything")
    (tmp_path / "registry.yaml").write_text(yaml.safe_dump(told, allow_unicode=True), encoding="utf-8")
    where = {fault.where for fault in cross_check(Pack(tmp_path))}
    assert where == {
        "vouching.village-head.gives",
        "vouching.village-head",
        "cards.citizen.example",
        "agents.ways.own-phone",
    }


@pytest.mark.parametrize("broken", [{"pattern": "["}, {"when_told": 3}, {"colour": "red"}])
def test_a_card_of_another_shape_is_a_fault(broken):
    testland = packs.load("testland").root
    told = read_yaml((testland / "registry.yaml").read_text(encoding="utf-8"))
    told["cards"][0] |= broken
    with pytest.raises(ValueError, match="cards"):
        RegistrySection.model_validate(told)


def test_a_level_opens_what_lower_levels_open():
    told = section()
    assert told.opens("none") < told.opens("told") < told.opens("vouched") <= told.opens("card")
    assert told.opens("a level of another year") == told.opens("none")
    assert told.lowest_opening("cadastre.apply").key == "vouched"
    assert told.lowest_opening("registry.fly") is None


def test_names_sort_by_the_countrys_alphabet():
    names = ["Ĉiela", "Cora", "Dora", "Ana", "Ŭla", "Viro", "Anabel", "An Mar"]
    assert sorted(names, key=sort_key) == ["An Mar", "Ana", "Anabel", "Cora", "Ĉiela", "Dora", "Ŭla", "Viro"]
