"""What reviewers decided: on disk, and on the findings of a comparison."""
