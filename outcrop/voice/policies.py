"""Who may do what in voice."""

from outcrop.commons.policies import Policy, anyone

READ_RIGHTS = Policy("voice.read-rights", anyone, "Everybody reads the charter of rights, without a name.")
