"""A dataset folder to the Hugging Face Hub: one commit, tagged, private unless told otherwise."""

from __future__ import annotations

import hashlib
import re
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ldtd_dataset.errors import DatasetError, LdtdError, PublishError, Refusal
from ldtd_dataset.publish import textfree
from ldtd_dataset.publish.columns import ConfigName
from ldtd_dataset.publish.edition import EditionName, edition_of
from ldtd_dataset.publish.manifest import NAME, Manifest, generator, read_manifest

if TYPE_CHECKING:
    from huggingface_hub import CommitOperationAdd, CommitOperationDelete, HfApi
    from huggingface_hub.hf_api import DatasetInfo

    Operation = CommitOperationAdd | CommitOperationDelete

_NAME = re.compile(r"[A-Za-z0-9][\w.-]{0,95}/[A-Za-z0-9][\w.-]{0,95}", re.ASCII)
_DATASET: dict[str, Any] = {"repo_type": "dataset"}
_OF_THE_HUB = {".gitattributes"}
"""Files that a new repository has by itself."""

_BATCH = 16
"""How many files are uploaded before the next are begun: those are not sent again when an upload breaks off."""

_LONGEST = 500
"""How much of the Hub's own words an error shows, in code points."""


@dataclass(frozen=True, slots=True)
class Publication:
    """What is published, and where.

    Output: `files` are the files of the dataset with their sizes in bytes, `rows` those of each config; `tag` names
            this content and no other. `commit` is the one that holds it, None where nothing was sent (a dry run).
    """

    repo_id: str
    private: bool
    edition: EditionName
    tag: str
    rows: dict[ConfigName, int]
    files: dict[str, int]
    commit: str | None = None


def publish(
    folder: str | Path,
    repo_id: str,
    *,
    private: bool = True,
    text_free: bool = False,
    dry_run: bool = False,
    token: str | None = None,
    on_plan: Callable[[Publication], None] | None = None,
) -> Publication:
    """Publishes a dataset on the Hub.

    Input:  a dataset folder, "USER/NAME", a token (that of the Hub's own client where there is none). `text_free` sends
            the text-free edition. `on_plan` is told what will be sent before anything is.
    Output: what was published, in one commit, with its tag: `load_dataset(repo_id, config, revision=tag)` gives these
            rows. What an upload that broke off had sent is not sent again. A dry run does not use the network.
    Errors: PublishError publish.name, publish.visibility, publish.occupied, publish.server;
            DatasetError dataset.unsound, dataset.edition (the repository holds the other edition), dataset.missing,
            dataset.manifest.
    Never:  makes a repository public, or replaces what is no dataset of ours; says or logs a token.
    """
    if not _NAME.fullmatch(repo_id):
        raise PublishError(Refusal("publish.name", "a dataset on the Hub is named USER/NAME", repo_id))
    with tempfile.TemporaryDirectory() as scratch:
        source = Path(folder)
        if text_free and read_manifest(source).text_free_of is None:
            source = Path(scratch) / "text-free"
            textfree.text_free(folder, source)
        manifest = textfree.sound(source)
        planned = _planned(source, manifest, repo_id, private)
        if on_plan:
            on_plan(planned)
        if dry_run:
            return planned
        return replace(planned, commit=_sent(planned, source, token))


def _planned(folder: Path, manifest: Manifest, repo_id: str, private: bool) -> Publication:
    identity = hashlib.sha256(manifest.text().encode()).hexdigest()[:12]
    return Publication(
        repo_id=repo_id,
        private=private,
        edition=edition_of(manifest).name,
        tag=f"v{manifest.schema_version}-{identity}",
        rows={name: entry.rows for name, entry in manifest.configs.items()},
        files={name: (folder / name).stat().st_size for name in [*manifest.files, NAME]},
    )


def _sent(planned: Publication, folder: Path, token: str | None) -> str:
    """Sends the files; the commit.

    Errors: whatever the client raises is one error of ours, without the token and without the request that held it.
    """
    from huggingface_hub import HfApi, get_token

    token = token or get_token()
    try:
        api = HfApi(token=token, library_name="ldtd-dataset", library_version=generator().split()[-1])
        return _Repository(api, planned, folder).publish()
    except LdtdError:
        raise
    except Exception as error:
        words = " ".join(f"{type(error).__name__}: {error}".split())
        refusal = Refusal("publish.server", (words.replace(token, "***") if token else words)[:_LONGEST])
    raise PublishError(refusal)


@dataclass(frozen=True, slots=True)
class _Repository:
    """A repository of the Hub, and what is to stand in it."""

    api: HfApi
    planned: Publication
    folder: Path

    def publish(self) -> str:
        name, tag = self.planned.repo_id, self.planned.tag
        self.api.create_repo(name, private=self.planned.private, exist_ok=True, **_DATASET)
        now = self.api.dataset_info(name)
        if now.private != self.planned.private:
            message = f"{name} is {'private' if now.private else 'public'}, and the other was asked for"
            raise PublishError(Refusal("publish.visibility", message))
        stale = self._published(now) - self.planned.files.keys()
        additions = list(self._additions())
        waiting = iter(additions)
        while batch := list(islice(waiting, _BATCH)):
            self.api.preupload_lfs_files(name, batch, free_memory=False, **_DATASET)
        operations: list[Operation] = [*additions, *_deletions(stale)]
        done = self.api.create_commit(
            name, operations, commit_message=f"Publish {tag}", parent_commit=now.sha, **_DATASET
        )
        self.api.create_tag(name, tag=tag, revision=done.oid, exist_ok=True, **_DATASET)
        return str(done.oid)

    def _published(self, now: DatasetInfo) -> set[str]:
        """The files of the dataset that stands there; none where nothing does.

        Errors: PublishError publish.occupied, DatasetError dataset.edition.
        """
        files = {file.rfilename for file in now.siblings or ()} - _OF_THE_HUB
        if not files:
            return set()
        if NAME not in files:
            raise PublishError(Refusal("publish.occupied", f"{now.id} holds files and is no dataset of ours"))
        with tempfile.TemporaryDirectory() as scratch:
            self.api.hf_hub_download(now.id, NAME, revision=now.sha, local_dir=scratch, **_DATASET)
            try:
                held = read_manifest(Path(scratch))
            except DatasetError as error:
                message = f"{now.id} is no dataset of ours ({error.refusal.message})"
                raise PublishError(Refusal("publish.occupied", message)) from None
        edition = edition_of(held).name
        if edition != self.planned.edition:
            message = f"{now.id} holds the {edition} edition, and this is the {self.planned.edition} one"
            raise DatasetError(Refusal("dataset.edition", message))
        return files & {*held.files, NAME}

    def _additions(self) -> Iterator[CommitOperationAdd]:
        from huggingface_hub import CommitOperationAdd

        for name in self.planned.files:
            yield CommitOperationAdd(path_in_repo=name, path_or_fileobj=self.folder / name)


def _deletions(names: set[str]) -> Iterator[CommitOperationDelete]:
    from huggingface_hub import CommitOperationDelete

    for name in sorted(names):
        yield CommitOperationDelete(path_in_repo=name)
