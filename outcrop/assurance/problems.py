"""What can go wrong in assurance."""

from django.utils.translation import gettext_lazy as _

from outcrop.kernel.problems import Problem


class StandardsInvalid(Problem):
    """The folder of standards has faults."""

    code, status = "assurance.standards-invalid", 500
    message = _("The standards have faults: %(faults)s")
    remedy = _("Run “outcrop standards check” and put each of them right.")


class RequirementUnknown(Problem):
    """No standard that counts here has that requirement."""

    code, status = "assurance.requirement-unknown", 422
    message = _("“%(requirement)s” is no requirement that counts here.")
    remedy = _("Choose one that the page offers.")


class KindNotFiled(Problem):
    """Evidence of that kind is not filed by hand, or not known."""

    code, status = "assurance.kind-not-filed", 422
    message = _("Evidence of the kind “%(kind)s” is not filed by hand.")
    remedy = _("Choose one of the kinds that the page offers; what the register knows is found by itself.")


class NothingShown(Problem):
    """Evidence without words and without a file."""

    code, status = "assurance.nothing-shown", 422
    message = _("There is neither a file nor a word.")
    remedy = _("Add a picture or a paper, or write what can be seen.")


class ShownInFuture(Problem):
    """Evidence of a day that has not come."""

    code, status = "assurance.day-in-future", 422
    message = _("This day has not come yet.")
    remedy = _("Give the day on which it was seen.")


class PhotoNotTaken(Problem):
    """A picture of something that could show a child or a victim."""

    code, status = "assurance.photo-not-taken", 422
    message = _("No picture is taken of this: it could show somebody who must be protected.")
    remedy = _("Describe it in words, or send a paper as PDF, without names of children.")


class FacesNotLookedFor(Problem):
    """Nobody said that no face can be recognised."""

    code, status = "assurance.faces-not-looked-for", 422
    message = _("Nobody has said that no face can be recognised in the picture.")
    remedy = _("Look at it, and say where faces are. Where you are not sure, have the whole picture softened.")


class PictureUnreadable(Problem):
    """The picture cannot be opened, so that what is hidden in it cannot be taken out."""

    code, status = "assurance.picture-unreadable", 422
    message = _("The picture cannot be opened, so the place hidden in it cannot be taken out.")
    remedy = _("Take it again as a JPEG or PNG of at most 40 million points.")


class NamesSomebody(Problem):
    """A note names a person of the register."""

    code, status = "assurance.names-somebody", 422
    message = _("The note holds the number of a person of the register.")
    remedy = _("Take it out: a finding says what was found, never who.")


class MayNameSomebody(Problem):
    """A note beside a finding of this kind looks as if it named somebody."""

    code, status = "assurance.may-name-somebody", 422
    message = _("The note looks as if it named somebody: “%(words)s”.")
    remedy = _("Take the name out. If it is none, say so below the note and send again.")


class NothingFound(Problem):
    """An inspection without a single answer."""

    code, status = "assurance.nothing-found", 422
    message = _("No requirement was answered.")
    remedy = _("Answer at least one, or write “not seen” where nothing could be seen.")


class AgeBandMissing(Problem):
    """A finding about a child without the band of the age, or the other way round."""

    code, status = "assurance.age-band-misplaced", 422
    message = _("An age belongs to findings about children, and only there.")
    remedy = _("Give a band for a finding about a child, and leave it empty elsewhere.")


class AnswerUnknown(Problem):
    """An outcome that there is not."""

    code, status = "assurance.answer-unknown", 422
    message = _("“%(answer)s” is no answer.")
    remedy = _("Choose one of those that the page offers.")


class VisitNotToday(Problem):
    """A visit belongs to another day or was made."""

    code, status = "assurance.visit-not-open", 409
    message = _("This visit is for another day, or it was made already.")
    remedy = _("Open the visits of today and choose again.")


