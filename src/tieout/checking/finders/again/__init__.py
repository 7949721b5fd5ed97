"""What is told twice: in a headline and below it, in two sentences, two units or two languages."""
