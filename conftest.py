"""The first thing pytest reads: which fixtures every test of the house has."""

pytest_plugins = ["tests.databases", "tests.city", "tests.quiet", "tests.signed_in", "tests.directory"]
