"""Names of people, bodies and places: where they stand, what they name, and whether two of them name one thing."""
