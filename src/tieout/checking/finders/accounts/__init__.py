"""Items of one account, and the balance that they leave."""
