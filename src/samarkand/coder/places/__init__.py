"""Places: every place name and place adjective, what it does in its sentence, and where the place is."""

from samarkand.coder.places.tagger import find_places

__all__ = ["find_places"]
