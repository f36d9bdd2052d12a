"""What carries a message out of the house: a file in a folder, a mail server, or GOV.UK Notify. Here it leaves.

No reason given here holds a secret or an address: it is shown to workers and stands in logs.
"""

import contextlib
import os
import smtplib
from dataclasses import dataclass
from datetime import datetime
from email.utils import formataddr
from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage
from django.core.mail.backends.smtp import EmailBackend
from notifications_python_client.errors import APIError
from notifications_python_client.notifications import NotificationsAPIClient

from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.messages.states import Channel, Way


@dataclass(frozen=True)
class Outgoing:
    """One message with its words open, for as long as it takes to send it."""

    reference: str
    channel: Channel
    to: str
    language: str
    subject: str
    words: str
    made_at: datetime
    tried_before: bool = False


class NotNow(Exception):
    """It did not go, and may go later: the sentence says why."""


class Never(Exception):
    """It cannot go there, however often it is tried: the sentence says why."""


def way_for(channel: Channel) -> Way:
    """How texts, or emails, leave: said in the settings."""
    return Way(settings.SEND_TEXTS_BY if channel == Channel.TEXT else settings.SEND_EMAILS_BY)


@leaves(Kind.MESSAGE, to=Reader.RELATIVE, says="A text or an email: the words another room wrote, a neutral subject.")
def hand_over(outgoing: Outgoing) -> str:
    """Hand a message to whoever carries it; what they call it, where they will say later whether it arrived.

    Raises NotNow or Never. Nothing of it is written down here. What was tried before may have been taken although we
    never had the answer: Notify is asked first.
    """
    if outgoing.tried_before and (taken := has_it_been_taken(outgoing.reference, outgoing.channel)):
        return taken
    match way_for(outgoing.channel):
        case Way.FILE:
            return _into_a_file(outgoing)
        case Way.SMTP:
            return _by_smtp(outgoing)
        case Way.NOTIFY:
            return _by_notify(outgoing)


# ------------------------------------------------------------------------------------------------------------- a file


