"""The places of the review."""
