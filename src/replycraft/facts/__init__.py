"""Values that a mail states."""
