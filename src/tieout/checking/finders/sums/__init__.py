"""Sums and their parts, told in one sentence or several."""
