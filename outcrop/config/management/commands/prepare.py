"""``outcrop prepare``: schema, pack, sample people and static files, so that the next start only serves."""

from typing import Any

from django.core.management.base import BaseCommand

from outcrop.config import static_files


class Command(BaseCommand):
    """
    Prepare everything. The database was prepared before this is reached, as for any command; static files are left.
    """

    help = "Prepare everything that a start needs: database, schema, pack, sample people, static files."

    def handle(self, *args: Any, **options: Any) -> None:
        """Collect the static files."""
        static_files.collect(self.stderr.write)
        self.stdout.write("Prepared.")
