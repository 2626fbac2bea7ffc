"""Who may do what in voice."""

from outcrop.commons.policies import Policy, anyone, has_duty
from outcrop.voice.grievances import HANDLE_DUTY, PUBLISH_DUTY, RECEIVE_DUTY, WATCH_DUTY

READ_RIGHTS = Policy("voice.read-rights", anyone, "Everybody reads the charter of rights, without a name.")
COMPLAIN = Policy(
    "voice.complain", anyone, "Everybody complains, and follows it with the code of the case, without a name."
)
RECEIVE = Policy(
    "voice.receive",
    has_duty(RECEIVE_DUTY),
    "A clerk types in what came by phone or on paper, a gateway hands over messages; neither sees it again.",
)
OPEN_DESK = Policy(
    "voice.open-desk",
    has_duty(HANDLE_DUTY) | has_duty(WATCH_DUTY) | has_duty(PUBLISH_DUTY),
    "Posts that hear grievances open their desk with a passphrase; which case they can open, its keys say.",
)
PUBLISH = Policy("voice.publish", has_duty(PUBLISH_DUTY), "A post publishes a year's figures, late and coarse.")
