"""
Royalty on a sale of gold: Minerals Law of Mongolia, Art. 47, and the laws that changed it.

Every figure and date stands in ``parameters/royalty``, each with its source. Nothing here is a number of the law.
"""

from outcrop.law.language import Amount, Choice, Enum, Flag, Micrograms, Rate, by, share, where


class Channel(Enum):
    """To whom the gold is sold."""

    bank = "Bank of Mongolia, or a bank that it authorises"
    other = "Anybody else"


class SellerKind(Enum):
    """What the seller is."""

    licence_holder = "Holder of a mining licence"
    partnership = "Partnership or cooperative of micro-miners"
    individual = "Individual"
    exporter = "Exporter"
    trader = "Trader or anybody else who sells"


class LiablePerson(Enum):
    """Who owes the royalty."""

    seller = "The seller"
    nobody = "Nobody"


class Withholder(Enum):
    """Who keeps the royalty back."""

    buyer = "The buyer"
    payer = "Whoever owes it pays it in"


class Incompleteness(Enum):
    """What keeps the reckoning from being the whole of it."""

    complete = "Nothing"
    surtax_bands_unknown = "The price bands of the surtax were not found"
    windfall_base_unknown = "The base price of the windfall tax was not found"


class sale_value(Amount):
    """What the buyer pays for the gold."""


class contained_ug(Micrograms):
    """Fine gold in what is sold; form TT-15(1) asks for it beside the value."""


class channel(Choice):
    """To whom the gold is sold: the rate hangs on it since 24 January 2014, Art. 47.3.3."""

    possible_values = Channel


class seller_kind(Choice):
    """What the seller is: before 8 April 2019 only licence holders owed royalty."""

    possible_values = SellerKind


class royalty_liable(Flag):
    """Whether the seller owes royalty: widened by the law of 26 March 2019."""

    def formula(case, day, law):
        return by(law(day).royalty.liable, case("channel", day), case("seller_kind", day))


class royalty_liable_person(Choice):
    """Who owes the royalty."""

    possible_values = LiablePerson

    def formula(case, day, law):
        return where(case("royalty_liable", day), "seller", "nobody")


class royalty_withheld_by(Choice):
    """Who keeps the royalty back: the buying bank, form TT-15(1)."""

    possible_values = Withholder

    def formula(case, day, law):
        return by(law(day).royalty.withheld_by, case("channel", day))


class royalty_base(Amount):
    """The amount on which royalty is reckoned."""

    def formula(case, day, law):
        return share(case("sale_value", day), by(law(day).royalty.base_ppm, case("channel", day)))


class royalty_rate_ppm(Rate):
    """The rate of royalty without the surtax: Art. 47.3."""

    def formula(case, day, law):
        return by(law(day).royalty.rate_ppm, case("channel", day))


class royalty_surtax_lowest_ppm(Rate):
    """The least that the surtax may be."""

    def formula(case, day, law):
        return by(law(day).royalty.surtax.lowest_ppm, case("channel", day))


class royalty_surtax_highest_ppm(Rate):
    """The most that the surtax may be."""

    def formula(case, day, law):
        return by(law(day).royalty.surtax.highest_ppm, case("channel", day))


class royalty_due(Amount):
    """Royalty that the seller owes on this sale: with the least surtax, where its bands are not known."""

    def formula(case, day, law):
        rate = case("royalty_rate_ppm", day) + case("royalty_surtax_lowest_ppm", day)
        return where(case("royalty_liable", day), share(case("royalty_base", day), rate), 0)


class royalty_due_highest(Amount):
    """Royalty with the most that the surtax may be: what is owed lies between royalty_due and this."""

    def formula(case, day, law):
        rate = case("royalty_rate_ppm", day) + case("royalty_surtax_highest_ppm", day)
        return where(case("royalty_liable", day), share(case("royalty_base", day), rate), 0)


class royalty_incomplete(Flag):
    """Whether more may be owed than is reckoned here, because a figure of the law was not found."""

    def formula(case, day, law):
        return case("royalty_incomplete_reason", day) != Incompleteness.complete


class royalty_incomplete_reason(Choice):
    """Which figure of the law was not found."""

    possible_values = Incompleteness

    def formula(case, day, law):
        open_bands = case("royalty_surtax_highest_ppm", day) > case("royalty_surtax_lowest_ppm", day)
        surtax = where(open_bands & case("royalty_liable", day), "surtax_bands_unknown", "complete")
        return where(law(day).royalty.windfall.rate_ppm > 0, "windfall_base_unknown", surtax)


class royalty_local_share(Amount):
    """What of the royalty goes to the soum and aimag."""

    def formula(case, day, law):
        return share(case("royalty_due", day), law(day).royalty.local_share.ppm)
