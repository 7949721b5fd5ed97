"""Lengths of time and ages, and the dates and years that they lie between."""
