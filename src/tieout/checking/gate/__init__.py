"""Before step 1: the rules that a sentence could be read by at all."""
