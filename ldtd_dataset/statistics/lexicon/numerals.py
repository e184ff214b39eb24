"""Words that are numbers. Source: Vietnamese school grammar of numerals; the northern and southern variants both."""

from decimal import Decimal

DIGITS: dict[str, int] = {
    "không": 0, "một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9,
}  # fmt: skip
"""A digit that stands alone or before a scale."""

TAIL_DIGITS: dict[str, int] = {**DIGITS, "mốt": 1, "tư": 4, "lăm": 5, "nhăm": 5}
"""A digit after tens: "hai mươi mốt", "hai mươi tư", "mười lăm"."""

ONLY_TAIL: frozenset[str] = frozenset({"mốt", "tư", "lăm", "nhăm"})
"""Digits that stand only after tens, so that "hai mốt" is certainly 21."""

ELIDED_TAIL: frozenset[str] = frozenset({"hai", "ba", "bốn", "tư", "lăm", "sáu", "bảy", "bẩy", "tám", "chín", "mốt"})
"""Digits that may stand for the next tenth of a scale: "một triệu hai" is 1.2 million ("năm" would be years)."""

SCALES: dict[str, Decimal] = {
    "chục": Decimal(10), "tá": Decimal(12), "trăm": Decimal(100),
    "nghìn": Decimal(1000), "ngàn": Decimal(1000), "k": Decimal(1000),
    "vạn": Decimal(10_000),
    "triệu": Decimal(10**6), "tr": Decimal(10**6),
    "tỷ": Decimal(10**9), "tỉ": Decimal(10**9),
}  # fmt: skip

SPELLED_SCALES: frozenset[str] = frozenset(SCALES) - {"k", "tr"}
GLUED_SCALES: frozenset[str] = frozenset({"k", "tr", "triệu", "tỷ", "tỉ", "nghìn", "ngàn"})
"""Scales that may stand right after a digit, and before the tenths: "50k", "1tr5"."""

NOT_SCALES: dict[str, frozenset[str]] = {
    "tỷ": frozenset({"lệ", "số", "trọng", "giá", "suất", "phú", "muội", "mỉ"}),
    "tỉ": frozenset({"lệ", "số", "trọng", "giá", "suất", "phú", "mỉ", "thí"}),
    "triệu": frozenset({"tập", "hồi", "phú"}),
    "vạn": frozenset({"phúc", "niên", "vật", "thắng", "thọ", "lý", "xuân", "tường", "ninh"}),
    "tá": frozenset({"điền", "tràng", "túc"}),
    "chục": frozenset(),
}
"""A scale is none before these: "tỷ lệ", "triệu tập"."""

LINKS: frozenset[str] = frozenset({"linh", "lẻ"})
POINTS: frozenset[str] = frozenset({"phẩy", "chấm"})
MINUS_WORD = "âm"
MINUS_SIGNS: frozenset[str] = frozenset({"-", "−", "\u2013"})
HALF_MORE = "rưỡi"
HALF = "nửa"
HALF_AFTER: frozenset[str] = frozenset({"quá", "hơn", "gần", "ngót", "non", "khoảng"})
"""After these it is one of two by itself: "hơn nửa công nhân"."""

FEW: dict[tuple[str, ...], tuple[int, int]] = {
    ("vài", "ba"): (2, 3), ("vài",): (2, 10), ("mấy",): (2, 10),
    ("dăm", "bảy"): (5, 7), ("dăm", "ba"): (3, 5), ("đôi", "ba"): (2, 3),
}  # fmt: skip
"""Low and high, in times of the scale that follows; the first that fits. Source: the annotation guide, "Bounds"."""

ORDER = "hàng"
ORDER_SCALES: frozenset[str] = frozenset({"chục", "trăm", "nghìn", "ngàn", "vạn", "triệu", "tỷ", "tỉ"})

RANK = "thứ"
RANKED: frozenset[str] = frozenset({"xếp", "đứng", "hạng", "trí"})
"""Before "thứ" these make a rank, also a word before it: "đứng thứ ba", "xếp vị trí thứ 2"."""

EXTREMES: frozenset[str] = frozenset(
    {"lớn", "đông", "cao", "nhiều", "dài", "giàu", "rộng", "sâu", "nặng", "mạnh", "nhỏ", "thấp", "nhanh", "tốt", "đắt",
     "rẻ", "đẹp", "lên", "xuống"}
)  # fmt: skip
"""Right before "thứ" these make a rank, too: "lớn thứ hai thế giới", "vươn lên thứ 3"."""

PLACING: frozenset[str] = frozenset({"xếp", "đứng"})
PLACES_RANKED: frozenset[str] = frozenset({"hạng", "trí"})
"""After a verb of placing these make a rank of the digits that follow: "xếp hạng 45/180", "đứng vị trí 12"."""

FIRSTS: dict[str, int] = {"nhất": 1, "nhì": 2, "hai": 2, "ba": 3, "tư": 4}
"""Places that have a word of their own after "thứ"."""

AMBIGUOUS: frozenset[str] = frozenset({"năm", "ba", "hai", "không", "một", "chín", "tư"})
"""Words with another reading: alone they need a classifier, a unit or a counted noun of the lexicon after them."""

ONE_AFTER: frozenset[str] = frozenset({"hơn", "gần", "chỉ", "nhất", "dài", "mất", "khoảng", "đúng", "vẹn"})
"""After these "một" counts; elsewhere it is the article."""

ONLY, ONLY_VERBS = "chỉ", frozenset({"có", "còn"})
"""Between the first and "một" the verbs change nothing: "chỉ có một con trai"."""

YEAR_AFTER: frozenset[str] = frozenset(
    {"trong", "hằng", "hàng", "mỗi", "cả", "đầu", "cuối", "nhiều", "các", "những", "từng", "giữa", "qua", "suốt",
     "một", "theo", "vào", "từ", "đến", "sang", "mấy", "ra", "hai", "ba", "bao", "thứ"}
)  # fmt: skip
"""After these "năm" is the year."""

NEXT: dict[str, str] = {
    "một": "hai", "hai": "ba", "ba": "bốn", "bốn": "năm", "năm": "sáu", "sáu": "bảy", "bảy": "tám", "tám": "chín",
    "chín": "mười",
}  # fmt: skip
"""Two that follow each other, parted by a comma, are a list: "ba, bốn người"."""

PAIRS: frozenset[str] = frozenset({"hai", "ba", "chín"})
"""Ambiguous words that count even what may be a verb: "hai lớp"."""

FATHER_AFTER: frozenset[str] = frozenset({"người", "ông", "anh"})
FATHER_BEFORE: frozenset[str] = frozenset({"mẹ", "má", "tôi", "mình"})
"""Around "ba" that is the father."""

NEVER_ALONE: frozenset[str] = frozenset({"không", "tư", "mấy"})
"""Words that count nothing by themselves: the negation, the private, the question."""
