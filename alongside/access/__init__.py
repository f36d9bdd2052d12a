"""Accounts, roles, sign-in and guards: who may come in and what their role allows."""
