"""Whose words two outlets say they are, and how they say it."""
