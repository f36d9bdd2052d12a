"""How Django finds this room."""

from django.apps import AppConfig


class FamiliesConfig(AppConfig):
    name = "alongside.families"
    label = "families"

    def ready(self) -> None:
        from alongside.families.actions.lost_messages import tell_of_lost_message
        from alongside.messages.actions import given_up

        given_up.connect(tell_of_lost_message, dispatch_uid="families.tell_of_lost_message")
