"""A comparison in, text for people or other programs out."""
