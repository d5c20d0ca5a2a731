"""What every English sentence has, put right where the best tree lacks it."""

from collections.abc import Sequence

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


def _subtree(heads: Sequence[int], top: int) -> list[int]:
    """Return the words below a word, itself included."""
    found = [top]
    for word in found:
        found += [other for other, head in enumerate(heads) if head == word and other != word]
    return found
