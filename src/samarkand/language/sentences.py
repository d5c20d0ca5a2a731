"""Where sentences may and must begin, as far as rules can tell: they lean the network's score one way or the other."""

from spacy.tokens import Doc, Token

from samarkand.language.tokenizer import read_abbreviations

_STOPS = frozenset(".!?…")
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


def read_sentence_starts(doc: Doc) -> list[bool | None]:
    """Whether each token begins a sentence by rule: it does, it does not, or the rules cannot tell."""
    return [None, *map(_starts_sentence, doc[1:])]


def _starts_sentence(token: Token) -> bool | None:
    """What the words on both sides of a possible boundary say."""
    final = _final_token(token)
    if final is None:
        return None if _may_open_unstopped(token) else False
    close_up = not token.nbor(-1).whitespace_ and not token.nbor(-1).is_space
    if close_up and token.text == "[":
        return None
    if close_up and token.text[0] not in _OPENERS:
        return False if token.is_punct or token.text[0] in _CLOSERS else None
    if _closes(token) or not _may_open(token) or (final.i < token.i - 1 and _is_reporting_tail(token)):
        return False
    kind = read_abbreviations().get(final.text)
    if kind in _NEVER_FINAL or _is_initial(final):
        return False
    if kind in _AT_TIMES_FINAL:
        return False if token.is_digit or token.is_punct else None
    if final.text == "…" or (set(final.text) == {"."} and len(final.text) > 1):
        return None
    return True if set(final.text) <= _STOPS else None


def _final_token(token: Token) -> Token | None:
    """The token before this one that could end a sentence, behind any closing quotation marks and brackets."""
    position = token.i - 1
    while position > 0 and (_is_closer(token.doc[position]) or token.doc[position].is_space):
        position -= 1
    before = token.doc[position]
    return before if before.text[-1] in _STOPS else None


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
    return first.isupper() or first.isdigit() or first in _OPENERS or not (first.isalpha() or token.is_punct) or (
        first in "-–—•*#@$£€"
    )  # fmt: skip


def _may_open_unstopped(token: Token) -> bool:
    """A capitalised opening word behind a word in small letters, a closing bracket or a colon."""
    before = token.nbor(-1)
    if before.text not in {":", ")", "]"} and not (before.is_alpha and (before.is_lower or before.like_num)):
        return False
    return token.is_title and token.lower_ in _OPENING_WORDS and before.lower_ not in _OPENING_WORDS


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
