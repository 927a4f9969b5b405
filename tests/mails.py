"""Mails that tests write."""

from email.message import EmailMessage


def mail(
    text: str,
    *,
    subject: str,
    sender: str = "hanako@example.com",
    date: str = "Mon, 03 Nov 2025 10:00:00 +0900",
) -> EmailMessage:
    """Return a mail with *text*, as a mail program sends it."""
    message = EmailMessage()
    message["From"] = sender
    message["Subject"] = subject
    message["Date"] = date
    message.set_content(text)
    return message
