"""What a check prints: what it came to in, and text in one of several formats out."""
