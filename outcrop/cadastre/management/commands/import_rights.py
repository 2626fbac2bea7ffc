"""``outcrop import rights``: take over an older register."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from outcrop.cadastre.imports.features import read_features
from outcrop.cadastre.imports.mapping import RightsMapping, read_mapping
from outcrop.cadastre.imports.rights import import_rights
from outcrop.cadastre.management.showing import act_now, tell


class Command(BaseCommand):
    """Take over the rights of a GeoJSON file: one transaction, a report of every row, and again it changes nothing."""

    help = __doc__

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the file, the mapping and the place of the report."""
        parser.add_argument("file", type=Path)
        parser.add_argument("--mapping", type=Path, required=True, help="such as packs/testland/imports/licences.yaml")
        parser.add_argument("--report", type=Path, help="where the report goes; var/reports/ if not given")

    def handle(self, *args: Any, **options: Any) -> None:
        """Import, and tell what became of the rows."""
        mapping, digest = read_mapping(options["mapping"], RightsMapping)
        file = read_features(options["file"])
        report = import_rights(file=file, mapping=mapping, mapping_digest=digest, act=act_now("import rights"))
        place = options["report"] or Path(settings.OUTCROP_VAR) / "reports" / f"import-rights-{file.digest[:12]}.csv"
        tell(self, report, place)
