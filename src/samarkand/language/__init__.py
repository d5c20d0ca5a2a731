"""The sentence pipeline: tokens, tags, trees and names, and the join of their trees with an article."""

from samarkand.language.identify import identify_language
from samarkand.language.pipeline import UnknownPipelineError, load_pipeline, pipeline_version
from samarkand.language.reading import Reading, Sentence, read_sentences
from samarkand.language.tokens import Doc, Token, TokenSpan

__all__ = [
    "Doc",
    "Reading",
    "Sentence",
    "Token",
    "TokenSpan",
    "UnknownPipelineError",
    "identify_language",
    "load_pipeline",
    "pipeline_version",
    "read_sentences",
]
