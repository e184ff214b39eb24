"""Sentences that bear numbers and no statistic, from patterns: dates, times, documents, phones, ordinals, names."""

from __future__ import annotations

import random
import re
from collections.abc import Callable

Maker = Callable[[random.Random], str]


def _of(*forms: str) -> Maker:
    return lambda pick: pick.choice(forms)


def _between(low: int, high: int, width: int = 0) -> Maker:
    return lambda pick: f"{pick.randint(low, high):0{width}}"


def _years(pick: random.Random) -> str:
    first = pick.randint(2001, 2028)
    return f"{first}{pick.choice(('-', ' - ', '–'))}{first + 1}"


def _span(pick: random.Random) -> str:
    first = pick.randint(2000, 2026)
    return f"{first}{pick.choice(('-', ' - '))}{first + 5}"


def _phone(pick: random.Random) -> str:
    a, b, c = pick.randint(10, 99), pick.randint(100, 999), pick.randint(100, 999)
    return pick.choice((f"09{a} {b} {c}", f"03{a}.{b}.{c}", f"(024) 3{b}.{c}{a % 10}", f"09{a}{b}{c}", "1900 6068"))


def _plate(pick: random.Random) -> str:
    letters = pick.choice("ABCDEFGHKLMSTV")
    return f"{pick.randint(11, 99)}{letters}-{pick.randint(100, 999)}.{pick.randint(10, 99)}"


FILL: dict[str, Maker] = {
    "day":      _between(1, 28),
    "month":    _between(1, 12),
    "dd":       _between(1, 28, 2),
    "mm":       _between(1, 12, 2),
    "year":     _between(1995, 2030),
    "hour":     _between(1, 23),
    "minute":   _between(10, 59),
    "years":    _years,
    "span":     _span,
    "small":    _between(2, 12),
    "number":   _between(13, 499),
    "roman":    _of("II", "IV", "V", "IX", "XII", "XV", "XVI"),
    "quarter":  _of("I", "II", "III", "IV"),
    "part":     _of("Sáng", "Trưa", "Chiều", "Tối", "Đêm"),
    "when":     _of("sáng", "trưa", "chiều", "tối", "đêm"),
    "weekday":  _of("Hai", "Ba", "Tư", "Năm", "Sáu", "Bảy"),
    "place":    _of("Hà Đông", "Ba Đình", "Đông Anh", "Thanh Oai", "Gia Lâm", "Hai Bà Trưng"),
    "who":      _of("quận", "huyện", "Sở Y tế", "Ban Thường vụ", "công đoàn ngành", "nhà trường"),
    "does":     _of("tổ chức hội nghị", "họp giao ban", "phát động thi đua", "đi kiểm tra", "khai mạc hội thao"),
    "paper":    _of("Nghị định", "Quyết định", "Thông tư", "Chỉ thị", "Công văn", "Kế hoạch"),
    "office":   _of("NĐ-CP", "QĐ-TTg", "TT-BYT", "KH-UBND", "CT-TW"),
    "street":   _of("Lê Lợi", "Trần Phú", "Láng Hạ", "Ngô Quyền", "Quang Trung"),
    "team":     _of("Đội chủ nhà", "Đội khách", "Tuyển nữ", "Câu lạc bộ Thủ đô"),
    "phone":    _phone,
    "plate":    _plate,
    "goal":     _between(0, 5),
}  # fmt: skip

