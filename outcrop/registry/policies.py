"""Who may do what in the registry."""

from django.utils.translation import gettext_lazy as _

from outcrop.commons.policies import Matches, Policy, anyone, capacity, has_duty, own, signed_in
from outcrop.kernel.acts import Actor

RECEIVE, SEE, VOUCH, HELP = "registry.receive", "registry.see", "registry.vouch", "registry.help"
#: Who answers for sites of the whole country, sensitive findings included.
SITES = "registry.sites"
DEMAND = "registry.demand"


def herself(actor: Actor) -> list[object]:
    """The person herself, not an agent of hers."""
    return [actor.person] if actor.mandate is None else []


def _held(actor: Actor) -> list[object]:
    """Posts that vouch; no other post is ever asked."""
    return [post.id for post in actor.posts_with(VOUCH)]


is_person = Matches("id", lambda actor: [actor.principal], _("it is for people of the register."))

JOIN = Policy("registry.join", anyone, "Everybody may join, and see the first page without a name.")
SIGN_IN = Policy("registry.sign-in", anyone, "Everybody may try to sign in; too many failures have to wait.")
JOIN_FOR = Policy(
    "registry.join-for",
    has_duty(RECEIVE) | Matches("joined_by", herself),
    "The office of the area, and agents whose level of identity opens it, may enter another person.",
)
OWN_RECORD = Policy("registry.own-record", is_person, "A person, or her agent, sees and keeps her own record.")
SEE_PERSON = Policy(
    "registry.see-person",
    own("id") | has_duty(SEE, "area_path"),
    "A person sees her own record; so does the post of her area that has this duty, and she sees that it did.",
)
SEE_CARD = Policy(
    "registry.see-card", has_duty(RECEIVE, "area_path"), "The office of the person's area looks at her card."
)
FIND_PERSON = Policy(
    "registry.find-person", has_duty(RECEIVE, "area_path"), "The office finds a person of its area by her full number."
)
GIVE_MANDATE = Policy(
    "registry.give-mandate", Matches("id", herself), "A person gives and takes back mandates herself."
)
ACT_FOR = Policy(
    "registry.act-for", Matches("agent", lambda actor: [actor.person]), "An agent chooses for whom to act."
)
CONSENT = Policy(
    "registry.consent", own("id"), "A person says yes or no to each use of her record; an agent's yes waits for hers."
)
CORRECT = Policy("registry.correct", own("id"), "A person, or her agent, corrects her record or asks the office to.")
ANSWER_CORRECTION = Policy(
    "registry.answer-correction",
    has_duty(RECEIVE, "person__area_path"),
    "The office of the person's area answers what she asked to have corrected, with reasons.",
)
ANSWER_DEMAND = Policy(
    "registry.demand",
    has_duty(DEMAND, "area_path"),
    "One named post answers demands under law; of somebody without a right it can give nothing.",
)
ASK_VOUCH = Policy("registry.ask-vouch", own("id"), "A person, or her agent, asks others to vouch for her.")
SEE_VOUCHES = Policy(
    "registry.see-vouches",
    Matches("person_id", lambda actor: [actor.principal]) | Matches("voucher_id", herself) | Matches("post", _held),
    "Who is vouched for, and who is asked, see the request.",
)
ANSWER_VOUCH = Policy(
    "registry.answer-vouch",
    Matches("voucher_id", herself, _("only the person or the post that was asked can answer."))
    | Matches("post", _held),
    "Only the member or the post that was asked answers, never an agent.",
)
FORM_ENTERPRISE = Policy(
    "registry.form-enterprise",
    is_person,
    "A person whose level of identity opens it, or her agent, begins an enterprise.",
)
SEE_ENTERPRISE = Policy(
    "registry.see-enterprise",
    capacity("id", "member", "leader", "invited") | has_duty(SEE, "area_path"),
    "Members, those invited, and the post of the area that has this duty see the enterprise.",
)
SEE_MEMBERS = Policy(
    "registry.see-members",
    capacity("id", "member", "leader") | has_duty(SEE, "area_path"),
    "Members see who the members are; so does the post of the area that has this duty. Nobody else.",
)
INVITE = Policy("registry.invite", capacity("id", "leader"), "A leader invites.")
LEAVE = Policy("registry.leave", capacity("id", "member"), "A member leaves when she wants.")
LEAD = Policy("registry.lead", capacity("id", "leader"), "A leader offers the lead to another member.")
ANSWER_INVITATION = Policy(
    "registry.answer-invitation", own("person_id"), "Only the person invited, or her agent, answers an invitation."
)
ANSWER_LEADERSHIP = Policy(
    "registry.answer-leadership", Matches("person_id", herself), "Only the member herself takes or declines the lead."
)
SEE_VISITS = Policy(
    "registry.see-visits",
    has_duty(SITES, "area_path") | has_duty(SEE, "area_path"),
    "The posts that answer for sites, and the post of a site's area, read its history, as much as the pack lets each.",
)
REPORT_SITE = Policy("registry.report-site", signed_in, "Whoever has signed in may report where people work.")
SEE_SITE = Policy(
    "registry.see-site", has_duty(SEE, "area_path"), "Only the post of the area sees a site's exact place."
)
