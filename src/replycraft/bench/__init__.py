"""The writers' bench: sample mails with what is expected of them."""
