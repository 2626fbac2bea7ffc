"""Owners are asked, told as BODS, checked against officials, and named to nobody outside."""

import copy
from decimal import Decimal
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction
from django.test import Client

from outcrop.assemblies import bods, owners, problems
from outcrop.assemblies.models import Interest, OwnerFlag, OwnerStatement, Party, Settled
from outcrop.assemblies.owners import Owner
from outcrop.assemblies.tests.schema import bods_faults
from outcrop.assemblies.tests.world import Hill, browser
from outcrop.commons.accounts.api import User, actor_for
from outcrop.commons.disclosure.api import Tier
from outcrop.commons.journal.models import Entry
from outcrop.commons.policies import NotAllowed
from outcrop.commons.posts import api as posts
from outcrop.kernel.acts import Act
from outcrop.kernel.ids import new_id

SELF = "Told at an assembly"


def _holder(hill: Hill, agency: str, key: str, name: str, person: Any = None) -> User:
    post = posts.find(agency, key)
    assert post is not None
    user = User.objects.filter(person=person).first() if person else None
    user = user or User.objects.create_user(f"holder-{new_id()}", display_name=name)
    posts.appoint(post=post, user=user.id, start=hill.today)
    return user


def _act(hill: Hill, user: User) -> Act:
    base = hill.world.act()
    return Act(by=actor_for(user, on=base.on), at=base.at, on=base.on, submission=new_id())


def _told(hill: Hill, **more: Any) -> OwnerStatement:
    told: dict[str, Any] = {
        "party": Party.PERSON, "name": "Ida Sample", "interest": Interest.FINANCE.value, "share_min": Decimal(20),
        "share_max": Decimal(30), "source": SELF, **more,
    }  # fmt: skip
    return owners.tell_owner(body=hill.body, owner=Owner(**told), act=hill.act(0))


def test_statements_are_valid_bods(twelve: Hill) -> None:
    _told(twelve, since=twelve.today)
    _told(twelve, person=twelve.people[4].id, interest=Interest.SHARES.value)
    _told(twelve, party=Party.ENTITY, name="Far Buyers", stands="buyer")
    _told(twelve, party=Party.NOBODY, name="", interest="", share_min=None, share_max=None)
    for tier in (Tier.PUBLIC, Tier.HANDLER):
        made = bods.package(twelve.body, to=tier, act=twelve.act(0))
        assert bods_faults(made) == []
        kinds = [each["recordType"] for each in made]
        assert kinds == ["entity", "person", "relationship", "person", "relationship", "entity", "relationship",
                         "relationship"]  # fmt: skip
        known = {each["recordId"] for each in made}
        for each in made:
            details = each["recordDetails"]
            if each["recordType"] == "relationship":
                assert details["subject"] in known
                party = details["interestedParty"]
                assert party == {"reason": "noBeneficialOwners"} or party in known
    # The checker finds faults: a package that is spoiled does not pass.
    for spoil in ("statementId", "recordType"):
        broken = copy.deepcopy(made)
        broken[1][spoil] = "x"
        assert bods_faults(broken)
    broken = copy.deepcopy(made)
    broken[2]["recordDetails"]["interests"][0]["type"] = "friendship"
    assert bods_faults(broken)


def test_no_name_leaves_the_house_below_its_tier(twelve: Hill) -> None:
    _told(twelve)
    for tier, named in ((Tier.PUBLIC, False), (Tier.PARTY, False), (Tier.AUDITOR, True), (Tier.HANDLER, True)):
        assert ("Ida Sample" in str(bods.package(twelve.body, to=tier, act=twelve.act(0)))) is named
    path = f"/bodies/{twelve.body.address}/owners"
    for client in (Client(), browser(twelve, 5)):
        for page in (path, f"{path}.json"):
            answer = client.get(page)
            assert answer.status_code in (302, 401, 403, 404) and b"Ida Sample" not in answer.content
    assert "Ida Sample" in browser(twelve, 0).get(path).content.decode()
    assert not Entry.objects.filter(content__contains="Ida Sample").exists()
    assert Client().get(f"/api/v1{path}").status_code == 401


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Ida Sample", "Ida Sample", True),
        ("SAMPLE ida", "Ida Sample", True),
        ("И. Сарангэрэл", "Дулмаагийн Сарангэрэл (жишээ)", False),
        ("Д. Сарангэрэл", "Дулмаагийн Сарангэрэл (жишээ)", True),
        ("I. S.", "Ida Sample", False),
        ("Ida Other", "Ida Sample", False),
        ("", "Ida Sample", False),
    ],
)
def test_names_are_alike_when_one_person_may_bear_both(one: str, other: str, same: bool) -> None:
    assert owners.alike(one, other) is same


