"""Samarkand reads reporting on world politics and keeps a record of it.

>>> import samarkand
>>> for article in samarkand.read("story.txt"):
...     record = samarkand.code(article)
...     for event in record.events:
...         print(event.type, event.sources, event.targets)
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from samarkand.version import __version__

if TYPE_CHECKING:
    from samarkand.coder import code, explain
    from samarkand.model import Article, Record
    from samarkand.readers import read

__all__ = ["Article", "Record", "__version__", "code", "explain", "read"]

_HOMES = {
    "Article": "samarkand.model",
    "Record": "samarkand.model",
    "code": "samarkand.coder",
    "explain": "samarkand.coder",
    "read": "samarkand.readers",
}


def __getattr__(name: str) -> Any:
    """Return a public name from its package: imported when asked for, for spaCy takes more than a second."""
    if name not in _HOMES:
        raise AttributeError(f"module 'samarkand' has no attribute {name!r}; known: {', '.join(__all__)}")
    return getattr(import_module(_HOMES[name]), name)
