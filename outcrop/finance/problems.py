"""What can go wrong in finance."""

from django.utils.translation import gettext_lazy as _

from outcrop.kernel.problems import Problem


class OfferUnfit(Problem):
    """An offer lacks what its kind needs."""

    code, status = "finance.offer-unfit", 422
    message = _("This offer cannot be published: %(fault)s")
    remedy = _("Complete it and send it again.")


class OfferOver(Problem):
    """An offer is asked for outside its period."""

    code, status = "finance.offer-over", 409
    message = _("This is not offered today.")
    remedy = _("Look at what is offered now: other providers stand on the same page.")


class AskedAlready(Problem):
    """Somebody asks twice for the same."""

    code, status = "finance.asked-already", 409
    message = _("You asked for this already, and it waits for an answer: %(number)s.")
    remedy = _("Wait for the answer, or take the first request back.")


class RequestUnfit(Problem):
    """A request asks for what is not offered."""

    code, status = "finance.request-unfit", 422
    message = _("This cannot be asked for: %(fault)s")
    remedy = _("Correct it and send it again.")


class ReleaseUnfit(Problem):
    """A release that is too long, or of parts that are not there."""

    code, status = "finance.release-unfit", 422
    message = _("Choose from the list what is released, and a last day from today up to %(days)s days from now.")
    remedy = _("Release as little as they need, and for as short a time.")


class NotAsSeen(Problem):
    """What would be released is not what she was shown."""

    code, status = "finance.not-as-seen", 409
    message = _("What would be released is not what you were shown: you changed your choice, or your record changed.")
    remedy = _("Look once more at what they would see, and release it then.")


class FileClosed(Problem):
    """The provider reads what is released no more."""

    code, status = "finance.file-closed", 403
    message = _("This file is closed: its time is over, she took it back, or the answer was given.")
    remedy = _("She can release it again with a new request.")


class TakenBackAlready(Problem):
    """A release was taken back before."""

    code, status = "finance.taken-back-already", 409
    message = _("You took this back already. The provider reads it no more.")
    remedy = _("Nothing is left to do.")


class DecidedAlready(Problem):
    """A request was answered before."""

    code, status = "finance.decided-already", 409
    message = _("This was answered already.")
    remedy = _("The answer stands on the page of the request.")


class TermsUnfit(Problem):
    """Terms that cannot be, or that are worse than the offer."""

    code, status = "finance.terms-unfit", 422
    message = _("These terms cannot be: %(fault)s")
    remedy = _("Correct them, or publish another offer first: nobody gets worse terms than were offered.")


class NothingToAnswer(Problem):
    """There are no terms to say yes or no to."""

    code, status = "finance.nothing-to-answer", 409
    message = _("There are no terms that wait for your answer.")
    remedy = _("The page of the request says how it stands.")


class AnswerMissing(Problem):
    """A word that is neither yes nor no."""

    code, status = "finance.answer-missing", 422
    message = _("It says neither yes nor no.")
    remedy = _("Press one of the two.")


class NeverPaidBack(Problem):
    """A loan that cannot be reckoned."""

    code, status = "finance.never-paid-back", 422
    message = _(
        "With these terms nothing can be reckoned: no month in which it is paid back, or a cost beyond all measure."
    )
    remedy = _("Change the months, the rate or the fee.")


class PaymentUnfit(Problem):
    """A payment that cannot be."""

    code, status = "finance.payment-unfit", 422
    message = _("This payment cannot be written down: %(fault)s")
    remedy = _("Correct it and send it again.")


class PaymentAnswered(Problem):
    """Somebody speaks twice about a payment, or about her own."""

    code, status = "finance.payment-answered", 409
    message = _("This payment was answered already, or is not yours to answer.")
    remedy = _("What was said stands beside it; a mistake is mended by a line that takes the first one back.")


class EnrolmentUnfit(Problem):
    """An enrolment by hand that cannot be."""

    code, status = "finance.enrolment-unfit", 422
    message = _("This cannot be written down: %(fault)s")
    remedy = _("Correct it and send it again.")


class GroupUnfit(Problem):
    """A savings group, or a line of its book, that cannot be."""

    code, status = "finance.group-unfit", 422
    message = _("This cannot be written down: %(fault)s")
    remedy = _("Correct it and send it again.")


class SavedTooLittle(Problem):
    """More would go out than there is."""

    code, status = "finance.saved-too-little", 409
    message = _("There are %(left)s in the box; more cannot go out.")
    remedy = _("Write first what came in, or pay less.")


class LineTakenBack(Problem):
    """A line was taken back before, or takes one back itself."""

    code, status = "finance.line-taken-back", 409
    message = _("This line was taken back already, or takes another back.")
    remedy = _("Write what is right as a new line.")


class PlanUnfit(Problem):
    """A cash plan that cannot be."""

    code, status = "finance.plan-unfit", 422
    message = _("This plan cannot be kept: %(fault)s")
    remedy = _("Correct it and send it again.")


class MoreOutThanIn(Problem):
    """Weights and assays that contradict each other."""

    code, status = "finance.more-out-than-in", 422
    message = _(
        "More came out than went in: %(out)s against %(into)s, farther apart than the errors you told allow. One of "
        "the figures is wrong."
    )
    remedy = _("Weigh again, take the sample of the ore again from many places, and have both assayed by one office.")


class NotWeighed(Problem):
    """A figure of a recovery test is missing or impossible."""

    code, status = "finance.not-weighed", 422
    message = _("This test cannot be reckoned: %(fault)s")
    remedy = _("Correct the figure and send it again.")
