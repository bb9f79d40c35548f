"""What an article says of its event, and of the people in it, wherever it says so: an article in, particulars out."""
