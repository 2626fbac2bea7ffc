"""What every context stands on: accounts, areas, posts, the journal, packs, documents, notices and the pages."""
