"""A second opinion on what one actor does to another, where the grammar is silent or torn."""

from samarkand.coder.events.opinion.clue import Clue
from samarkand.coder.events.opinion.clues import Pair, clues
from samarkand.coder.events.opinion.view import View, view_of
from samarkand.coder.events.opinion.weights import NOTHING, Opinion, Weighed, load_opinion

__all__ = ["NOTHING", "Clue", "Opinion", "Pair", "View", "Weighed", "clues", "load_opinion", "view_of"]
