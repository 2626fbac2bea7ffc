"""Who reads notices."""

from outcrop.commons.policies import Policy, own

READ = Policy("notices.read", own("person"), "A person reads the notices sent to her, alone or with her agent.")
