"""Who races whom: the database decides, and the loser hears it."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection

from outcrop.registry import api
from outcrop.registry.answers import CardShown
from outcrop.registry.models import Membership, Person
from outcrop.registry.problems import CardAlreadyKnown, InOneOnly
from outcrop.registry.services.enterprises import confirm_membership
from outcrop.registry.services.joining import join

from .conftest import CARD, TODAY, act, actor_of, answers, invited

pytestmark = pytest.mark.django_db(transaction=True)


def all_at_once(tasks):
    """Run tasks in threads; return what each gave back or raised."""

    def run(task):
        try:
            return task()
        except Exception as fault:
            return fault
        finally:
            connection.close()

    with ThreadPoolExecutor(len(tasks)) as pool:
        return list(pool.map(run, tasks))


def test_confirming_eight_partnerships_at_once_gives_one(person, enterprise):
    mira = person("Mira")
    leads = [person(f"Lead {'ABCDEFGH'[n]}") for n in range(8)]
    asked = [invited(enterprise(lead), lead, mira) for lead in leads]
    results = all_at_once([lambda m=m: confirm_membership(membership=m, act=act(actor_of(mira))) for m in asked])
    assert [type(r) for r in results].count(InOneOnly) == 7
    assert Membership.objects.filter(person=mira, state="confirmed").count() == 1
    assert len(api.enterprises_of(mira.id, TODAY)) == 1


def test_the_last_two_to_confirm_at_once_form_the_enterprise(person, enterprise):
    lead, two, three = person("Lead"), person("Two"), person("Three")
    made = enterprise(lead)
    asked = [(p, invited(made, lead, p)) for p in (two, three)]
    all_at_once([lambda p=p, m=m: confirm_membership(membership=m, act=act(actor_of(p))) for p, m in asked])
    assert api.enterprise(made.id).status == "formed"


def test_one_card_told_six_times_at_once_enters_one_person(country):
    card = CardShown(kind="citizen", number=CARD)
    results = all_at_once([lambda: join(answers=answers(card=card), act=act()) for _ in range(6)])
    assert [type(r) for r in results].count(CardAlreadyKnown) == 5
    assert Person.objects.count() == 1