PATTERNS = (
    # dates
    "{part} {day}/{month}, {who} {does}.",
    "Ngày {day}/{month}/{year}, {who} {does} tại {place}.",
    "{part} nay ({day}/{month}), {who} {does}.",
    "Từ ngày {day} đến {day}/{month}, {who} {does}.",
    "Ngày {day} tháng {month} năm {year}, {who} {does}.",
    "Hội thao diễn ra vào {when} {dd}-{mm} tại {place}.",
    "Hạn đăng ký là trước ngày {dd}/{mm}/{year}.",
    "Dịp lễ {day}/{month}, {who} {does}.",
    "{part} thứ {weekday}, {who} {does} ở {place}.",
    "Tháng {month}/{year}, {who} {does}.",
    "Trong hai ngày {day} và {day}/{month}, {who} {does}.",
    # clock times
    "Lúc {hour}h{minute} {when} {day}/{month}, lửa bùng lên ở {place}.",
    "Chuyến tàu rời ga vào {hour} giờ {minute} phút.",
    "Phiên họp bắt đầu lúc {hour}:{minute} ngày {dd}/{mm}/{year}.",
    "Khoảng {hour} giờ {when} {day}/{month}, mưa lớn trút xuống {place}.",
    # years, school years, terms, stages, periods, anniversaries
    "Năm {year}, {who} {does}.",
    "Năm học {years}, {who} {does}.",
    "Đại hội nhiệm kỳ {span} được tổ chức tại {place}.",
    "Giai đoạn {span}, {who} ưu tiên hạ tầng.",
    "Quý {quarter}/{year}, thị trường trầm lắng.",
    "Trong {small} tháng đầu năm, {who} {does}.",
    "Trong {small} năm qua, phong trào ở {place} phát triển rộng khắp.",
    "Nhân kỷ niệm {number} năm ngày thành lập, {who} {does}.",
    "Tổng kết {small} năm thực hiện nghị quyết, {who} rút ra nhiều bài học.",
    # documents
    "{paper} số {number}/{year}/{office} vừa được ban hành.",
    "{paper} số {number}/{office} có hiệu lực từ ngày {day}/{month}/{year}.",
    "Theo Điều {number}, Khoản {small} của Luật, hành vi này bị cấm.",
    "Căn cứ {paper} số {number} của Chính phủ, {who} đã ra hướng dẫn.",
    # ordinals
    "Kỳ họp thứ {small} của Hội đồng nhân dân khóa {roman} đã bế mạc.",
    "Đại hội lần thứ {roman} thành công tốt đẹp.",
    "Hội chợ lần thứ {number} mở cửa tại {place}.",
    "Đám cháy bùng phát từ tầng {small} của tòa nhà.",
    "Con trai anh đang học lớp {small}.",
    "Cụm thi đua số {small} ký giao ước.",
    "Bão số {small} giật cấp {small} đang tiến vào bờ.",
    "Bước {small}: nộp hồ sơ tại bộ phận một cửa.",
    # phones, plates, addresses
    "Liên hệ đường dây nóng {phone} để được hỗ trợ.",
    "Số điện thoại của tòa soạn là {phone}.",
    "Xe tải biển số {plate} chạy quá tốc độ.",
    "Công an truy tìm chủ xe mang biển kiểm soát {plate}.",
    "Trụ sở đặt tại số {number} đường {street}, {place}.",
    "Nhà ở số {small}, ngõ {number}, phố {street}.",
    # scores, names
    "{team} thắng {goal}-{goal} trên sân {place}.",
    "{team} hòa với tỷ số {goal} - {goal}.",
    "{team} vượt qua vòng 1/8 của giải.",
    "Quốc lộ {number} qua {place} ùn tắc kéo dài.",
    "Phong trào “{number} việc tốt” lan tỏa ở {place}.",
    "Bản đồ tỷ lệ 1/{small}00 của {place} đã được duyệt.",
)

_SLOT = re.compile(r"\{(\w+)\}")


def negatives(n: int = 300, seed: int = 0) -> list[str]:
    """Sentences without a statistic.

    Input:  how many, and a seed.
    Output: `n` different sentences; the patterns take turns, the fillings are drawn anew.
    """
    pick = random.Random(seed)
    made: dict[str, None] = {}
    turn = 0
    while len(made) < n:
        pattern = PATTERNS[turn % len(PATTERNS)]
        sentence = _SLOT.sub(lambda slot: FILL[slot[1]](pick), pattern)
        made[sentence[0].upper() + sentence[1:]] = None
        turn += 1
    return list(made)
