"""What can go wrong in custody, and what to do then."""

from django.utils.translation import gettext_lazy as _

from outcrop.kernel.problems import Problem


class PlaceMissing(Problem):
    """No such place."""

    code, status = "custody.place-missing", 404
    message = _("There is no such custody place.")
    remedy = _("Choose one from the list.")


class InstrumentRefused(Problem):
    """An instrument cannot be registered as told."""

    code, status = "custody.instrument-refused", 422
    message = _("The instrument cannot be registered: %(why)s")
    remedy = _("Correct it and send again.")


class InstrumentKnown(Problem):
    """Kind and serial number are already registered."""

    code, status = "custody.instrument-known", 409
    message = _("An instrument with the serial number %(serial)s is already registered.")
    remedy = _("Look for it in the list of instruments.")


class VerificationRefused(Problem):
    """A verification does not make sense."""

    code, status = "custody.verification-refused", 422
    message = _("The verification cannot be recorded: %(why)s")
    remedy = _("Compare it with the certificate.")


class NotVerified(Problem):
    """No verification holds today."""

    code, status = "custody.not-verified", 409
    message = _("%(instrument)s has no verification that holds today.")
    remedy = _("Use another instrument, and ask the office that verifies instruments to come.")


class VerificationLapsed(NotVerified):
    """The last verification has run out."""

    code, status = "custody.verification-lapsed", 409
    message = _("The verification of %(instrument)s ended on %(until)s.")


class NotChecked(Problem):
    """Nobody laid the check standard on today."""

    code, status = "custody.not-checked", 409
    message = _("%(instrument)s was not checked today.")
    remedy = _("Lay %(standard)s on it and record what it says.")


class CheckFailed(Problem):
    """Today's check was outside the verified error."""

    code, status = "custody.check-failed", 409
    message = _(
        "Today %(instrument)s read %(read)s for %(nominal)s. That is off by more than the %(limit)s that its "
        "verification allows."
    )
    remedy = _(
        "Clean and level it and check again. If it stays off, use another and call the office that verifies "
        "instruments."
    )


class InstrumentRetired(Problem):
    """It is out of use."""

    code, status = "custody.instrument-retired", 409
    message = _("%(instrument)s is out of use.")
    remedy = _("Use another instrument.")


class ReadingRefused(Problem):
    """The instrument cannot have shown this."""

    code, status = "custody.reading-refused", 422
    message = _("%(instrument)s cannot have shown %(value)s: %(why)s")
    remedy = _("Read the display again and type what it says.")


class FinenessOutOfRange(ReadingRefused):
    """Fineness is parts of a thousand."""

    code, status = "custody.fineness-out-of-range", 422
    message = _(
        "A fineness of %(value)s per mille is not possible: it is parts of a thousand, so it lies between 0 and 1000."
    )


class ReadingMissing(Problem):
    """Something was not read, or not on an instrument of this kind and place."""

    code, status = "custody.reading-missing", 422
    message = _("A reading of %(what)s is missing.")
    remedy = _("Read it on an instrument of this place.")


class ReadingUsed(Problem):
    """One reading belongs to one thing."""

    code, status = "custody.reading-used", 409
    message = _("This reading already belongs to another lot.")
    remedy = _("Read the instrument again.")


class ReadingOld(Problem):
    """Read too long ago."""

    code, status = "custody.reading-old", 409
    message = _("This reading is more than %(hours)s hours old.")
    remedy = _("Read the instrument again.")


class LotMissing(Problem):
    """No such lot."""

    code, status = "custody.lot-missing", 404
    message = _("There is no such lot.")
    remedy = _("Check its number, sign by sign.")


class KindUnknown(Problem):
    """The pack has no such kind of lot, or sellers do not bring it."""

    code, status = "custody.kind-unknown", 422
    message = _("%(kind)s is no kind of lot that is taken here.")
    remedy = _("Choose one of: %(kinds)s.")


class MeltFirst(Problem):
    """It must be melted before it is weighed for a sale."""

    code, status = "custody.melt-first", 409
    message = _("%(kind)s is melted into one piece before it is weighed and assayed: as it is, it reads wrong.")
    remedy = _("Weigh it, melt it before the seller's eyes, weigh it again, and go on with the melted piece.")


class MeltNotNeeded(Problem):
    """Already melted."""

    code, status = "custody.melt-not-needed", 409
    message = _("%(kind)s is already melted.")
    remedy = _("Weigh it and assay it as it is.")


class MeltGained(Problem):
    """More after melting than before."""

    code, status = "custody.melt-gained", 409
    message = _(
        "After melting there are %(after)s g, before there were %(before)s g: more than the error of the instruments "
        "explains."
    )
    remedy = _("Weigh both again. If it stays so, the melted piece is not what was brought.")


class OriginRefused(Problem):
    """The origin is not told well enough."""

    code, status = "custody.origin-refused", 422
    message = _("The origin of the lot is incomplete: %(why)s")
    remedy = _("Say on which rung of the ladder of origin the seller stands, and from which district it comes.")


class LotNotHere(Problem):
    """The lot is in another place."""

    code, status = "custody.lot-not-here", 409
    message = _("Lot %(lot)s is not in this place.")
    remedy = _("Pour it where it is.")


class LotConsumed(Problem):
    """It went into another step."""

    code, status = "custody.lot-consumed", 409
    message = _("Lot %(lot)s has already been used.")
    remedy = _("Open the stock again and choose among the lots that are there.")


class LotSetAside(Problem):
    """It lies in another charge."""

    code, status = "custody.lot-set-aside", 409
    message = _("Lot %(lot)s is in the furnace with another charge.")
    remedy = _("Finish or give up that charge first.")


