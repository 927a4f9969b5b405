"""Text cut once: tokens, keys, sentences."""
