"""What can go wrong in the forum."""

from django.utils.translation import gettext_lazy as _

from outcrop.kernel.problems import Problem


class NamesSomebody(Problem):
    """A proposal that says what somebody did wrong belongs to the grievance way."""

    code, status = "forum.names-somebody", 409
    message = _("What one person did wrong is not put before everybody. Nothing was kept.")
    remedy = _("Say it where it is heard in confidence; what should change for all, propose here without the name.")


class NotYourForum(Problem):
    """The forum is another district's."""

    code, status = "forum.not-your-forum", 403
    message = _("This forum belongs to the people of another area.")
    remedy = _("Yours are the forum of your area, those of your enterprises, and the country's.")


class NotForThisEnterprise(Problem):
    """Somebody speaks for an enterprise that she does not lead."""

    code, status = "forum.not-for-this-enterprise", 403
    message = _("Only who leads an enterprise speaks for it.")
    remedy = _("Make the proposal as yourself, or ask a leader to make it.")


class PersonUnknown(Problem):
    """No person of the office's area has this number."""

    code, status = "forum.person-unknown", 422
    message = _("Nobody of your area has this number.")
    remedy = _("Check it sign by sign. Who has no number yet can be joined at the same desk.")


class NothingSaid(Problem):
    """A text that must say something is empty."""

    code, status = "forum.nothing-said", 422
    message = _("Something is missing: the title, what you ask for, or why.")
    remedy = _("One sentence for each is enough.")


class TooManyOpen(Problem):
    """A proposer has as many open proposals in a forum as the country allows."""

    code, status = "forum.too-many-open", 409
    message = _("%(most)s proposals of yours wait for an answer in this forum already.")
    remedy = _("When one is answered you can make the next. Support those of others meanwhile.")


class StaffDoNotSupport(Problem):
    """Whoever answers, hides or receives proposals has no part in the count."""

    code, status = "forum.staff-do-not-support", 403
    message = _("Whoever answers, hides or receives proposals does not support any.")
    remedy = _("What your post can do about it, your answer says.")


class SupportOver(Problem):
    """The proposal was answered, or is hidden."""

    code, status = "forum.support-over", 409
    message = _("Support is no longer counted here: the proposal was answered, or is hidden.")
    remedy = _("Its page says which.")


class KeyGone(Problem):
    """The key by which support is counted is lost."""

    code, status = "forum.key-gone", 409
    message = _("Support of this proposal can no longer be counted: the key was lost when the system was restored.")
    remedy = _("The answer is owed all the same. Whoever made it can make it again.")


class NotOwedByYou(Problem):
    """The answer is owed by another post, or not yet by any."""

    code, status = "forum.not-owed-by-you", 403
    message = _("Your post does not owe the answer to this proposal today.")
    remedy = _("Its page says which post does, and until when.")


class OwnProposal(Problem):
    """The holder of the post made the proposal herself."""

    code, status = "forum.own-proposal", 403
    message = _("Nobody answers, hides or hears a proposal of her own.")
    remedy = _("Another holder of the post does, or the post above.")


class AnsweredAlready(Problem):
    """An answer is given once."""

    code, status = "forum.answered-already", 409
    message = _("This proposal was answered already. An answer is never changed.")
    remedy = _("Tell what became of it, or answer a new proposal.")


class KindUnknown(Problem):
    """The pack has no such kind of answer."""

    code, status = "forum.kind-unknown", 422
    message = _("This is none of the kinds of answers.")
    remedy = _("Choose one of the list.")


class ReasonsMissing(Problem):
    """An answer, a hiding and a ruling have reasons."""

    code, status = "forum.reasons-missing", 422
    message = _("The reasons are missing.")
    remedy = _("Write why, so that everybody can follow it.")


class PromiseUnfit(Problem):
    """A promise lacks something, or stands where none belongs."""

    code, status = "forum.promise-unfit", 422
    message = _("Who accepts says what will be done, which post does it, and by which day after today.")
    remedy = _("Fill in all three; for an answer that promises nothing leave all three empty.")


class CarrierElsewhere(Problem):
    """The post that shall carry it out does not serve the area, or cannot own anything."""

    code, status = "forum.carrier-elsewhere", 422
    message = _("This post does not serve the area of the forum, or can own nothing.")
    remedy = _("Name a post of the State or of the miners' own bodies that serves it.")


class NothingPromised(Problem):
    """There is no promise of which to tell."""

    code, status = "forum.nothing-promised", 409
    message = _("The answer promised nothing.")
    remedy = _("Only of a promise one tells what became of it.")


class HiddenAlready(Problem):
    """It is hidden."""

    code, status = "forum.hidden-already", 409
    message = _("This proposal is hidden already.")
    remedy = _("Its page says by whom and why.")


class NothingToAppeal(Problem):
    """It is not hidden, or the appeal was made."""

    code, status = "forum.nothing-to-appeal", 409
    message = _("There is nothing to appeal against, or you did already.")
    remedy = _("The page of the proposal says how it stands.")


class NotYoursToRule(Problem):
    """The post that hid does not hear the appeal."""

    code, status = "forum.not-yours-to-rule", 403
    message = _("Whoever hid a proposal does not hear the appeal, while another post can.")
    remedy = _("The page of the proposal says which post does.")
