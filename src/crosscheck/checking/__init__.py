"""What a check looks at, and what it lets pass: a comparison in, what fails out."""
