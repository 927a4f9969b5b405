"""Which letters, parts and branches the samples reach."""
