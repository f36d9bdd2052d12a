"""How often somebody may try at the family's door."""

from datetime import timedelta

from alongside.access.actions.counting import Most

# To be checked with families: a whole house comes in by one address, and thumbs are clumsy.
FROM_ONE_ADDRESS = Most(60, timedelta(minutes=10))
CODES = Most(5, timedelta(hours=1))
ASKS_FOR_A_NEW_ONE = Most(1, timedelta(days=1))
