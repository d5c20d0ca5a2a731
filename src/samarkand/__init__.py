"""Samarkand reads reporting on world politics and keeps a record of it."""
