"""Reading one article: text in; words, sentences, quotes and speakers out, each with its place in the text."""
