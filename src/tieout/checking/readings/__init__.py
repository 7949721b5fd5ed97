"""Steps 3 and 4: figures bound to the roles of rules, silenced by words, competing for a stated figure."""
