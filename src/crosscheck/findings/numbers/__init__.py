"""How much two outlets say that something is."""
