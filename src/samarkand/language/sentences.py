"""Where sentences may and must begin, as far as rules can tell: they lean the network's score one way or the other."""

from spacy.tokens import Doc, Token

from samarkand.language.tokenizer import read_abbreviations

BEGINS, OPEN, UNLIKELY, SMALL, GOES_ON, NEVER = 4.0, 0.0, -1.0, -2.0, -3.0, -8.0
"""Log odds that a rule adds to the network's, chosen on development sets (docs/decisions/2026-12-01-cutting.md)."""

_BULLETS = frozenset("•▪‣◦●")
_STOPS = frozenset(".!?…")
_DASHES = frozenset({"-", "--", "–", "—"})  # a dateline's among them
_CLOSERS = frozenset("\"'”’»)]")
_OPENERS = frozenset("\"'“‘«([")
_OPENING_WORDS = frozenset(
    """a after although and as at because before but by despite during each for from he her here his how if in it its my
    no on our she since so some that the their then there these they this those though to we what when where while who
    why with you your""".split()  # noqa: SIM905  a list of 50 quoted words reads worse
)  # capitalised after a word without a stop, one of these may open a sentence: a heading ran into the text
_REPORTING = frozenset({"added", "argued", "asked", "replied", "said", "says", "stressed", "warned", "wrote"})
_NEVER_FINAL = frozenset({"title", "name", "word"})
_AT_TIMES_FINAL = frozenset({"final", "place", "initials", "clock", "month", "day"})


def read_sentence_starts(doc: Doc) -> list[float]:
    """How far each token leans to beginning a sentence, in log odds; 0 where no rule says anything."""
    return [0.0, *map(_leaning, doc[1:])]


def _leaning(token: Token) -> float:
    """What the words on both sides of a possible boundary say."""
    if token.text in _BULLETS and token.nbor(-1).whitespace_:
        return BEGINS
    if _is_opened(token.nbor(-1)) or _is_note(token):
        return NEVER
    final = _final_token(token)
    if final is None:
        return _lean_unstopped(token)
    close_up = not token.nbor(-1).whitespace_ and not token.nbor(-1).is_space
    if close_up and token.text == "[":
        return OPEN
    if close_up and token.text[0] not in _OPENERS:
        return UNLIKELY if token.is_punct or token.text[0] in _CLOSERS else OPEN
    if _closes(token) or not _may_open(token) or (final.i < token.i - 1 and _is_reporting_tail(token)):
        return GOES_ON
    kind = read_abbreviations().get(final.text)
    if kind in _NEVER_FINAL or _is_initial(final) or _is_number_mark(final, token):
        return NEVER
    if kind in _AT_TIMES_FINAL:
        if token.is_title and token.lower_ in _OPENING_WORDS:
            return BEGINS
        return UNLIKELY if token.is_digit or token.is_punct else OPEN
    if final.text == "…" or (set(final.text) == {"."} and len(final.text) > 1):
        return OPEN
    return BEGINS if set(final.text) <= _STOPS else OPEN


def _is_number_mark(final: Token, token: Token) -> bool:
    """`No. 5`: the stop belongs to a short word before a number."""
    return token.like_num and final.i > 0 and final.text == "." and final.nbor(-1).lower_ in {"no", "nos", "art"}


def _final_token(token: Token) -> Token | None:
    """The token before this one that could end a sentence; closing marks and a note's number may follow it."""
    position = token.i - 1
    while position > 0 and (_is_closer(token.doc[position]) or token.doc[position].is_space):
        position -= 3 if position > 2 and _is_note(token.doc[position - 2]) else 1
    before = token.doc[position]
    return before if before.text[-1] in _STOPS else None


def _is_note(token: Token) -> bool:
    """The bracket that opens the number of a note: "[6]"."""
    marks = [other.text for other in token.doc[token.i : token.i + 3]]
    return len(marks) == 3 and marks[0] == "[" and marks[1].isdigit() and marks[2] == "]"


def _is_opened(before: Token) -> bool:
    """Whether a quotation mark stands before that opens what follows; the sentence begins with the mark."""
    if before.text in {'"', "'"}:
        return not before.whitespace_ and (before.i == 0 or bool(before.nbor(-1).whitespace_))
    return before.text in {"“", "«"}


def _is_closer(token: Token) -> bool:
    """A closing mark; a straight quotation mark behind a blank opens what follows."""
    opens = token.text in {'"', "'"} and token.i > 0 and bool(token.nbor(-1).whitespace_)
    return token.text in _CLOSERS and not opens


def _closes(token: Token) -> bool:
    """A closing mark, or a straight quotation mark that stands close to what precedes it."""
    if token.text in {"”", "’", "»", ")", "]"} or token.text[0] in _STOPS:
        return True
    return token.text in {'"', "'"} and not token.nbor(-1).whitespace_


def _may_open(token: Token) -> bool:
    first = token.text[0]
    if first.isupper() or first.isdigit() or first in _OPENERS or first in "-–—•*#@$£€":
        return True
    return token.like_url or not (first.isalpha() or token.is_punct)


def _lean_unstopped(token: Token) -> float:
    """Behind a word without a stop: a heading may end, or a list's item, and mostly before a capital."""
    before, first = token.nbor(-1), token.text[0]
    if first.isalnum() and not (before.whitespace_ or before.is_space):
        return GOES_ON
    if first.islower():
        return SMALL
    return OPEN if first.isalnum() and before.text not in _DASHES else UNLIKELY


def _is_reporting_tail(token: Token) -> bool:
    """`Chiu asked.` behind a quotation: a name and a verb of saying, and the sentence ends."""
    position = token.i
    while position < len(token.doc) and position < token.i + 3 and token.doc[position].is_title:
        position += 1
    tail = [word.text for word in token.doc[position : position + 2]]
    return position > token.i and tail[:1] != [] and tail[0] in _REPORTING and (tail[1:] in ([], ["."], [","]))


def _is_initial(token: Token) -> bool:
    """`J.` in a name."""
    return len(token.text) == 2 and token.text[0].isupper() and token.text[1] == "." and token.text != "I."
