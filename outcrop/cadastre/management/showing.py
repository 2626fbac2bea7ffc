"""What commands share: an act of the machine, and telling a report."""

from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand

from outcrop.cadastre.imports.report import Outcome, Report
from outcrop.commons.packs import api as packs
from outcrop.kernel.acts import Act, Actor
from outcrop.kernel.clock import civil_date
from outcrop.kernel.ids import new_id


def act_now(name: str) -> Act:
    """Return an act of the machine, under the name of a job."""
    now = settings.OUTCROP_CLOCK.now()
    return Act(by=Actor.machine(name), at=now, on=civil_date(now, packs.current().country.zone), submission=new_id())


def tell(command: BaseCommand, report: Report, place: Path) -> None:
    """Print how many rows had each outcome and write the report to its place."""
    counts = report.counts()
    command.stdout.write(
        f"{len(report.lines)} rows: " + ", ".join(f"{counts.get(each.value, 0)} {each.value}" for each in Outcome)
    )
    for code in sorted(set(counts) - {each.value for each in Outcome}):
        command.stdout.write(f"  {counts[code]:>6} {code}")
    for line in report.refused[:10]:
        command.stdout.write(f"  row {line.row} ({line.name or 'no number'}) refused: {line.notes[-1].sentence}")
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(report.as_csv(), encoding="utf-8")
    command.stdout.write(f"Report: {place}")
