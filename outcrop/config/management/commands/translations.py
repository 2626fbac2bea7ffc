"""``outcrop translations``: gather the sentences of the pages into the packs' catalogues, or check those."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from outcrop.config.paths import ROOT


class Command(BaseCommand):
    """Gather, list and compile the translations of the pages."""

    help = "Gather the sentences of the pages into the catalogues of a pack, list those not translated, and compile."
    requires_system_checks = ()  # it reads the code as text, also code that does not run yet

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the pack, and what to do."""
        parser.add_argument("--pack", default=settings.OUTCROP_PACK, help="the one in use if not named")
        parser.add_argument("--begin", metavar="LANGUAGE", help="begin the catalogue of another language")
        parser.add_argument("--forget", action="store_true", help="drop what the code no longer asks for")
        parser.add_argument("--check", action="store_true", help="change nothing; fail where something is wrong")

    def handle(self, *args: Any, **options: Any) -> None:
        """Go through the pack's catalogues; exit status 1 if a check finds faults."""
        try:
            from outcrop.config import translating
        except ModuleNotFoundError as fault:
            raise CommandError(f"{fault}. Translating needs the developers' parts: run `make dev`.") from fault
        pack = settings.OUTCROP_PACKS / options["pack"]
        if options["begin"]:
            translating.begin(pack, options["begin"])
        count = 0
        for path in translating.catalogues(pack):
            lines = translating.faults(path) if options["check"] else self._gathered(path, options["forget"])
            count += len(lines)
            for line in lines:
                self.stdout.write(line)
            self.stdout.write(f"{path.relative_to(ROOT)}: {f'{len(lines)} to do' if lines else 'good'}")
        if count and options["check"]:
            raise CommandError(f"{count} faults. Put them right in the .po file, then run `outcrop translations`.")

    def _gathered(self, path: Any, forget: bool) -> list[str]:
        from outcrop.config import translating

        return [f"not translated: {m.id!r}" for m in translating.missing(translating.gather(path, forget=forget))]
