"""Numbers of a sentence with their exact values, and whether two of them can both be true."""
