"""The sample people of every pack, entered as anybody is."""

import pytest

from outcrop.commons.accounts.api import User
from outcrop.commons.areas import api as areas
from outcrop.commons.packs import api as packs
from outcrop.commons.posts import api as posts
from outcrop.kernel.acts import Actor
from outcrop.registry import api, seeds
from outcrop.registry.models import Enterprise, Person, Site
from outcrop.registry.record.readings import readings_of

from .conftest import TODAY, act


@pytest.fixture(params=["testland", "mng"])
def filled(request, db, settings):
    settings.OUTCROP_PACK = request.param
    pack = packs.current()
    areas.sync(pack.root / "areas.csv")
    posts.sync(pack)
    User.objects.create_user("sample-officer", is_sample=True)
    seeds.load(act=act(Actor.machine("samples")))


def test_the_samples_stand_as_the_pack_tells_them(filled):
    washer = api.person(api.sample_person("washer"))
    assert (washer.reads, washer.identity_level, washer.joined_how) == ("no", "none", "agent")
    assert api.identity_opens(washer.id, "market.sell")
    assert api.sample_enterprise("leader").formed
    assert not api.is_member(api.sample_person("miner"), api.sample_enterprise("leader").id, TODAY)
    assert Site.objects.count() >= 1
    assert not Person.objects.filter(is_sample=False).exists()
    assert not Enterprise.objects.filter(is_sample=False).exists()


def test_loaded_twice_they_are_there_once(filled):
    before = Person.objects.count()
    seeds.load(act=act(Actor.machine("samples")))
    assert Person.objects.count() == before


def test_a_sample_person_sees_who_read_her_record_and_what_she_said_yes_to(filled):
    washer, miner = api.sample_person("washer"), api.sample_person("miner")
    assert [row.times for row in readings_of(washer, on=TODAY)] == [1, 1]
    assert api.consented(miner, "research", TODAY)
    assert not api.consented(washer, "research", TODAY)
