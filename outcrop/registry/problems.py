"""What can go wrong in the registry."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from outcrop.kernel.problems import InvalidInput, Problem


def wrong(field: str, sentence: Any) -> InvalidInput:
    """Return the problem of one wrong answer, told at its field."""
    return InvalidInput({field: [sentence]})


class AlreadyJoined(Problem):
    """Somebody who is known wants to join once more."""

    code, status = "registry.already-joined", 409
    message = _("Somebody is signed in on this browser already.")
    remedy = _("If it is you, open your record. If you want to join as yourself, leave first.")


class CardAlreadyKnown(Problem):
    """A card number is in the register. Nothing of whose it is may be told before identity is proved."""

    code, status = "registry.card-already-known", 409
    message = _("This card number cannot be used here.")
    remedy = _(
        "If it is your card, take it to the office: there it is looked at and this is put right. "
        "You can also join without a card today."
    )


class TooYoung(Problem):
    """The person is below the age of the register. Nothing of her is kept."""

    code, status = "registry.too-young", 422
    message = _("The register of those who mine begins at the age of %(years)s.")
    remedy = _("Nothing that you wrote was kept. There is help for younger people and their families.")


class IdentityTooLow(Problem):
    """The person's level of identity does not open this yet."""

    code, status = "registry.identity-too-low", 403
    message = _("For this you need a higher level of identity. Yours is: %(have)s. Needed: %(need)s.")
    remedy = _("You can get there without a card: people who know you can vouch for you.")


class NotAPerson(Problem):
    """The act belongs to a person of the register, and the actor is none."""

    code, status = "registry.not-a-person", 403
    message = _("This is done by people of the register, for themselves or under a mandate.")
    remedy = _("Join first. Joining is free.")


class NotUnderMandate(Problem):
    """The act cannot be done by an agent."""

    code, status = "registry.not-under-mandate", 403
    message = _("This can only be done in one's own name.")
    remedy = _("Stop acting for another person, and try again.")


class MandateDoesNotCover(Problem):
    """The mandate under which an agent acts does not name this."""

    code, status = "registry.mandate-does-not-cover", 403
    message = _("Your mandate %(number)s does not cover this.")
    remedy = _("The person can do it herself, or give you a mandate that names it.")


class AgentHasAnInterest(Problem):
    """The agent leads or invited to the enterprise that her principal would join."""

    code, status = "registry.agent-has-an-interest", 403
    message = _("You belong to this enterprise yourself, so you cannot answer for the person who was invited.")
    remedy = _("She can answer herself with her number and code, or at the office.")


class WitnessesMissing(Problem):
    """The mandate needs witnesses who are in the register and are neither the agent nor the person."""

    code, status = "registry.witnesses-missing", 422
    message = _("This way of giving a mandate needs %(count)s different witnesses who are in the register.")
    remedy = _("Write the number of each witness. You cannot be a witness yourself.")


class UnknownPersonNumber(Problem):
    """A number names nobody whom this can be asked of. Says no more than that."""

    code, status = "registry.unknown-person-number", 422
    message = _("“%(number)s” is not the number of a person who can be asked.")
    remedy = _("Check it sign by sign against the person's receipt, or enter the person first.")


class SelfVouch(Problem):
    """Somebody would vouch for herself."""

    code, status = "registry.self-vouch", 422
    message = _("Nobody can vouch for herself.")
    remedy = _("Name others who know you, or ask the village head or the federation.")


class SameVoucherTwice(Problem):
    """The two people who vouch must be two."""

    code, status = "registry.same-voucher-twice", 422
    message = _("The people who vouch must be different people.")
    remedy = _("Write the numbers of %(count)s different people who know you.")


class VouchersNeeded(Problem):
    """Fewer people were named than the way of vouching needs."""

    code, status = "registry.vouchers-needed", 422
    message = _("Name %(count)s people who know you.")
    remedy = _("Write the number that stands on each one's receipt.")


class VoucherNotIndependent(Problem):
    """Who entered a person or acts for her cannot also vouch for her."""

    code, status = "registry.voucher-not-independent", 403
    message = _("Who entered a person in the register or acts for her cannot also vouch for her.")
    remedy = _("A second, independent person must confirm it.")


class NobodyVouchesHere(Problem):
    """No post in the area answers for vouching in this way."""

    code, status = "registry.nobody-vouches-here", 409
    message = _("There is no post in your area that vouches in this way.")
    remedy = _("Choose another way.")


