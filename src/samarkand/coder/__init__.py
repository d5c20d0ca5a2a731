"""The coder: one pure function from an article to its record."""

from samarkand.coder.coding import code
from samarkand.coder.versions import coder_version

__all__ = ["code", "coder_version"]
