"""What a message says outside, where it can go, how long it is, when it is tried again. No database, no clock."""

import re
from datetime import datetime, timedelta

import phonenumbers
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils import translation
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from phonenumbers import NumberParseException, PhoneNumberType

from alongside.messages.states import TRANSITIONS, Channel, MessageKind, MessageStatus

# ------------------------------------------------------------------------------------------- on the outside

# Somebody else may read it on a locked phone: the only words that stand outside an email, all of them here.
SUBJECTS: dict[MessageKind, str | Promise] = {
    MessageKind.INVITATION: _("A message for you"),
    MessageKind.CODE: _("Your code"),
    MessageKind.PROMISE: _("A question for you"),
    MessageKind.MEETING: _("A message for you"),
    MessageKind.PLAN: _("A message for you"),
    MessageKind.ASK: _("A question for you"),
    MessageKind.REVIEW: _("A message for you"),
    MessageKind.FEEDBACK: _("A question for you"),
    MessageKind.HELP: _("A message for you"),
    MessageKind.TRAINING: "About your training",
    MessageKind.TOLD_WORKER: "Something to look at",
    MessageKind.URGENT: "Something to look at now",
}
# These would tell: child, family, social, conference and the like, in each language by how such words begin.
TELLING = re.compile(
    r"\b(child\w*|kids?|famil\w*|social|conferences?|council\w*|plans?|meetings?|safe\w*|services?|courts?|polic\w*|"
    r"support\w*|protect\w*|care|worker\w*|alone|abus\w*|wellbeing|"
    r"dziec\w*|rodzin\w*|społeczn\w*|konferencj\w*|copi[li]\w*|conferin\w*|"  # Polish, Romanian
    r"\w*(?:طفل|أطفال|عائل|أسر|اجتماعي|مؤتمر|کودک|بچ|خانواد|خاندان|کانفرنس|سماجی)\w*)\b|"  # Arabic, Farsi, Urdu
    r"শিশু|পরিবার|সামাজিক|সম্মেলন",  # Bengali
    re.IGNORECASE,
)


def subject_for(kind: MessageKind, language: str) -> str:
    """The line outside an email, in the reader's language; a code is never in it."""
    with translation.override(language):
        return str(SUBJECTS[kind])


def words_that_tell(outside: str) -> list[str]:
    """The words of a subject or a sender's name that say what the message is about."""
    return [found[0] for found in TELLING.finditer(outside)]


# ------------------------------------------------------------------------------------------------ where it can go

REGION = "GB"
# Numbers Ofcom keeps for films and stories, which no phone has: made-up people have them.
# https://www.ofcom.org.uk/phones-and-broadband/phone-numbers/numbers-for-drama
FOR_STORIES = re.compile(r"\+447700900\d{3}")
NOT_A_NUMBER = "This is not a phone number we know. A number from abroad begins with + and the country’s number."
A_LANDLINE = "This is the number of a landline. A text needs the number of a mobile phone."
NOT_AN_ADDRESS = "This is not an email address, such as grace@example.org."
_NO_TEXTS = {
    PhoneNumberType.FIXED_LINE,
    PhoneNumberType.TOLL_FREE,
    PhoneNumberType.PREMIUM_RATE,
    PhoneNumberType.SHARED_COST,
    PhoneNumberType.UAN,
    PhoneNumberType.VOICEMAIL,
}


def as_number(text: str) -> str | None:
    """The number a text can go to, as +447700900123; nothing where it is none. British unless it begins with +."""
    return None if why_not_a_number(text) else _e164(text)


def why_not_a_number(text: str) -> str:
    """Why no text can go there, in a sentence; empty where one can."""
    number = _e164(text)
    if number is None:
        return NOT_A_NUMBER
    if FOR_STORIES.fullmatch(number):
        return ""
    parsed = phonenumbers.parse(number)
    if not phonenumbers.is_valid_number(parsed):
        return NOT_A_NUMBER
    return A_LANDLINE if phonenumbers.number_type(parsed) in _NO_TEXTS else ""


