"""When two outlets say that something happened."""
