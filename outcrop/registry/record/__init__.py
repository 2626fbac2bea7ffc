"""A person's own record: what is held about her, who read it, what was demanded, corrected and consented to."""
