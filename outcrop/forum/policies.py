"""Who may do what in the forum."""

from django.utils.translation import gettext_lazy as _

from outcrop.commons.policies import Matches, Policy, anyone, has_duty, holds_duties, own
from outcrop.forum.section import ANSWER, ANSWER_NATION
from outcrop.kernel.acts import Actor

HIDE_DUTY, RECEIVE = "forum.hide", "registry.receive"
#: The verb that a mandate names, where an agent proposes for somebody.
PROPOSE_VERB = "forum.propose"


def _herself(actor: Actor) -> list[object]:
    return [actor.person] if actor.mandate is None else []


_by_answering = has_duty(ANSWER, "area_path") | has_duty(ANSWER_NATION, "area_path")

READ = Policy("forum.read", anyone, "Everybody reads proposals, answers, and what became of them.")
PROPOSE = Policy(
    "forum.propose",
    own("told_by"),
    "A person of the register, or her agent, makes proposals; whoever leads an enterprise makes them for it.",
)
TAKE_IN = Policy(
    "forum.take-in",
    has_duty(RECEIVE, "area_path"),
    "The office that receives people types in what one of its area brings on paper.",
)
SUPPORT = Policy(
    "forum.support",
    Matches("person", _herself, _("each supports by herself, as a person of the register.")),
    "A person supports a proposal by herself, once, in secret; never through an agent and never as a post.",
)
ANSWER_ONE = Policy(
    "forum.answer", _by_answering, "The post that owes the answer gives it; the posts above see what is late."
)
TELL = Policy(
    "forum.tell",
    Matches("answer__carrier_id", lambda actor: [post.id for post in actor.posts if post.duties]) | _by_answering,
    "The post that carries a promise out, or one that answers, tells what became of it.",
)
HIDE = Policy(
    "forum.hide",
    has_duty(HIDE_DUTY, "area_path"),
    "A post of this duty hides a proposal, with a reason that everybody reads; another one hears the appeal.",
)
DESK = Policy(
    "forum.desk", holds_duties, "Whoever holds a post with duties sees what of the forum waits there, if anything does."
)
