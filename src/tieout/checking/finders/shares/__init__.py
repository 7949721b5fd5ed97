"""Shares, and the parts and wholes that they are of, told in one sentence or several."""
