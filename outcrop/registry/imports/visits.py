"""Taking over a file of visits, in one transaction: again, it changes nothing."""

import csv
import hashlib
import io
from dataclasses import dataclass, field
from pathlib import Path

from django.db import transaction
from shapely import Point

from outcrop.commons.areas import api as areas
from outcrop.commons.journal.api import audited, publish, unchanged
from outcrop.kernel.acts import Act
from outcrop.kernel.ids import new_id
from outcrop.kernel.reports import Line, Note, Outcome, Report
from outcrop.registry.events import VisitsImported
from outcrop.registry.imports.mapping import Row, VisitsMapping
from outcrop.registry.imports.rows import Found, RowRefused, digest_of, read_row
from outcrop.registry.models import Site, SiteNumber, Visit, VisitsRun
from outcrop.registry.problems import VisitsUnreadable

BATCH = 500
LARGEST = 200 * 1024 * 1024
#: Notes that say something about our own areas, not about the row.
_OURS = {"area-unknown"}


@dataclass(frozen=True)
class File:
    """A file of visits, read."""

    name: str
    digest: str
    rows: list[Row]


def read_file(path: Path, mapping: VisitsMapping) -> File:
    """Read a CSV file. :raises VisitsUnreadable: if it is none, or lacks columns that the mapping names"""
    try:
        data = path.read_bytes()
        text = data[:LARGEST].decode("utf-8-sig")
        reader = csv.DictReader(io.StringIO(text, newline=""))
        rows = list(reader)
    except OSError as fault:
        raise VisitsUnreadable(file=path, fault=str(fault.strerror)) from fault
    except (UnicodeDecodeError, csv.Error) as fault:
        raise VisitsUnreadable(file=path, fault=f"it is no CSV in UTF-8: {fault}") from fault
    if missing := sorted(mapping.columns() - set(reader.fieldnames or ())):
        raise VisitsUnreadable(file=path, fault=f"it has no column {', '.join(missing)}")
    return File(path.name, hashlib.sha256(data).hexdigest(), rows)


@dataclass
class _Taking:
    rows: list[Found] = field(default_factory=list)
    sites: dict[str, Site] = field(default_factory=dict)


@transaction.atomic
@audited("registry.import-visits")
def import_visits(*, file: File, mapping: VisitsMapping, mapping_digest: str, act: Act) -> Report:
    """
    Take over the visits of a file. Each row is accepted, corrected with a note, unchanged since last time, or refused.

    A site is the same where the source gives it the same number; its first visit makes it known.
    """
    known = dict(Visit.objects.filter(source=mapping.key).values_list("number", "digest"))
    taking = _Taking()
    report = Report([_judged(n, row, mapping, known, taking, act) for n, row in enumerate(file.rows, 2)])
    if not taking.rows:
        unchanged()
        return report
    fresh = _sites(taking, mapping, act)
    run = VisitsRun.objects.create(
        source=mapping.key, file_name=file.name[:200], file_digest=file.digest, report_digest=report.digest(),
        counts=report.counts(), at=act.at,
    )  # fmt: skip
    Visit.objects.bulk_create(
        [_visit(found, taking.sites[found.site], run, mapping) for found in taking.rows], batch_size=BATCH
    )
    publish(
        VisitsImported(
            run=run.id, source=mapping.key, file=file.name, file_digest=file.digest, mapping_digest=mapping_digest,
            report_digest=run.report_digest, visits=len(taking.rows), sites=fresh, on=act.on,
        ),
        act=act,
    )  # fmt: skip
    return report


def _judged(number: int, row: Row, mapping: VisitsMapping, known: dict[str, str], taking: _Taking, act: Act) -> Line:
    name = (row.get(mapping.visit) or "").strip()
    line = Line(number, name, Outcome.REFUSED)
    if name in known:
        if known[name] == digest_of(row, mapping):
            line.outcome = Outcome.UNCHANGED
        else:
            words = "This visit is kept already with other content. A correction is a new visit, not written over it."
            line.notes.append(Note("differs", words))
        return line
    try:
        found = read_row(row, mapping, today=act.on)
    except RowRefused as refused:
        line.notes.append(refused.note)
        return line
    known[name] = found.digest
    taking.rows.append(found)
    _locate(found)
    line.notes = found.notes
    line.outcome = Outcome.CORRECTED if {note.code for note in found.notes} - _OURS else Outcome.ACCEPTED
    return line


def _locate(found: Found) -> None:
    """Note where none of the country's areas holds the place; what the source calls it is kept."""
    if areas.locate(found.lon, found.lat) is None:
        where = ", ".join(found.areas) or "no area named"
        found.notes.append(Note("area-unknown", f"No area of this country's pack holds the place ({where})."))


def _sites(taking: _Taking, mapping: VisitsMapping, act: Act) -> int:
    """Find or make the sites of the visits; return how many are new."""
    held = SiteNumber.objects.filter(source=mapping.key).select_related("site")
    taking.sites |= {each.number: each.site for each in held}
    first: dict[str, Found] = {}
    for found in sorted(taking.rows, key=lambda each: each.on):
        if found.site not in taking.sites:
            first.setdefault(found.site, found)
    last = {found.site: found for found in sorted(taking.rows, key=lambda each: each.on)}
    made = {key: _site(found, last[key], act) for key, found in first.items()}
    Site.objects.bulk_create(made.values(), batch_size=BATCH)
    SiteNumber.objects.bulk_create(
        [SiteNumber(site=site, source=mapping.key, number=key) for key, site in made.items()], batch_size=BATCH
    )
    taking.sites |= made
    return len(made)


def _site(first: Found, last: Found, act: Act) -> Site:
    place = Point(last.lon, last.lat)
    area = areas.locate(last.lon, last.lat)
    return Site(
        id=new_id(), name=last.name, place=place, box=place, area_path=area.path if area else "",
        known_since=first.on, reported_at=act.at, reported_by=None, minerals=[name[:40] for name in last.minerals],
    )  # fmt: skip


def _visit(found: Found, site: Site, run: VisitsRun, mapping: VisitsMapping) -> Visit:
    return Visit(
        site=site, run=run, source=mapping.key, number=found.number, digest=found.digest, on=found.on,
        told_by=found.told_by, onsite=found.onsite, why_not=found.why_not, place_measured=found.measured,
        people=found.people, minerals=found.minerals, mercury=found.mercury, women=found.women,
        children=found.children, armed=found.armed, armed_kinds=found.armed_kinds, interference=found.interference,
        status=found.status, others={**found.others, **({"area": ", ".join(found.areas)} if found.areas else {})},
        notes=[note.sentence for note in found.notes],
    )  # fmt: skip
