"""What Alembic runs: the store hands its own open transaction over, and commits it."""

from __future__ import annotations

from alembic import context

from samarkand.store.schema import METADATA

context.configure(connection=context.config.attributes["connection"], target_metadata=METADATA, render_as_batch=True)
context.run_migrations()
