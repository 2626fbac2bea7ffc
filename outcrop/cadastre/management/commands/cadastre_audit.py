"""``outcrop cadastre audit``: what in the register cannot all be true."""

import json
from argparse import ArgumentParser, ArgumentTypeError
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from outcrop.cadastre.audit import as_csv, as_geojson, as_table, audit
from outcrop.cadastre.management.showing import act_now


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as fault:
        raise ArgumentTypeError(f"{text!r} is no date; write it as 2026-11-21") from fault


class Command(BaseCommand):
    """List titles entered twice, pairs that wrongly share ground, rights past their date, mended boundaries."""

    help = __doc__

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the day, the form and the place of the map."""
        parser.add_argument("--on", type=_day, help="the day by whose dates to judge; today if not given")
        parser.add_argument("--format", choices=("table", "csv"), default="table")
        parser.add_argument("--geojson", type=Path, help="write the findings there as a map")

    def handle(self, *args: Any, **options: Any) -> None:
        """Audit, and print what was found."""
        result = audit(on=options["on"] or act_now("audit").on)
        self.stdout.write(as_csv(result) if options["format"] == "csv" else as_table(result), ending="")
        if options["geojson"]:
            options["geojson"].write_text(json.dumps(as_geojson(result)), encoding="utf-8")
