"""Which words of a plan are safe on paper that lies about on a kitchen table. No database, no clock.

Left out is what looks like an address, a number to ring, or an illness. The list is drawn wide on purpose, and is to be
checked with families and health workers.
"""

import re

NUMBER = re.compile(r"(?:\+|\b0)[\d\s().-]{7,}\d")
POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b", re.IGNORECASE)
STREET = re.compile(
    r"\b\d+\s*[a-z]?,?\s+(?:\w+\s+){1,3}"
    r"(?:street|st|road|rd|avenue|ave|lane|close|drive|court|terrace|gardens|place|crescent|square|grove|way|house)\b",
    re.IGNORECASE,
)
MAIL = re.compile(r"\S+@\S+\.\S+")
ILLNESS = re.compile(
    r"\b(diagnos\w*|disorder\w*|autis\w*|adhd|asd|bipolar|schizo\w*|psychos\w*|psychiatr\w*|depress\w*|anxiety|ptsd|"
    r"epilep\w*|diabet\w*|dementia|cancer|hiv|hepatitis|asthma|medicat\w*|medicin\w*|tablets?|methadone|insulin|"
    r"antidepress\w*|addict\w*|alcohol\w*|drugs?|rehab\w*|detox\w*|self.harm\w*|suicid\w*|overdos\w*|pregnan\w*|"
    r"disab\w*|syndrome|clinic|hospital\w*|camhs|mental\s+health)\b",
    re.IGNORECASE,
)


def may_lie_about(*texts: str) -> bool:
    """Whether none of these texts holds an address, a number to ring, or an illness."""
    return not any(look.search(text) for text in texts for look in (NUMBER, POSTCODE, STREET, MAIL, ILLNESS))
