"""What every English sentence has, put right where the best tree lacks it."""

from collections.abc import Sequence

_PAST = frozenset({"VBD", "VBN"})
_PASSIVE = ("aux:pass", "nsubj:pass", "obl:agent")
_FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})
_HELPERS = ("aux", "aux:pass", "cop")
_STANDS_FOR_SUBJECT = ("nsubj", "nsubj:pass", "csubj", "csubj:pass", "expl", "mark")
_OBJECTS = ("obj", "iobj")


def give_subjects(heads: list[int], labels: list[str], tags: Sequence[str]) -> None:
    """Make the object right before a finite clause without subject that clause's subject, in place.

    "He said [Beijing] understands": a clause that is said or thought and has no "that" cannot do without one.

    Args:
        heads: the place of each word's head within the sentence, the root its own.
        labels: the label of each word's arc.
        tags: the Penn tag of each word.
    """
    for clause, label in enumerate(labels):
        if label != "ccomp" or heads[clause] > clause:
            continue
        below = [word for word, head in enumerate(heads) if head == clause and word != clause]
        verbs = [clause, *(word for word in below if labels[word] in _HELPERS)]
        if any(labels[word] in _STANDS_FOR_SUBJECT for word in below) or not any(tags[v] in _FINITE for v in verbs):
            continue
        first = min(_subtree(heads, clause))
        if labels[first] == "punct":
            continue
        for noun in range(heads[clause] + 1, first):
            is_object = heads[noun] == heads[clause] and labels[noun] in _OBJECTS and not tags[noun].startswith("W")
            if is_object and max(_subtree(heads, noun)) == first - 1:
                heads[noun] = clause
                labels[noun] = "nsubj:pass" if "aux:pass" in (labels[word] for word in below) else "nsubj"


def give_verbs(
    heads: Sequence[int], labels: Sequence[str], words: Sequence[str], parts: list[str], tags: list[str]
) -> None:
    """Make a verb of what is tagged as one, or has what only a verb has, but was read as adjective or noun, in place.

    "The men were [clubbed]": what stands in the passive is a participle, and so is an adjective in "-ed" with an
    oblique and without copula. Part of speech and tag come from the network apart and may disagree.

    Args:
        heads: the place of each word's head within the sentence, the root its own.
        labels: the label of each word's arc.
        words: the words.
        parts: the UD part of speech of each word.
        tags: the Penn tag of each word.
    """
    for place, part in enumerate(parts):
        if part == "NOUN" and tags[place] in _FINITE:
            parts[place] = "VERB"
        elif part == "ADJ":
            below = {labels[word] for word, head in enumerate(heads) if head == place and word != place}
            with_oblique = words[place].endswith("ed") and "obl" in below and "cop" not in below
            if tags[place] in _PAST or with_oblique or below.intersection(_PASSIVE):
                parts[place] = "VERB"
                tags[place] = tags[place] if tags[place] in _PAST else "VBN"


def _subtree(heads: Sequence[int], top: int) -> list[int]:
    """Return the words below a word, itself included."""
    found = [top]
    for word in found:
        found += [other for other, head in enumerate(heads) if head == word and other != word]
    return found
