"""Handing out a file somebody gave us, so that a browser can do nothing with it but show or play or keep it."""

from django.http import HttpResponse

ENDINGS = {
    "image/jpeg": "jpg",
    "audio/webm": "webm",
    "audio/ogg": "ogg",
    "audio/mp4": "m4a",
    "audio/mpeg": "mp3",
    "audio/wav": "wav",
}


def handed_out(file: HttpResponse, *, name: str) -> HttpResponse:
    """Its own type and no other, as a file to keep, in a page of its own that may do nothing. `name` tells nobody."""
    file["Content-Disposition"] = f'attachment; filename="{name}.{ENDINGS[file["Content-Type"]]}"'
    file["X-Content-Type-Options"] = "nosniff"
    file["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return file
