"""A secret vote, looked at by somebody who holds the database, the journal and every table in hand."""

import hashlib
import itertools
import json
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from django.conf import settings
from django.db import connection

from outcrop.assemblies import calling, problems, sealing
from outcrop.assemblies.models import MotionKind, Result, SealedBallot
from outcrop.assemblies.tests.world import Hill, browser, open_today
from outcrop.commons.accounts.api import User
from outcrop.commons.journal.models import Entry, Submission
from outcrop.kernel.acts import Act


def _every_row() -> dict[str, list[str]]:
    """Return every row of every table as text, system columns included."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        tables = [name for (name,) in cursor.fetchall()]
        found = {}
        for name in tables:
            cursor.execute(f'SELECT xmin::text, ctid::text, t::text FROM "{name}" t')
            found[name] = [" ".join(row) for row in cursor.fetchall()]
    return found


def _holding(rows: dict[str, list[str]], words: str) -> dict[str, int]:
    return {name: n for name, lines in rows.items() if (n := sum(words in line for line in lines))}


def _sealed(motion: Any) -> list[bytes]:
    return [bytes(each) for each in SealedBallot.objects.filter(motion=motion).values_list("sealed", flat=True)]


def test_while_the_vote_goes_on_the_database_holds_neither_word_nor_choice(twelve: Hill) -> None:
    motion = twelve.called()
    before = _every_row()
    words = twelve.votes(motion, "ynaynny")
    after = _every_row()
    for word in words.values():
        assert _holding(after, word) == {}
    grown = {name for name in after if len(after[name]) != len(before.get(name, []))}
    assert grown == {"assemblies_turnout", "assemblies_sealedballot", "journal_entry"}
    # The only thing that differs with the choice is sealed, and no length tells one from another.
    assert {len(each) for each in _sealed(motion)} == {12 + 256 + 16}
    assert len({hashlib.sha256(each).digest() for each in _sealed(motion)}) == len(words)


def test_the_key_lies_outside_the_database_and_is_gone_when_the_box_was_counted(
    twelve: Hill, django_capture_on_commit_callbacks: Any
) -> None:
    motion = twelve.called()
    twelve.votes(motion, "ynynynyy")
    copy = _sealed(motion)  # somebody kept a backup of the database
    assert sealing.unseal(motion.id, copy[0])[0] in ("yes", "no")
    with django_capture_on_commit_callbacks(execute=True):
        result = twelve.counted(motion)
    assert result.counts == {"yes": 5, "no": 3, "abstain": 0}
    assert not SealedBallot.objects.filter(motion=motion).exists()
    for sealed in copy:
        with pytest.raises(problems.BoxDamaged):
            sealing.unseal(motion.id, sealed)
    boxes = Path(settings.OUTCROP_VAR) / "keys" / "boxes"
    assert not [path for path in boxes.rglob("*") if path.name == motion.id.hex]


def test_nothing_links_a_voter_to_a_word_after_the_count_neither_order_nor_transaction(twelve: Hill) -> None:
    motion = twelve.called()
    words = twelve.votes(motion, "ynynynyynnya")
    result = twelve.counted(motion)
    assert result.words == sorted(words.values())  # by the alphabet, not as they came
    rows = _every_row()
    for word in words.values():
        assert _holding(rows, word) == {"assemblies_result": 1}  # one row holds them all: one xmin, one ctid, one id
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM information_schema.columns WHERE table_name = 'assemblies_turnout'")
        assert cursor.fetchone() == (3,)  # id, motion, member: no time, no count, no choice
    ids = list(motion.turnout.values_list("id", flat=True))
    assert {each.version for each in ids} == {4}  # drawn at random, so that sorting by id tells nothing


def test_the_journal_says_that_a_ballot_came_and_names_nobody(twelve: Hill) -> None:
    motion = twelve.called()
    twelve.votes(motion, "yn")
    lines = Entry.objects.filter(type="assemblies.ballot-cast")
    assert lines.count() == 2
    people = [str(each.id) for each in twelve.people] + [
        str(each) for each in User.objects.exclude(person=None).values_list("id", flat=True)
    ]
    for line in lines:
        assert line.actor_user is None
        assert not any(each in line.content for each in people)
        assert json.loads(line.content).get("submission") in (None, "")


def test_a_vote_in_the_browser_leaves_no_submission_from_which_it_could_be_guessed(twelve: Hill) -> None:
    motion = open_today(twelve)
    path = f"/assemblies/{motion.assembly.number}/motions/1"
    client = browser(twelve, 3)
    page = client.get(path)
    form = page.context["form"]
    told = {"choice": "no", "member": str(form.initial["member"]), "word": form.initial["word"]}
    assert form.initial["word"] in page.content.decode()
    before = Submission.objects.count()
    assert client.post(path, told).status_code == 302
    assert motion.turnout.count() == 1 and Submission.objects.count() == before
    again = client.post(path, told | {"choice": "yes"})
    assert again.status_code == 422 and "voted already" in again.content.decode()
    assert _holding(_every_row(), form.initial["word"]) == {}


def test_two_boxes_of_the_same_voters_look_alike_whatever_was_voted(twelve: Hill) -> None:
    shapes = []
    for choices in ("yyyyyyyyyyyy", "nnnnnnnnnnnn"):
        motion = twelve.called()
        twelve.votes(motion, choices)
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT octet_length(sealed), rank() OVER (ORDER BY xmin::text::bigint) "
                "FROM assemblies_sealedballot WHERE motion_id = %s ORDER BY ctid",
                [motion.id],
            )
            shapes.append(cursor.fetchall())
    assert shapes[0] == shapes[1]


def test_a_member_finds_her_word_and_can_show_it_without_showing_how_she_voted(twelve: Hill) -> None:
    motion = twelve.called()
    words = twelve.votes(motion, "yyyyynnn")
    result = twelve.counted(motion)
    assert set(words.values()) <= set(result.words) and len(result.words) == result.voted == 8
    # Whatever she shows (her word, and everything that the house keeps of the vote) fits a yes as well as a no.
    row = Result.objects.filter(motion=motion).values().get()
    told = json.dumps({k: v for k, v in row.items() if k not in ("words", "counts")}, default=str)
    assert not any(word in told for word in words.values())
    assert all(isinstance(n, int) for n in row["counts"].values())


def test_a_ballot_added_or_taken_from_the_box_is_noticed(twelve: Hill) -> None:
    motion = twelve.called()
    twelve.votes(motion, "yyyyyyn")
    SealedBallot.objects.create(motion=motion, sealed=sealing.seal(motion.id, choice="no", word="abcd-efgh-abcd-efgh"))
    with pytest.raises(problems.BoxDamaged):
        twelve.counted(motion)
    SealedBallot.objects.filter(motion=motion).first().delete()  # type: ignore[union-attr]
    forged = SealedBallot.objects.filter(motion=motion).first()
    assert forged is not None
    SealedBallot.objects.filter(id=forged.id).update(sealed=bytes(forged.sealed)[:-1] + b"\x00")
    with pytest.raises(problems.BoxDamaged):
        twelve.counted(motion)


def test_who_calls_for_an_assembly_stands_nowhere_and_leaders_see_no_call(twelve: Hill) -> None:
    caller = twelve.people[5]
    user = User.objects.get(person=caller.id)
    before = _every_row()
    act: Act = twelve.act(5)
    made = calling.begin_call(
        body=twelve.body, purpose="The pump", question="Where is the money?", kind=MotionKind.DECISION, act=act
    )
    assert made.needed == 2 and made.assembly is None
    new = {name: set(lines) - set(before.get(name, [])) for name, lines in _every_row().items()}
    told = list(itertools.chain.from_iterable(new.values()))
    assert any("The pump" in line for line in told)
    assert not any(str(caller.id) in line or str(user.id) in line for line in told)
    address = f"/bodies/{twelve.body.address}"
    assert "Where is the money?" not in browser(twelve, 0).get(address).content.decode()  # she leads
    page = browser(twelve, 7).get(address).content.decode()
    assert "Where is the money?" in page and "1 of 2 call" in page and caller.given_name not in page
    with pytest.raises(problems.CalledAlready):
        calling.join_call(body=twelve.body, call=made, act=twelve.act(5))
    with pytest.raises(problems.LeadersJustCall):
        calling.join_call(body=twelve.body, call=made, act=twelve.act(0))
    done = calling.join_call(body=twelve.body, call=made, act=twelve.act(7))
    assert done.assembly is not None and done.assembly.called_by == "tenth" and not done.voices.exists()
    entry = Entry.objects.filter(type="assemblies.assembly-called").latest("recorded_at")
    assert entry.actor_user is None


def test_a_mark_says_nothing_without_the_key(twelve: Hill) -> None:
    made = calling.begin_call(
        body=twelve.body, purpose="The pump", question="Where?", kind=MotionKind.DECISION, act=twelve.act(5)
    )
    kept = made.voices.get().mark
    for person in twelve.people:
        for told in (str(person.id), person.id.hex, person.number):
            assert kept != hashlib.sha256(told.encode()).hexdigest()
    assert kept == sealing.mark(made.id, UUID(str(twelve.people[5].id)))
    sealing.destroy(made.id)
    assert kept != sealing.mark(made.id, UUID(str(twelve.people[5].id)))
