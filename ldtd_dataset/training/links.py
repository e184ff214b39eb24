"""Link prediction: an article, a title, and whether the page of the one links to the other."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

from ldtd_dataset.training.expand import Row, Rows, expanded, has, selected

LABELS = ("unrelated", "related")

CHOSEN = ("inline", "tagged")
"""The sections that are made for one article; the other lists tell the time of the capture more than the topic."""

_TRIES = 64
"""How many draws a negative may take: fewer negatives come of a corpus with hardly another title."""


def link_pairs(articles: Rows, *, negatives: int = 1, seed: int = 0, sections: Collection[str] = CHOSEN) -> Rows:
    """Pairs for link prediction, with sampled negatives.

    Input:  rows of config "articles", whole or streaming; a stream is read twice. How many negatives each related title
            gets; the seed they are drawn with; the sections whose titles count.
    Output: for each related title of an article a row with label 1 and its `section` and `title_basis`, then its rows
            with label 0: `article_id`, `source` (headline and, where there is one, lead), `title`, `label`.
            Negatives are titles related to other articles of `articles`, drawn as often as those pages show them, so
            that a title's being frequent tells nothing. They depend on the article and the seed, not on the order.
    Errors: DatasetError dataset.edition where `articles` are no rows of config "articles".
    Never:  a negative that stands in any list of the article's page or is its headline; a title twice for an article.
    """
    from datasets import ClassLabel, Features, Value

    titles = Counter(
        link["title"]
        for article in selected(articles, ("related",))
        for link in article["related"]
        if link["section"] in sections
    )
    pairs = _Pairs(_Pool.of(titles), negatives, seed, frozenset(sections))
    word = Value("string")
    features = Features(
        {
            "article_id": word,
            "source": word,
            "title": word,
            "label": ClassLabel(names=list(LABELS)),
            "section": word,
            "title_basis": word,
        }
    )
    texts: tuple[str, ...] = ("headline", "lead") if has(articles, "lead") else ("headline",)
    return expanded(articles, ("id", *texts, "related"), pairs, features)


@dataclass(frozen=True, slots=True)
class _Pool:
    """Titles to draw from, each as often as it was seen."""

    titles: tuple[str, ...]
    seen: tuple[int, ...]
    """how often this title and those before it were seen"""

    @classmethod
    def of(cls, titles: Counter[str]) -> _Pool:
        """The same pool, whatever the order in which the titles were seen."""
        names = tuple(sorted(titles))
        return cls(names, tuple(accumulate(titles[name] for name in names)))

    def draw(self, choose: random.Random, count: int, taken: set[str]) -> Iterator[str]:
        """Up to `count` titles that are not taken; then they are."""
        for _ in range(count):
            for _ in range(_TRIES):
                (title,) = choose.choices(self.titles, cum_weights=self.seen)
                if title not in taken:
                    taken.add(title)
                    yield title
                    break


@dataclass(frozen=True, slots=True)
class _Pairs:
    """The pairs of an article."""

    pool: _Pool
    negatives: int
    seed: int
    sections: frozenset[str]

    def __call__(self, article: Mapping[str, Any]) -> Iterator[Row]:
        choose = random.Random(f"{self.seed} {article['id']}")
        lead = article.get("lead")
        source = f"{article['headline']}\n\n{lead}" if lead else article["headline"]
        pair = {"article_id": article["id"], "source": source}
        taken = {article["headline"], *(link["title"] for link in article["related"])}
        for title, link in self._related(article).items():
            yield {**pair, "title": title, "label": 1, "section": link["section"], "title_basis": link["title_basis"]}
            for other in self.pool.draw(choose, self.negatives, taken):
                yield {**pair, "title": other, "label": 0, "section": None, "title_basis": None}

    def _related(self, article: Mapping[str, Any]) -> dict[str, Mapping[str, Any]]:
        """The chosen links of an article by their titles, each as it first stands."""
        links: dict[str, Mapping[str, Any]] = {}
        for link in article["related"]:
            if link["section"] in self.sections and link["title"] != article["headline"]:
                links.setdefault(link["title"], link)
        return links
