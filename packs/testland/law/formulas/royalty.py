"""Royalty on a sale: Small Mines Act of Testland. A made-up law; the figures stand in ``parameters/royalty``."""

from outcrop.law.language import Amount, Choice, Day, Enum, Flag, Micrograms, Rate, by, days_after, share, where


class Channel(Enum):
    """To whom it is sold."""

    counter = "A licensed counter"
    other = "Anybody else"


class SellerKind(Enum):
    """What the seller is."""

    holder = "Holder of a right"
    member = "Member of an enterprise that holds one"
    panner = "Panner"
    trader = "Trader"


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
    surtax_unknown = "The surtax of those years is lost"


class sale_value(Amount):
    """What the buyer pays."""


class contained_ug(Micrograms):
    """Pure metal in what is sold."""


class channel(Choice):
    """To whom it is sold: Art. 10."""

    possible_values = Channel


class seller_kind(Choice):
    """What the seller is: Art. 9."""

    possible_values = SellerKind


class royalty_liable(Flag):
    """Whether the seller owes royalty: Art. 9."""

    def formula(case, day, law):
        return by(law(day).royalty.liable, case("seller_kind", day))


class royalty_liable_person(Choice):
    """Who owes the royalty: Art. 9."""

    possible_values = LiablePerson

    def formula(case, day, law):
        return where(case("royalty_liable", day), "seller", "nobody")


class royalty_withheld_by(Choice):
    """Who keeps the royalty back: Art. 10 (3)."""

    possible_values = Withholder

    def formula(case, day, law):
        return by(law(day).royalty.others.withheld_by, case("channel", day))


class royalty_base(Amount):
    """The amount on which royalty is reckoned: Art. 10 (1)."""

    def formula(case, day, law):
        return share(case("sale_value", day), law(day).royalty.others.base_ppm)


class royalty_rate_ppm(Rate):
    """The rate of royalty without the surtax: Art. 10 (2)."""

    def formula(case, day, law):
        return by(law(day).royalty.rate_ppm, case("channel", day))


class royalty_surtax_lowest_ppm(Rate):
    """The least that the surtax may be: Art. 11."""

    def formula(case, day, law):
        large = case("royalty_base", day) >= law(day).royalty.surtax.threshold
        return where(large, law(day).royalty.surtax.lowest_ppm, 0)


class royalty_surtax_highest_ppm(Rate):
    """The most that the surtax may be: Art. 11."""

    def formula(case, day, law):
        large = case("royalty_base", day) >= law(day).royalty.surtax.threshold
        return where(large, law(day).royalty.surtax.highest_ppm, 0)


class royalty_due(Amount):
    """Royalty that the seller owes on this sale: Art. 10 and 11."""

    def formula(case, day, law):
        rate = case("royalty_rate_ppm", day) + case("royalty_surtax_lowest_ppm", day)
        return where(case("royalty_liable", day), share(case("royalty_base", day), rate), 0)


class royalty_due_highest(Amount):
    """Royalty with the most that the surtax may be: Art. 11."""

    def formula(case, day, law):
        rate = case("royalty_rate_ppm", day) + case("royalty_surtax_highest_ppm", day)
        return where(case("royalty_liable", day), share(case("royalty_base", day), rate), 0)


class royalty_incomplete(Flag):
    """Whether more may be owed than is reckoned here."""

    def formula(case, day, law):
        return case("royalty_incomplete_reason", day) != Incompleteness.complete


class royalty_incomplete_reason(Choice):
    """What was not found."""

    possible_values = Incompleteness

    def formula(case, day, law):
        unsure = case("royalty_surtax_highest_ppm", day) > case("royalty_surtax_lowest_ppm", day)
        return where(unsure & case("royalty_liable", day), "surtax_unknown", "complete")


class royalty_local_share(Amount):
    """What of the royalty goes to the district: Art. 13."""

    def formula(case, day, law):
        return share(case("royalty_due", day), law(day).royalty.others.local_share_ppm)


class royalty_payable_by(Day):
    """The day by which withheld royalty is paid in: Art. 14."""

    def formula(case, day, law):
        return days_after(day, law(day).royalty.others.payable_within_days)
