"""Numbers of things, and the lists that tell them one by one."""
