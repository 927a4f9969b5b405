"""Weights learned anew from labelled mails, and what that gains."""
