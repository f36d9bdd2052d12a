"""Two people doing the same thing at the same moment, each on a connection of their own."""
