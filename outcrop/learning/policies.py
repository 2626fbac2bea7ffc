"""Who may do what in learning."""

from outcrop.commons.policies import Policy, anyone, has_duty, matches, own, signed_in

_SELF = own("person_id") | matches("user_id", lambda actor: [actor.user] if actor.mandate is None else [])

READ_COURSES = Policy("learning.read-courses", anyone, "Everybody reads which courses there are, without a name.")
LEARN = Policy(
    "learning.learn",
    signed_in,
    "Whoever is in the register or holds a post enrols, sits a test and sees her own record of learning.",
)
TRAIN = Policy(
    "learning.train",
    has_duty("learning.train", area="area_path"),
    "Whoever holds a post with this duty plans sessions in its area, enrols people there and brings the attendance.",
)
SEE_CERTIFICATE = Policy(
    "learning.see-certificate",
    _SELF | has_duty("learning.train", area="area_path") | has_duty("learning.see"),
    "A certificate is seen by its holder, by those who train in the area, and by the department that oversees "
    "training. Everybody else verifies the paper.",
)
WITHDRAW = Policy(
    "learning.withdraw",
    has_duty("learning.withdraw"),
    "The post that oversees training withdraws a certificate, with a reason.",
)
SEE_TRAINING = Policy(
    "learning.see",
    has_duty("learning.see"),
    "The department sees which holders of posts are not yet trained for a duty.",
)
READ_ARTICLES = Policy("learning.read-articles", anyone, "Everybody reads the knowledge hub, without a name.")
EDIT = Policy(
    "learning.edit",
    has_duty("learning.edit"),
    "The post that keeps the knowledge hub writes, publishes, imports and exports its articles.",
)
SEE_EFFECT = Policy(
    "learning.see-effect", anyone, "Everybody reads what a course changed; figures of few are not told."
)
DRAW = Policy(
    "learning.draw-order",
    has_duty("learning.see"),
    "The department draws by lot in which order enterprises are trained, and sees what was drawn.",
)
