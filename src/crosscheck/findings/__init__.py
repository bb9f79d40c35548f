"""What differs between aligned passages, and whether it is worth somebody's minute."""
