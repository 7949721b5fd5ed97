"""Numbers written for a person, in the look of print."""
