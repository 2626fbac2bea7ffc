"""What can go wrong in safety, said to a person."""

from django.utils.translation import gettext_lazy as _

from outcrop.kernel.problems import Problem


class CodeNotFound(Problem):
    """No report and no team has this code."""

    code, status = "safety.code-not-found", 404
    message = _("We do not find this code.")
    remedy = _("Read it again, figure by figure. It has five groups of four figures.")


class NothingTold(Problem):
    """Neither words nor a recording nor a picked kind of place says anything."""

    code, status = "safety.nothing-told", 422
    message = _("Nothing says what happened.")
    remedy = _("Write a few words, or record them. Where it was is enough to begin with.")


class KindUnknown(Problem):
    """No such kind of report."""

    code, status = "safety.kind-unknown", 422
    message = _("“%(kind)s” is no kind of report here.")
    remedy = _("Choose one of: %(kinds)s.")


class CauseUnknown(Problem):
    """No such cause."""

    code, status = "safety.cause-unknown", 422
    message = _("“%(cause)s” is no cause that is listed here.")
    remedy = _("Choose one of: %(causes)s.")


class AreaNotFound(Problem):
    """No such area."""

    code, status = "safety.area-not-found", 422
    message = _("We do not know an area “%(area)s”.")
    remedy = _("Choose it from the list, or leave it out and say in your own words where it is.")


class DayToCome(Problem):
    """It cannot have happened tomorrow, nor before anybody kept such books."""

    code, status = "safety.day-unfit", 422
    message = _("The day %(on)s cannot be right.")
    remedy = _("Give a day up to today. About is enough.")


class PlaceUnreadable(Problem):
    """What was typed is no position."""

    code, status = "safety.place-unreadable", 422
    message = _("This is no position: %(typed)s.")
    remedy = _("Write latitude and longitude, for example 48.7123 106.9456, or leave it empty.")


class RecordingNotTaken(Problem):
    """The file is no sound that we know."""

    code, status = "safety.recording-not-taken", 415
    message = _("This file is no sound recording that can be played here.")
    remedy = _("Record it once more with your phone, or write a few words. What you typed is still here.")


class RecordingTooLong(Problem):
    """The file is too large."""

    code, status = "safety.recording-too-long", 413
    message = _("The recording has %(size)s MB; at most %(limit)s MB are taken.")
    remedy = _("Record a shorter one: two minutes are enough.")


class SameAccident(Problem):
    """It is already one accident."""

    code, status = "safety.same-accident", 409
    message = _("These are the same accident already.")
    remedy = _("Look at its reports: all of them stand on its page.")


class NotOfThisAccident(Problem):
    """The report belongs to another accident, or is its only one."""

    code, status = "safety.not-of-this-accident", 409
    message = _("This report cannot be taken out here.")
    remedy = _("It is the only one of this accident, or stands with another one by now.")


class StepUnknown(Problem):
    """No such step."""

    code, status = "safety.step-unknown", 422
    message = _("“%(what)s” is nothing that is written down here.")
    remedy = _("Choose one of: %(steps)s.")


class DeathWithoutDay(Problem):
    """Who died has no day of death, or nobody died and there is one."""

    code, status = "safety.death-without-day", 422
    message = _("The deaths and the day of the last death do not fit together.")
    remedy = _("Give the day of the last death if somebody died, and leave it empty if nobody did.")


class DeathTooLate(Problem):
    """A death so late is not counted as this accident's."""

    code, status = "safety.death-too-late", 422
    message = _("A death counts as this accident's within %(days)s days of it.")
    remedy = _("Count a later death among the badly hurt, and write it down as a step.")


class TooMany(Problem):
    """More people than one accident can have."""

    code, status = "safety.too-many-people", 422
    message = _("More than %(most)s people in one accident cannot be written down here.")
    remedy = _("Check the figure.")


class AnswersUnfit(Problem):
    """An answer is missing or is none of the three."""

    code, status = "safety.answers-unfit", 422
    message = _("Not every picture has an answer.")
    remedy = _("Answer each picture with yes, no or not here.")


class OfferUnfit(Problem):
    """The days or what is checked do not fit."""

    code, status = "safety.offer-unfit", 422
    message = _("This offer cannot be published: %(fault)s")
    remedy = _("Correct it and send it again.")


class NotHeldYet(Problem):
    """Its first day has not come, so nobody can have come."""

    code, status = "safety.not-held-yet", 409
    message = _("Its first day has not come.")
    remedy = _("Write down how many came after the first day, or say that it will not be held.")
