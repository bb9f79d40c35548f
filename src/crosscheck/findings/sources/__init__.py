"""The sources themselves: what is wrong with one, and what could not be compared for what one lacks."""
