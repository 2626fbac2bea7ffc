"""What can go wrong when somebody comes in or acts for another."""

from django.utils.translation import gettext_lazy as _

from outcrop.kernel.problems import Problem


class SignInNeeded(Problem):
    """The page or call is for people who are known."""

    code, status = "accounts.sign-in-needed", 401
    message = _("This is only for people who have signed in.")
    remedy = _("Sign in, or ask your district office to help you.")


class TokenRefused(Problem):
    """The token is unknown, expired or revoked."""

    code, status = "accounts.token-refused", 401
    message = _("The access token is unknown, has expired or was revoked.")
    remedy = _("Ask for a new token and send it as “Authorization: Bearer …”.")


class MandateMissing(Problem):
    """Somebody wants to act for another without a mandate for it."""

    code, status = "accounts.mandate-missing", 403
    message = _("You hold no mandate that lets you do this for that person.")
    remedy = _("Ask the person to give you one, in front of two witnesses or on her own phone.")


class MandateToOneself(Problem):
    """Principal and agent are the same person."""

    code, status = "accounts.mandate-to-oneself", 422
    message = _("Nobody needs a mandate for herself.")
    remedy = _("Choose the person who shall act for you.")
