"""What a sentence affirms, denies or leaves open: negation, certainty, stages and opposites."""
