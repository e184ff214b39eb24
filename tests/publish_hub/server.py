"""A Hugging Face Hub on loopback: the endpoints that its client really calls for datasets, with what they check.

Small files ride in the body of the commit. Large ones go by one of two ways: the Git LFS way (batch, PUT, verify), or
through Xet, for which the server hands out the address of a store that is a folder (`local://`), so that the client
runs its own cutting, hashing, packing and reading.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

import yaml

TOKEN = "hf_AbCdEfGhIjKlMnOpQrStUvWxYz0123456789"
"""The one token that may read private repositories and write."""

Answer = tuple[int, dict[str, str], bytes]


@dataclass(frozen=True)
class Blob:
    """A file of a commit: its bytes, or the SHA-256 and size under which a large file was uploaded."""

    size: int
    oid: str
    data: bytes | None = None


@dataclass
class Repository:
    private: bool
    commits: dict[str, dict[str, Blob]] = field(default_factory=dict)
    tags: dict[str, str] = field(default_factory=dict)

    @property
    def head(self) -> str:
        return list(self.commits)[-1]

    def commit(self, files: dict[str, Blob]) -> str:
        oid = hashlib.sha1(repr((len(self.commits), sorted(files))).encode()).hexdigest()
        self.commits[oid] = files
        return oid

    def at(self, revision: str) -> str | None:
        found = self.head if revision == "main" else self.tags.get(revision, revision)
        return found if found in self.commits else None


def blob(data: bytes) -> Blob:
    return Blob(len(data), hashlib.sha1(b"blob %d\0" % len(data) + data).hexdigest(), data)


class Hub:
    """The state of the server.

    `requests` are all that were made, as "METHOD path". `fail` names requests (patterns) the next of which ends in an
    error of the given status and words, `meanwhile` such before the next of which something else happens.
    """

    def __init__(self, store: Path) -> None:
        self.store = store
        self.url = ""
        self.repositories: dict[str, Repository] = {}
        self.large: dict[str, bytes] = {}
        self.xet: dict[str, str] = {}
        self.requests: list[str] = []
        self.fail: dict[str, tuple[int, str]] = {}
        self.meanwhile: dict[str, Callable[[], object]] = {}
        self.lock = threading.Lock()

    def create(self, name: str, *, private: bool, files: dict[str, bytes] | None = None) -> Repository:
        made = self.repositories[name] = Repository(private)
        made.commit({".gitattributes": blob(b"*.parquet filter=lfs\n")})
        if files:
            made.commit({**made.commits[made.head], **{name: blob(data) for name, data in files.items()}})
        return made

    def learn(self, folder: Path) -> None:
        """Tells the server by which Xet hash the store will know each file of a folder, as the Hub's own store does."""
        import hf_xet

        paths = [path for path in sorted(folder.rglob("*")) if path.is_file()]
        for path, held in zip(paths, hf_xet.hash_files([str(path) for path in paths]), strict=True):
            self.xet[hashlib.sha256(path.read_bytes()).hexdigest()] = held.hash

    def count(self, pattern: str) -> int:
        """How many requests match."""
        return sum(re.fullmatch(pattern, one) is not None for one in self.requests)

    def bytes_of(self, held: Blob) -> bytes:
        if held.data is not None:
            return held.data
        if held.oid not in self.large:
            self.large[held.oid] = self._from_store(held)
        return self.large[held.oid]

    def _from_store(self, held: Blob) -> bytes:
        import hf_xet

        out = self.store.parent / f"{held.oid}.bin"
        with hf_xet.XetSession().new_file_download_group(endpoint=f"local://{self.store}") as group:
            group.start_download_file(hf_xet.XetFileInfo(self.xet[held.oid], held.size), str(out))
        return out.read_bytes()


def complaints(card: str) -> Iterator[str]:
    """What the Hub would have against the metadata of a dataset card, by the vocabularies that `datasets` brings."""
    from datasets.utils import metadata, resources

    def known(name: str) -> Any:
        return json.loads(Path(resources.__file__).with_name(name).read_text(encoding="utf-8"))

    vocabularies = {
        "language": known("languages.json"),
        "size_categories": known("size_categories.json"),
        "multilinguality": known("multilingualities.json"),
        "annotations_creators": known("creators.json")["annotations"],
        "language_creators": known("creators.json")["language"],
        "task_categories": metadata.known_task_ids,
        "source_datasets": ["original"],
    }
    head = yaml.safe_load(card.split("---\n")[1])
    for name, vocabulary in vocabularies.items():
        yield from (f'"{name}" must not be {value}' for value in head.get(name, []) if value not in vocabulary)
    if head["license"] == "other" and not {"license_name", "license_link"} <= head.keys():
        yield '"license_name" and "license_link" are needed where the license is other'
    if not re.fullmatch(r"[a-z0-9.-]+", head.get("license_name", "-")):
        yield '"license_name" must be a lower-case name'
    names = [config["config_name"] for config in head["configs"]]
    if len(set(names)) < len(names) or sum(config.get("default", False) for config in head["configs"]) > 1:
        yield '"configs" must differ, and one be the default'


