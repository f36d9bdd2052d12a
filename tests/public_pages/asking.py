"""How the pages of asking for help come to be open: each by somebody who asks, going from page to page."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from django.core import signing
from django.utils import timezone

from alongside.public.queries.receipts import SALT
from alongside.public.tests.asking import answer_all, begin, somebody_to_answer, token_in

if TYPE_CHECKING:
    from tests.public_pages.pages import Anybody, Args

Opener = Callable[["Anybody"], Any]


def a_receipt() -> "Args":
    """Of words that were passed on just now."""
    return {"receipt": signing.dumps(["D-MADE-UP", timezone.now().timestamp()], salt=SALT, compress=True)}


def with_somebody_to_answer(reader: "Anybody") -> Any:
    somebody_to_answer()
    return reader.get("who_can_ask")


def with_no_social_worker(reader: "Anybody") -> Any:
    """Of a service that takes only children who have one: who else helps."""
    somebody_to_answer(only_with_social_worker=True)
    return reader.send("who_can_ask", {"asked": "yes", "has_social_worker": "no"})


def not_passed_on(reader: "Anybody") -> Any:
    """No door of the council is known: every word comes back."""
    return reader.send("ask_in_danger", {"happening": "He has locked Bo in."})


def half_way(name: str, **more: object) -> Opener:
    """A page of somebody who has begun."""

    def opened(reader: "Anybody") -> Any:
        somebody_to_answer()
        return reader.get(name, token=token_in(begin(reader.client, reader.prefix)), **more)

    return opened


def nothing_typed(reader: "Anybody") -> Any:
    """The first step comes back."""
    somebody_to_answer()
    return reader.client.post(begin(reader.client, reader.prefix), {"happening": ""})


def everything_answered(reader: "Anybody") -> Any:
    somebody_to_answer()
    return reader.client.get(answer_all(reader.client, begin(reader.client, reader.prefix)))


def just_sent(reader: "Anybody") -> Any:
    """With the code to come back with."""
    return reader.client.post(everything_answered(reader).request["PATH_INFO"])


def a_code_to_keep(reader: "Anybody") -> Any:
    somebody_to_answer()
    return reader.send("keep_asking", token=token_in(begin(reader.client, reader.prefix)))


def once_sent(name: str) -> Opener:
    """A page of somebody whose words have been sent."""

    def opened(reader: "Anybody") -> Any:
        token = token_in(just_sent(reader).request["PATH_INFO"])
        return reader.get(name, token=token)

    return opened
