"""``outcrop knowledge export``: the articles with their licences and pictures, for another country."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from outcrop.kernel.files import write_whole
from outcrop.learning.hub.exchange import exported
from outcrop.learning.hub.reading import published


class Command(BaseCommand):
    """Write the published articles as a zip of JSON and pictures."""

    help = __doc__

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the place of the zip."""
        parser.add_argument("to", type=Path, nargs="?", default=Path("articles.zip"))

    def handle(self, *args: Any, **options: Any) -> None:
        """Write it, and tell where and how large."""
        content = exported(list(published().order_by("slug", "locale__language_code")))
        write_whole(options["to"], content)
        self.stdout.write(f"{options['to']}: {len(content) // 1024} KB")
