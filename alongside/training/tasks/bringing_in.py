"""Bringing a long list in goes on in the background; what it said of people is forgotten some weeks later."""
