"""Drafts over HTTP, and the writers' page; the only package that knows FastAPI."""
