"""Every address and every call, tried as everybody."""