class AlreadyAnswered(Problem):
    """The question was answered before."""

    code, status = "registry.already-answered", 409
    message = _("This has been answered already.")
    remedy = _("Open the page again to see how it stands.")


class InOneOnly(Problem):
    """The country lets a person be in one enterprise of this kind at a time."""

    code, status = "registry.in-one-only", 409
    message = _("A person can be in one enterprise of this kind at a time, and you are in one.")
    remedy = _("Leave the other one first, or decline this invitation.")


class AlreadyInvited(Problem):
    """The person is a member or was invited."""

    code, status = "registry.already-invited", 409
    message = _("This person is a member already or has been invited.")
    remedy = _("She finds the invitation when she signs in with her number and code.")


class NotOpenToMembers(Problem):
    """The enterprise is dissolved."""

    code, status = "registry.enterprise-dissolved", 409
    message = _("This enterprise has been dissolved.")
    remedy = _("Begin a new one, or join another.")


class LeaderCannotJustLeave(Problem):
    """The only leader wants to leave while there are other members."""

    code, status = "registry.leader-cannot-just-leave", 409
    message = _("You are the only leader, and the enterprise has other members.")
    remedy = _("Offer the lead to another member first. When she has accepted, you can leave.")


class NotAMember(Problem):
    """The act concerns a member, and this person is none."""

    code, status = "registry.not-a-member", 409
    message = _("This person is not a confirmed member of the enterprise.")
    remedy = _("Choose somebody from the list of members.")


class SignInRefused(Problem):
    """Number and code do not belong together. Does not say which of them is wrong."""

    code, status = "registry.sign-in-refused", 401
    message = _("Number and code do not belong together.")
    remedy = _("Check both against your receipt. If you lost the code, the office gives you a new one.")


class SignInWait(Problem):
    """Too many tries failed."""

    code, status = "registry.sign-in-wait", 429
    message = _("Too many tries failed. Wait %(minutes)s minutes.")
    remedy = _("Then try again, or ask the office for a new code.")


class NothingShown(Problem):
    """A receipt can be shown only once, to the browser in which it was made."""

    code, status = "registry.nothing-to-show", 404
    message = _("There is no receipt to show here any more.")
    remedy = _("Sign in with your number and code. If you have neither, the office helps you.")


class DraftGone(Problem):
    """The answers of a form that was begun are no longer kept."""

    code, status = "registry.draft-gone", 404
    message = _("The answers you began with are no longer kept.")
    remedy = _("Begin again. Nothing was entered in the register.")


class VisitsUnreadable(Problem):
    """The file or the mapping of an import of visits cannot be used."""

    code, status = "registry.visits-unreadable", 422
    message = _("%(file)s cannot be used: %(fault)s")
    remedy = _("Nothing was taken over. Compare the mapping with packs/testland/imports/visits.yaml.")


class NotMendedHere(Problem):
    """The field is none that a person corrects in this way."""

    code, status = "registry.not-mended-here", 404
    message = _("This cannot be corrected here.")
    remedy = _("Open your record: beside each line stands how it is corrected.")


class NothingToCorrect(Problem):
    """What should be right is what stands there already."""

    code, status = "registry.nothing-to-correct", 422
    message = _("This is what your record says already.")
    remedy = _("Write what it should say instead.")


class CorrectionAsked(Problem):
    """The person already waits for the office's answer about this field."""

    code, status = "registry.correction-asked", 409
    message = _("You have asked for this already. The office answers by %(due)s.")
    remedy = _("If you hear nothing by then, the next door named on your record helps.")


class ConsentUnknown(Problem):
    """The country lists no such purpose."""

    code, status = "registry.consent-unknown", 404
    message = _("There is no such purpose.")
    remedy = _("Choose one of the list.")


class NothingToConfirm(Problem):
    """No agent gave this consent, or she answered already."""

    code, status = "registry.nothing-to-confirm", 409
    message = _("There is nothing here that waits for your confirmation.")
    remedy = _("Open the page again to see how it stands.")


class SecrecyNotLawful(Problem):
    """A demand should be kept from the person longer than the country allows, or by no article."""

    code, status = "registry.secrecy-not-lawful", 422
    message = _("A demand is kept from the person only by an article, and for at most %(days)s days.")
    remedy = _("Name the article and an earlier day, or leave both empty: then she sees it at once.")
