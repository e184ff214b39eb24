"""What is shown of an article spells its texts, with every statistic where it stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from ldtd_dataset.model import Article, Statistic
from ldtd_dataset.report.page import sample as module
from ldtd_dataset.report.page.sample import Shown, draw, shown
from ldtd_dataset.report.page.tables import Tables
from tests.model import made
from tests.publish.folders import dataset, many
from tests.report import made_up


def seen(folder: Path, *articles: Article) -> list[Shown]:
    dataset(folder, articles)
    return list(shown(Tables(folder), [one.id for one in articles]))


def test_pieces_spell_the_texts_and_mark_every_statistic(tmp_path: Path) -> None:
    (one,) = seen(tmp_path / "one", made.article())
    spelled = {passage.label: "".join(piece.text for piece in passage.pieces) for passage in one.passages}
    assert (spelled["kicker"], spelled["headline"], spelled["lead"]) == (made.KICKER, made.HEADLINE, made.LEAD)
    bodies = ["".join(p.text for p in passage.pieces) for passage in one.passages if passage.label == "body"]
    assert "\n\n".join(bodies) == made.BODY
    assert [passage.label for passage in one.passages][3:] == ["body", "caption", "body"]
    marked = [piece.text for passage in one.passages for piece in passage.pieces if piece.number]
    assert marked == ["120", "120", "1,5 triệu đồng", "139/174", "79,88%", "45", "300kg"]
    assert [reading.amount for reading in one.readings][2:4] == ["1 500 000 VND per suất", "139 of 174"]
    nouns = {piece.text: piece.nouns for passage in one.passages for piece in passage.pieces if piece.nouns}
    assert nouns == {"suất quà": (2,), "đơn vị": (4,), "gạo": (6,), "gia đình": (7,)}


def test_nouns_that_share_letters_are_cut_where_they_differ(tmp_path: Path) -> None:
    body = "Trao 5 đến 7 suất quà tặng cho hộ nghèo."
    statistics = [
        Statistic(**made.statistic("body", body, "5", "5", noun="suất quà")),
        Statistic(**made.statistic("body", body, "7", "7", noun="suất quà tặng")),
    ]
    (one,) = seen(tmp_path / "one", made.numbered(1, body=body, lead=None, statistics=statistics))
    pieces = [(piece.text, piece.nouns) for piece in one.passages[-1].pieces if piece.nouns]
    assert pieces == [("suất quà", (1, 2)), (" tặng", (2,))]


def test_a_long_article_is_cut_and_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "LONGEST", 150)
    monkeypatch.setattr(module, "STATISTICS", 2)
    body = "Trao 5 suất quà. " * 20 + "Hết."
    (one,) = seen(tmp_path / "one", made.numbered(1, body=body, lead=None, statistics=[
        Statistic(**made.statistic("body", body, "5", "5", start=at * 17 + 5, end=at * 17 + 6)) for at in range(20)
    ]))  # fmt: skip
    assert sum(len(piece.text) for passage in one.passages for piece in passage.pieces) == 150
    texts = sum(len(text or "") for text in (one.article.kicker, one.article.headline, body))
    assert (one.cut, one.more) == (texts - 150, 18)


def test_what_the_model_would_not_let_pass_is_shown_as_it_is(tmp_path: Path) -> None:
    dataset(tmp_path / "one", [made.article()])
    (row,) = (row for rows in Tables(tmp_path / "one").texts([made.article().id]) for row in rows.to_pylist())
    row["statistics"][1]["start"] = row["statistics"][1]["end"] = 10_000
    row["statistics"][3]["start"] -= 40
    one = module._shown(module._held(row))
    bodies = ["".join(p.text for p in passage.pieces) for passage in one.passages if passage.label == "body"]
    assert "\n\n".join(bodies) == made.BODY


def test_the_draw_is_of_the_smallest_ids_and_some_doubted(tmp_path: Path) -> None:
    articles = many(60)
    dataset(tmp_path / "many", articles)
    ids = sorted(one.id for one in articles)
    held = draw(Tables(tmp_path / "many"), [ids[50], ids[0], ids[40], ids[50]])
    assert held == [*ids[: module.DRAWN], ids[50], ids[40]]


def test_captures_that_share_an_id_are_shown_once(tmp_path: Path) -> None:
    articles = [made_up.doubted(1), made_up.doubted(1).model_copy(update={"source_uri": "later.txt"})]
    assert len(seen(tmp_path / "twice", *articles)) == 1
