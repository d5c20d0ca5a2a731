"""Records as JSON, and the JSON Schema that they keep.

The contract nests a little otherwise than the classes do: `article` holds its hash and its sentences.
"""

from __future__ import annotations

import json
from typing import Any

from pydantic import TypeAdapter

from samarkand.model.article import Article
from samarkand.model.record import Record

_RECORD: TypeAdapter[Record] = TypeAdapter(Record)
_ARTICLE_FIELDS = (
    "id", "url", "publisher", "title", "byline", "published", "updated", "language",
    "text", "sha256", "blocks", "sentences",
)  # fmt: skip


def record_to_dict(record: Record) -> dict[str, Any]:
    """Return the record in the form of the contract, ready for `json.dumps`."""
    data: dict[str, Any] = _RECORD.dump_python(record, mode="json", by_alias=True, exclude={"article": {"original"}})
    article = data["article"] | {"sha256": record.article.sha256, "sentences": data.pop("sentences")}
    data["article"] = {name: article[name] for name in _ARTICLE_FIELDS}
    return data


def record_to_json(record: Record) -> str:
    """Return the record on one line."""
    return json.dumps(record_to_dict(record), ensure_ascii=False, separators=(",", ":"))


def record_from_json(line: str | bytes) -> Record:
    """Return the record that a line of JSON holds.

    Raises:
        ValueError: the line is not a record of the contract.
    """
    return record_from_dict(json.loads(line))


def record_from_dict(data: Any) -> Record:
    """Return the record that is given in the form of the contract.

    Raises:
        ValueError: this is not a record of the contract.
    """
    if not isinstance(data, dict) or not isinstance(data.get("article"), dict):
        raise ValueError("not a record: no article in it")
    article = {k: v for k, v in data["article"].items() if k not in ("sha256", "sentences")}
    return _RECORD.validate_python(data | {"article": article, "sentences": data["article"].get("sentences", [])})


def record_schema() -> dict[str, Any]:
    """Return the JSON Schema of one record in the form of the contract."""
    schema = _RECORD.json_schema(by_alias=True, mode="serialization")
    properties, article = schema["properties"], schema["$defs"][Article.__name__]
    article["properties"].pop("original")
    schema["$defs"].pop("Original")
    article["properties"]["sha256"] = {"type": "string", "pattern": "^[0-9a-f]{64}$"}
    article["properties"]["sentences"] = properties.pop("sentences")
    article["required"] = list(_ARTICLE_FIELDS)
    schema["required"].remove("sentences")
    for definition in [schema, *schema["$defs"].values()]:
        if definition.get("type") == "object":
            definition["required"] = list(definition["properties"])
            definition["additionalProperties"] = False
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema, "title": "Samarkand record"}
