"""Raw bytes to a parsed mail."""
