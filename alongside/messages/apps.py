"""How Django finds this room, and that its sender's name says nothing of anybody."""

from django.apps import AppConfig
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured


class MessagesConfig(AppConfig):
    name = "alongside.messages"
    label = "outbox"  # Django's own messages hold the other name

    def ready(self) -> None:
        from alongside.messages import rules

        if telling := rules.words_that_tell(settings.MESSAGES_FROM_NAME):
            raise ImproperlyConfigured(
                f"MESSAGES_FROM_NAME holds “{telling[0]}”: whoever looks over a shoulder would know. Choose another."
            )
