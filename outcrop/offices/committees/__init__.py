"""Standing committees: members by what they speak for, meetings, decisions with owner and day, what became of them."""
