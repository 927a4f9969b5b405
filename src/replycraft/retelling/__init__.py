"""Tells a customer's own sentence back as hearsay, where that is surely possible."""
