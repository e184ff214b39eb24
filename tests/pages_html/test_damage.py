"""Damaged pages: pieces cut, moved, doubled, foreign markup put in. Whatever comes of it, the outcome is ours."""

from __future__ import annotations

import random

import pytest

from ldtd_dataset.errors import PageError
from ldtd_dataset.model import Rejection
from ldtd_dataset.pages.html import read_html
from ldtd_dataset.pipeline import process
from ldtd_dataset.sources.document import RawDocument
from ldtd_dataset.text import normalize
from tests.compose import SKINS, articles, as_html

PIECES = (
    *("<table>", "</table>", "<tr>", "<td>", "<div>", "</div>", "<p>", "</p>", "<h1>", "</h1>", "<b>", "</b>", "<br>"),
    *("<!--", "-->", "<script>", "</script>", "<style>", "<svg>", "<math>", "<template>", "<select>", "<plaintext>"),
    *('"', "'", ">", "<", "&nbsp;", "&#x301;", "&#0;", "&#xd800;", "&#x2028;", "\u00a0", "\u200b", "![]()", "(LĐTĐ) "),
    *('<a href="/x-1.html">', "</a>", "<img src=x>", "<p align=right>", "Tin khác", '<div class="__MB_LIST_ITEM">'),
    *('<div class="article">', '<table class="MASTERCMS_TPL_TABLE">', '<base href="http://[">', "<frameset>"),
)


def damaged(source: str, choose: random.Random) -> str:
    for _ in range(choose.randrange(1, 12)):
        at = choose.randrange(len(source) + 1)
        end = at + choose.randrange(600)
        change = choose.randrange(3)
        if change == 0:
            source = source[:at] + choose.choice(PIECES) + source[at:]
        elif change == 1:
            source = source[:at] + source[end:]
        else:
            to = choose.randrange(len(source) + 1)
            source = source[:to] + source[at:end] + source[to:]
    return source


@pytest.mark.parametrize("skin", SKINS)
def test_a_damaged_page_has_one_outcome_and_it_is_ours(skin: str) -> None:
    choose = random.Random(skin)
    read = 0
    for article in articles(30, seed=23):
        source = damaged(as_html(article, skin), choose)
        outcome = process(RawDocument("damaged", source, medium="html"))
        if isinstance(outcome, Rejection):
            assert outcome.code.startswith("page.")
            with pytest.raises(PageError):
                read_html(normalize(source))
            continue
        page = read_html(normalize(source))
        assert "".join(page.text[line.start : line.end] for line in page.lines) == page.text == normalize(page.text)
        read += 1
    assert read > 15
