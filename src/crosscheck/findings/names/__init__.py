"""Whom and which place two outlets name."""