class LotFrozen(Problem):
    """A share of it is disputed."""

    code, status = "custody.lot-frozen", 409
    message = _("Lot %(lot)s cannot be melted: %(share)s of it is disputed.")
    remedy = _("Leave it out until the dispute is closed.")


class FreezeRefused(Problem):
    """More than all of it, or nothing."""

    code, status = "custody.freeze-refused", 422
    message = _("A share of %(share)s cannot be frozen: %(free)s of the lot is free.")
    remedy = _("Freeze a share between nothing and what is free.")


class FreezeEnded(Problem):
    """Already released."""

    code, status = "custody.freeze-ended", 409
    message = _("This share has already been released.")
    remedy = _("Nothing more needs doing.")


class NothingToPour(Problem):
    """No lots were chosen."""

    code, status = "custody.nothing-to-pour", 422
    message = _("No lot was chosen.")
    remedy = _("Choose at least one lot of this place.")


class OwnersDiffer(Problem):
    """The lots belong to different owners."""

    code, status = "custody.owners-differ", 409
    message = _("The lots belong to different owners, so nobody would own the bar.")
    remedy = _("Pour the lots of one owner at a time.")


class RungsMixed(Problem):
    """Lots of different rungs."""

    code, status = "custody.rungs-mixed", 409
    message = _("The lots stand on different rungs of the ladder of origin: %(marks)s.")
    remedy = _("Pour them apart, or confirm that the bar is marked with all of them, the weakest first.")


class SlagMissing(Problem):
    """Nothing was said about slag."""

    code, status = "custody.slag-missing", 422
    message = _("Nothing is said about the slag.")
    remedy = _("Weigh it and say what is in it, or say that there was none.")


class SlagContentRefused(Problem):
    """An estimate that cannot be."""

    code, status = "custody.slag-content-refused", 422
    message = _("There cannot be %(content)s g in slag of %(mass)s g.")
    remedy = _("Estimate the metal in the slag in grams, from 0 up to its mass.")


class LossMissing(Problem):
    """Nothing was said about loss."""

    code, status = "custody.loss-missing", 422
    message = _("The melting loss is not stated.")
    remedy = _("State it in grams of contained metal; 0 if there was none.")


class LossNegative(Problem):
    """A loss below nothing is a gain."""

    code, status = "custody.loss-negative", 422
    message = _("A loss cannot be less than nothing: %(loss)s g.")
    remedy = _("State what was lost, in grams of contained metal. If more came out than went in, weigh again.")


class LossUnusual(Problem):
    """Much more than usual was lost."""

    code, status = "custody.loss-unusual", 409
    message = _("A loss of %(loss)s g is %(share)s of what went in; usual is up to %(usual)s.")
    remedy = _("Weigh slag and bar again. If it is so, say why.")


class MoreOutThanIn(Problem):
    """Metal appeared in one step."""

    code, status = "custody.more-out-than-in", 409
    message = _(
        "More comes out than went in: in %(into)s g, out %(out)s g with slag and loss. That is %(excess)s g more; the "
        "error of the instruments explains %(allowed)s g."
    )
    remedy = _("Weigh and assay the bar and the slag again, and look whether a lot was left off the list.")


class BalanceOpen(Problem):
    """Metal is missing and nobody said where it went."""

    code, status = "custody.balance-open", 409
    message = _(
        "%(missing)s g are missing: in %(into)s g, out %(out)s g with slag and loss. The error of the instruments "
        "explains %(allowed)s g."
    )
    remedy = _("Weigh bar and slag again, and state what was lost.")


class RunningSumOut(Problem):
    """Metal appeared over many steps, each of them within its error."""

    code, status = "custody.running-sum-out", 409
    message = _(
        "Each pour of this place was within the error of its instruments, but together they are not: %(running)s g "
        "more came out than went in; together their errors explain %(limit)s g."
    )
    remedy = _(
        "Check the instruments, weigh again, and call the auditor. Pouring goes on when the auditor has looked into it."
    )


class FindingMissing(Problem):
    """A review without a finding."""

    code, status = "custody.finding-missing", 422
    message = _("The review says nothing.")
    remedy = _("Write what was looked at and what was found.")


class ChargeClosed(Problem):
    """Poured or given up."""

    code, status = "custody.charge-closed", 409
    message = _("This charge was already poured or given up.")
    remedy = _("Open the stock again.")


class BarMissing(Problem):
    """No such bar."""

    code, status = "custody.bar-missing", 404
    message = _("There is no bar of that number.")
    remedy = _("Check the number, sign by sign.")


class KeyWrong(Problem):
    """Not the key of this bar."""

    code, status = "custody.key-wrong", 403
    message = _("This is not the key of bar %(bar)s.")
    remedy = _("Ask whoever handed the bar over for its key. Each hand-over makes a new one.")


class BarElsewhere(Problem):
    """It was handed to somebody else."""

    code, status = "custody.bar-elsewhere", 409
    message = _("Bar %(bar)s is held by somebody else.")
    remedy = _("Whoever holds it can hand it back to this place.")


class HolderMissing(Problem):
    """Nobody of that name or number."""

    code, status = "custody.holder-missing", 422
    message = _("There is no such holder.")
    remedy = _("Choose a custody place, or type the number of an enterprise.")


class BarConsumed(Problem):
    """It was melted again."""

    code, status = "custody.bar-consumed", 409
    message = _("Bar %(bar)s was melted again and is no longer there.")
    remedy = _("Look at the bar that it went into.")


class SameHolder(Problem):
    """Handed to whoever has it."""

    code, status = "custody.same-holder", 409
    message = _("Bar %(bar)s is already held by them.")
    remedy = _("Choose another holder.")
