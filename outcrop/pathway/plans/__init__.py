"""Plans: what is done for a community, a site or an enterprise, whose it is, and how one sees whether it worked."""
