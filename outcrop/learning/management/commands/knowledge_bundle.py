"""``outcrop knowledge bundle``: the hub as a zip for a phone or a USB stick."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from outcrop.kernel.files import write_whole
from outcrop.learning.hub.bundle import built


class Command(BaseCommand):
    """Write the published articles as pages that open without a network."""

    help = __doc__

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the place of the zip."""
        parser.add_argument("to", type=Path, nargs="?", default=Path("knowledge.zip"))

    def handle(self, *args: Any, **options: Any) -> None:
        """Write it, and tell where and how large."""
        content = built()
        write_whole(options["to"], content)
        self.stdout.write(f"{options['to']}: {len(content) // 1024} KB")
