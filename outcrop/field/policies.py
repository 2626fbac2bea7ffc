"""Who may do what with forms and answers."""

from outcrop.commons.policies import Matches, Policy, anyone, has_duty
from outcrop.kernel.acts import Actor

COLLECT, KEEP, READ = "field.collect", "field.forms", "field.answers"


def _her_posts(actor: Actor) -> list[object]:
    return [post.id for post in actor.posts_with(COLLECT)]


def _herself(actor: Actor) -> list[object]:
    return [actor.user] if actor.posts_with(COLLECT) else []


FILL = Policy("field.fill", has_duty(COLLECT), "Posts that collect fill the country's forms, by phone or browser.")
OWN_DRAFT = Policy("field.own-draft", Matches("user", _herself), "Whoever began a draft goes on with it; nobody else.")
KEEP_FORMS = Policy(
    "field.keep-forms", has_duty(KEEP), "The department brings forms, withdraws them, and sees to what is held."
)
SEE_ANSWERS = Policy(
    "field.see-answers",
    has_duty(READ, "area_path") | Matches("post", _her_posts),
    "The post of the area that has this duty reads answers; a post that collects reads its own.",
)
SEE_DEVICES = Policy(
    "field.see-devices",
    has_duty(KEEP) | Matches("post", _her_posts),
    "A post sees and ends the phones that collect for it; the department all of them.",
)
ENROL = Policy("field.enrol-device", Matches("id", _her_posts), "A post that collects enrols its own phones.")
SEE_PICTURES = Policy(
    "field.see-pictures", anyone, "What surveys say in sum is for everybody, as far as the pack publishes it."
)
