"""Words that say what a year or a day is to its article: tables, no code. Every cue bears an example that a test runs.

Source: the contract (`date`, `date_basis`), the list of dates in the layouts, and leads read by hand.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


# fmt: off
class Role(StrEnum):
    """What an article does with a year, a month or a full date that it names."""

    REPORT   = "report"    # told as past or present: "hội thi năm 2023"
    OVER     = "over"      # told as finished: "tổng kết năm 2023", "Năm 2023, quận đã ..."
    JUDGED   = "judged"    # told by its results: "thành tích năm 2023"
    PERIOD   = "period"    # months of a year that are told: "9 tháng đầu năm 2023", "quý I/2024", "tháng 5/2022"
    PAST     = "past"      # a full date that is told
    OCCASION = "occasion"  # the last day of "(28/7/1929 - 28/7/2025)"
    LAUNCH   = "launch"    # set going: "phát động phong trào thi đua năm 2024"
    FEAST    = "feast"     # the Tết, or the beginning, of a year
    PLAN     = "plan"      # planned: "nhiệm vụ năm 2025", "Năm 2025, quận sẽ ..."
    AHEAD    = "ahead"     # it lies ahead: "sẽ khai mạc ngày 15/3/2024"
    SCHOOL   = "school"    # "năm học 2023 - 2024"
    OPENING  = "opening"   # the same, before or at its beginning: "tuyển sinh", "khai giảng"
    CLOSING  = "closing"   # the same, at its end: "tổng kết năm học"
    TARGET   = "target"    # "đến năm 2030"
    SINCE    = "since"     # "từ năm 2018"
    TERM     = "term"      # "nhiệm kỳ 2023-2028"
    DOCUMENT = "document"  # "Bộ luật Lao động năm 2019"
    COMPARED = "compared"  # "so với năm 2022"
    HISTORY  = "history"   # "sinh năm 1990", "thành lập năm 2001"
    NAME     = "name"      # "World Cup 2022": a name, and often held in another year
    NEUTRAL  = "neutral"   # a phrase that hides a cue: "pháp luật" is no law


class Cue(NamedTuple):
    """Words before a year. `reach` is how many syllables may stand between; a `far` cue is seen past a comma, too."""

    role: Role
    reach: int
    far: bool
    forms: str
    example: str
    """A sentence whose last year has this role."""


CUES: tuple[Cue, ...] = (
    Cue(Role.OVER, 16, True, "tổng kết", "Quận tổng kết phong trào thi đua, yêu nước năm 2023."),
    Cue(Role.OVER, 0, False, "kết thúc, khép lại, nhìn lại, hết, cả, suốt, trọn",
        "Nhìn lại năm 2022, Công đoàn công ty có nhiều niềm vui."),
    Cue(Role.JUDGED, 14, True, "kết quả, thành tích, đánh giá, kiểm điểm, khen thưởng, bình xét",
        "Quận khen thưởng các tập thể có thành tích xuất sắc trong phong trào thi đua năm 2023."),
    Cue(Role.PLAN, 14, True,
        "kế hoạch, phương hướng, nhiệm vụ, chỉ tiêu, mục tiêu, dự toán, định hướng, chương trình công tác, "
        "triển khai công tác, triển khai thực hiện, dự thảo, đề nghị, đăng ký, tiền đề",
        "Hội nghị bàn phương hướng, nhiệm vụ năm 2025."),
    Cue(Role.AHEAD, 24, True, "sẽ, dự kiến, phấn đấu, chuẩn bị, sắp, hướng tới, hướng đến, tiến tới",
        "Quận đang chuẩn bị cho Hội khỏe Phù Đổng năm 2024."),
    Cue(Role.LAUNCH, 14, True, "phát động, giao ước, giao kết, ký kết",
        "Công đoàn ngành phát động phong trào thi đua năm 2024."),
    Cue(Role.FEAST, 9, False, "tết, năm mới, giao thừa", "Chương trình Tết Sum vầy cho công nhân năm 2024."),
    Cue(Role.FEAST, 2, False,
        "bính thân, đinh dậu, mậu tuất, kỷ hợi, canh tý, tân sửu, nhâm dần, quý mão, giáp thìn, ất tỵ, ất tị, "
        "bính ngọ, đinh mùi, mậu thân, kỷ dậu, canh tuất",
        "Gặp mặt đầu xuân Giáp Thìn 2024."),
    Cue(Role.FEAST, 3, False,
        "mùa xuân, hội xuân, vui xuân, đón xuân, mừng xuân, chào xuân, xuân yêu thương, xuân tình nguyện",
        "Công nhân đón Xuân năm 2024."),
    Cue(Role.FEAST, 0, False, "xuân, bước sang, bước vào, đón, chào, chào đón, sang",
        "Bước sang năm 2024, công ty có nhiều đơn hàng."),
    Cue(Role.REPORT, 0, False, "tính đến, tính đến hết, tính đến cuối", "Tính đến năm 2020, xã có 3 trường học."),
    Cue(Role.TARGET, 0, False, "đến, tới, vào, trước, sau, đến hết, đến cuối, đến đầu, đến giữa, vào cuối, vào đầu",
        "Nước sạch về đến mọi thôn vào năm 2030."),
    Cue(Role.TARGET, 12, False, "tầm nhìn, chiến lược, quy hoạch, chương trình nghị sự",
        "Chiến lược phát triển Công đoàn năm 2030."),
    Cue(Role.SINCE, 0, False, "từ", "Quy định có hiệu lực từ năm 2025."),
    Cue(Role.TERM, 1, False, "nhiệm kỳ, giai đoạn, thời kỳ, những năm, thập niên, thập kỷ",
        "Đại biểu nhiệm kỳ 2023 - 2028."),
    Cue(Role.TERM, 0, False, "khóa, khoá", "Học viên khóa 2021."),
    Cue(Role.DOCUMENT, 10, False,
        "luật, bộ luật, nghị quyết, nghị định, thông tư, chỉ thị, công văn, pháp lệnh, hiến pháp, công điện, tờ trình, "
        "quyết định số, hướng dẫn số, kế hoạch số, đề án số, chương trình số, văn bản số, thông báo số, kết luận số, "
        "quy định số",
        "Tuyên truyền Bộ luật Lao động năm 2019 cho công nhân."),
    Cue(Role.COMPARED, 3, False, "so với, cùng kỳ, cao hơn, thấp hơn, nhiều hơn, ít hơn",
        "Sản lượng tăng 5% so với cùng kỳ năm 2022."),
    Cue(Role.HISTORY, 3, False, "sinh, sn, thành lập, ra đời, nhập ngũ, kết hôn, khởi nghiệp, tái lập",
        "Công ty được thành lập năm 2001."),
    Cue(Role.NAME, 3, False,
        "world cup, sea games, euro, asian cup, aff cup, asean cup, olympic, asiad, paralympic, copa america",
        "Vòng loại World Cup 2026 được nhiều người xem."),
    Cue(Role.NEUTRAL, 0, False,
        "pháp luật, kỷ luật, thanh xuân, nghi xuân, trường xuân, tết trung thu, tết thiếu nhi, tết độc lập, "
        "tết trồng cây, phong trào phấn đấu, đón nhận, học sinh, thí sinh, sinh viên, tuyển sinh, vệ sinh, dân sinh, "
        "an sinh, sinh hoạt, sinh sống, hy sinh, phát sinh",
        "Đoàn viên tìm hiểu pháp luật năm 2019."),
)
"""What the words before a year make of it: the nearest cue speaks, at one place the longest. Without a cue: REPORT."""

ACHIEVED = "hoàn thành, đạt, vượt, kết quả, thành tích, đánh giá, sơ kết, tình hình"
"""Before the noun of a plan these report it: "đã hoàn thành kế hoạch năm 2019"."""

STRIVING = "phấn đấu, quyết tâm, nhằm, để, sẽ, cần, thi đua, góp phần, tiếp tục, ra sức"
"""Before what is achieved these make it a plan again: "phấn đấu hoàn thành nhiệm vụ năm 2025"."""

AFTER: tuple[tuple[Role, str], ...] = (
    (Role.AHEAD, "sẽ, dự kiến"),
    (Role.PLAN, "phấn đấu, đặt mục tiêu, nhiệm vụ trọng tâm, phương hướng, cần"),
    (Role.LAUNCH, "tập trung, tiếp tục, xác định, đề ra, đặt ra"),
    (Role.OVER, "đã, vừa qua, đến nay, tới nay"),
    (Role.REPORT, "đạt, hoàn thành"),
)
"""What the words after a year make of it, where it stands free ("Năm 2025, quận sẽ ..."): the first one speaks; those
of LAUNCH only where no other does."""

ADVERBIAL = frozenset({"", ",", "(", ":", "-", "–", "trong", "suốt", "riêng", "sang", "và"})
"""Before "năm" these leave the year free of any noun."""

PARTS_OF_YEAR = frozenset({"đầu", "giữa", "cuối", "hè", "thu", "đông"})
"""Before a bare year they stand for "năm": "cuối 2023"."""

DAY_SYLLABLES = frozenset({"ngày", "sáng", "trưa", "chiều", "tối", "đêm", "hết", "hôm", "mùng", "mồng", "("})
"""Between a cue and a date they say nothing."""

Bound = tuple[int, int, int]
WINDOWS: dict[Role, tuple[Bound, Bound]] = {
    # role          from (years on, month, day)  to
    Role.REPORT:   ((0, 1, 1),    (1, 3, 31)),    # "năm 2023" is told until the spring of 2024
    Role.OVER:     ((0, 4, 1),    (1, 9, 30)),    # no year is over in its first months
    Role.JUDGED:   ((0, 3, 1),    (1, 9, 30)),
    Role.PERIOD:   ((0, 1, 1),    (1, 3, 31)),    # from the last month of the period on
    Role.LAUNCH:   ((-1, 10, 1),  (0, 10, 31)),
    Role.PLAN:     ((-1, 10, 1),  (0, 10, 31)),   # plans are made from the autumn before
    Role.AHEAD:    ((-1, 10, 1),  (0, 12, 31)),
    Role.FEAST:    ((-1, 10, 1),  (0, 3, 31)),
    Role.SCHOOL:   ((-1, 8, 1),   (0, 8, 31)),    # a school year is named here by its second year
    Role.CLOSING:  ((0, 3, 1),    (0, 10, 31)),
    Role.OPENING:  ((0, 1, 1),    (0, 10, 31)),   # but at its beginning by its first
    Role.PAST:     ((0, 1, 1),    (1, 12, 31)),
}
"""The days on which an article can speak so of a year; a full date has its own day for a bound."""

FRINGE_DAYS = 92
"""So long before a year begins its events are already spoken of; half as likely."""

OCCASION_DAYS = (240, 120)
"""How long before its day, and after, an occasion is spoken of."""

SCHOOL_OPENS = (
    "tuyển sinh, khai giảng, tựu trường, thi vào, chuẩn bị, lớp 10, phương hướng, nhiệm vụ, kế hoạch, "
    "đầu cấp"
)
SCHOOL_CLOSES = "tổng kết, bế giảng, khép lại, kết thúc, cuối năm, đạt giải, khen thưởng, học sinh giỏi"
"""Which end of a school year a sentence stands at."""

# ------------------------------------------------------------------------------------------------ days

PINNED   = "sáng nay, trưa nay, chiều nay, tối nay, đêm nay, hôm nay"
"""They pin the day of printing itself."""
COMING   = "sáng mai, trưa mai, chiều mai, tối mai, đêm mai, ngày mai, hôm sau, ngày kia"
PARTS = (
    "sáng sớm, rạng sáng, sáng, trưa, chiều tối, chiều muộn, chiều, tối muộn, tối, đêm muộn, đêm, "
    "nửa đêm, khuya, sáng qua, trưa qua, chiều qua, tối qua, đêm qua, hôm qua, "
    "tuần qua, tuần này, vừa qua, vừa rồi, cuối tuần"
)
PLAIN    = "ngày, mùng, mồng, hôm"
WEEKDAYS = "thứ hai, thứ ba, thứ tư, thứ năm, thứ sáu, thứ bảy, chủ nhật"
WEEKDAYS_ALSO = {"thứ 2": 0, "thứ 3": 1, "thứ 4": 2, "thứ 5": 3, "thứ 6": 4, "thứ 7": 5, "thứ bẩy": 5}

LIMITS = (
    "từ, kể từ, đến, tới, cho đến, cho tới, hết, trước, sau, qua, tính đến, tính từ, chậm nhất, "
    "muộn nhất, hạn cuối, hạn chót, sinh, mất, thành lập, ra đời, ký, ban hành, cấp, hiệu lực, "
    "truyền thống, giải phóng"
)
"""Right before a day they make it a limit, a birthday or the date of a document."""

EARLIER = "trước đó, trước đây, đưa tin, thông tin trước, cáo trạng, hồ sơ, theo điều tra, năm ngoái, năm trước"
"""In the sentence before a day they make it a story before the story."""

ABOUT = "liên quan đến, liên quan tới, liên quan, về vụ, sau vụ"
"""In the clause before a day they do so: "liên quan đến vụ cháy xảy ra ngày 3/6"."""

GROUNDS = (
    "diễn ra, tổ chức, khai mạc, bế mạc, họp, họp báo, hội nghị, phiên, buổi, buổi lễ, cho biết, "
    "thông tin, công bố, làm việc, phát biểu, chủ trì, vào, trong, cũng trong, cùng, đúng, khoảng, lúc, "
    "hồi, mới đây, vừa qua, và, thì, cụ thể, theo đó, kết thúc, cuối, đầu giờ, cuối giờ, vừa, tuyên bố, "
    "trao đổi, xảy ra"
)
"""Before a plain "ngày" they set the news; anything else does not: "chào mừng ngày 8/3" is a feast."""

FUTURE = "sẽ, dự kiến, sắp, chuẩn bị, tiến tới, phấn đấu, theo kế hoạch, đăng ký, hạn, lên kế hoạch"
"""Before a day, in its sentence, they put it ahead."""

NEWS_VERBS = (
    "đã, vừa, đang, tổ chức, diễn ra, khai mạc, bế mạc, bế giảng, khai giảng, cho biết, thông tin, thông báo, "
    "ban hành, công bố, họp, làm việc, thăm, đến thăm, đến dự, trao, trao tặng, tặng, phát động, phối hợp, "
    "kiểm tra, khảo sát, giám sát, tiếp, dự, tham dự, tham gia, chủ trì, xảy ra, bắt, bắt giữ, khởi tố, tạm giữ, "
    "ra quân, ra mắt, tuyên dương, biểu dương, khen thưởng, tôn vinh, tuyên truyền, tập huấn, gặp mặt, "
    "đối thoại, tọa đàm, ký, ký kết, dâng hương, ghi nhận, thực hiện, triển khai, tuyên án, xét xử, phê duyệt, "
    "thông qua, thảo luận, nhận, đón, bàn giao, quyết định, yêu cầu, đề nghị, khởi công, khánh thành, gắn biển, "
    "thông xe, khai trương, khởi động, bùng phát, bốc cháy, va chạm, tử vong, khẳng định, nhấn mạnh, cho rằng, "
    "phát biểu, chia sẻ, báo cáo, sơ kết, tổng kết, kỷ niệm, mở, đưa, gửi, chỉ đạo, phát hiện, thu giữ, "
    "thành lập, hoàn thành, bước vào, dẫn đầu, thu hút"
)
"""After a day, the first of these against "sẽ" says whether it is news or lies ahead. Small letters only: "Ban Tổ chức"
is no verb."""

ENDED = "bế mạc, kết thúc, khép lại, thành công, vừa diễn ra, sau hai, sau ba, sau 2, sau 3, sau 4, sau 5"
"""Of several days these say that the last one is the news."""

AFTER_DAY = "âm lịch, al, hằng năm, hàng năm, năm ngoái, năm trước"
"""After a day they say that it is none of this calendar, of every year, or of another."""
# fmt: on
