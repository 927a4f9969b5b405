"""Many mails at once: resumable, over several processes, with a report at the end."""
