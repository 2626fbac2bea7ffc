"""The door to accounts."""

from outcrop.commons.accounts.actors import (
    MANDATE_CHOSEN,
    actor_for,
    mandates_from,
    mandates_of,
    plug_capacity,
    plug_post_capacity,
    user_with_token,
)
from outcrop.commons.accounts.models import AccessToken, Mandate, User
from outcrop.commons.accounts.problems import SignInNeeded
from outcrop.commons.accounts.services import give_mandate, issue_token, revoke_mandate

__all__ = [
    "MANDATE_CHOSEN",
    "AccessToken",
    "Mandate",
    "SignInNeeded",
    "User",
    "actor_for",
    "give_mandate",
    "issue_token",
    "mandates_from",
    "mandates_of",
    "plug_capacity",
    "plug_post_capacity",
    "revoke_mandate",
    "user_with_token",
]
