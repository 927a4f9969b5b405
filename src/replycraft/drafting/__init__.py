"""Plan, letter, rendering."""
