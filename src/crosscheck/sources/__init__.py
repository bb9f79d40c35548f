"""Reading: files and folders go in; sources come out, with what their pages give away and what is not the article."""
