"""``outcrop token USERNAME… --label WORDS``: let a program act as a user."""

from datetime import timedelta
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from outcrop.commons.accounts.api import User, issue_token


class Command(BaseCommand):
    """Issue tokens; they are printed once and cannot be shown again."""

    help = "Issue a token for a program that acts as a user: one for each user named. It is printed once."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the users, what the tokens are for, and how long they are good."""
        parser.add_argument("usernames", nargs="+", metavar="username")
        parser.add_argument("--label", required=True, help="what it is for, such as the name of the program")
        parser.add_argument("--days", type=int, default=90, help="how many days it is good (90)")

    def handle(self, *args: Any, **options: Any) -> None:
        """Print the token; where several users are named, each in a line behind the user's name."""
        names, label, days = options["usernames"], options["label"], options["days"]
        if not 0 < days <= 3650:
            raise CommandError("A token is good for 1 to 3650 days.")
        users = [self._user(name) for name in names]
        now = settings.OUTCROP_CLOCK.now()
        for user in users:
            token = issue_token(user=user, label=label, at=now, expires_at=now + timedelta(days=days))
            self.stdout.write(token if len(users) == 1 else f"{user.username} {token}")

    @staticmethod
    def _user(name: str) -> User:
        user = User.objects.filter(username=name, is_active=True).first()
        if user is None:
            raise CommandError(f"There is no user {name!r} who can sign in.")
        return user
