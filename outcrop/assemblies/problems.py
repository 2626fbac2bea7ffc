"""What can go wrong in assemblies."""

from django.utils.translation import gettext_lazy as _

from outcrop.kernel.problems import Problem


class NotInPerson(Problem):
    """An agent cannot do this for somebody."""

    code, status = "assemblies.not-in-person", 403
    message = _("This is done by the member herself, on her own phone or at the office, and by nobody for her.")
    remedy = _("Leave the mandate, and let her enter with her own number and code.")


class NotAVoter(Problem):
    """Somebody votes who was no member on the day of the assembly."""

    code, status = "assemblies.not-a-voter", 403
    message = _("You were not a member on the day of this assembly.")
    remedy = _("You vote at the next one.")


class VoteNotOpen(Problem):
    """The day has not come."""

    code, status = "assemblies.vote-not-open", 409
    message = _("The vote opens on %(on)s.")
    remedy = _("Come back on that day.")


class VoteEnded(Problem):
    """The vote is over."""

    code, status = "assemblies.vote-ended", 409
    message = _("This vote has ended. Nobody can change it any more.")
    remedy = _("Its result stands on the page; a tenth of the members can call an assembly about it.")


class VoteGoesOn(Problem):
    """It is too early to count."""

    code, status = "assemblies.vote-goes-on", 409
    message = _("The vote goes on until the end of %(until)s, and not everybody has voted.")
    remedy = _("It is counted when all have voted, or after that day.")


class AlreadyVoted(Problem):
    """One member, one vote."""

    code, status = "assemblies.already-voted", 409
    message = _("This member has voted already.")
    remedy = _("If it was not you, tell the other members and call an assembly: somebody used your number and code.")


class ChoiceUnknown(Problem):
    """The choice is none of those offered."""

    code, status = "assemblies.choice-unknown", 422
    message = _("This is none of the choices.")
    remedy = _("Choose one of the list.")


class WordUnfit(Problem):
    """The voter's word is missing or of another shape."""

    code, status = "assemblies.word-unfit", 422
    message = _("A word to keep is four groups of four small letters, such as abcd-efgh-ijkl-mnop.")
    remedy = _("Open the page again: it draws one for you. Programs draw their own at random.")


class BoxDamaged(Problem):
    """The box cannot be counted."""

    code, status = "assemblies.box-damaged", 409
    message = _("The ballots of this vote are not as they were cast, or their key is gone. They cannot be counted.")
    remedy = _("Keep what is there for whoever looks into it, and vote again at a new assembly.")


class NoticeTooShort(Problem):
    """Members must know in time."""

    code, status = "assemblies.notice-too-short", 422
    message = _("Members must be told %(days)s days before: the first day that can be is %(first)s.")
    remedy = _("Choose that day or a later one.")


class DayTooFar(Problem):
    """An assembly lies too far ahead."""

    code, status = "assemblies.day-too-far", 422
    message = _("That day is more than a year away.")
    remedy = _("Choose a day within a year.")


class MotionUnfit(Problem):
    """A motion lacks what its kind needs."""

    code, status = "assemblies.motion-unfit", 422
    message = _("This motion is not complete: %(fault)s")
    remedy = _("Complete it and send it again.")


class LeadersJustCall(Problem):
    """A leader takes part in the members' call."""

    code, status = "assemblies.leaders-just-call", 403
    message = _("Whoever leads calls an assembly at once; the members' call is theirs alone.")
    remedy = _("Call the assembly yourself.")


class CalledAlready(Problem):
    """A member calls twice."""

    code, status = "assemblies.called-already", 409
    message = _("You are already among those who call.")
    remedy = _("Wait for the others. Nobody sees who calls.")


class CallOver(Problem):
    """A call has become an assembly, or its time is over."""

    code, status = "assemblies.call-over", 409
    message = _("This call is over: it became an assembly, or too few joined in time.")
    remedy = _("Look at the assemblies, or begin another call.")


class StandsAlready(Problem):
    """Somebody stands twice."""

    code, status = "assemblies.stands-already", 409
    message = _("You stand already.")
    remedy = _("Nothing is left to do.")


class NotStanding(Problem):
    """Standing is over, or this is no election."""

    code, status = "assemblies.not-standing", 409
    message = _("Members stand for election until the vote is opened.")
    remedy = _("Stand at the next election.")


class AssemblyAhead(Problem):
    """Minutes are kept after the assembly."""

    code, status = "assemblies.assembly-ahead", 409
    message = _("This assembly has not begun.")
    remedy = _("Keep its minutes on its day or later.")


class MinutesEmpty(Problem):
    """Minutes without text and picture."""

    code, status = "assemblies.minutes-empty", 422
    message = _("There is neither a text nor a picture of the minutes.")
    remedy = _("Write what was said, or take a picture of the paper.")


class FederatedAlready(Problem):
    """Somebody joins twice."""

    code, status = "assemblies.federated-already", 409
    message = _("You are a member of this federation already.")
    remedy = _("Nothing is left to do.")


class NotFederated(Problem):
    """Somebody leaves who is no member."""

    code, status = "assemblies.not-federated", 409
    message = _("You are no member of this federation.")
    remedy = _("Nothing is left to do.")


class TooLittleMoney(Problem):
    """More would be spent than there is."""

    code, status = "assemblies.too-little-money", 409
    message = _("There are %(left)s left; more cannot be spent.")
    remedy = _("Enter first what came in, or spend less.")


class DecisionSpent(Problem):
    """More would be spent than the members decided."""

    code, status = "assemblies.decision-spent", 409
    message = _("The members decided on less: %(left)s of it are left.")
    remedy = _("Spend at most that, or ask the members again.")


class NotDecided(Problem):
    """Premium without a vote."""

    code, status = "assemblies.not-decided", 409
    message = _("Premium is spent only as the members decided, and there is no such decision.")
    remedy = _("Put the spending to the vote first.")


class AlreadyCorrected(Problem):
    """A line was taken back before, or takes one back itself."""

    code, status = "assemblies.already-corrected", 409
    message = _("This line was taken back already, or takes another back.")
    remedy = _("Enter what is right as a new line.")


class LineUnfit(Problem):
    """A line of the book cannot be."""

    code, status = "assemblies.line-unfit", 422
    message = _("This line cannot be entered: %(fault)s")
    remedy = _("Correct it and send it again.")


class EnrolledAlready(Problem):
    """Somebody enrols twice."""

    code, status = "assemblies.enrolled-already", 409
    message = _("You take part in this already.")
    remedy = _("Nothing is left to do.")


class OwnerUnfit(Problem):
    """A statement about an owner lacks something."""

    code, status = "assemblies.owner-unfit", 422
    message = _("This cannot be taken down: %(fault)s")
    remedy = _("Complete it and send it again.")


class AlreadySettled(Problem):
    """The question was answered before."""

    code, status = "assemblies.already-settled", 409
    message = _("This question was answered already.")
    remedy = _("Its answer stands on the page.")
