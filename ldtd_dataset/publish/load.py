"""A config of a dataset folder as a `datasets` object; the built-in dataset where no folder is named."""

from __future__ import annotations

import glob
import hashlib
from pathlib import Path
from typing import TYPE_CHECKING, cast

from ldtd_dataset.errors import DatasetError, Refusal
from ldtd_dataset.publish.columns import CONFIGS, SPLITS, ConfigName
from ldtd_dataset.publish.edition import edition_of
from ldtd_dataset.publish.held import DAMAGE, readable, told
from ldtd_dataset.publish.manifest import Manifest, check_file, read_manifest

if TYPE_CHECKING:
    from datasets import Dataset, Features, IterableDataset

_PACKAGE = Path(__file__).parents[1]
_BUILT_IN = (_PACKAGE / "data" / "huggingface", _PACKAGE.parent / "dist" / "huggingface")
"""Where the built-in dataset is: inside an installed package, or beside the package in a checkout."""


def load(
    config: str = "articles", *, path: str | Path | None = None, split: str | None = None, streaming: bool = False
) -> Dataset | IterableDataset:
    """A config of a dataset, ready for use.

    Input:  "articles", "statistics", "links" or "rejections"; a dataset folder, or None for the built-in dataset (the
            articles that the package comes with); "train", "validation", "test", or None for all rows.
    Output: a `datasets.Dataset`, or an `IterableDataset` when streaming, with the types of the columns; an empty one
            where the config or split has no rows.
    Errors: DatasetError dataset.config for a name that no dataset has, dataset.missing, dataset.manifest, and
            dataset.file where a file is not what the manifest says, leads out of the folder, or has other columns.
            What is damaged inside a file whose hash was forged, too, shows itself when it is read: see `validate`.
    Never:  the network; a file outside the folder; rows of another build that stood at the same path.
    """
    if config not in CONFIGS:
        raise DatasetError(Refusal("dataset.config", f"config is one of {', '.join(CONFIGS)}, not {config!r}"))
    if split is not None and split not in SPLITS:
        raise DatasetError(Refusal("dataset.config", f"split is one of {', '.join(SPLITS)}, not {split!r}"))
    folder = built_in() if path is None else Path(path)
    manifest = read_manifest(folder)
    files = _files(manifest, config, split)
    for file in files:
        check_file(folder, file, manifest.files[file])
        with readable(folder, manifest, config, file):
            pass
    return _opened([glob.escape(str(folder / file)) for file in files], config, manifest, streaming)


def built_in() -> Path:
    """The folder of the built-in dataset.

    Errors: DatasetError dataset.missing.
    """
    for folder in _BUILT_IN:
        if folder.is_dir():
            return folder
    raise DatasetError(Refusal("dataset.missing", "the built-in dataset is not installed"))


def _files(manifest: Manifest, config: ConfigName, split: str | None) -> list[str]:
    if config not in manifest.configs:
        return []
    held = manifest.configs[config].splits
    return [file for name in SPLITS if name in held and split in (None, name) for file in held[name].files]


def _opened(files: list[str], config: str, manifest: Manifest, streaming: bool) -> Dataset | IterableDataset:
    import datasets

    features = datasets.Features.from_arrow_schema(edition_of(manifest).schemas[cast(ConfigName, config)])
    if not files:
        return _empty(features, streaming)
    build = hashlib.sha256(manifest.text().encode()).hexdigest()[:16]
    cache = Path(datasets.config.HF_DATASETS_CACHE) / "ldtd_dataset" / build
    try:
        return cast(
            "Dataset | IterableDataset",
            datasets.load_dataset(
                "parquet",
                data_files={"train": files},
                split="train",
                features=features,
                streaming=streaming,
                cache_dir=str(cache),
            ),
        )
    except (*DAMAGE, datasets.exceptions.DatasetGenerationError) as error:
        cause = error.__cause__ if isinstance(error.__cause__, Exception) else error
        raise DatasetError(Refusal("dataset.file", f"{config} cannot be read: {told(cause)}")) from error


def _empty(features: Features, streaming: bool) -> Dataset | IterableDataset:
    import datasets

    if streaming:
        return datasets.IterableDataset.from_generator(lambda: iter(()), features=features)
    return datasets.Dataset(features.arrow_schema.empty_table(), info=datasets.DatasetInfo(features=features))
