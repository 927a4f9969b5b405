"""Fits weights on labelled mails (extra `fit`)."""
