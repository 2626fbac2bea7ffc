"""``outcrop standards check [FOLDER]``: say everything that is wrong with the standards."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from outcrop.assurance.catalogue import faults_of


class Command(BaseCommand):
    """Check every standard and report all faults at once."""

    help = "Check the standards: every folder, all faults at once."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take a folder."""
        parser.add_argument("folder", nargs="?", help="folder of standards; the one in use if none is named")

    def handle(self, *args: Any, **options: Any) -> None:
        """Print the faults; exit status 1 if there is any."""
        faults = faults_of(Path(options["folder"] or settings.OUTCROP_STANDARDS))
        for fault in faults:
            self.stdout.write(str(fault))
        if faults:
            raise CommandError(f"{len(faults)} faults. Each line names the file, the place in it, and what is wrong.")
        self.stdout.write("standards: good")
