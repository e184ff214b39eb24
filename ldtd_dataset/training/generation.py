"""Text from text: the headline or the lead of an article as the target, what stands under it as the source."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ldtd_dataset.training.expand import Row, Rows, expanded


def headlines(articles: Rows) -> Rows:
    """Pairs for headline generation.

    Input:  rows of config "articles", whole or streaming.
    Output: a row for each article with a lead or a body: `article_id`, `source` (lead and body, paragraphs parted by
            "\\n\\n"), `target` (the headline).
    Errors: DatasetError dataset.edition for articles without their texts.
    Never:  the kicker, which is part of the title, nor captions.
    """
    return _pairs(articles, ("lead", "body"), "headline")


def leads(articles: Rows) -> Rows:
    """Pairs for lead generation, a summary of one or two sentences.

    Input:  rows of config "articles", whole or streaming.
    Output: a row for each article with a lead and a body: `article_id`, `source` (the body), `target` (the lead).
            Articles whose lead the extract lost are left out.
    Errors: DatasetError dataset.edition for articles without their texts.
    """
    return _pairs(articles, ("body",), "lead")


def _pairs(articles: Rows, sources: tuple[str, ...], target: str) -> Rows:
    from datasets import Features, Value

    features = Features({name: Value("string") for name in ("article_id", "source", "target")})
    return expanded(articles, ("id", *sources, target), _Pair(sources, target), features)


@dataclass(frozen=True, slots=True)
class _Pair:
    """The pair of an article, where it has both texts."""

    sources: tuple[str, ...]
    target: str

    def __call__(self, article: Mapping[str, Any]) -> Iterator[Row]:
        source = "\n\n".join(article[name] for name in self.sources if article[name])
        if source and article[self.target]:
            yield {"article_id": article["id"], "source": source, "target": article[self.target]}
