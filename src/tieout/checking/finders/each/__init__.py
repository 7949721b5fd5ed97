"""So much for one, for each or a day, how many there are, and what all come to."""
