"""One file that says what the dataset holds, and lets nothing of it be more than text."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest

from ldtd_dataset.errors import DatasetError
from ldtd_dataset.publish.textfree import text_free
from ldtd_dataset.report.page import html as page_html
from ldtd_dataset.report.page import write_report
from tests.model import made
from tests.publish.folders import contents, dataset
from tests.report import made_up


class Tree(HTMLParser):
    """The elements of a page: their names and attributes, and the text in those of a name."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.inside: dict[str, list[str]] = {}
        self._open: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in self._open:
            del self._open[len(self._open) - 1 - self._open[::-1].index(tag) :]

    def handle_data(self, data: str) -> None:
        for tag in set(self._open):
            self.inside.setdefault(tag, []).append(data)

    def named(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.elements if name == tag]


def report(folder: Path) -> str:
    info = write_report(folder, folder.with_suffix(".html"))
    text = info.out.read_text(encoding="utf-8")
    assert info.bytes == len(text.encode())
    return text


def cells(text: str) -> str:
    """The text of a page as one reads it: elements gone, blanks alike."""
    bare = re.sub(r"<(style|script|title)\b.*?</\1>", "", text, flags=re.DOTALL)
    return " ".join(re.sub(r"<[^>]+>", " ", bare).replace("\u202f", " ").split())


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> str:
    return report(made_up.small(tmp_path_factory.mktemp("report") / "small"))


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("report") / "hostile"
    dataset(folder, [made_up.hostile(), made_up.hostile_rejection()])
    return report(folder)


SAID = [
    # what stands in the report of the small dataset, counted by hand
    "articles 6 of 9 documents read",
    "rejections 3 with 2 codes",
    "in doubt 2 of 4 ratios with a percentage",
    "page.shape the page fits no known layout 2 67 %",
    "page.list a tag or list page, not an article 1 33 %",
    "kicker 100 100",
    "rounded 1 25 % truncated 1 25 % other_base 1 25 % mismatch 1 25 %",
    "The text says 65.5 %; it is 75 %.",
    "The text says 27.3 %; it is 75 %. Of 99 it would be true.",
    "2 names in the bylines of 5 articles, as printed; 17 % of the articles have no byline.",
    "Lê Bình 5 2024 N.Hà 5 2024",
    "inline 2 0 % 0 % latest 4 100 % 0 %",
    "Khai mạc giải bóng bàn 3",
]


@pytest.mark.parametrize("said", SAID)
def test_the_page_says(small: str, said: str) -> None:
    assert said in cells(re.sub(r"<title>[^<]*</title>", "", small))


def test_statistics_are_counted_by_kind_and_unit(small: str) -> None:
    text = cells(small)
    assert re.search(r"money suất – VND|money VND 1 ", text)
    assert re.search(r"measure gạo kg 1 ", text)
    assert re.search(r"percentage % 1 .*79\.9", text)


def test_a_page_asks_for_nothing(small: str, hostile: str) -> None:
    for text in (small, hostile):
        tree = Tree(text)
        assert not {"img", "iframe", "object", "embed", "base", "form", "video", "audio"} & {
            n for n, _ in tree.elements
        }
        assert [one["href"] for one in tree.named("link")] == ["data:,"]
        assert all("src" not in one and "style" not in one for _, one in tree.elements)
        assert not [name for _, one in tree.elements for name in one if name.startswith("on")]
        assert "url(" not in "".join(tree.inside["style"])
        assert "@import" not in "".join(tree.inside["style"])


def test_links_lead_into_the_page_or_to_the_web(small: str, hostile: str) -> None:
    for text in (small, hostile):
        tree = Tree(text)
        places = {one["id"] for _, one in tree.elements if "id" in one}
        targets = [one["href"] or "" for one in tree.named("a")]
        assert targets
        assert all(target[1:] in places for target in targets)
        ids = [one["id"] for _, one in tree.elements if "id" in one]
        assert len(ids) == len(set(ids))


def test_the_address_of_an_article_is_a_link(tmp_path: Path) -> None:
    dataset(tmp_path / "one", [made.article(url="https://laodongthudo.vn/trao-qua-127648.html")])
    (out,) = (one for one in Tree(report(tmp_path / "one")).named("a") if (one["href"] or "").startswith("http"))
    assert out == {
        "href": "https://laodongthudo.vn/trao-qua-127648.html",
        "rel": "noopener noreferrer external",
    }


