"""The words of one quote, as two outlets print them."""
