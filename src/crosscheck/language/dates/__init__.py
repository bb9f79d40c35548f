"""Dates of a sentence with the days they mean, and how two of them relate."""
