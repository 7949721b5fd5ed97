"""Step 1, compact: a sentence as a line of words and figures, with its lists."""
