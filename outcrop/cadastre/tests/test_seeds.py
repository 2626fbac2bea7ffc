"""The sample right of the demonstration."""

from dataclasses import replace

import pytest

from outcrop.cadastre import seeds
from outcrop.cadastre.ground import check_ground
from outcrop.cadastre.models import MiningRight
from outcrop.cadastre.tests.world import TODAY, act
from outcrop.commons.accounts.api import User
from outcrop.commons.packs import api as packs
from outcrop.commons.posts import api as posts
from outcrop.kernel.strictyaml import read_yaml
from outcrop.procedures import api as procedures
from outcrop.registry import seeds as people

pytestmark = pytest.mark.django_db


def appoint_the_holders_of_the_pack():
    """Do what the composition does before any part invites its samples."""
    rows = read_yaml((packs.current().root / "seeds" / "posts.yaml").read_text())["holders"]
    for row in rows:
        user = User.objects.create(
            username=f"sample-{row['key']}", display_name=row["name"], is_sample=True, password="!"
        )
        posts.appoint(post=posts.Post.objects.get(agency_id=row["agency"], key=row["post"]), user=user.id, start=TODAY)


def test_a_sample_enterprise_holds_a_right_that_went_the_whole_way(testland):
    appoint_the_holders_of_the_pack()
    people.load(act=act())
    seeds.load(act=act())
    right = MiningRight.objects.get()
    case = procedures.case_for(right.application.ref)
    assert (right.state, case.outcome) == ("live", "granted") and right.start < TODAY
    assert all(step.reasons for step in procedures.history(case, on=TODAY) if step.state == "done")
    seeds.load(act=replace(act()))
    assert MiningRight.objects.count() == 1
    assert check_ground(right.parcel.shape, class_key="artisanal", on=TODAY).bars
