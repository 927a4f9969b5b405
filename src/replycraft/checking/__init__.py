"""What is wrong with a reply."""
