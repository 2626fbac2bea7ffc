"""Support: a partner, funder or buyer helps with one step for a time, sees that step only, and hands over."""