def _into_a_file(outgoing: Outgoing) -> str:
    """A text anybody on this machine with the right to read the folder can open. For trying things out."""
    name = f"{outgoing.made_at:%Y-%m-%dT%H%M%S}-{outgoing.reference[:8]}.txt"
    head = [f"To: {outgoing.to}", outgoing.channel.label]
    if outgoing.channel == Channel.EMAIL:
        head += [f"From: {settings.MESSAGES_FROM_NAME}", f"Subject: {outgoing.subject}"]
    try:
        settings.MESSAGES_FOLDER.mkdir(mode=0o700, parents=True, exist_ok=True)
        opened = os.open(settings.MESSAGES_FOLDER / name, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(opened, "w", encoding="utf-8") as file:
            file.write("\n".join([*head, "", outgoing.words, ""]))
    except OSError:
        raise NotNow("The folder for messages cannot be written to.") from None
    return ""


# ------------------------------------------------------------------------------------------------------ a mail server


def _by_smtp(outgoing: Outgoing) -> str:
    address = settings.MESSAGES_FROM_ADDRESS
    mail = EmailMessage(
        subject=outgoing.subject,
        body=outgoing.words,
        from_email=formataddr((settings.MESSAGES_FROM_NAME, address)),
        to=[outgoing.to],
        headers={
            # The same on every try, so that a mail program may fold two into one; no name of this machine in it.
            "Message-ID": f"<{outgoing.reference}@{address.rpartition('@')[2]}>",
            "Auto-Submitted": "auto-generated",  # RFC 3834: nobody's holiday answers it
            "Content-Language": outgoing.language,
        },
    )
    connection = EmailBackend()
    try:
        connection.open()
        connection.send_messages([mail])
    except smtplib.SMTPException as problem:
        raise _said_by_mail_server(problem) from None
    except OSError:
        raise NotNow("The mail server did not answer.") from None
    finally:
        with contextlib.suppress(OSError, smtplib.SMTPException):  # it was taken: how they part makes no difference
            connection.close()
    return ""


def _said_by_mail_server(problem: smtplib.SMTPException) -> NotNow | Never:
    match problem:
        case smtplib.SMTPRecipientsRefused(recipients=refused) if all(code >= 500 for code, _ in refused.values()):
            return Never("The mail server says that nobody has this address.")
        case smtplib.SMTPRecipientsRefused():
            return NotNow("The mail server did not take emails for this address just now.")
        case smtplib.SMTPDataError(smtp_code=code) if code >= 500:
            return Never("The mail server would not take this email.")
        case smtplib.SMTPAuthenticationError():
            return NotNow("The mail server does not know us: its name and password have to be looked at.")
        case smtplib.SMTPSenderRefused():
            return NotNow("The mail server does not let us send from our address.")
    return NotNow("The mail server could not take it just now.")


# ------------------------------------------------------------------------------------------------------ GOV.UK Notify


def _by_notify(outgoing: Outgoing) -> str:
    """Its templates hold nothing but ((words)), and ((subject)) for emails."""
    client = _notify()
    try:
        if outgoing.channel == Channel.TEXT:
            answer = client.send_sms_notification(
                phone_number=outgoing.to,
                template_id=settings.NOTIFY_TEXT_TEMPLATE,
                personalisation={"words": outgoing.words},
                reference=outgoing.reference,
            )
        else:
            answer = client.send_email_notification(
                email_address=outgoing.to,
                template_id=settings.NOTIFY_EMAIL_TEMPLATE,
                personalisation={"subject": outgoing.subject, "words": outgoing.words},
                reference=outgoing.reference,
            )
    except APIError as problem:
        raise _said_by_notify(problem) from None
    return str(answer["id"])


def _notify() -> Any:
    return NotificationsAPIClient(  # type: ignore[no-untyped-call]  # it comes without types
        settings.NOTIFY_API_KEY, base_url=settings.NOTIFY_URL, timeout=settings.MESSAGES_TIMEOUT
    )


def _said_by_notify(problem: APIError) -> NotNow | Never:
    """What is wrong with the address is for good; what is wrong with us or with Notify may be put right in time."""
    said = str(problem.message)
    match problem.status_code:
        case 400 if "phone_number" in said:
            return Never("GOV.UK Notify says that no text can go to this number.")
        case 400 if "email_address" in said:
            return Never("GOV.UK Notify says that no email can go to this address.")
        case 400 if "team-only" in said or "trial mode" in said:
            return NotNow("GOV.UK Notify does not yet let us send to people outside our team.")
        case 400 | 403 | 404:
            return NotNow("GOV.UK Notify does not take our key or our template: the settings have to be looked at.")
        case 429:
            return NotNow("GOV.UK Notify takes no more just now: we have sent as much as we may.")
    return NotNow("GOV.UK Notify did not answer, or could not take it just now.")


# ---------------------------------------------------------------------------------------------------- what became of it

# https://docs.notifications.service.gov.uk/python.html#get-the-status-of-one-message
NOT_ARRIVED = {
    "permanent-failure": "It did not arrive: nobody has this number or address.",
    "temporary-failure": "It did not arrive: their phone was off for long, or their mailbox was full.",
    "technical-failure": "It did not arrive: something went wrong at GOV.UK Notify.",
}


def has_it_been_taken(reference: str, channel: Channel) -> str:
    """What Notify calls a message it has taken already, found by our reference; empty where that is not known."""
    if way_for(channel) != Way.NOTIFY:
        return ""
    try:
        found = _notify().get_all_notifications(reference=reference)["notifications"]
    except APIError as problem:
        raise _said_by_notify(problem) from None
    return str(found[0]["id"]) if found else ""


def has_it_arrived(provider_id: str) -> bool | str | None:
    """True where it has; why not, in a sentence; nothing where that is not known yet."""
    try:
        status = _notify().get_notification_by_id(provider_id)["status"]
    except APIError as problem:
        raise _said_by_notify(problem) from None
    return True if status == "delivered" else NOT_ARRIVED.get(status)
