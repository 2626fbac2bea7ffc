"""Law reform as it is made, and commitments of ministries and what became of them."""
