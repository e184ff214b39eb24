"""The files under schema/: JSON Schema of each record, as the model says it now."""

from __future__ import annotations

import json
from pathlib import Path

from ldtd_dataset.model import json_schemas


def schema_files() -> dict[str, str]:
    """Name and content of each file."""
    return {name: json.dumps(schema, ensure_ascii=False, indent=2) + "\n" for name, schema in json_schemas().items()}


def write_schemas(out: str | Path) -> list[Path]:
    """Writes the schema of each record into a folder, and gives the paths."""
    folder = Path(out)
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for name, text in schema_files().items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
        paths.append(folder / name)
    return paths
