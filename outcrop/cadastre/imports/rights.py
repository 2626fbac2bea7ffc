"""Taking over a file of rights, in one transaction: again, it changes nothing."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

import numpy as np
from django.db import transaction

from outcrop.cadastre.events import RightsImported
from outcrop.cadastre.imports.crossings import Shared, shared_ground, touching_pairs
from outcrop.cadastre.imports.features import Feature, File
from outcrop.cadastre.imports.mapping import RightsMapping
from outcrop.cadastre.imports.rows import Reader, Row, RowRefused
from outcrop.cadastre.models import Crossing, GroundEntry, ImportRun, MiningRight, Parcel, RightStatus
from outcrop.cadastre.parcels import parcel_of
from outcrop.cadastre.register import COVERING, Head, lock_register, section
from outcrop.commons.areas import api as areas
from outcrop.commons.journal.api import audited, publish, unchanged
from outcrop.kernel.acts import Act
from outcrop.kernel.geometry import box_of
from outcrop.kernel.reports import Line, Note, Outcome, Report

BATCH = 500


@dataclass
class _Known:
    """What the register holds already: digests of rows by number, from this source, and numbers from any other."""

    digests: dict[str, Counter[str]]
    elsewhere: frozenset[str]


@dataclass
class _Taking:
    """The rows that are new, in the order of the file."""

    rows: list[tuple[Line, Row, int]] = field(default_factory=list)
    copies: Counter[str] = field(default_factory=Counter)


@transaction.atomic
@audited("cadastre.import-rights")
def import_rights(*, file: File, mapping: RightsMapping, mapping_digest: str, act: Act) -> Report:
    """
    Take over the rights of a file. Each row is accepted, corrected with a note, unchanged since last time, or refused.

    Ground that two rights share is kept as a crossing; between classes that exclude each other it is an open conflict.
    """
    head = lock_register()
    reader = Reader(mapping, section(), dict(areas.Area.objects.values_list("code", "path")), act.on)
    known, taking = _known(mapping), _Taking()
    report = Report([_judged(feature, reader, known, taking) for feature in file.features])
    if not taking.rows:
        unchanged()
        return report
    _locate([row for _line, row, _copy in taking.rows], reader)
    run = ImportRun.objects.create(
        mapping=mapping.key,
        file_name=file.name[:200],
        file_digest=file.digest,
        report_digest=report.digest(),
        counts=report.counts(),
        at=act.at,
    )
    rights = _enter(taking, run, mapping, head, act)
    _keep_crossings(rights, on=act.on)
    publish(
        RightsImported(
            run=run.id,
            file=file.name,
            file_digest=file.digest,
            mapping=mapping.key,
            mapping_digest=mapping_digest,
            report_digest=run.report_digest,
            first_entry=head.number + 1,
            last_entry=head.number + len(rights),
            counts=run.counts,
            on=act.on,
        ),
        act=act,
    )
    return report


def _known(mapping: RightsMapping) -> _Known:
    digests: dict[str, Counter[str]] = defaultdict(Counter)
    for number, digest in MiningRight.objects.filter(source=mapping.key).values_list("number", "source_digest"):
        digests[number][digest] += 1
    elsewhere = MiningRight.objects.exclude(source=mapping.key).values_list("number", flat=True)
    return _Known(digests, frozenset(elsewhere))


def _judged(feature: Feature, reader: Reader, known: _Known, taking: _Taking) -> Line:
    number = reader.mapping.number.read(feature.properties)
    line = Line(feature.row, number, Outcome.REFUSED)
    held = known.digests.get(number)
    if held is not None:
        return _compared(line, held, feature.digest(reader.mapping.ignored))
    if number in known.elsewhere:
        line.notes.append(Note("number-taken", "The register holds this number already, from another source."))
        return line
    try:
        row = reader.read(feature)
    except RowRefused as refused:
        line.notes.append(refused.note)
        return line
    taking.copies[number] += 1
    copy = taking.copies[number]
    if copy > 1:
        row.notes.append(Note("entered-twice", f"The file enters this number more than once; this is entry {copy}."))
    line.notes = row.notes
    line.outcome = Outcome.CORRECTED if row.notes else Outcome.ACCEPTED
    taking.rows.append((line, row, copy))
    return line


def _compared(line: Line, held: Counter[str], digest: str) -> Line:
    if held[digest] > 0:
        held[digest] -= 1
        line.outcome = Outcome.UNCHANGED
    else:
        line.notes.append(
            Note(
                "differs",
                "The register holds this number with other content. A change is decided, not imported over it.",
            )
        )
    return line


def _locate(rows: Iterable[Row], reader: Reader) -> None:
    """Find the area of rows whose code says nothing, where outlines are known."""
    for row in rows:
        if not row.area_path:
            found = areas.locate(*row.shape.representative_point().coords[0])
            row.area_path = found.path if found else ""


def _enter(taking: _Taking, run: ImportRun, mapping: RightsMapping, head: Head, act: Act) -> list[MiningRight]:
    parcels, entries, rights = [], [], []
    for n, (_line, row, copy) in enumerate(taking.rows, head.number + 1):
        parcel = parcel_of(
            row.shape, act=act, area_path=row.area_path, as_brought=row.as_brought, fault=row.fault[:200]
        )
        entry = GroundEntry(
            number=n, previous_id=n - 1 or None, parcel=parcel, how=GroundEntry.How.IMPORT, entered_at=act.at
        )
        parcels.append(parcel)
        entries.append(entry)
        rights.append(
            MiningRight(
                entry=entry,
                number=row.number,
                copy=copy,
                class_key=row.class_key,
                parcel=parcel,
                area_path=row.area_path,
                place_name=row.place_name,
                minerals=row.minerals,
                holder_name=row.holder_name,
                start=row.start,
                end=row.end,
                holder_register_number=row.holder_register_number,
                imported_by=run,
                source=mapping.key,
                source_digest=row.digest,
                import_notes=[note.sentence for note in row.notes],
            )
        )
    Parcel.objects.bulk_create(parcels, batch_size=BATCH)
    GroundEntry.objects.bulk_create(entries, batch_size=BATCH)
    MiningRight.objects.bulk_create(rights, batch_size=BATCH)
    RightStatus.objects.bulk_create(
        [
            RightStatus(right=each, state=each.state, from_on=each.start, end=each.end, recorded_at=act.at)
            for each in rights
        ],
        batch_size=BATCH,
    )
    return rights


def _keep_crossings(new: list[MiningRight], *, on: date) -> None:
    """Keep the ground that new rights share with each other and with those that were there before."""
    fresh = {right.id for right in new}
    before = MiningRight.objects.filter(state__in=COVERING).exclude(id__in=fresh).select_related("parcel")
    rights = [*before, *new]
    shapes = np.array([right.parcel.shape for right in rights], dtype=object)
    pairs = touching_pairs(shapes)
    is_new = np.array([right.id in fresh for right in rights])
    pairs = pairs[is_new[pairs[:, 0]] | is_new[pairs[:, 1]]]
    found = [_crossing(rights[each.one], rights[each.other], each, on) for each in shared_ground(shapes, pairs)]
    Crossing.objects.bulk_create(found, batch_size=BATCH)


def _crossing(one: MiningRight, other: MiningRight, shared: Shared, on: date) -> Crossing:
    kind = kind_of(one, other, shared)
    state = Crossing.State.NO_FAULT if kind == Crossing.Kind.ANOTHER_LAW else Crossing.State.OPEN
    return Crossing(
        one=one,
        other=other,
        kind=kind,
        hectares=shared.hectares,
        shape=shared.ground,
        box=box_of(shared.ground),
        state=state,
        found_on=on,
    )


def kind_of(one: MiningRight, other: MiningRight, shared: Shared) -> str:
    """Say what it means that two rights share ground."""
    rules = section()
    if other.class_key not in rules.excluded_by(one.class_key):
        return Crossing.Kind.ANOTHER_LAW
    if one.number == other.number:
        return Crossing.Kind.ENTERED_TWICE
    return Crossing.Kind.SLIVER if shared.hectares <= rules.slivers.inherited_ha else Crossing.Kind.OVERLAP
