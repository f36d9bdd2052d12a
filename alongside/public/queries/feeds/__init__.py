"""Reading a directory that others publish: from a file, or over the line with limits on everything."""

from alongside.public.queries.feeds.feed import Feed, open_feed

__all__ = ["Feed", "open_feed"]
