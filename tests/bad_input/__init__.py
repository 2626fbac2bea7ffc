"""Every form and every call, given what nobody should send."""