@contextmanager
def serving(store: Path) -> Iterator[Hub]:
    """A Hub that answers at `hub.url`; its Xet store is the folder."""
    store.mkdir(parents=True, exist_ok=True)
    hub = Hub(store)
    server = ThreadingHTTPServer(("127.0.0.1", 0), type("Handler", (_Handler,), {"hub": hub}))
    hub.url = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield hub
    finally:
        server.shutdown()
        server.server_close()


def _json(value: Any, status: int = 200, **headers: str) -> Answer:
    return status, {"Content-Type": "application/json", **headers}, json.dumps(value).encode()


def _error(status: int, words: str, code: str = "") -> Answer:
    return _json({"error": words}, status, **({"X-Error-Code": code} if code else {}))


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    hub: Hub

    def log_message(self, *arguments: Any) -> None:
        """Says nothing."""

    def do_GET(self) -> None:
        method = self.command
        self.path, _, query = self.path.partition("?")
        path = unquote(urlsplit(self.path).path)
        self.body = self._read()
        self.query = parse_qs(query)
        with self.hub.lock:
            self.hub.requests.append(f"{method} {path}")
            status, headers, data = self._answer(method, path)
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        if "Content-Length" not in headers:
            self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        if method != "HEAD":
            self.wfile.write(data)

    do_HEAD = do_POST = do_PUT = do_GET  # noqa: N815

    def _read(self) -> bytes:
        if self.headers.get("Transfer-Encoding") == "chunked":
            parts = []
            while size := int(self.rfile.readline(), 16):
                parts.append(self.rfile.read(size))
                self.rfile.readline()
            self.rfile.readline()
            return b"".join(parts)
        return self.rfile.read(int(self.headers.get("Content-Length", 0)))

    @property
    def _known(self) -> bool:
        return self.headers.get("Authorization") == f"Bearer {TOKEN}"

    def _answer(self, method: str, path: str) -> Answer:
        request = f"{method} {path}"
        for pattern in [one for one in self.hub.meanwhile if re.fullmatch(one, request)]:
            self.hub.meanwhile.pop(pattern)()
        for pattern in [one for one in self.hub.fail if re.fullmatch(one, request)]:
            return _error(*self.hub.fail.pop(pattern))
        for pattern, needs_token, handle in _ROUTES:
            found = re.fullmatch(pattern, request)
            if found:
                if needs_token and not self._known:
                    return _error(401, "Invalid username or password.")
                return handle(self, **found.groupdict())
        return _error(404, f"no such endpoint: {request}")

    # ------------------------------------------------------------ repositories

    def create(self) -> Answer:
        asked = json.loads(self.body)
        name = f"{asked['organization'] or 'user'}/{asked['name']}"
        assert asked["type"] == "dataset"
        if name in self.hub.repositories:
            return _json({"error": "You already created this dataset repo", "url": self._page(name)}, 409)
        self.hub.create(name, private=asked.get("visibility") == "private" or asked.get("private") is True)
        return _json({"url": self._page(name), "name": name, "id": name})

    def _page(self, name: str) -> str:
        return f"{self.hub.url}/datasets/{name}"

    def _with(self, name: str, revision: str, make: Callable[[Repository, str, dict[str, Blob]], Answer]) -> Answer:
        held = self.hub.repositories.get(name)
        if held is None or (held.private and not self._known):
            return _error(404 if self._known else 401, "Repository not found", "RepoNotFound")
        oid = held.at(revision)
        if oid is None:
            return _error(404, "Revision not found", "RevisionNotFound")
        return make(held, oid, held.commits[oid])

    def info(self, name: str, revision: str = "main") -> Answer:
        def make(held: Repository, oid: str, files: dict[str, Blob]) -> Answer:
            siblings = [{"rfilename": path} for path in files]
            facts = {"id": name, "sha": oid, "private": held.private, "siblings": siblings}
            return _json({**facts, "tags": [], "downloads": 0, "likes": 0, "disabled": False, "gated": False})

        return self._with(name, revision or "main", make)

    def refs(self, name: str) -> Answer:
        def make(held: Repository, oid: str, files: dict[str, Blob]) -> Answer:
            tags = [{"name": tag, "ref": f"refs/tags/{tag}", "targetCommit": at} for tag, at in held.tags.items()]
            main = {"name": "main", "ref": "refs/heads/main", "targetCommit": held.head}
            return _json({"branches": [main], "converts": [], "tags": tags})

        return self._with(name, "main", make)

    def tree(self, name: str, revision: str, path: str | None = None) -> Answer:
        def make(held: Repository, oid: str, files: dict[str, Blob]) -> Answer:
            under = f"{path.strip('/')}/" if path else ""
            recursive = self.query.get("recursive", ["false"])[0].lower() == "true"
            entries = [_entry(one, files[one]) for one in files if one.startswith(under)]
            folders = {"/".join(one.split("/")[:end]) for one in files for end in range(1, one.count("/") + 1)}
            entries += [{"type": "directory", "path": one, "oid": "0" * 40, "size": 0} for one in sorted(folders)]
            entries = [one for one in entries if one["path"].startswith(under)]
            if not recursive:
                entries = [one for one in entries if "/" not in one["path"][len(under) :]]
            return _json(entries) if entries else _error(404, "no such entry", "EntryNotFound")

        return self._with(name, revision, make)

    def paths(self, name: str, revision: str) -> Answer:
        def make(held: Repository, oid: str, files: dict[str, Blob]) -> Answer:
            wanted = parse_qs(self.body.decode())["paths"]
            found = [_entry(one, files[one]) for one in wanted if one in files]
            folders = [one for one in wanted if any(path.startswith(f"{one}/") for path in files)]
            return _json([*found, *({"type": "directory", "path": one, "oid": "0" * 40} for one in folders)])

        return self._with(name, revision, make)

    # ------------------------------------------------------------ uploads

    def validate_yaml(self) -> Answer:
        asked = json.loads(self.body)
        assert asked["repoType"] == "dataset"
        errors = [{"message": message} for message in complaints(asked["content"])]
        return _json({"errors": errors, "warnings": []}, 400 if errors else 200)

    def preupload(self, name: str) -> Answer:
        def make(held: Repository, oid: str, files: dict[str, Blob]) -> Answer:
            asked = json.loads(self.body)["files"]
            assert all(set(one) == {"path", "sample", "size"} for one in asked)
            modes = [(one["path"], "lfs" if one["path"].endswith(".parquet") else "regular") for one in asked]
            known = {path: {"oid": held.oid} for path, held in files.items()}
            return _json(
                {"files": [{"path": p, "uploadMode": m, "shouldIgnore": False, **known.get(p, {})} for p, m in modes]}
            )

        return self._with(name, "main", make)

    def batch(self, name: str) -> Answer:
        asked = json.loads(self.body)
        assert asked["operation"] == "upload"
        objects = []
        for one in asked["objects"]:
            upload = {
                "upload": {"href": f"{self.hub.url}/lfs/{one['oid']}"},
                "verify": {"href": f"{self.hub.url}/verify"},
            }
            objects.append(one if one["oid"] in self.hub.large else {**one, "actions": upload})
        return _json({"transfer": "basic", "objects": objects})

    def put(self, oid: str) -> Answer:
        if hashlib.sha256(self.body).hexdigest() != oid:
            return _error(400, "the bytes are not those of the hash")
        self.hub.large[oid] = self.body
        return 200, {}, b""

    def verify(self) -> Answer:
        asked = json.loads(self.body)
        held = self.hub.large.get(asked["oid"])
        sound = held is not None and len(held) == asked["size"]
        return _json({}) if sound else _error(400, "not uploaded")

    def xet_token(self, name: str) -> Answer:
        """Python reads the headers, the Rust half of the client the body."""
        address, ends = f"local://{self.hub.store}", int(time.time()) + 3600
        headers = {"X-Xet-Cas-Url": address, "X-Xet-Access-Token": "xet", "X-Xet-Token-Expiration": str(ends)}
        return _json({"casUrl": address, "accessToken": "xet", "exp": ends}, **headers)

    def commit(self, name: str) -> Answer:
        def make(held: Repository, oid: str, files: dict[str, Blob]) -> Answer:
            lines = [json.loads(line) for line in self.body.splitlines()]
            header = lines[0]["value"]
            if header.get("parentCommit", oid) != oid:
                return _error(412, "A commit has happened since. Please refresh and try again.")
            files = dict(files)
            for line in lines[1:]:
                value = line["value"]
                if line["key"] == "file":
                    files[value["path"]] = blob(base64.b64decode(value["content"]))
                elif line["key"] == "lfsFile":
                    if value["oid"] not in self.hub.large and value["oid"] not in self.hub.xet:
                        return _error(400, f"{value['path']} was not uploaded")
                    files[value["path"]] = Blob(value["size"], value["oid"])
                elif line["key"] == "deletedFile":
                    del files[value["path"]]
            made = held.commit(files)
            return _json({"commitUrl": f"{self._page(name)}/commit/{made}", "commitOid": made})

        return self._with(name, "main", make)

    def tag(self, name: str, revision: str) -> Answer:
        def make(held: Repository, oid: str, files: dict[str, Blob]) -> Answer:
            wanted = json.loads(self.body)["tag"]
            if wanted in held.tags:
                return _error(409, "Tag reference exists already")
            held.tags[wanted] = oid
            return _json({})

        return self._with(name, revision, make)

    # ------------------------------------------------------------ downloads

    def resolve(self, name: str, revision: str, path: str) -> Answer:
        def make(held: Repository, oid: str, files: dict[str, Blob]) -> Answer:
            if path not in files:
                return _error(404, "Entry not found", "EntryNotFound")
            file = files[path]
            headers = {"X-Repo-Commit": oid, "ETag": f'"{file.oid}"', "Accept-Ranges": "bytes"}
            if file.oid in self.hub.xet:
                token = f"{self.hub.url}/api/datasets/{name}/xet-read-token/{oid}"
                headers |= {"X-Xet-Hash": self.hub.xet[file.oid], "Link": f'<{token}>; rel="xet-auth"'}
            data = self.hub.bytes_of(file)
            asked = re.fullmatch(r"bytes=(\d+)-(\d*)", self.headers.get("Range", ""))
            if asked is None:
                return 200, {**headers, "Content-Length": str(len(data))}, data
            start, end = int(asked[1]), min(int(asked[2] or len(data)), len(data) - 1)
            headers["Content-Range"] = f"bytes {start}-{end}/{len(data)}"
            return 206, headers, data[start : end + 1]

        return self._with(name, revision, make)