def test_an_official_who_owns_is_flagged_and_the_department_answers(twelve: Hill) -> None:
    department = _holder(twelve, "department", "national-department", "Ada")
    _holder(twelve, "district-office@AMBER", "governor", "Ida Sample")
    _holder(twelve, "buying-centre@AMBER", "clerk", "Ida Sample")  # a buyer's clerk is no official
    _told(twelve)
    flag = OwnerFlag.objects.get()
    assert (flag.post.key, flag.how) == ("governor", "name")
    client = Client()
    client.force_login(department)
    page = client.get("/owners").content.decode()
    assert "Ida Sample" in page and "takes no part" in page and "Public Service Act" in page
    told = {"outcome": "aside", "reasons": "She said so in writing.", "submission": str(new_id())}
    assert client.post(f"/owners/{flag.id}", told | {"reasons": ""}).status_code == 422
    assert client.post(f"/owners/{flag.id}", told).status_code == 302
    with pytest.raises(problems.AlreadySettled):
        owners.settle(flag=flag, outcome=Settled.OTHER, reasons="No", act=_act(twelve, department))
    assert "steps aside" in browser(twelve, 0).get(f"/bodies/{twelve.body.address}/owners").content.decode()
    with pytest.raises(NotAllowed):
        owners.settle(flag=flag, outcome=Settled.OTHER, reasons="No", act=twelve.act(0))


def test_the_same_person_of_the_register_is_found_and_a_later_appointment_too(twelve: Hill) -> None:
    _told(twelve, person=twelve.people[6].id)
    assert not OwnerFlag.objects.exists()
    department = _holder(twelve, "department", "national-department", "Ada")
    _holder(twelve, "district-office@AMBER", "mining-officer", "", person=twelve.people[6].id)
    assert owners.check_all(act=_act(twelve, department)) == 1
    assert OwnerFlag.objects.get().how == "person"
    assert owners.check_all(act=_act(twelve, department)) == 0


@pytest.mark.parametrize(
    "more",
    [{"name": " "}, {"interest": ""}, {"source": ""}, {"share_max": None}, {"share_min": Decimal(40)},
     {"replaces": new_id()}],
)  # fmt: skip
def test_what_lacks_something_is_refused(twelve: Hill, more: dict[str, Any]) -> None:
    with pytest.raises(problems.OwnerUnfit):
        _told(twelve, **more)
    assert not OwnerStatement.objects.exists()


def test_a_statement_is_never_changed_and_a_later_one_stands_in_its_place(twelve: Hill) -> None:
    first = _told(twelve)
    _told(twelve, replaces=first.record, share_min=Decimal(0), share_max=Decimal(5))
    assert [each.share_max for each in owners.statements_of(twelve.body.id)] == [Decimal(5)]
    _told(twelve, replaces=first.record, ended=twelve.today)
    assert owners.statements_of(twelve.body.id) == [] and OwnerStatement.objects.count() == 3
    for order in ("UPDATE assemblies_ownerstatement SET name = 'x'", "DELETE FROM assemblies_ownerstatement"):
        with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(order)


def test_a_leader_tells_in_the_browser_and_is_asked_until_she_did(twelve: Hill) -> None:
    address = f"/bodies/{twelve.body.address}"
    assert "to answer" in browser(twelve, 0).get(address).content.decode()
    told = {"party": "nobody", "source": SELF, "submission": str(new_id())}
    assert browser(twelve, 0).post(f"{address}/owners", told).status_code == 302
    assert "to answer" not in browser(twelve, 0).get(address).content.decode()
    wrong = {"party": "person", "name": "Ida", "number": "PE-NOBODY", "source": SELF, "submission": str(new_id())}
    answer = browser(twelve, 0).post(f"{address}/owners", wrong)
    assert answer.status_code == 422 and "Nobody has the number" in answer.content.decode()
