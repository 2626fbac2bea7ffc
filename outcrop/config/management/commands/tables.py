"""``outcrop tables``: write down what the migrations come to on an empty database."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from outcrop.config.database import tables
from outcrop.config.refusals import Refused


class Command(BaseCommand):
    """Write the tables of an empty database, which a first start lays at once."""

    help = "Write down what the migrations come to on an empty database: after each change of a migration."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take ``--check``."""
        parser.add_argument("--check", action="store_true", help="write nothing; fail if what is written is behind")

    def handle(self, *args: Any, check: bool = False, **options: Any) -> None:
        """Write the file, or say that it is behind."""
        text = tables.written()
        if tables.FILE.exists() and tables.FILE.read_text(encoding="utf-8") == text:
            self.stdout.write(f"{tables.FILE.name} is what the migrations come to")
        elif check:
            raise Refused(f"{tables.FILE.name} is not what the migrations come to. Run 'outcrop tables' and commit it.")
        else:
            tables.FILE.write_text(text, encoding="utf-8")
            self.stdout.write(f"wrote {tables.FILE.name}")
