"""
What inspectors and those who decide after them did to somebody, told to the watch for retaliation.

It is noted of everybody alike: here nobody knows who complained. The watch and the inspections do not know each other.
"""

from datetime import date
from uuid import UUID

from outcrop.assurance import api as assurance
from outcrop.assurance.events import InspectionMade, MeasureDecided, StatusSet
from outcrop.commons.journal.api import Delivered, subscribe
from outcrop.kernel.refs import Ref
from outcrop.voice import api as voice


def inspected(entry: Delivered) -> None:
    """Note that somebody was inspected."""
    _note(entry, "inspected", entry.facts["subject"], about=entry.facts["number"], on=entry.facts["day"])


def measure_decided(entry: Delivered) -> None:
    """Note that a measure was decided where something was found."""
    found = assurance.finding_at(Ref.parse(entry.facts["finding"]).id)
    if found is not None:
        _note(entry, "measure-decided", str(found.at), about=entry.facts["number"], on=entry.content["on"])


def status_set(entry: Delivered) -> None:
    """Note that it was decided how somebody stands."""
    _note(entry, "status-set", entry.facts["subject"], about=entry.facts["status"], on=entry.facts["start"])


def _note(entry: Delivered, kind: str, against: str, *, about: str, on: str) -> None:
    whom: UUID = Ref.parse(against).id
    voice.note_measure(
        entry=entry.id, kind=kind, against=whom, about=about, on=date.fromisoformat(on), agency=voice.agency_of(entry)
    )


def listen() -> None:
    """Subscribe to what falls on enterprises and sites."""
    subscribe(InspectionMade, inspected, name="offices.inspected")
    subscribe(MeasureDecided, measure_decided, name="offices.measure-decided")
    subscribe(StatusSet, status_set, name="offices.status-set")
