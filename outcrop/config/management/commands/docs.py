"""``outcrop docs``: write the generated reference."""

from typing import Any

from django.core.management.base import BaseCommand

from outcrop.config import reference


class Command(BaseCommand):
    """Write the pages under docs/reference that are made from the code."""

    help = "Write the pages under docs/reference that are made from the code."

    def handle(self, *args: Any, **options: Any) -> None:
        """Write those that changed."""
        for path, text in reference.pages().items():
            path.parent.mkdir(parents=True, exist_ok=True)
            if not path.exists() or path.read_text(encoding="utf-8") != text:
                path.write_text(text, encoding="utf-8")
                self.stdout.write(f"wrote {path.name}")
