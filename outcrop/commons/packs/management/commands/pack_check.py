"""``outcrop pack check [ID]``: say everything that is wrong with a country pack."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from outcrop.commons.packs import api


class Command(BaseCommand):
    """Check every section of a pack and report all faults at once."""

    help = "Check a country pack: every section, all faults at once."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the names of packs."""
        parser.add_argument("ids", nargs="*", help="packs to check; the one in use if none is named")

    def handle(self, *args: Any, **options: Any) -> None:
        """Print the faults; exit status 1 if there is any."""
        total = 0
        for pack_id in options["ids"] or [settings.OUTCROP_PACK]:
            faults = api.load(pack_id).faults()
            total += len(faults)
            for fault in faults:
                self.stdout.write(f"{pack_id} {fault}")
            self.stdout.write(f"{pack_id}: {len(faults)} faults" if faults else f"{pack_id}: good")
        if total:
            raise CommandError(f"{total} faults. Each line names the file, the place in it, and what is wrong.")
