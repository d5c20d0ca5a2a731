"""Who the words of an article stand for.

`find_actors` reads names, titles, nominals and pronouns once; `Actors` then answers for any noun of a tree whom it
stands for, through coordination, apposition, "of" and possessives.
"""

from samarkand.coder.actors.actors import Actors, find_actors
from samarkand.coder.actors.chunk import Chunk
from samarkand.coder.actors.named import ChunkKind

__all__ = ["Actors", "Chunk", "ChunkKind", "find_actors"]
