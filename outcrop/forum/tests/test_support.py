"""Support: once a person, exact, withdrawn without a trace, and a secret to whoever holds the database."""

from typing import Any

import pytest
from django.conf import settings
from django.db import connection

from outcrop.commons.accounts.api import issue_token
from outcrop.commons.journal.models import Entry, Submission
from outcrop.forum import problems, sealing
from outcrop.forum.models import Box, Proposal, TalliedDay
from outcrop.forum.selectors import proposal_at
from outcrop.forum.services.answering import Answered, answer
from outcrop.forum.services.supporting import support, supports, withdraw
from outcrop.forum.showing import shown
from outcrop.forum.tests.world import Hall
from outcrop.kernel.ids import new_id

NO = Answered(kind="refused", reasons="There is no money this year.")


def every_row() -> dict[str, list[str]]:
    """Return every row of every table as text, with its bytes, system columns included."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        tables = [name for (name,) in cursor.fetchall()]
        found = {}
        for name in tables:
            cursor.execute(f'SELECT xmin::text, ctid::text, t::text FROM "{name}" t')
            found[name] = [" ".join(row) for row in cursor.fetchall()]
    return found


def fresh(proposal: Proposal) -> Proposal:
    return proposal_at(proposal.number)


def test_support_counts_once_however_often_it_is_pressed_and_leaves_as_easily(people: Hall) -> None:
    made = people.proposed()
    for _ in range(3):
        people.supported(made, 1, 2)
    assert fresh(made).supporters == 2
    client = people.browser(1)
    for _ in range(2):
        assert client.post(f"/forum/{made.number}/withdraw").status_code == 302
    assert fresh(made).supporters == 1 and not supports(made, people.act(1).by)
    client.post(f"/forum/{made.number}/support")
    client.post(f"/forum/{made.number}/support")
    assert fresh(made).supporters == 2 and "you support it" in client.get(f"/forum/{made.number}").content.decode()


def test_who_holds_every_row_and_the_journal_cannot_tell_who_supports(crowd: Hall) -> None:
    made, other = crowd.proposed(), crowd.proposed(3)
    before, lines = every_row(), Entry.objects.count()
    client = crowd.browser(4)  # signing in writes a session of its own
    signed_in = every_row()
    crowd.supported(made, 5, 2, 7)
    assert client.post(f"/forum/{made.number}/support").status_code == 302
    token = issue_token(user=crowd.user(6), label="tests", at=settings.OUTCROP_CLOCK.now())
    with_token = every_row()
    heads = {"Authorization": f"Bearer {token}", "Submission-Id": str(new_id())}
    path = f"/api/v1/proposals/{made.number}/support"
    assert client.post(path, content_type="application/json", headers=heads).status_code == 201
    after = every_row()
    grown = {name for name in after if set(after[name]) - set(signed_in[name]) - set(with_token[name])}
    assert grown <= {"forum_box"} and not Submission.objects.exists() and Entry.objects.count() == lines
    new = [line for name in after for line in set(after[name]) - set(with_token[name]) - set(before[name])]
    for who in (2, 4, 5, 6, 7):
        person, user = crowd.people[who], crowd.user(who)
        for told in (person.id, person.id.hex, person.number, user.id, user.id.hex):
            assert not any(str(told) in line for line in new), f"{told} stands in a row"
    tokens = [bytes(each) for each in Box.objects.get(proposal=made).tokens]
    assert tokens == sorted(tokens) and len(tokens) == 5  # by their own value, not as they came
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM forum_box WHERE proposal_id = %s", [made.id])
        assert cursor.fetchone() == (1,)  # one row: no order of rows, no xmin of each
    assert sealing.token(made.id, crowd.people[2].id) != sealing.token(other.id, crowd.people[2].id)


def test_the_day_is_told_as_one_number_and_names_nobody(people: Hall) -> None:
    made, quiet = people.proposed(), people.proposed(1)
    people.supported(made, 2, 3, 4)
    people.morning()
    people.morning()
    line = Entry.objects.get(type="forum.support-tallied")
    assert line.actor_user is None and TalliedDay.objects.get().counts == {str(made.id): 3}
    assert str(quiet.id) not in line.content
    assert not any(str(each.id) in line.content for each in people.people)


def test_once_answered_the_tokens_and_their_key_are_gone(crowd: Hall, django_capture_on_commit_callbacks: Any) -> None:
    made = crowd.proposed()
    crowd.supported(made, *range(11))
    with django_capture_on_commit_callbacks(execute=True):
        answer(proposal=fresh(made), told=NO, act=crowd.act("governor"))
    assert Box.objects.get(proposal=made).tokens == [] and sealing.token(made.id, crowd.people[2].id) is None
    assert shown(fresh(made), crowd.act(0).on).told["supporters"] == 11
    for act in (support, withdraw):
        with pytest.raises(problems.SupportOver):
            act(proposal=fresh(made), act=crowd.act(2))


def test_a_key_that_was_lost_is_not_made_anew_for_people_to_count_twice(people: Hall) -> None:
    made = people.proposed()
    people.supported(made, 1)
    sealing.destroy(made.id)
    with pytest.raises(problems.KeyGone):
        people.supported(made, 1)


def test_a_count_is_exact_or_not_told_at_all(crowd: Hall) -> None:
    made = crowd.proposed()
    crowd.supported(made, *range(9))
    page = crowd.browser("police").get(f"/forum/{made.number}").content.decode()
    assert "fewer than 10 support it" in page and "9 support" not in page
    crowd.supported(made, 9)
    assert "10 support it" in crowd.browser("police").get(f"/forum/{made.number}").content.decode()


def test_neither_staff_nor_agents_nor_people_of_another_area_support(people: Hall) -> None:
    made = people.proposed()
    with pytest.raises(problems.NotYourForum):
        people.supported(made, -1)
    people.supported(people.proposed(forum="nation"), -1)  # the country's forum is hers too
    for office in ("governor", "officer", "police", "adviser"):
        assert people.browser(office).post(f"/forum/{made.number}/support").status_code == 403
    official = people.offices["governor"]
    official.person = people.people[5].id
    with pytest.raises(problems.StaffDoNotSupport):  # also where she is a person of the register
        people.user(5).delete()
        official.save()
        support(proposal=made, act=people.act("governor"))
    assert fresh(made).supporters == 0
