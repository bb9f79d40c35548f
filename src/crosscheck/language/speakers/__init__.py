"""Who said it: an article's lines and people, the rules and the parser that read them, and their vote."""
