"""Hits and style to judgements with evidence."""
