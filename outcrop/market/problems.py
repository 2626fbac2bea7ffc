"""What can go wrong at the counter."""

from django.utils.translation import gettext_lazy as _

from outcrop.kernel.problems import Problem


class NoRung(Problem):
    """The seller can show nothing that the ladder of origin takes."""

    code, status = "market.no-rung", 409
    message = _("This cannot be bought here yet: nothing shows where it comes from.")
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


class PriceImpossible(Problem):
    """A price cannot be nothing, or more than anybody ever paid."""

    code, status = "market.price-impossible", 422
    message = _("A gram cannot cost that.")
    remedy = _("Compare the price with where it comes from, and mind the decimal mark.")


class SourceMissing(Problem):
    """A price without its source."""

    code, status = "market.source-missing", 422
    message = _("The price does not say where it comes from.")
    remedy = _("Name the exchange or bank, and the hour.")


class PaperUsed(Problem):
    """The paper of origin was used at this moment by somebody else."""

    code, status = "market.paper-used", 409
    message = _("The paper %(number)s was used for another sale.")
    remedy = _("Ask whoever issued it for a new one for this lot.")


class CoverImpossible(Problem):
    """A paper covers more than nothing, and not more than anybody ever brought."""

    code, status = "market.cover-impossible", 422
    message = _("A paper cannot cover so much.")
    remedy = _("Write how many grams of fine metal it covers, or leave it empty where nobody weighed it.")


class BookOfOneself(Problem):
    """A collector enters herself."""

    code, status = "market.book-of-oneself", 422
    message = _("Nobody buys from herself.")
    remedy = _("Enter the number of the person who brought it.")


class SumChanged(Problem):
    """Something changed between the sum that the seller saw and the purchase."""

    code, status = "market.sum-changed", 409
    message = _("The sum is no longer the one that the seller agreed to: now she would get %(net)s.")
    remedy = _("Show her the new sum and ask again.")


class PaperCoversLess(Problem):
    """More metal than the paper covers."""

    code, status = "market.paper-covers-less", 409
    message = _("The paper covers %(most)s g of fine metal; this lot holds %(contained)s g.")
    remedy = _("Sell the part that it covers, or bring another paper for the rest.")


class SellerTooYoung(Problem):
    """Below the age at which the law lets somebody sell."""

    code, status = "market.seller-too-young", 409
    message = _("The seller is younger than %(age)s years, the age from which one may sell.")
    remedy = _("Nothing is taken away. A child who works is helped first: call those named here, never the police.")


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
    remedy = _(
        "Check it sign by sign. Somebody without a number can join on a phone or through an agent in a few minutes, "
        "also without a card."
    )


class BuyingFromOneself(Problem):
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


class AlreadyConfirmed(Problem):
    """The seller confirmed the sale before."""

    code, status = "market.already-confirmed", 409
    message = _("You have already said that this sale is right.")
    remedy = _("There is nothing left to do. You can still dispute it.")


class WhyUnknown(Problem):
    """A reason to dispute that is none of the reasons."""

    code, status = "market.why-unknown", 422
    message = _("Nobody knows “%(why)s” as a reason to dispute.")
    remedy = _("Choose one of the reasons that the page offers.")