def _entry(path: str, held: Blob) -> dict[str, Any]:
    entry: dict[str, Any] = {"type": "file", "path": path, "size": held.size, "oid": held.oid}
    if held.data is None:
        entry["lfs"] = {"oid": held.oid, "size": held.size, "pointerSize": 134}
    return entry


_REPO = r"(?P<name>[\w.-]+/[\w.-]+)"
_REV = r"(?P<revision>[^/]+)"
_ROUTES: list[tuple[str, bool, Callable[..., Answer]]] = [
    # request                                                       token  answer
    (r"POST /api/repos/create",                                     True,  _Handler.create),
    (r"POST /api/validate-yaml",                                    False, _Handler.validate_yaml),
    (rf"GET /api/datasets/{_REPO}/refs",                            False, _Handler.refs),
    (rf"GET /api/datasets/{_REPO}/xet-(?:write|read)-token/[^/]+",  True,  _Handler.xet_token),
    (rf"GET /api/datasets/{_REPO}/tree/{_REV}(?P<path>/.*)?",       False, _Handler.tree),
    (rf"GET /api/datasets/{_REPO}(?:/revision/{_REV})?",            False, _Handler.info),
    (rf"POST /api/datasets/{_REPO}/paths-info/{_REV}",              False, _Handler.paths),
    (rf"POST /api/datasets/{_REPO}/preupload/main",                 True,  _Handler.preupload),
    (rf"POST /api/datasets/{_REPO}/commit/main",                    True,  _Handler.commit),
    (rf"POST /api/datasets/{_REPO}/tag/{_REV}",                     True,  _Handler.tag),
    (rf"POST /datasets/{_REPO}\.git/info/lfs/objects/batch",        True,  _Handler.batch),
    (r"PUT /lfs/(?P<oid>[0-9a-f]{64})",                             False, _Handler.put),
    (r"POST /verify",                                               True,  _Handler.verify),
    (rf"(?:GET|HEAD) /datasets/{_REPO}/resolve/{_REV}/(?P<path>.+)", False, _Handler.resolve),
]  # fmt: skip
