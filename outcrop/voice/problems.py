"""What can go wrong when somebody complains, or hears a complaint."""

from django.utils.translation import gettext_lazy as _

from outcrop.kernel.problems import Problem


class CodeUnknown(Problem):
    """No case has this code."""

    code, status = "voice.code-unknown", 404
    message = _("No case has this code.")
    remedy = _("Read it again, figure by figure. It has five groups of four figures.")


class PageTooOld(Problem):
    """A form was sent long after it was drawn: perhaps by somebody else who went back on this phone."""

    code, status = "voice.page-too-old", 403
    message = _("This page was opened too long ago to be shown again.")
    remedy = _("Type your code once more. What you sent with it before has been kept.")


class WordsMissing(Problem):
    """Somebody sent no words."""

    code, status = "voice.words-missing", 422
    message = _("Nothing was said yet.")
    remedy = _("Say in a few words what happened.")


class WordsTooMany(Problem):
    """The text is longer than what is kept sealed."""

    code, status = "voice.words-too-many", 422
    message = _("This is longer than %(most)s signs.")
    remedy = _("Send the first part now. You can add more with your code.")


class NobodyListens(Problem):
    """No post that may hear the case has a holder with a key."""

    code, status = "voice.nobody-listens", 503
    message = _("At this moment nobody can receive this who is not part of it. Nothing was kept.")
    remedy = _("Go to the human-rights body of your country or to a court yourself, or come back in a few days.")


class ChoiceNotOpen(Problem):
    """There is no answer to accept or to appeal against."""

    code, status = "voice.choice-not-open", 409
    message = _("There is nothing to accept or to appeal against now.")
    remedy = _("Wait for the answer. The page says by which day it comes.")


class NoOneAbove(Problem):
    """The last who hear grievances have answered."""

    code, status = "voice.no-one-above", 409
    message = _("The last who hear grievances have answered.")
    remedy = _("The way to a court is open, and was open all the time.")


class OfficeUnknown(Problem):
    """The office that is complained of cannot be found."""

    code, status = "voice.office-unknown", 422
    message = _("We do not know this office or enterprise.")
    remedy = _("Choose it from the list, or leave it out and tell it in your own words.")


class KindUnknown(Problem):
    """The kind of grievance is not one of the pack's."""

    code, status = "voice.kind-unknown", 422
    message = _("“%(kind)s” is no kind of grievance here.")
    remedy = _("Choose one of: %(kinds)s.")


class DeskClosed(Problem):
    """The handler's sitting has ended."""

    code, status = "voice.desk-closed", 401
    message = _("Your desk is closed.")
    remedy = _("Type your passphrase to open it. Nothing was sent.")


class PassphraseRefused(Problem):
    """The passphrase or recovery code is wrong."""

    code, status = "voice.passphrase-refused", 422
    message = _("These words do not open your desk.")
    remedy = _("Type them again, or use the code that you wrote down.")


class PassphraseShort(Problem):
    """The new passphrase is too short."""

    code, status = "voice.passphrase-short", 422
    message = _("Use at least %(shortest)s signs.")
    remedy = _("Four or five words that belong together only for you are good.")


class NotYoursNow(Problem):
    """The case has moved on to another stage."""

    code, status = "voice.not-yours-now", 409
    message = _("This case is now heard by somebody else.")
    remedy = _("You can still read it.")


class NothingToHandOver(Problem):
    """A colleague has no key yet, or has it already."""

    code, status = "voice.nothing-to-hand-over", 409
    message = _("There is nothing to hand over to this colleague.")
    remedy = _("A new holder first chooses a passphrase at the desk.")


class TooEarlyToPublish(Problem):
    """The pack's delay has not passed, or the year was published."""

    code, status = "voice.too-early-to-publish", 409
    message = _("The figures of %(year)s cannot be published now.")
    remedy = _("A year is published once, and not before %(months)s months have passed since its end.")
