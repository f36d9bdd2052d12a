"""What a line of the list of words to be careful with must say. No database, no clock."""


def blockers_to_line(word: str, *, rather: str) -> list[str]:
    """Why this is no line: it would mark nothing, mark nearly everything, or give nothing in exchange."""
    blockers = []
    if sum(letter.isalpha() for letter in word) < 2:
        blockers.append("Write the word, with two letters at least.")
    elif word.startswith("*"):
        blockers.append("Begin with a letter. A * stands for any ending.")
    if not rather.strip():
        blockers.append("Write what to say rather.")
    elif rather.strip().lower() == word.strip().lower():
        blockers.append("Write something else to say rather.")
    return blockers
