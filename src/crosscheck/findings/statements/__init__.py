"""What two outlets state: affirmed or negated, sure or not, and how far it has gone."""
