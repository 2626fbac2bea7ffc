"""What can be done in custody, by what it is done to."""
