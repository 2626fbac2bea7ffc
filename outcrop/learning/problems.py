"""What can go wrong in learning."""

from django.utils.translation import gettext_lazy as _

from outcrop.kernel.problems import Problem


class CourseUnknown(Problem):
    """The country has no such course."""

    code, status = "learning.course-unknown", 404
    message = _("There is no course of this name.")
    remedy = _("Choose one from the list of courses.")


class DayNotPossible(Problem):
    """A session too far away in time."""

    code, status = "learning.day-not-possible", 422
    message = _("A session can be entered for a day from a year ago to a year ahead.")
    remedy = _("Check the day, the month and the year.")


class SeatsNotPossible(Problem):
    """Nobody, or more than a room holds."""

    code, status = "learning.seats-not-possible", 422
    message = _("A session has between 1 and %(most)s seats.")
    remedy = _("Correct the number, or plan a second session.")


class PlaceMissing(Problem):
    """Nobody could find it."""

    code, status = "learning.place-missing", 422
    message = _("Say where the session takes place and who leads it.")
    remedy = _("Write the place as people call it, and the name of the trainer.")


class AreaNotServed(Problem):
    """Another office's area."""

    code, status = "learning.area-not-served", 403
    message = _("Your post does not serve this area.")
    remedy = _("Choose an area that your post serves, or ask the office there to plan the session.")


class SessionFull(Problem):
    """No seat is left."""

    code, status = "learning.session-full", 409
    message = _("All %(seats)s seats of this session are taken.")
    remedy = _("Choose another day, or ask the trainer to plan a second session.")


class SessionOver(Problem):
    """The day has passed."""

    code, status = "learning.session-over", 409
    message = _("This session was on %(day)s.")
    remedy = _("Choose one that is still to come.")


class SessionCancelledAlready(Problem):
    """It does not take place."""

    code, status = "learning.session-cancelled", 409
    message = _("This session was cancelled: %(reason)s")
    remedy = _("Choose another day.")


class SessionNotYet(Problem):
    """Nobody was there before the day."""

    code, status = "learning.session-not-yet", 409
    message = _("This session is on %(day)s; nobody can have been there yet.")
    remedy = _("Bring the list on that day or after it.")


class LearnerUnknown(Problem):
    """The number is nobody's."""

    code, status = "learning.learner-unknown", 422
    message = _("Nobody in the register has the number %(number)s.")
    remedy = _("Check it sign by sign. Whoever is not in the register yet joins first; it takes ten minutes.")


class NotForThisAudience(Problem):
    """A course for holders of posts."""

    code, status = "learning.not-for-this-audience", 422
    message = _("This course is for people who hold a post.")
    remedy = _("Look at the courses for miners; they are open to everybody in the register.")


class ReasonMissing(Problem):
    """What others will ask for."""

    code, status = "learning.reason-missing", 422
    message = _("Say why.")
    remedy = _("Write a few words that those concerned will understand. Name no person.")


class RowNotUnderstood(Problem):
    """A row without a number, or without yes or no."""

    code, status = "learning.row-not-understood", 422
    message = _("This row does not say who, or whether they were there: %(row)s")
    remedy = _("Write the person's number, then yes or no.")


class RowContradicted(Problem):
    """One list says both."""

    code, status = "learning.row-contradicted", 422
    message = _("The same list says yes and no for %(number)s.")
    remedy = _("Keep the row that is right and bring the list again.")


class ListNotReadable(Problem):
    """A file that is no list."""

    code, status = "learning.list-not-readable", 422
    message = _("We could not read this list: %(fault)s")
    remedy = _("Send CSV with the columns number and present, or JSON: a list of objects with these two.")


class AnswersMissing(Problem):
    """A test handed in with gaps."""

    code, status = "learning.answers-missing", 422
    message = _("%(missing)s of the questions have no answer.")
    remedy = _("Choose a picture for each question, then hand in.")


class TriesUsed(Problem):
    """Enough for today."""

    code, status = "learning.tries-used", 429
    message = _("You have sat this test %(count)s times today.")
    remedy = _("Come back tomorrow, or ask the trainer to go through it with you.")


class NothingToWithdraw(Problem):
    """It is revoked already."""

    code, status = "learning.certificate-withdrawn", 409
    message = _("Certificate %(number)s was already withdrawn.")
    remedy = _("Open it to read when and why.")


class ArticlesNotReadable(Problem):
    """A file that carries no articles."""

    code, status = "learning.articles-not-readable", 422
    message = _("We could not read articles from this file: %(fault)s")
    remedy = _("Send a zip that a knowledge hub exported: articles.json with its pictures, at most 20 MB.")


class TooFewToDraw(Problem):
    """Between one there is nothing to draw."""

    code, status = "learning.too-few-to-draw", 422
    message = _("There is nothing to draw: fewer than two enterprises were named.")
    remedy = _("Write the number of one enterprise to a line.")


class DrawnAlready(Problem):
    """Drawing until the order pleases is no lot."""

    code, status = "learning.drawn-already", 409
    message = _("One of these enterprises was drawn for this course before.")
    remedy = _("Keep to the order that was drawn. Draw only among those that were in no draw yet.")


class EnterpriseUnknown(Problem):
    """The number is no enterprise's."""

    code, status = "learning.enterprise-unknown", 422
    message = _("No enterprise in the register has the number %(number)s.")
    remedy = _("Check it sign by sign.")


class ReachNotPossible(Problem):
    """A day outside the campaign, or a range that there is not."""

    code, status = "learning.reach-not-possible", 422
    message = _("This cannot be written down: the campaign began on %(start)s, and no day to come counts.")
    remedy = _("Check the day, and choose a means and a range from the lists.")
