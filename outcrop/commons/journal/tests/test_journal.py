"""What the journal promises."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import ClassVar
from uuid import UUID

import pytest
from django.db import DatabaseError, connection, transaction

from outcrop.commons.journal import api, keys
from outcrop.commons.journal.dispatching import _subscribers
from outcrop.commons.journal.models import Cursor, Entry, Position, Undelivered
from outcrop.kernel.acts import Act, Actor
from outcrop.kernel.events import Event, Personal
from outcrop.kernel.ids import new_id
from outcrop.kernel.money import Money
from outcrop.kernel.refs import Ref

pytestmark = pytest.mark.django_db
ACT = Act(by=Actor.machine("test"), at=datetime(2026, 11, 22, 8, tzinfo=UTC), on=date(2026, 11, 22))


@dataclass(frozen=True, kw_only=True)
class ShaftDug(Event):
    """Somebody dug."""

    type: ClassVar[str] = "test.shaft-dug"
    shaft: Ref
    by: Personal
    fee: Money


def shaft_dug(person: UUID | None = None, name: str = "Altan") -> ShaftDug:
    return ShaftDug(shaft=Ref("test.shaft", new_id()), by=Personal(person or new_id(), name), fee=Money(2**60, "XTS"))


@pytest.fixture
def heard() -> Iterator[list[UUID]]:
    ids: list[UUID] = []
    api.subscribe(ShaftDug, lambda entry: ids.append(entry.id), name="test.hearer")
    yield ids
    del _subscribers["test.hearer"]


@transaction.atomic
@api.audited("test.dig")
def dig(event: ShaftDug | None) -> None:
    if event:
        api.publish(event, act=ACT)


def test_an_act_that_leaves_no_line_is_undone() -> None:
    with pytest.raises(RuntimeError, match="left no line"):
        dig(None)


def test_a_line_names_verb_actor_and_subject_and_is_found_by_its_subject() -> None:
    event = shaft_dug()
    dig(event)
    (line,) = api.lines_about(event.shaft)
    assert (line["verb"], line["type"], line["actor"]["system"]) == ("test.dig", "test.shaft-dug", "test")
    assert line["facts"]["fee"] == {"minor": str(2**60), "currency": "XTS"}


def test_a_name_never_enters_the_journal_and_the_same_name_leaves_another_trace_each_time() -> None:
    person = new_id()
    dig(shaft_dug(person))
    dig(shaft_dug(person))
    contents = [e.content for e in Entry.objects.all()]
    assert not any("Altan" in content for content in contents)
    assert len({c.split('"commitment":"')[1][:64] for c in contents}) == 2


def test_a_commitment_can_be_proved_while_the_key_lives_and_not_after() -> None:
    person = new_id()
    event = shaft_dug(person)
    dig(event)
    (line,) = api.lines_about(event.shaft)
    written, salt = line["facts"]["by"]["commitment"], f"{line['id']}.by"
    assert keys.commitment(person=person, value="Altan", salt=salt) == written
    assert keys.destroy(person)
    assert keys.commitment(person=person, value="Altan", salt=salt) != written


@pytest.mark.parametrize("change", ["UPDATE journal_entry SET type = 'x'", "DELETE FROM journal_entry"])
def test_the_serving_role_cannot_change_a_line(change: str) -> None:
    dig(shaft_dug())
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(change)


@pytest.mark.parametrize(
    "change", ["UPDATE journal_entry SET type = 'x'", "DELETE FROM journal_entry", "TRUNCATE journal_entry CASCADE"]
)
def test_not_even_the_owner_changes_a_line_without_disabling_the_trigger(as_owner, change: str) -> None:  # type: ignore[no-untyped-def]
    dig(shaft_dug())
    with as_owner(), pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(change)


def test_verify_finds_a_line_that_was_rewritten_behind_the_triggers(as_owner) -> None:  # type: ignore[no-untyped-def]
    dig(shaft_dug())
    dig(shaft_dug())
    assert not list(api.verify())
    victim = Entry.objects.order_by("id").first()
    assert victim
    with as_owner(), connection.cursor() as cursor:
        cursor.execute("ALTER TABLE journal_entry DISABLE TRIGGER USER")
        cursor.execute("UPDATE journal_entry SET content = replace(content, 'dig', 'fig') WHERE id = %s", [victim.id])
        cursor.execute("ALTER TABLE journal_entry ENABLE TRIGGER USER")
    assert [found.entry for found in api.verify()] == [victim.id]


def test_subscribers_get_each_line_once_and_in_order(heard: list[UUID]) -> None:
    for _ in range(3):
        dig(shaft_dug())
    api.dispatch()
    api.dispatch()
    assert heard == list(Entry.objects.order_by("recorded_at", "id").values_list("id", flat=True))
    assert list(Position.objects.order_by("number").values_list("entry_id", flat=True)) == heard


def test_a_subscriber_that_fails_is_tried_again_and_then_set_aside() -> None:
    tries = []

    def fails(entry: api.Delivered) -> None:
        tries.append(entry.id)
        raise ValueError("no")

    api.subscribe(ShaftDug, fails, name="test.failing")
    try:
        dig(shaft_dug())
        for _ in range(12):
            api.dispatch()
    finally:
        del _subscribers["test.failing"]
    assert len(tries) == 10
    assert Undelivered.objects.get().subscriber == "test.failing"
    assert Cursor.objects.get(subscriber="test.failing").number == 1
