"""Contracted words: those with one reading whatever their tag, and "'s" and "'d", told apart by what follows."""

from spacy.tokens import Token

ONE_READING = {"n't": "not", "'ve": "have", "'re": "be", "'m": "be", "'ll": "will"}

_PERFECT = {
    "'s": frozenset(
        {"been", "got", "gotten", "had", "become"}
    ),  # not every participle: "it's made" is mostly a passive
    "'d": frozenset({"better"}),
}
_BETWEEN = frozenset({"RB", "UH", "PRP", "DT"})  # "'s already been", "what's she got"


def is_have(token: Token) -> bool:
    """Whether a contracted auxiliary is a form of "have": "he's been", "they'd agreed", "you'd better"."""
    form = token.lower_.replace("’", "'")
    if token.pos_ != "AUX" or form not in _PERFECT:
        return False
    following = _next_verb(token)
    if following is None:
        return False
    return following.lower_ in _PERFECT[form] or (form == "'d" and following.tag_ == "VBN")


def _next_verb(token: Token) -> Token | None:
    """The first word behind a token that is no adverb or pronoun."""
    behind = (other for other in token.doc[token.i + 1 : token.i + 5] if other.tag_ not in _BETWEEN)
    return next(behind, None)
