"""Pairs for headline, lead and link prediction, of made-up articles."""

from __future__ import annotations

from collections import Counter

import pytest

import ldtd_dataset as ldtd
from ldtd_dataset.training import headlines, leads, link_pairs
from tests.model import made
from tests.training.conftest import Loader


def related(section: str, *titles: str) -> list[ldtd.RelatedLink]:
    none = {"teaser": None, "url": None, "target_id": None}
    return [
        ldtd.RelatedLink(section=section, position=at, title=title, **none, title_basis="exact")
        for at, title in enumerate(titles)
    ]


COMMON = "Chăm lo Tết cho đoàn viên"
PAGES = [
    made.numbered(0, related=related("inline", "Mái ấm cho đoàn viên", COMMON) + related("latest", "Giải bóng bàn")),
    made.numbered(1, related=related("inline", "Sửa cầu qua kênh", COMMON) + related("latest", "Giải bóng bàn")),
    made.numbered(2, related=related("inline", "Ngày hội đọc sách", COMMON)),
    made.numbered(3, related=related("tagged", "Trồng cây đầu xuân", "Sửa cầu qua kênh")),
    made.numbered(4),
]
RELATED = {
    (0, "Mái ấm cho đoàn viên"), (0, COMMON), (1, "Sửa cầu qua kênh"), (1, COMMON), (2, "Ngày hội đọc sách"),
    (2, COMMON), (3, "Trồng cây đầu xuân"), (3, "Sửa cầu qua kênh"),
}  # fmt: skip
NUMBER = {page.id: at for at, page in enumerate(PAGES)}


def test_a_headline_is_told_from_lead_and_body(loaded: Loader) -> None:
    article = made.article()
    (row,) = headlines(loaded(article))
    assert row == {
        "article_id": article.id,
        "source": f"{made.LEAD}\n\n{made.BODY}",
        "target": "Trao 120 suất quà cho đoàn viên khó khăn",
    }


def test_a_lead_is_told_from_the_body_where_there_are_both(loaded: Loader) -> None:
    whole, lost, short = (
        made.numbered(1),
        made.numbered(2, lead=None),
        made.numbered(3, body=""),
    )
    articles = loaded(whole, lost, short)
    assert [(row["source"], row["target"]) for row in leads(articles)] == [(made.BODY, made.LEAD)]
    sources = {row["article_id"]: row["source"] for row in headlines(articles)}
    assert sources == {whole.id: f"{made.LEAD}\n\n{made.BODY}", lost.id: made.BODY, short.id: made.LEAD}


@pytest.mark.parametrize("streaming", [False, True])
def test_related_titles_are_those_of_the_page(streaming: bool, loaded: Loader) -> None:
    rows = list(link_pairs(loaded(*PAGES, streaming=streaming), negatives=1))
    assert {(NUMBER[row["article_id"]], row["title"]) for row in rows if row["label"] == 1} == RELATED
    assert {row["section"] for row in rows if row["label"] == 1} == {"inline", "tagged"}
    assert {row["section"] for row in rows if row["label"] == 0} == {None}
    assert rows[0]["source"] == f"{PAGES[NUMBER[rows[0]['article_id']]].headline}\n\n{made.LEAD}"


def test_a_negative_is_a_title_of_another_page_alone(loaded: Loader) -> None:
    rows = list(link_pairs(loaded(*PAGES), negatives=2, seed=3))
    titles = {title for _, title in RELATED}
    unrelated = [(NUMBER[row["article_id"]], row["title"]) for row in rows if row["label"] == 0]
    assert unrelated
    assert len({*unrelated}) == len(unrelated)
    assert not {*unrelated} & RELATED
    assert {title for _, title in unrelated} <= titles
    assert Counter(page for page, _ in unrelated)[0] == 3, "five titles in all, of which two are its own"


def test_a_title_of_any_list_of_the_page_is_no_negative(loaded: Loader) -> None:
    lists = related("inline", "Sửa cầu qua kênh") + related("latest", "Mái ấm cho đoàn viên")
    articles = loaded(
        made.numbered(1, related=lists), made.numbered(2, related=related("inline", "Mái ấm cho đoàn viên"))
    )
    rows = [(row["title"], row["label"]) for row in link_pairs(articles) if row["article_id"] == made.numbered(1).id]
    assert rows == [("Sửa cầu qua kênh", 1)]


def test_sections_are_those_asked_for(loaded: Loader) -> None:
    rows = list(link_pairs(loaded(*PAGES), sections=("latest",)))
    assert {(NUMBER[row["article_id"]], row["title"]) for row in rows} == {(0, "Giải bóng bàn"), (1, "Giải bóng bàn")}


def test_a_page_that_lists_itself_is_not_related_to_itself(loaded: Loader) -> None:
    own = "Phường Sông Lam họp lần thứ 1"
    articles = loaded(made.numbered(1, related=related("inline", own, "Sửa cầu")), made.numbered(2))
    assert [(row["title"], row["label"]) for row in link_pairs(articles)] == [("Sửa cầu", 1)]


def test_negatives_depend_on_article_and_seed_alone(loaded: Loader) -> None:
    def drawn(articles: object, seed: int) -> set[tuple[str, str]]:
        return {(row["article_id"], row["title"]) for row in link_pairs(articles, seed=seed) if row["label"] == 0}

    articles = loaded(*PAGES)
    assert drawn(articles, 1) == drawn(articles.shuffle(seed=5), 1) == drawn(loaded(streaming=True), 1)
    assert len({frozenset(drawn(articles, seed)) for seed in range(8)}) > 1


def test_a_title_is_drawn_as_often_as_pages_show_it(loaded: Loader) -> None:
    """Else its being frequent would tell a related title from a negative."""
    pages = [made.numbered(at, related=related("inline", COMMON)) for at in range(90)]
    pages += [made.numbered(at, related=related("inline", "Sửa cầu qua kênh")) for at in range(90, 100)]
    pages += [made.numbered(at, related=related("inline", f"Tin số {at}")) for at in range(100, 160)]
    drawn = Counter(row["title"] for row in link_pairs(loaded(*pages)) if row["label"] == 0)
    assert drawn[COMMON] > 3 * drawn["Sửa cầu qua kênh"]
    assert drawn["Sửa cầu qua kênh"] > 0


def test_links_need_no_texts(loaded: Loader) -> None:
    bare = loaded(*PAGES).remove_columns(["lead", "body"])
    rows = list(link_pairs(bare))
    assert {(NUMBER[row["article_id"]], row["title"]) for row in rows if row["label"] == 1} == RELATED
    assert all("\n" not in row["source"] for row in rows)
    with pytest.raises(ldtd.LdtdError) as caught:
        headlines(bare)
    assert caught.value.code == "dataset.edition"


def test_labels_have_names(loaded: Loader) -> None:
    pairs = link_pairs(loaded(*PAGES))
    assert pairs.features["label"].names == ["unrelated", "related"]
