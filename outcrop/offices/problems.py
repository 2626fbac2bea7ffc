"""What can go wrong in the offices."""

from django.utils.translation import gettext_lazy as _

from outcrop.kernel.problems import Problem


class NobodyOfThatName(Problem):
    """No official has that account."""

    code, status = "offices.nobody-of-that-name", 422
    message = _("No official has the account “%(name)s”.")
    remedy = _("Write the account name exactly; whoever keeps the accounts makes it first.")


class NotAnOfficial(Problem):
    """The account belongs to a person of the register."""

    code, status = "offices.not-an-official", 422
    message = _("This is the account of somebody who joined as a miner.")
    remedy = _("An official signs in with an account of the office, so that the two are never mixed up.")


class NotYourself(Problem):
    """Nobody appoints herself."""

    code, status = "offices.not-yourself", 409
    message = _("You cannot hand a post to yourself.")
    remedy = _("Whoever else may appoint to this post does it.")


class AlreadyHeld(Problem):
    """The post is theirs already."""

    code, status = "offices.already-held", 409
    message = _("This post is theirs already.")
    remedy = _("Name somebody else, or leave it as it is.")


class DayPassed(Problem):
    """A hand-over counts from today on or later."""

    code, status = "offices.day-passed", 422
    message = _("That day is over: what was decided since was decided by the holder of then.")
    remedy = _("Name today or a later day.")


class DayTooFar(Problem):
    """A hand-over lies too far ahead."""

    code, status = "offices.day-too-far", 422
    message = _("That day is more than a year away.")
    remedy = _("Name a day within a year.")


class HandOverAhead(Problem):
    """A hand-over of the post is already written down for later."""

    code, status = "offices.hand-over-ahead", 409
    message = _("This post already passes to somebody on %(on)s.")
    remedy = _("Wait for that day, then hand it on.")
