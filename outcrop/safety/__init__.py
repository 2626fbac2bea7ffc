"""Safety: accidents and the first hour, rates, picture checklists that a team keeps itself, health checks offered."""
