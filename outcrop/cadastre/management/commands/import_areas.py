"""``outcrop import areas``: give the country's areas their outlines."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from outcrop.cadastre.imports.mapping import AreasMapping, read_mapping
from outcrop.cadastre.imports.outlines import import_outlines
from outcrop.cadastre.management.showing import tell
from outcrop.commons.packs import api as packs


class Command(BaseCommand):
    """Give areas the outlines of GeoJSON files: one transaction, every row reported, and again it changes nothing."""

    help = __doc__

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the files, the mapping and the place of the report."""
        parser.add_argument("files", type=Path, nargs="+")
        parser.add_argument("--mapping", type=Path, help="the pack's imports/areas.yaml if not given")
        parser.add_argument("--report", type=Path, help="where the report goes; var/reports/ if not given")

    def handle(self, *args: Any, **options: Any) -> None:
        """Import, and tell what became of the rows."""
        mapping, digest = read_mapping(
            options["mapping"] or packs.current().root / "imports" / "areas.yaml", AreasMapping
        )
        report = import_outlines(files=options["files"], mapping=mapping)
        tell(
            self,
            report,
            options["report"] or Path(settings.OUTCROP_VAR) / "reports" / f"import-areas-{digest[:12]}.csv",
        )
