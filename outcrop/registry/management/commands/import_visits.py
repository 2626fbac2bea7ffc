"""``outcrop import visits``: take over what others found at sites."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from outcrop.commons.packs import api as packs
from outcrop.kernel.acts import Act, Actor
from outcrop.kernel.clock import civil_date
from outcrop.kernel.ids import new_id
from outcrop.kernel.reports import told
from outcrop.registry.imports.mapping import read_mapping
from outcrop.registry.imports.visits import import_visits, read_file


class Command(BaseCommand):
    """Take over the visits of a CSV file: one transaction, a report of every row, and again it changes nothing."""

    help = __doc__

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the file, the mapping and the place of the report."""
        parser.add_argument("file", type=Path)
        parser.add_argument("--mapping", type=Path, required=True, help="such as packs/testland/imports/visits.yaml")
        parser.add_argument("--report", type=Path, help="where the report goes; var/reports/ if not given")

    def handle(self, *args: Any, **options: Any) -> None:
        """Import, and tell what became of the rows."""
        mapping, digest = read_mapping(options["mapping"])
        file = read_file(options["file"], mapping)
        now = settings.OUTCROP_CLOCK.now()
        on = civil_date(now, packs.current().country.zone)
        act = Act(by=Actor.machine("import visits"), at=now, on=on, submission=new_id())
        report = import_visits(file=file, mapping=mapping, mapping_digest=digest, act=act)
        for sentence in told(report):
            self.stdout.write(sentence)
        # The report names sites and places: it is for the operator, and lies where only the service reads.
        place = options["report"] or Path(settings.OUTCROP_VAR) / "reports" / f"import-visits-{file.digest[:12]}.csv"
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(report.as_csv(), encoding="utf-8")
        self.stdout.write(f"Report: {place}")
