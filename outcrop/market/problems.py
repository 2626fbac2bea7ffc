"""What can go wrong at the counter."""

from django.utils.translation import gettext_lazy as _

from outcrop.kernel.problems import Problem


class NoRung(Problem):
    """The seller can show nothing that the ladder of origin takes."""

    code, status = "market.no-rung", 409
    message = _("This gold cannot be bought here yet: nothing shows where it comes from.")
    remedy = _("It is not taken away and nobody is told. The nearest lawful way to sell is named here.")


class RungNotHeld(Problem):
    """The chosen rung is not one that the seller stands on."""

    code, status = "market.rung-not-held", 409
    message = _("The seller cannot show this: %(rung)s.")
    remedy = _("Choose one of the ways that the page offers.")


class PriceMissing(Problem):
    """Nobody has named a price yet."""

    code, status = "market.price-missing", 409
    message = _("There is no reference price.")
    remedy = _("Ask the price desk to enter today's price; until then nothing can be bought.")


class PriceTooOld(Problem):
    """The price is older than the country allows."""

    code, status = "market.price-too-old", 409
    message = _("The reference price is %(hours)s hours old; at most %(most)s are allowed.")
    remedy = _("Ask the price desk to enter today's price.")


class PriceInFuture(Problem):
    """A price cannot have been named later than now."""

    code, status = "market.price-in-future", 422
    message = _("A price cannot be from the future.")
    remedy = _("Enter the day and hour at which the market named it.")


class PaperNotGood(Problem):
    """The paper of origin is used, over, or not the seller's."""

    code, status = "market.paper-not-good", 409
    message = _("The paper %(number)s cannot be used: it was used before, is over, or is somebody else's.")
    remedy = _("Ask the office that issued it for a new one for this lot.")


class PaperCoversLess(Problem):
    """More metal than the paper covers."""

    code, status = "market.paper-covers-less", 409
    message = _("The paper covers %(most)s g of fine metal; this lot holds %(contained)s g.")
    remedy = _("Sell the part that it covers, or bring another paper for the rest.")


class SellerTooYoung(Problem):
    """Below the age at which the law lets somebody sell."""

    code, status = "market.seller-too-young", 409
    message = _("The seller is younger than %(age)s years, the age from which one may sell.")
    remedy = _("A parent who mines can sell. A child at a mine is helped first: the protection service is told, not the police.")


class NothingLeft(Problem):
    """The deductions are as much as the value."""

    code, status = "market.nothing-left", 422
    message = _("Nothing would be left for the seller.")
    remedy = _("Weigh again, or wait until there is more to sell.")


class AlreadyDisputed(Problem):
    """The sale is in dispute or was decided."""

    code, status = "market.already-disputed", 409
    message = _("This sale was already disputed.")
    remedy = _("Read the answer on the sale's page, or wait for it.")


class DisputeDecided(Problem):
    """The dispute has its answer."""

    code, status = "market.dispute-decided", 409
    message = _("This dispute was already decided.")
    remedy = _("Open the sale to read the decision.")


class ReasonsMissing(Problem):
    """A decision without reasons."""

    code, status = "market.reasons-missing", 422
    message = _("A decision needs reasons in words that the seller understands.")
    remedy = _("Write at least one sentence.")


class SellerUnknown(Problem):
    """No person of the register has that number."""

    code, status = "market.seller-unknown", 404
    message = _("Nobody in the register has the number %(number)s.")
    remedy = _("Check it sign by sign. A person without a number can join here, at this counter, in a few minutes.")


class SellerMustBeAPerson(Problem):
    """Somebody wants to sell to herself."""

    code, status = "market.buying-from-oneself", 409
    message = _("Nobody buys from herself.")
    remedy = _("Ask a colleague to serve you.")


class PaymentUnknown(Problem):
    """A way to pay that the country does not have."""

    code, status = "market.payment-unknown", 422
    message = _("“%(payment)s” is no way to pay here.")
    remedy = _("Choose one of the ways that the page offers.")


class LicenceNotGood(Problem):
    """The licence cannot be recorded."""

    code, status = "market.licence-not-good", 422
    message = _("The licence %(number)s cannot be recorded: its number is taken, or it ends before it begins.")
    remedy = _("Compare number and last day with the paper.")