def test_the_policy_lets_in_what_is_ours_alone(small: str) -> None:
    tree = Tree(small)
    (policy,) = (one["content"] or "" for one in tree.named("meta") if one.get("http-equiv"))
    rules = dict(rule.split(" ", 1) for rule in policy.split("; "))
    assert rules["default-src"] == rules["base-uri"] == rules["form-action"] == "'none'"
    for name, tag in (("style-src", "style"), ("script-src", "script")):
        (text,) = re.findall(rf"<{tag}>(.*?)</{tag}>", small, flags=re.DOTALL)
        assert rules[name] == f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def test_no_text_of_an_article_is_more_than_text(hostile: str) -> None:
    tree = Tree(hostile)
    assert len(tree.named("script")) == 1
    assert not {"iframe", "textarea", "img"} & {name for name, _ in tree.elements}
    said = "".join(tree.inside["main"])
    for text in (made_up.SCRIPT, '<img src="x" onerror="alert(1)">', "{{ 7 * 7 }}", "<svg onload=alert(2)>"):
        assert text in said
    assert "javascript:" not in "".join(one["href"] or "" for one in tree.named("a"))


def test_doubts_beyond_the_first_are_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page_html, "FIRST", 2)
    dataset(tmp_path / "many", [made_up.hostile(), *(made_up.doubted(number) for number in range(5))])
    text = report(tmp_path / "many")
    (data,) = re.findall(r'<script type="application/json" class="rest">(.*?)</script>', text)
    rows = json.loads(data)
    listed = re.findall(r'<li><p lang="vi">', text)
    assert (len(listed), len(rows)) == (2, 4)
    assert {len(row) for row in rows} == {11}
    assert all(row[1] == "27/36" and row[5:7] == ["65.5", "75"] for row in rows)
    assert not {"<", ">", "&"} & set(data)


def test_the_same_dataset_gives_the_same_page(tmp_path: Path) -> None:
    first = report(made_up.small(tmp_path / "a" / "small"))
    assert report(made_up.small(tmp_path / "b" / "small")) == first


def test_a_text_free_dataset_has_a_report_without_its_texts(tmp_path: Path) -> None:
    made_up.small(tmp_path / "full")
    text_free(tmp_path / "full", tmp_path / "bare")
    text = cells(report(tmp_path / "bare"))
    assert "in doubt 2 of 4 ratios with a percentage" in text
    assert "The text says 65.5 %; it is 75 %." in text
    assert "There are no articles to show." in text
    assert "body 100 100" in text
    assert "lead 100 100" in text
    assert "ký thỏa ước" not in text


def empty(tmp_path: Path) -> Iterator[Path]:
    """Datasets that lack something."""
    dataset(tmp_path / "refused", [made.rejection()])
    yield tmp_path / "refused"
    bare = {"author": None, "authors": [], "category": None, "tags": [], "warnings": []}
    dataset(tmp_path / "plain", [made.numbered(1, **bare)])
    yield tmp_path / "plain"


def test_what_a_dataset_lacks_is_said(tmp_path: Path) -> None:
    refused, plain = (cells(report(folder)) for folder in empty(tmp_path))
    for said in ("There are no articles.", "There are no statistics.", "There are no links."):
        assert said in refused
    for said in ("Every document was read.", "No ratio stands with a percentage.", "names a person."):
        assert said in plain


def test_a_report_leaves_the_dataset_as_it_is_and_replaces_its_forerunner(tmp_path: Path) -> None:
    folder = made_up.small(tmp_path / "small")
    before = contents(folder)
    out = tmp_path / "out.html"
    out.write_text("an older report")
    info = write_report(str(folder), str(out))
    assert (info.out, info.articles, info.doubts) == (out, 6, 2)
    assert out.read_text(encoding="utf-8").startswith("<!doctype html>")
    assert contents(folder) == before
    assert not list(tmp_path.glob(".*"))


def test_a_folder_without_a_dataset_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DatasetError) as refused:
        write_report(tmp_path, tmp_path / "out.html")
    assert refused.value.code == "dataset.missing"
    assert not (tmp_path / "out.html").exists()


def test_long_texts_do_not_make_a_long_page(tmp_path: Path) -> None:
    name = "&" * 200_000
    long = {"author": name, "authors": [name] * 3, "category": name, "tags": [name] * 3, "layout": name}
    body = f"Trao 120 suất quà. {'<' * 500_000} Hết."
    dataset(
        tmp_path / "long",
        [
            *(made.numbered(number, **long, lead=name, body=body, kicker=name) for number in range(3)),
            made_up.listing(9, [name, f"{name}b"], headline=f"Tin {name}"),
            made.rejection(source_uri=name, message=name, excerpt=name),
        ],
    )
    assert write_report(tmp_path / "long", tmp_path / "long.html").bytes < 1_000_000
