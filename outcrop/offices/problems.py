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


class MeetingAhead(Problem):
    """A meeting is written down after it was held."""

    code, status = "offices.meeting-ahead", 422
    message = _("That day has not come yet.")
    remedy = _("Write the minutes after the meeting.")


class SeatUnknown(Problem):
    """The committee has no such seat."""

    code, status = "offices.seat-unknown", 422
    message = _("This committee has no seat “%(seat)s”.")
    remedy = _("Choose among the seats that the page shows; others may be heard without one.")


class TooFewSeats(Problem):
    """A committee that is not there cannot decide."""

    code, status = "offices.too-few-seats", 409
    message = _("%(present)s of %(seats)s seats were taken: fewer than half cannot decide.")
    remedy = _("Keep the minutes without decisions, and meet again.")


class OwnerElsewhere(Problem):
    """A decision is owned by a post of the State or the miners that serves the area."""

    code, status = "offices.owner-elsewhere", 422
    message = _("“%(owner)s” cannot own a decision here.")
    remedy = _("Name a post of the State or of the miners that serves this area.")


class DueBeforeMeeting(Problem):
    """The day lies before the meeting."""

    code, status = "offices.due-before-meeting", 422
    message = _("The day lies before the meeting.")
    remedy = _("Name a later day.")
