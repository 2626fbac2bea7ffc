"""What commands share: an act of the machine, and telling a report."""

from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand

from outcrop.commons.packs import api as packs
from outcrop.kernel.acts import Act, Actor
from outcrop.kernel.clock import civil_date
from outcrop.kernel.ids import new_id
from outcrop.kernel.reports import Report, told


def act_now(name: str) -> Act:
    """Return an act of the machine, under the name of a job."""
    now = settings.OUTCROP_CLOCK.now()
    return Act(by=Actor.machine(name), at=now, on=civil_date(now, packs.current().country.zone), submission=new_id())


def tell(command: BaseCommand, report: Report, place: Path) -> None:
    """Print how many rows had each outcome and write the report to its place."""
    for sentence in told(report):
        command.stdout.write(sentence)
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(report.as_csv(), encoding="utf-8")
    command.stdout.write(f"Report: {place}")
