"""What a person is told of a judgement: the arithmetic, the slip, what would be right, what to ask."""
