"""What we tell people: outbox, templates, calendar, letters."""
