"""What can go wrong in the ledger."""

from django.utils.translation import gettext_lazy as _

from outcrop.kernel.problems import Problem


class LineInvalid(Problem):
    """A line cannot be posted."""

    code, status = "ledger.line-invalid", 422
    message = _("Line %(position)s cannot be posted: %(fault)s.")
    remedy = _("Give each line a dotted account, an amount other than nothing, and a memo of at most 200 characters.")


class PostingUnbalanced(Problem):
    """The lines of a posting do not add up to nothing."""

    code, status = "ledger.unbalanced", 422
    message = _("The lines do not add up: in %(currency)s, %(difference)s minor units are left over.")
    remedy = _("Debits and credits of one posting must be equal in each currency. Check the amounts.")


class PostedOtherwise(Problem):
    """The same thing was posted before with other lines."""

    code, status = "ledger.posted-otherwise", 409
    message = _("“%(kind)s” was already posted for this, with other lines.")
    remedy = _("What is posted is never changed. Reverse the posting and post the correction under a kind of its own.")


class AlreadyReversed(Problem):
    """A posting was taken back before, or is itself a taking back."""

    code, status = "ledger.already-reversed", 409
    message = _("This posting has already been reversed, or is itself a reversal.")
    remedy = _("Look at its statement. If the reversal was wrong, post again under a kind of its own.")


class PostingHeld(Problem):
    """Part of a posting is frozen."""

    code, status = "ledger.posting-held", 409
    message = _("Part of this posting is frozen by a dispute and cannot be reversed.")
    remedy = _("Decide the dispute and release the share first.")


class HoldTooLarge(Problem):
    """More was to be frozen than the line holds."""

    code, status = "ledger.hold-too-large", 409
    message = _("More would be frozen than this line still holds.")
    remedy = _("Freeze at most what is not frozen yet.")


class HoldReleased(Problem):
    """A hold has already ended."""

    code, status = "ledger.hold-released", 409
    message = _("This share has already been released.")
    remedy = _("Nothing is left to do.")


class ReasonMissing(Problem):
    """Somebody takes back, freezes or releases without saying why."""

    code, status = "ledger.reason-missing", 422
    message = _("A reason is missing.")
    remedy = _("Say in a sentence of at most 500 characters why, without naming anybody.")


class CurrencyDiffers(Problem):
    """Money of one currency was to be frozen on a line of another."""

    code, status = "ledger.currency-differs", 422
    message = _("The line is in %(currency)s.")
    remedy = _("Give the amount in the line's currency, above nothing.")
