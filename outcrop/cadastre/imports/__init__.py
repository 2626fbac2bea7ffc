"""Taking over older registers: rights and outlines of areas, row by row, nothing dropped in silence."""
