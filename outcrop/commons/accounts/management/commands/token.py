"""``outcrop token USERNAME --label WORDS``: let a program act as a user."""

from datetime import timedelta
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from outcrop.commons.accounts.api import User, issue_token


class Command(BaseCommand):
    """Issue a token; it is printed once and cannot be shown again."""

    help = "Issue a token for a program that acts as a user. It is printed once."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the user, what the token is for, and how long it is good."""
        parser.add_argument("username")
        parser.add_argument("--label", required=True, help="what it is for, such as the name of the program")
        parser.add_argument("--days", type=int, default=90, help="how many days it is good (90)")

    def handle(self, *args: Any, **options: Any) -> None:
        """Print the token."""
        user = User.objects.filter(username=options["username"], is_active=True).first()
        if user is None:
            raise CommandError(f"There is no user {options['username']!r} who can sign in.")
        if not 0 < options["days"] <= 3650:
            raise CommandError("A token is good for 1 to 3650 days.")
        now = settings.OUTCROP_CLOCK.now()
        expires = now + timedelta(days=options["days"])
        self.stdout.write(issue_token(user=user, label=options["label"], at=now, expires_at=expires))
