"""What can go wrong on the road, said to a person."""

from django.utils.translation import gettext_lazy as _

from outcrop.kernel.problems import Problem


class NoSuchStep(Problem):
    """The road has no step of that key."""

    code, status = "pathway.no-such-step", 404
    message = _("The road has no step “%(step)s”.")
    remedy = _("Open the road and choose the step there.")


class TakesNoDocument(Problem):
    """What fulfils the step is found by itself."""

    code, status = "pathway.takes-no-document", 409
    message = _("No document is filed for this step: what fulfils it is found by itself.")
    remedy = _("Look at the step to see what is still missing, and who helps.")


class AlreadyDecided(Problem):
    """Somebody decided meanwhile."""

    code, status = "pathway.already-decided", 409
    message = _("This was decided already.")
    remedy = _("Open it again to read what was decided. A new document can be filed at any time.")


class ReasonsWanted(Problem):
    """A refusal needs words."""

    code, status = "pathway.reasons-wanted", 422
    message = _("A refusal needs reasons that the person understands.")
    remedy = _("Write in a sentence what is missing and what would be enough.")


class OwnerNotLocal(Problem):
    """Partners, funders and buyers support a step; they never own one."""

    code, status = "pathway.owner-not-local", 422
    message = _("%(name)s cannot own a step: partners, funders and buyers support one for a time.")
    remedy = _("Name an office of the State, a body of the miners or the enterprise itself as owner.")


class SupporterNotFit(Problem):
    """Only partners, funders and buyers support; others own, oversee or enforce."""

    code, status = "pathway.supporter-not-fit", 422
    message = _("%(name)s is no partner, funder or buyer, so it cannot support a step.")
    remedy = _("Choose an institution of that kind. An office of the State acts in its own name.")


class PeriodNotFit(Problem):
    """A support has a beginning and an end."""

    code, status = "pathway.period-not-fit", 422
    message = _("A support ends after it begins, in the time to come, and lasts at most %(days)s days.")
    remedy = _("Choose another last day. More time is agreed anew when it has run out.")


class SupportOver(Problem):
    """The period has ended, or ends earlier than was asked."""

    code, status = "pathway.support-over", 409
    message = _("This support ends on %(day)s and cannot be ended on another day than an earlier one.")
    remedy = _("Look at the support again; if more time is wanted, agree it anew.")


class HandOverNotOpen(Problem):
    """It is opened some days before the end."""

    code, status = "pathway.hand-over-not-open", 409
    message = _("The hand-over opens on %(day)s.")
    remedy = _("Come back then. If the support is to end earlier, the owner of the step can end it.")


class MoveNotFit(Problem):
    """A line is handed over, then confirmed or not accepted."""

    code, status = "pathway.move-not-fit", 409
    message = _("This line of the hand-over is at another point: somebody has moved it meanwhile.")
    remedy = _("Open the hand-over again to see where each line is.")


class PlanForOneThing(Problem):
    """A plan is for a community, for one enterprise or for one site."""

    code, status = "pathway.plan-for-one-thing", 422
    message = _("A plan is for an enterprise or for a site, not for both.")
    remedy = _("Make two plans, or leave one of them empty.")


class FindingNotHere(Problem):
    """The finding that an intervention should answer is none of this enterprise, site or community."""

    code, status = "pathway.finding-not-here", 422
    message = _("There is no finding %(number)s here.")
    remedy = _("Copy the number from the page of the inspection, or leave it empty and say in words what was found.")


class PlanDaysNotFit(Problem):
    """An intervention has a beginning, an end, and a day on which it is measured."""

    code, status = "pathway.plan-days-not-fit", 422
    message = _("An intervention ends after it begins, and is measured after it has begun.")
    remedy = _("Check the three days.")


class UnknownParameter(Problem):
    """A reform changes parameters that the country's law has."""

    code, status = "pathway.unknown-parameter", 422
    message = _("The law of the country has no parameter “%(name)s”.")
    remedy = _("Choose one of the list, or add it to the pack first.")


class AlreadyAnswered(Problem):
    """Asked once, answered once."""

    code, status = "pathway.already-answered", 409
    message = _("You have answered this already. Thank you.")
    remedy = _("If it was wrong, tell the office; nobody there sees what you answered.")


class PaperUnknown(Problem):
    """What a paper form became must be here."""

    code, status = "pathway.paper-unknown", 422
    message = _("Nothing with the number %(number)s was entered in your area.")
    remedy = _("Type the form in first; then write here the number that it was given.")


class PaperTypedInBefore(Problem):
    """A paper form is typed in once."""

    code, status = "pathway.paper-typed-in-before", 409
    message = _("The paper with this number was typed in before.")
    remedy = _("Check the number that stands on the paper.")
