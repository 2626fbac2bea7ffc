"""Law: what a country's law says on a day, as data with dates. See README.md."""
