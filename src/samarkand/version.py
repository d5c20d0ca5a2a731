"""The version, also part of every record."""

__version__ = "0.1.0"
