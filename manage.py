#!/usr/bin/env python3
"""Django's command line. Commands that change the shape of the database, or must see all of it, log in as its owner."""

import os
import sys

# The sample city is the past of many workers at once, so nobody in particular loads it.
OWNER_COMMANDS = {"migrate", "makemigrations", "sqlmigrate", "showmigrations", "load_sample_city", "verify_audit"}


def _draw_walls_and_give_rights() -> None:
    """After the owner has changed the shape of the database: the walls stand, and the app's own login may use it."""
    import psycopg
    from django.conf import settings

    from config import database, grants, history, walls

    assert settings.DATABASE_OWNER is not None  # migrate has just used it
    with psycopg.connect(**database.as_psycopg(settings.DATABASE_OWNER), autocommit=True) as owner:
        history.make_months(owner)
        history.attach(owner)
        walls.draw(owner)
        grants.grant(owner, settings.DATABASE_APP["USER"])


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    if len(sys.argv) > 1 and sys.argv[1] in OWNER_COMMANDS:
        os.environ["ALONGSIDE_LOGIN"] = "owner"
    from django.core.management import execute_from_command_line
    from django.db.utils import OperationalError

    from config.database import DatabaseUnreachable

    try:
        execute_from_command_line(sys.argv)
        if sys.argv[1:2] == ["migrate"]:
            _draw_walls_and_give_rights()
    except (DatabaseUnreachable, OperationalError) as problem:
        first_line = str(problem).strip().splitlines()[0]
        sys.exit(f"The database cannot be reached: {first_line}")
