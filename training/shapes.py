"""Word shapes: what the uncased encoder cannot see of a word's spelling. The same rule stands in src/core/language."""

SHAPES = ["special", "lower", "title", "upper", "mixed", "initial", "digits", "alphanumeric", "mark", "open-quote", "close-quote", "other"]
RULE = (
    "special: not a word; digits: only digits and . , : / % -, with a digit; alphanumeric: letters and digits; initial: one upper-case letter; "
    "lower: has letters, none upper; upper: two or more letters, all upper; title: first letter upper, the rest lower; "
    "mixed: other letters; open-quote: “ « „ ‘ ``; close-quote: ” » ’ '' \" '; mark: no letter or digit; other: the rest"
)
OPEN, CLOSE = set("“«„‘") | {"``"}, set("”»’\"'") | {"''"}


def shape(word):
    """Class number of a word's spelling."""
    if word in OPEN: return 9
    if word in CLOSE: return 10
    letters = [c for c in word if c.isalpha()]
    digits = any(c.isdigit() for c in word)
    if not letters and not digits: return 8
    if not letters: return 6 if all(c.isdigit() or c in ".,:/%-" for c in word) else 11
    if digits: return 7
    if len(letters) == 1 and letters[0].isupper(): return 5
    upper = sum(c.isupper() for c in letters)
    if upper == 0: return 1
    if upper == len(letters): return 3
    if letters[0].isupper() and upper == 1: return 2
    return 4
