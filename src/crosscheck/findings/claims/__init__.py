"""Claims as wholes: in one outlet only, told in several ways, or copied."""
