"""What stands in an invitation and in a code, in its reader's language. It names nobody and tells of no family."""

from django.utils.translation import gettext as _

from alongside.foundation.languages import as_language


def invitation_words(*, link: str, language: str) -> str:
    """Whoever else reads it learns that somebody has a link and a word."""
    with as_language(language):
        return "\n".join(
            (
                _("Hello. This link is for you:"),
                link,
                _("It asks for the word you chose. It works once."),
                _("Not for you? Please leave it."),
            )
        )


def code_words(*, code: str, language: str) -> str:
    """Six figures, never in the reader's own digits: they are typed into a box that takes either."""
    with as_language(language):
        says = _("Your code is %(code)s.") % {"code": code}
        return "\n".join((says, _("It works for 10 minutes. Tell it to nobody.")))
