"""What can go wrong with a case."""

from django.utils.translation import gettext_lazy as _

from outcrop.kernel.problems import Problem


class ProcedureUnknown(Problem):
    """The country's pack has no such diagram."""

    code, status = "procedures.unknown", 404
    message = _("This country has no procedure called “%(procedure)s”.")
    remedy = _("The department adds it as a diagram under procedures/ in the country pack.")


class ProcedureBroken(Problem):
    """The diagram asks for something that cannot be."""

    code, status = "procedures.broken", 409
    message = _("The procedure “%(procedure)s” cannot go on: %(fault)s")
    remedy = _("Nothing was changed. Tell the department, which mends the diagram.")


class FactsMissing(Problem):
    """A case is opened without what its gateways will ask."""

    code, status = "procedures.facts-missing", 422
    message = _("The case cannot be opened without: %(facts)s.")
    remedy = _("Answer these questions and send again.")


class CaseAlreadyOpen(Problem):
    """The subject goes through the procedure already."""

    code, status = "procedures.case-already-open", 409
    message = _("This is already being dealt with, under number %(number)s.")
    remedy = _("Follow that case, or withdraw it before you begin a new one.")


class NoPostForDuty(Problem):
    """A duty of the State without a post would leave a task that nobody answers for."""

    code, status = "procedures.no-post-for-duty", 409
    message = _("No post of the country answers for “%(duty)s” in this area.")
    remedy = _("The department names a post for it in the country pack; then this can go on.")


class TaskAlreadyDecided(Problem):
    """Somebody was first, or the case has ended."""

    code, status = "procedures.task-already-decided", 409
    message = _("This step was already decided, or its case has ended.")
    remedy = _("Open the case to read what was decided, by which post and why.")


class OutcomeNotOffered(Problem):
    """The answer is none of those that the step offers."""

    code, status = "procedures.outcome-not-offered", 422
    message = _("“%(outcome)s” is not one of the decisions that this step offers: %(offered)s.")
    remedy = _("Choose one of them.")


class ReasonsTooShort(Problem):
    """A decision without reasons does not stand."""

    code, status = "procedures.reasons-too-short", 422
    message = _("The reasons are missing or too short.")
    remedy = _(
        "Write at least %(words)s words that the applicant understands: the fact, and the rule that you applied."
    )


class ReasonsTooLong(Problem):
    """More than anybody reads."""

    code, status = "procedures.reasons-too-long", 422
    message = _("The reasons are longer than %(most)s characters.")
    remedy = _("Shorten them, and attach the long form as a document.")


class ConflictOfInterest(Problem):
    """Nobody decides in her own case."""

    code, status = "procedures.conflict-of-interest", 403
    message = _("You are a party to this case, so you cannot decide in it.")
    remedy = _("Hand it to the next holder of the post, or to the office above, and say why.")


class CaseClosedAlready(Problem):
    """The case has ended."""

    code, status = "procedures.case-closed", 409
    message = _("Case %(number)s has ended; nothing can be changed in it.")
    remedy = _("Open the case to read how it ended and where you can go next.")