class ActionClosed(Problem):
    """Nothing more is to be done."""

    code, status = "assurance.action-closed", 409
    message = _("This was closed before.")
    remedy = _("If it came back, write it down at the next inspection.")


class WordsMissing(Problem):
    """Too few words."""

    code, status = "assurance.words-missing", 422
    message = _("There are no words that somebody else could understand.")
    remedy = _("Write at least one sentence.")


class ServiceUnknown(Problem):
    """No such protection service, or not for this."""

    code, status = "assurance.service-unknown", 422
    message = _("“%(service)s” does not protect those whom this finding is about.")
    remedy = _("Choose one of the services that the page offers.")


class ReferredBefore(Problem):
    """The person was handed on."""

    code, status = "assurance.referred-before", 409
    message = _("This was handed on before.")
    remedy = _("Ask the service, and write down here when it has answered.")


class NotReferred(Problem):
    """A measure before anybody looked after the person."""

    code, status = "assurance.person-first", 409
    message = _("Nobody has been handed on to a protection service yet.")
    remedy = _("The person comes first: hand her on, then decide about pit or employer.")


class NothingToProtect(Problem):
    """A referral or measure for a finding that asks for none."""

    code, status = "assurance.nothing-to-protect", 409
    message = _("This finding is mended by an action; it needs neither a referral nor a measure.")
    remedy = _("Open its action.")


class AgainstUnknown(Problem):
    """A measure against something else than a pit or an employer."""

    code, status = "assurance.against-unknown", 422
    message = _("A measure is against a pit or an employer, never against a community.")
    remedy = _("Choose one of the two.")


class DayPassed(Problem):
    """A day that is over."""

    code, status = "assurance.day-passed", 422
    message = _("This day is over.")
    remedy = _("Choose today or a later day, at most five years from now.")


class StatusUnknown(Problem):
    """A status that the standard does not have."""

    code, status = "assurance.status-unknown", 422
    message = _("“%(status)s” is no status of this standard.")
    remedy = _("Choose one that the page offers.")


class StatusStillStands(Problem):
    """The standard says that the last status stands longer."""

    code, status = "assurance.status-still-stands", 409
    message = _("The standard lets the last status stand at least until %(day)s, and asks for an inspection.")
    remedy = _("Wait for that day and inspect, or give the same status again with new reasons.")


class NothingToSign(Problem):
    """A report without a statement."""

    code, status = "assurance.nothing-to-sign", 409
    message = _("Nothing has been said yet.")
    remedy = _("Say something of at least one requirement, in your own words.")


class NothingToPlan(Problem):
    """No subject to visit."""

    code, status = "assurance.nothing-to-plan", 409
    message = _("There is nothing to inspect here yet.")
    remedy = _("Choose a larger area.")


class PlanImpossible(Problem):
    """Days that a plan cannot have."""

    code, status = "assurance.plan-impossible", 422
    message = _("A plan begins tomorrow or later, within a year, and has 1 to 30 working days.")
    remedy = _("Choose other days.")


class AreaUnknown(Problem):
    """No such area."""

    code, status = "assurance.area-unknown", 422
    message = _("There is no area “%(area)s”.")
    remedy = _("Choose one that the page offers.")


class PracticeUnknown(Problem):
    """A practice that the standards do not have."""

    code, status = "assurance.practice-unknown", 422
    message = _("“%(practice)s” is no practice of the list.")
    remedy = _("Choose one that the page offers; leave it empty where you do not know.")


class YearImpossible(Problem):
    """A year that cannot be told of."""

    code, status = "assurance.year-impossible", 422
    message = _("Nobody can tell of the year %(year)s.")
    remedy = _("Give this year or one of the last thirty.")


class MetalImpossible(Problem):
    """More metal than anybody wins in a year, or less than none."""

    code, status = "assurance.metal-impossible", 422
    message = _("Nobody wins so much in a year.")
    remedy = _("Give the fine metal in grams, or leave it empty.")
