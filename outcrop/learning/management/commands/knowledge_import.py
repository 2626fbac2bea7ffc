"""``outcrop knowledge import``: take articles of another country over as drafts, each accepted or refused."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from outcrop.commons.packs import api as packs
from outcrop.kernel.acts import Act, Actor
from outcrop.kernel.clock import civil_date
from outcrop.kernel.ids import new_id
from outcrop.learning.hub.exchange import unpacked
from outcrop.learning.services.knowledge import take_articles


class Command(BaseCommand):
    """Take articles over; brought twice, the second time changes nothing."""

    help = __doc__

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the zip."""
        parser.add_argument("file", type=Path)

    def handle(self, *args: Any, **options: Any) -> None:
        """Take them over, and tell what became of each."""
        try:
            data = options["file"].read_bytes()
        except OSError as fault:
            raise CommandError(f"{options['file']}: {fault.strerror}") from fault
        table, files = unpacked(data)
        now = settings.OUTCROP_CLOCK.now()
        on = civil_date(now, packs.current().country.zone)
        act = Act(by=Actor.machine("import"), at=now, on=on, submission=new_id())
        for each in take_articles(table=table, files=files, live=False, act=act):
            self.stdout.write(f"{each.slug or '–'}: {each.outcome}{f' ({each.reason})' if each.reason else ''}")