def _e164(text: str) -> str | None:
    if len(text) > 100:
        return None
    try:
        return phonenumbers.format_number(phonenumbers.parse(text, REGION), phonenumbers.PhoneNumberFormat.E164)
    except NumberParseException:
        return None


def why_not_an_address(text: str) -> str:
    """Why no email can go there, in a sentence; empty where one can."""
    try:
        validate_email(text)
    except ValidationError:
        return NOT_AN_ADDRESS
    return "" if len(text) <= 254 and text.isascii() else NOT_AN_ADDRESS


def only_its_end(to: str) -> str:
    """A number or an address as colleagues see it: enough to know which it is, too little to use."""
    name, at, place = to.partition("@")
    return f"{name[:1]}…@{place}" if at else f"…{to[-3:]}"


# ------------------------------------------------------------------------------------------------- how long it is

# 3GPP TS 23.038, the letters of a plain text; those of its second table take two places.
GSM = set(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿"
    "abcdefghijklmnopqrstuvwxyzäöñüà"
)
GSM_TWICE = set("^{}\\[~]|€\f")
MOST_PARTS = 3
# https://www.notifications.service.gov.uk/using-notify/message-limits (texts): longer ones are refused.
MOST_IN_A_TEXT = 918


def parts_of(words: str) -> int:
    """In how many parts a text goes, each paid for: 160 plain letters or 70 of any other script; less when joined."""
    plain = set(words) <= GSM | GSM_TWICE
    sizes = [(2 if one in GSM_TWICE else 1) if plain else len(one.encode("utf-16-le")) // 2 for one in words]
    alone, joined = (160, 153) if plain else (70, 67)
    if sum(sizes) <= alone:
        return 1
    parts, room = 1, joined
    for size in sizes:  # a letter is never cut in two
        if size > room:
            parts, room = parts + 1, joined
        room -= size
    return parts


def warning_of_length(words: str) -> str:
    """What to say where a text grows long; empty where it does not."""
    parts = parts_of(words)
    return f"This text is long: it goes in {parts} parts. Try to say it in {MOST_PARTS}." if parts > MOST_PARTS else ""


# ------------------------------------------------------------------------------------------- written, tried, given up

# Six tries over two hours: the wait after each but the last.
WAITS = tuple(timedelta(minutes=minutes) for minutes in (0.5, 2, 8, 30, 80))
MOST_TRIES = len(WAITS) + 1
# A program that stopped while it was sending has come to its end after this.
STUCK_AFTER = timedelta(minutes=15)
# Words that never went stay so long for sending again, then they go.
KEEP_UNSENT = timedelta(days=3)
# So long we ask whether it arrived.
ASK_FOR = timedelta(days=4)


def blockers_to_writing(*, channel: Channel, to: str, words: str) -> list[str]:
    """Why a message cannot be written."""
    why = why_not_a_number(to) if channel == Channel.TEXT else why_not_an_address(to)
    blockers = [why] if why else []
    if not words.strip():
        blockers.append("The message has no words.")
    if channel == Channel.TEXT and len(words) > MOST_IN_A_TEXT:
        blockers.append(f"The text is longer than {MOST_IN_A_TEXT} letters.")
    return blockers


def wait_after(tries: int) -> timedelta | None:
    """How long to wait after so many tries; nothing when it is time to give up."""
    return WAITS[tries - 1] if tries < MOST_TRIES else None


def is_too_late(not_after: datetime | None, *, at: datetime) -> bool:
    """A link or a code that has ended is not worth sending."""
    return not_after is not None and at >= not_after


def blockers_to_stopping(status: MessageStatus) -> list[str]:
    """Why a message cannot be stopped."""
    if MessageStatus.STOPPED in TRANSITIONS[status]:
        return []
    return ["It cannot be stopped: it has gone, or is going now."]


def blockers_to_sending_again(
    status: MessageStatus, *, has_words: bool, not_after: datetime | None, at: datetime
) -> list[str]:
    """Why a message cannot be sent again."""
    if status != MessageStatus.NOT_SENT:
        return ["Only a message that did not arrive can be sent again."]
    if is_too_late(not_after, at=at) or not has_words:
        return ["What it said is no longer of use. Write a new one."]
    return []
