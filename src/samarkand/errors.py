"""Everything that can go wrong, as one tree.

    SamarkandError
    ├── InputError            an input that cannot be read; the rest of a batch goes on
    ├── ModelError            the language model is missing, damaged or of another version
    ├── UnknownNameError      a name that no registry has; the message lists the known ones
    ├── TableError            a knowledge, lexicon or ontology file that breaks its own form
    └── StoreError            the database cannot be opened, read or written

A message says what, where and what to do next, on one line.
"""


class SamarkandError(Exception):
    """The root of all errors that Samarkand raises on purpose."""


class InputError(SamarkandError):
    """An input that cannot be read as an article."""

    def __init__(self, where: str, what: str) -> None:
        self.where = where
        self.what = what
        super().__init__(f"{where}: {what}")

    def __reduce__(self) -> tuple[type, tuple[str, str]]:
        """Pickle by the two arguments: worker processes hand errors back."""
        return type(self), (self.where, self.what)


class ModelError(SamarkandError):
    """The language model is missing, damaged or of another version."""


class UnknownNameError(SamarkandError):
    """A name that no registry has."""

    def __init__(self, kind: str, name: str, known: list[str]) -> None:
        self.kind = kind
        self.name = name
        self.known = known
        super().__init__(f"unknown {kind} {name!r}; known: {', '.join(known)}")

    def __reduce__(self) -> tuple[type, tuple[str, str, list[str]]]:
        """Pickle by the three arguments: worker processes hand errors back."""
        return type(self), (self.kind, self.name, self.known)


class TableError(SamarkandError):
    """A knowledge, lexicon or ontology file that breaks its own form."""


class StoreError(SamarkandError):
    """The database cannot be opened, read or written."""
