"""What a public page is made of, and what people may say of it."""

from django.db import models


class BlockKind(models.TextChoices):
    """The pieces a page is built from, one below the other."""

    TEXT = "text", "Words: a heading and paragraphs"
    STEPS = "steps", "Steps, one after the other"
    QUESTIONS = "questions", "Questions and answers"
    LINKS = "links", "Links to other pages"
    PICTURE = "picture", "A picture"
    NOTICE = "notice", "Something to notice"
    FIGURES = "figures", "Figures in a table"
    SOURCES = "sources", "Where this is from"
    DATES = "dates", "Dates people can come to"


class Reads(models.TextChoices):
    """For whom a page is written: what families read is easy and in every language we have."""

    FAMILIES = "families", "Families"
    PROFESSIONALS = "professionals", "People who work with families"


class Useful(models.TextChoices):
    YES = "yes", "Yes"
    NO = "no", "No"
    WRONG = "wrong", "Something is wrong"
