"""The store: articles in all their versions, records of every coder, and questions to them."""

from samarkand.store.items import Found, ItemFilter
from samarkand.store.kinds import ItemKind, Outcome, Role, roles_of
from samarkand.store.rows import item_to_dict
from samarkand.store.store import Store

__all__ = ["Found", "ItemFilter", "ItemKind", "Outcome", "Role", "Store", "item_to_dict", "roles_of"]
