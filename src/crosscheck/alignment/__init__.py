"""Which passages of two articles say the same thing, and how their words differ."""
