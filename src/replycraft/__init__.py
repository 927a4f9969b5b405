"""Turns a Japanese customer mail into a checked reply draft."""
