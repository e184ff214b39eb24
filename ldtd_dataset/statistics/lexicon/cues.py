"""Words around a number that say what it is: bounds, changes, and the cues that it is no statistic.

Source: the annotation guide, sections "Does not count", "Bounds", "Change" and "n/m".
"""

# ruff: noqa: E501 - a row of a table is a line
# fmt: off

# ---------------------------------------------------------------- bounds

BOUNDS: dict[str, str] = {
    "approx":   "khoảng, chừng, độ, ước, ước tính, ước khoảng, ước chừng, ước đạt, ước thực hiện, ước tính đạt, ước bằng, ước có, "
                "ước thu, ước chi, ước thiệt hại, xấp xỉ, tầm, trên dưới, vào khoảng, "
                "độ chừng, khoảng chừng, ngót nghét, đâu đó, cỡ, áng chừng",
    "nearly":   "gần, ngót, sát, suýt soát, gần đến, gần tới, gần như, xấp xỉ gần",
    "over":     "hơn, trên, quá, vượt mức, ngoài, vượt ngưỡng, vượt con số, vượt quá, có hơn",
    "at_least": "ít nhất, tối thiểu, không dưới, không ít hơn, ít ra, chí ít, không thấp hơn, ít nhất là, tối thiểu là, "
                "ít nhất bằng, tối thiểu bằng",
    "under":    "dưới, chưa đến, chưa tới, chưa đầy, không đến, không tới, không đầy, không quá nổi, chưa được",
    "at_most":  "tối đa, không quá, nhiều nhất, không vượt quá, không hơn, không nhiều hơn, không trên, tối đa là, "
                "không cao hơn, tối đa không quá, tối đa bằng",
    "up_to":    "lên tới, lên đến, có tới, đạt tới, đạt đến, có đến, chiếm tới, chiếm đến, mất tới, mất đến, cần tới, cần đến, "
                "gồm tới, thu hút tới, phạt tới, phạt đến, dài tới, cao tới, rộng tới, nặng tới, sâu tới, kéo dài tới, "
                "kéo dài đến, tới",
}

BOUNDS_AFTER: dict[str, str] = {"trở lên": "at_least", "trở xuống": "at_most", "đổ lên": "at_least", "đổ xuống": "at_most"}

UNTIL: frozenset[str] = frozenset({"đến", "tới"})
BOUNDS_UNTIL: str = "dưới, không quá, gần, hơn, trên, tối đa"
"""Between these and the second end of a scale of two bounds: "từ 75 đến dưới 80 tuổi"."""

BEFORE_BARE_SCALE: frozenset[str] = frozenset({"hơn", "gần", "khoảng", "cả", "ngót", "chừng", "dưới", "trên", "quá", "ngoài"})
"""After these a scale alone is one of it: "gần chục hộ", "hơn trăm người"."""

INSIDE_MULTIPLES: frozenset[str] = frozenset(
    {"hơn", "gần", "khoảng", "tới", "đến", "từ", "trên", "ít", "nhất"}
)
"""Bound words between "gấp" and its number: "gấp hơn 2 lần"."""

ADJECTIVES: frozenset[str] = frozenset(
    {"cao", "thấp", "nhiều", "ít", "lớn", "nhỏ", "nhanh", "chậm", "dài", "ngắn", "rộng", "hẹp", "nặng", "nhẹ", "tốt", "xấu",
     "sâu", "nông", "xa", "gần", "đắt", "rẻ", "nhỉnh", "mạnh", "yếu", "sớm", "muộn", "già", "trẻ", "kém"}
)
"""Before "hơn" these compare: "cao hơn 5%" is a change and no bound."""

LAND_BEFORE: frozenset[str] = frozenset({"rộng", "trồng", "thuê", "mua", "nặng", "cao", "dày", "cấy", "canh"})
"""Some tokens before a number these make an old measure of the word after it: "ao rộng hơn 1 mẫu"."""

EXTENDED: frozenset[str] = frozenset({"measure", "duration"})
EXTENTS: frozenset[str] = frozenset({"dài", "rộng", "sâu", "nặng", "dày"})
"""Before "hơn" and a measure or a length of time these say more than so much: "dài hơn 1,5 km"."""

NOT_BOUNDS: dict[str, frozenset[str]] = {
    "trên": frozenset({"kể", "nói", "nêu"}),
    "độ":   frozenset({"tốc", "nhiệt", "nồng", "mật", "trình", "chế", "mức", "cường", "cấp", "tiến", "áp", "bỏng", "tim", "mỡ"}),
    "quá":  frozenset({"không", "chẳng"}),
    "thiểu": frozenset({"lương", "sống", "mức"}),
    "sát":  frozenset({"cảnh", "giám", "khảo", "quan", "trinh", "kiểm", "áp", "mật", "mưu", "sâu", "bám"}),
    "tầm":  frozenset({"nâng", "bệnh", "vượt", "vươn", "đúng", "sưu"}),
    "ước":  frozenset({"công", "hiệp", "điều", "thỏa", "thoả", "quy", "giao"}),
}
"""A bound word is none after these: "nói trên", "tốc độ"."""

KEEPS_VERB: frozenset[str] = frozenset({"có", "đạt", "chiếm", "mất", "cần", "gồm"})
"""A bound of two words whose first is the verb of the clause; the rest is the bound."""

DELIVERING: str = (
    "trao, gửi, triển khai, phát động, hỗ trợ, cách, tặng, chuyển, đưa, đến, phổ biến, tuyên truyền, gửi tặng, "
    "trao tặng, mang, cấp, phân bổ, giao, lan tỏa, nhân rộng, phục vụ, quan tâm, hướng, cung cấp"
)
"""After these "tới" and "đến" mean "to", not "as many as"."""

ON_THINGS: str = (
    "lĩnh vực, địa bàn, tuyến, tuyến đường, tuyến phố, mặt trận, phương diện, mặt, khía cạnh, nền tảng, tờ, trang, con đường, "
    "sân, xe, ô tô, tàu, máy bay, kênh, khía cạnh, cơ sở, cánh đồng, tầng, đảo, hòn đảo, sàn, chiếc xe, "
    "nhánh sông, dòng sông, toa, chuyến bay, chuyến tàu, châu lục, sóng, mạng, diện, trục, trục đường, ngọn đồi, hướng, mũi, bình diện, phần đất, "
    "thửa, thửa ruộng, thửa đất, mảnh đất, khu đất, cây cầu, trang mạng"
)
"""After "trên" these say where: "trên 3 lĩnh vực" counts three, exactly. Only small numbers are read so."""

WHERE_VERBS: str = (
    "áp dụng, triển khai, thực hiện, diễn ra, tổ chức, thí điểm, hoạt động, trải, canh tác, sản xuất, khảo sát, đánh giá, dựa, đặt, phát, "
    "phát sóng, đăng, trồng, thi công, lắp đặt, tuyên truyền, có mặt, chạy, đi, nằm, ngồi, đứng, ở, sống, trọ, đậu, đỗ, họp, trú, kẹt, "
    "mắc kẹt, chôn, giấu, ngủ, chui, vùi lấp, tìm kiếm, dựng, xây dựng, bố trí"
)
"""After these "trên", "dưới" and "gần" before a small number say where, whatever is counted."""

UNDER_THINGS: str = "gầm cầu, mái nhà, chân, gốc, gốc cây, bóng, lòng, tán, mái, tầng hầm, hầm, căn hầm, chân cầu, gầm"
NEAR_THINGS: str = (
    "khu công nghiệp, khu, khu đô thị, nhà máy, bệnh viện, trường, trường học, trường đại học, ngôi trường, chợ, bến xe, "
    "nhà ga, sân bay, trạm, cầu, cây cầu, công viên, hồ, con sông, con đường, tuyến đường, ngã tư, khu dân cư, "
    "trung tâm, trung tâm thương mại, siêu thị, khu chung cư, tòa nhà, khu vực, cơ sở, điểm"
)
SMALL = 20
"""Up to here a number after "trên", "dưới", "gần" may count the things that stand there."""

# ---------------------------------------------------------------- changes

CHANGE_VERBS: dict[str, str] = {
    "up":   "tăng, nâng, vượt, tăng thêm, tăng lên, nâng lên, vượt lên, cao hơn, nhiều hơn, tăng vọt, tăng nhẹ, tăng mạnh, "
            "tăng trung bình, tăng bình quân, bổ sung thêm, tăng đến, tăng tới, tăng cao, tăng nhanh, tăng đột biến, tăng tiếp",
    "down": "giảm, hạ, rút ngắn, bớt, giảm bớt, giảm đi, giảm xuống, hạ xuống, thấp hơn, ít hơn, cắt giảm, giảm mạnh, giảm nhẹ, sụt giảm, "
            "giảm thêm, kém hơn, giảm sâu, sụt, tụt, giảm trung bình, giảm bình quân, giảm tới, giảm đến, suy giảm, thu hẹp, "
            "tiết giảm, tinh giản, rút gọn, giảm nhanh, giảm tiếp",
}

COMPARISONS: frozenset[str] = frozenset({"cao hơn", "nhiều hơn", "thấp hơn", "ít hơn", "kém hơn"})

NOT_CHANGES: dict[str, frozenset[str]] = {
    "tăng": frozenset({"gia", "trưởng", "cường", "ca", "tốc", "ni", "sinh"}),
    "giảm": frozenset({"trừ", "nghèo", "nhẹ", "thiểu", "đau", "cân"}),
    "hạ": frozenset({"du", "lưu", "nguồn", "tầng", "long", "cánh", "viện", "bộ"}),
    "nâng": frozenset({"cao", "cấp", "niu"}),
    "vượt": frozenset({"khó", "qua", "trội", "bậc", "đèn", "biên"}),
    "bớt": frozenset(),
}
"""A verb of change is none before these: "tăng trưởng", "nâng cao"."""

STOPS_CHANGE: frozenset[str] = frozenset(
    {"và", "bị", "của", "cho", "với", "đạt", "chiếm", "là", "được", "còn", "có", "mức", "từ", "đến", "nhờ", "khi", "do", "vì", "trong",
     "ở", "tại", "để", "theo", "nên", "khiến", "làm", "gồm", "nhưng", "mà", "phải", "suốt"}
)
"""Between a verb of change and its amount these part them."""

PASSES_CHANGE: frozenset[str] = frozenset({"cho", "mức", "được"})
"""Of those, what may stand in a long object of such a verb: "giảm lãi suất cho vay 0,5%", "vượt dự toán được giao"."""

FAR_CHANGES: frozenset[str] = frozenset({"hơn", "ngắn", "giảm", "tăng", "hạ", "nâng", "vượt"})
"""Last syllables of verbs that reach an amount over up to three words: "rút ngắn thời gian 15 ngày"."""

TO_WORDS: frozenset[str] = frozenset({"lên", "xuống", "còn", "đạt", "thành"})
LEVEL = "mức"
"""May stand between these and the amount: "lên mức 4,96 triệu đồng"."""
DIRECTION: dict[str, str] = {"lên": "up", "xuống": "down"}
TIMES_OF: frozenset[str] = frozenset({"mức", "lương", "giá"})
"""After "lần" these make a multiple of it: "bằng 2 lần mức lương cơ sở"."""
MULTIPLES: dict[str, str] = {"đôi": "2", "rưỡi": "1.5", "ba": "3", "bốn": "4", "năm": "5", "bội": ""}

# ---------------------------------------------------------------- cues that a number is no statistic

STRONG_ORDINALS: dict[str, str] = {
    "":         "hạ tầng, khách hàng",
    "date":     "ngày, mùng, mồng, mùng ngày, ngày mùng, rằm, sáng ngày, chiều ngày, tối ngày, hôm",
    "month":    "tháng, tháng giêng, quý, tháng chạp",
    "year":     "năm, niên khóa, niên khoá, năm học, thập niên, thập kỷ, thế kỷ, tết, mùa giải, mùa, niên vụ, xuân, giai đoạn, nhiệm kỳ",
    "ordinal":  "thứ, lần thứ, lần, kỳ họp thứ, kỳ, khóa, khoá, khối, số, lớp, tầng, vòng, top, bước, bậc, hạng, loại, bài, chương, phần thứ, câu, tập, "
                "mức độ, số thứ tự, hàng thứ, ngày thứ, vị trí số, quyển, kỳ thứ, trang, cột, bảng, hình, phụ lục, mẫu, mẫu số, biểu, ca thứ, "
                "phiên thứ, chuyên đề, buổi thứ, hiệp, set, bàn thứ, phút, phút thứ, giây thứ, độ tuổi thứ, bảng xếp hạng fifa thứ, khối lớp, bỏng độ, áp độ, suy tim độ, nhiễm mỡ độ, "
                "kênh, chuẩn, model, iphone, galaxy, windows, world cup, sea games, euro, asiad, v - league, fifa, apec, "
                "asean, cop, lứa, sê - ri, serie, season, mùa thứ, cấp độ, chặng, giai đoạn thứ, bàn thắng thứ, trận thứ",
    "unit":     "sư đoàn, trung đoàn, tiểu đoàn, lữ đoàn, đại đội, trung đội, tiểu đội, quân đoàn, quân khu, binh đoàn, binh chủng, đoàn, hải đoàn, tổ công tác, đội, ban chỉ đạo, tổ liên ngành, liên ngành, "
                "đoàn kiểm tra, đoàn thanh tra, quân y, quân đội, biên phòng, phà, ki ốt, "
                "cụm, cụm thi đua số, chi đội, công an số, khu vực, khu, trạm, tổ dân phố, tổ, thôn, xóm, ấp, khu phố, bản, đội số, kho, đồn",
    "document": "điều, khoản, điểm, mục, tiết, chỉ thị, nghị quyết, quyết định, thông tư, nghị định, công văn, công điện, luật, văn bản, tờ trình, "
                "kế hoạch, kế hoạch số, thông báo, hướng dẫn, quy định, pháp lệnh, hiến pháp, báo cáo, công ước, tcvn, qcvn, iso, mã, mã số, "
                "biển số, biển kiểm soát, bks, số hiệu, số hợp đồng, giấy phép số, bản án, hồ sơ số",
    "address":  "quận, phường, đường, phố, ngõ, ngách, hẻm, số nhà, nhà số, lô, ô, phòng, quốc lộ, tỉnh lộ, đường tỉnh, ql, tl, dt, đt, đại lộ, "
                "vành đai, đường vành đai, cao tốc, km, bến, cổng, tòa, tòa nhà, toà, toà nhà, chung cư, block, sảnh, gate, hầm, kiệt, căn hộ, nhà, "
                "căn hộ số, căn số, cống, cầu, cọc, cột mốc, mốc, hầm số, đầm, hồ, đập, giếng, lò, vùng, hương lộ, tuyến, xe buýt, buýt, tuyến buýt, xe buýt số",
    "phone":    "điện thoại, số điện thoại, hotline, đường dây nóng, tổng đài, sđt, đt, tel, fax, gọi, zalo, tài khoản, stk, số tài khoản, cccd, "
                "cmnd, căn cước, số căn cước, mã số thuế, mst, liên hệ, bấm",
    "name":     "covid, sars, cúm, virus, phiên bản, version, ios, android, u, cách mạng công nghiệp, công nghiệp, công nghệ, nông nghiệp, du lịch, "
                "vtv, htv, boeing, airbus, tàu, xe, chuyến bay, chuyến tàu, bão số, áp thấp, vắc xin, pm, omega, vitamin, máy bay, tàu số, f, euro, bệnh viện, viện, trường, công ty, nhà máy, xí nghiệp, cảng, mỏ, cơ sở, chương trình, đề án",
    "score":    "tỷ số, tỉ số, thắng, thua, hòa, hoà, dẫn, tỷ số hòa, đánh bại",
    "scale":    "tỷ lệ, tỉ lệ, bản đồ, tỷ lệ bản đồ",
    "grade":    "cấp, giật cấp, gió cấp, rủi ro thiên tai cấp, trường cấp, dân số",
}
"""Right before a number that no money, share, scale or measure follows, these make it an ordinal, a name or a date; the
words of no kind end like one of them, and are none."""

WEAK_ORDINALS: str = (
    "lần, tổ, nhóm, đội, phòng, ca, đợt, chuyến, phần, nhà, khu, khối, cấp, bản, tuyến, xe, tàu, đoàn, ô, cụm, vùng, trạm, phố, "
    "bến, cầu, mẫu, kho, bài, tập, hồ, đường, kế hoạch, báo cáo, hướng dẫn, quyết định, quy định, thông báo, điều, điểm, mục, loại, "
    "công nghệ, công nghiệp, nông nghiệp, du lịch, cúm, virus, gọi, liên hệ, thắng, thua, hòa, hoà, dẫn, kỳ, hướng, u, tòa nhà, căn hộ, "
    "máy bay, mốc, hầm, vòng, thôn, bảng, bước, khu vực, kênh, căn cước, điện thoại, vắc xin, kỳ, chặng, đánh bại, dân số, giếng, khóa, "
    "khoá, tòa, toà, toà nhà, chung cư, đập, thông tư, cổng, luật, trang, lứa, đầm, lò, hệ thống, xuân, đồn, hình, hạng, "
    "bệnh viện, viện, trường, công ty, nhà máy, xí nghiệp, cảng, mỏ, văn bản, chuyên đề, tiết, giai đoạn, ngõ, hiệp, chuẩn, tết, bàn, khoản, sân, cơ sở, chương trình, đề án, "
    "tổ công tác, tổ liên ngành, liên ngành, đoàn kiểm tra, đoàn thanh tra, quân y, quân đội, biên phòng, phà, bản án"
)
"""Cues that give way to a counted noun after the number: "nhóm 5 đối tượng", "hỗ trợ nhà 50 hộ"."""

HOUR_WORDS: frozenset[str] = frozenset({"giờ", "h", "g"})
HOLDERS: str = (
    "phường, xã, thị trấn, thôn, ấp, khu, khu phố, khu đô thị, khu công nghiệp, tòa, toà, tòa nhà, toà nhà, nhà, chung cư, khu chung cư, "
    "ký túc xá, đoạn, dự án, cảng, sân bay, bến xe, nhà ga, ga, trường, công ty, công viên, bệnh viện, phòng, đường, phố, quốc lộ, tỉnh lộ, "
    "đại lộ, ngõ, giải, phim, phim truyền hình, quận, huyện, tỉnh, thành phố"
)
"""With a name after it, such a thing holds what the cue before the number names: "tổ 12 phường Vĩnh Hưng"."""

GATHERINGS: frozenset[str] = frozenset({"đoàn", "đội", "ca", "chuyến"})
"""Cues that nothing holds: "đoàn 12 công ty Nhật Bản" counts companies."""

EACH_BEFORE: frozenset[str] = frozenset({"mỗi", "một", "từng", "hàng", "hằng", "các"})
"""Before an ordinal's cue these take it back: "mỗi lớp 35 học sinh", "mỗi năm 2.000 người"."""

NUMBER_BEFORE: frozenset[str] = EACH_BEFORE | {
    "tổng", "con", "trong", "trên", "tần", "hệ", "chỉ", "doanh", "sĩ", "quân", "điểm", "trị", "tham", "thông", "gia",
}
"""Before "số" these make it a number of things or a quantity: "tổng số 80", "con số 500", "tần số 50 Hz"."""

NEW_SCORE: frozenset[str] = frozenset({"lên", "xuống", "còn", "thành"})
"""Between "tỷ số" and a score: "nâng tỷ số lên 4-1"."""
SCORED: frozenset[str] = frozenset({"thắng", "thua", "hòa", "hoà", "số", "dẫn", "bại", "quả"})
VERSIONED: frozenset[str] = frozenset({"bản", "nghiệp"})
PHONED: frozenset[str] = frozenset({"thoại", "hotline", "nóng", "đài", "zalo", "sđt", "đt", ")", "+"})
"""Last syllable before a score, a version, a phone number."""

NEW_YEAR = "tết"
NEW_YEAR_DAYS = 30
"""Up to here a number before the New Year is a day of it: "đêm 30 Tết"."""

PLACED: frozenset[str] = frozenset({"", "chỉ", "sở", "rạp", "sạn", "viện", "quán", "nhà", "tại", "ở", "(", ",", ":", ";", "-", "–", "gần", "cạnh", "về", "đến", "trước", "sau", "và"})
"""Before a number and the name of a street that is also a noun these make it an address: "tại 58 Quán Sứ"."""

STREETS: frozenset[str] = frozenset({"hàng", "quán"})
"""A capital makes these the first syllable of a street, and no noun: "96 Hàng Bông"."""

NO_SERIES_BEFORE: frozenset[str] = frozenset(
    {"theo", "của", "với", "ở", "tại", "cho", "bởi", "từ", "trong", "là", "như", "vào", "về", "trên", "đến", "tới", "thành", "qua", "để", "bằng", "do"}
)
"""After these "một" is the article, though another count may follow: "theo một cán bộ, 30 hộ ..."."""

APPOSITIONS: str = "con số, số, phần, mức, kết quả, thành tích, điểm, cách, việc, trường hợp, thời gian, lần nữa, nửa, chút, loạt"
"""After "một" these sum up what stands before them: "95%, một kết quả ấn tượng"."""

LATITUDES: frozenset[str] = frozenset({"vĩ", "kinh"})
"""After "độ": a coordinate."""

DATE_CUES: frozenset[str] = frozenset(
    {"ngày", "sáng", "trưa", "chiều", "tối", "đêm", "khuya", "mùng", "mồng", "dịp", "lễ", "tết", "nghỉ", "hôm", "rạng", "nhật", "bảy"}
)
NOW_BRACKET: tuple[str, ...] = ("nay", "qua", "cùng", "mai")
RATIO_BEFORE: frozenset[str] = frozenset({"chiếm", "bằng", "xỉ"})
RATIO_AFTER: frozenset[str] = frozenset(
    {"số", "diện", "tổng", "trong số", "trong tổng", "khối lượng", "sản lượng", "lợi nhuận", "doanh thu", "kinh phí", "giá trị",
     "thời gian", "quãng đường", "thời lượng", "công suất", "dung tích"}
)
FRACTIONS: frozenset[str] = frozenset({"1/2", "1/3", "2/3", "1/4", "3/4", "2/5", "3/5", "4/5"})
"""Parts of a whole that are seldom dates: before what may be a noun they are ratios."""

WEAK_DATE_CUES: frozenset[str] = frozenset({"từ", "đến", "tới", "trước", "sau", "hết", "vào", "qua", "(", "-", "–", ",", "và"})
"""Right before n/m these leave it a date."""

NO_RATIO_BEFORE: frozenset[str] = frozenset(
    {"vòng", "lệ", "nhà", "ngõ", "ngách", "hẻm", "tổ", "số", "kiệt", "lô", "bản đồ", "chung kết", "đồ", "kết", "phòng", "căn"}
)
MONTH_BEFORE: frozenset[str] = frozenset({"quý", "tháng"})
DOCUMENT_NOUNS: frozenset[str] = frozenset(
    {"định", "quyết", "tư", "thị", "văn", "điện", "luật", "lệnh", "hoạch", "báo", "bản", "trình", "dẫn", "phép", "án", "ước"}
)
"""Last syllables of a document's noun, before "số 12/2020"."""

# ---------------------------------------------------------------- durations: lengths, periods, clocks

PERIOD_AFTER: str = (
    "đầu, đầu năm, cuối, cuối năm, qua, vừa qua, vừa rồi, gần đây, gần nhất, trước, trước đó, trước đây, sau, sau đó, nay, trở lại đây, tiếp theo, "
    "còn lại, của năm, cuối cùng, tới, tới đây, sắp tới, giữa năm, đầu tiên, đã qua, liền trước, liền kề, kế tiếp, nữa, cuối tuần, đầu tháng, "
    "năm nay, tăng, giảm, ước, ước đạt, đạt, ước tính, kháng chiến, đổi mới, lịch sử, nghìn năm, trước công nguyên, của nhiệm kỳ, của quý"
)
ANNIVERSARY_AFTER: str = (
    "ngày sinh, ngày thành lập, ngày truyền thống, ngày giải phóng, ngày mất, ngày quốc, ngày hội, ngày thương binh, ngày toàn quốc, ngày báo chí, "
    "ngày nhà giáo, ngày phụ nữ, ngày bác, ngày cách mạng, ngày ký, ngày chiến thắng, ngày thầy thuốc, ngày nam, ngày thống nhất, ngày bầu cử, "
    "ngày ra đời, ngày cưới, ngày tái lập, ngày du lịch, ngày doanh nhân, ngày gia đình, ngày quân đội, ngày công an, ngày công đoàn, "
    "thành lập, giải phóng, thực hiện, triển khai, tái lập, hình thành, thi hành, ra đời, xây dựng và, xây dựng nông thôn, chiến thắng, cách mạng, "
    "quốc khánh, thống nhất, quan hệ, thiết lập, truyền thống, tuổi đảng, đô thị vệ tinh, hoạt động và, phấn đấu, khởi nghĩa, đồng khởi, điện biên, "
    "phát triển và, hợp nhất, sáp nhập, chia tách, mở rộng địa giới, hợp tác, ngày toàn dân, ngày khuyến học, ngày lực lượng, ngày quốc tế"
)
ANNIVERSARY_BEFORE: str = (
    "kỷ niệm, kỉ niệm, tổng kết, sơ kết, chào mừng, mừng, nhân, hướng tới, lễ kỷ niệm, dịp, huy hiệu, mừng kỷ niệm, nhân dịp, "
    "tròn, nhìn lại, chặng đường, hành trình, đánh giá, thành tựu, dấu ấn, danh hiệu"
)
PERIOD_BEFORE: str = "trong, qua, sau, suốt, trải qua, trong vòng, từ sau, mỗi, cứ, nhiệm kỳ, giai đoạn, kế hoạch, chu kỳ, định kỳ, cách đây, trước, gần, bình quân, lũy kế, luỹ kế, tính chung, kết quả"
LENGTH_BEFORE: str = (
    "kéo dài, diễn ra, hoàn thành, thi công, mất, cách ly, nghỉ, phạt, tước, làm việc, theo dõi, đình chỉ, hiệu lực, bảo hành, thời gian, thời hạn, "
    "giấy phép, tạm giữ, tạm giam, cấm, điều trị, thử việc, tập huấn, giải quyết, xử lý, trả kết quả, lưu trú, phép lái xe, bằng lái, duy trì, chạy, đào tạo, "
    "hành trình dài, tù, học, tạm dừng, thẩm định, chờ, dài, dự kiến, đạp xe, đi bộ, di chuyển, liên tục, sống, gia hạn, báo trước, trả góp, nằm viện, quản chế, vận hành, lái xe"
)
"""Within a few words before "trong 3 ngày", these make its length what is reported."""

SURELY_CLOCK: frozenset[str] = frozenset({"lúc", "hồi", "vào", "điểm"})
DAYTIMES: frozenset[str] = frozenset({"sáng", "trưa", "chiều", "tối", "đêm"})
PERIOD_HALVES: frozenset[str] = frozenset({"đầu", "cuối", "giữa"})
PERIOD_WHOLES: frozenset[str] = frozenset({"năm", "tháng", "tuần", "quý", "nhiệm"})
"""A length before "đầu năm", "cuối nhiệm kỳ" is a period, whatever verb stands before it."""

PERIOD_SIDES: frozenset[str] = frozenset({"đầu", "cuối", "qua"})
OPENS_PERIOD: frozenset[str] = frozenset({"trong", "sau", "qua"})
DIRECTIONAL: frozenset[str] = frozenset({"tới", "sau", "trước"})
"""After a length of time these make a period, but before another number they go with that."""

LASTING: frozenset[str] = frozenset({"dài", "mất", "hết", "suốt", "thêm"})
"""Before "từ 3 giờ đến 5 giờ" these make it a length."""

DOSES: frozenset[str] = frozenset({"lần", "bữa", "viên", "buổi", "cữ"})
"""After "ngày 2" these are counted: "uống ngày 2 lần"."""

CLOCK_BEFORE: frozenset[str] = frozenset({"khoảng", "đúng", "từ", "đến", "trước", "tới", "-", "–", "sau"})
CLOCK_AFTER: frozenset[str] = frozenset(
    {"sáng", "trưa", "chiều", "tối", "đêm", "ngày", "cùng", "hằng", "hôm", "khuya", "rạng", "kém", "đúng", "00", "30", "15", "45", ":", "thứ"}
)
CLOCK_SHAPE_LENGTHS: frozenset[str] = frozenset({"hết", "mất", "dài", "suốt", "chạy", "thêm"})
"""Before "1h30" these make it a length."""

CLOCK_LENGTH_BEFORE: frozenset[str] = frozenset(
    {"hết", "mất", "dài", "suốt", "trong", "thêm", "hạn", "gian", "tăng", "giảm", "ngắn", "ca", "việc", "chờ", "ngủ", "quá", "cần",
     "ngót", "chừng"}
)

# ---------------------------------------------------------------- money, shares, ratios

MONEY_BEFORE: str = (
    "trị giá, giá, tiền, lương, chi, phí, kinh phí, vốn, doanh thu, thu nhập, mức thưởng, thưởng, ngân sách, vay, nợ, phạt, thuê, mua, bán, "
    "lợi nhuận, học phí, viện phí, tiền thuê, tổng giá trị, hỗ trợ, ủng hộ, đầu tư, nộp, lãi, lỗ, quỹ, giải ngân, thuế, số tiền, trợ cấp, quà, "
    "chi trả, trả, thu, tổng mức, dư nợ, bồi thường, thiệt hại, đóng, tài sản, tiết kiệm, quyên góp, làm lợi, huy động, phụ cấp, gói, chuyển khoản, "
    "chuyển, chiếm đoạt, lừa, lừa đảo, kiếm, kiếm được, tốn, bỏ ra, rút, gom, góp, đặt cọc, cọc, dành, dành dụm, biếu, tiêu, thù lao"
)
MONEY_THINGS: frozenset[str] = frozenset({"tiền", "vốn", "viện phí", "học phí", "kinh phí", "lệ phí"})
"""After millions with no unit these say that it is money: "200 triệu tiền mặt", "5 triệu viện phí"."""

PLURALS: frozenset[str] = frozenset({"các", "những"})
"""Between a share and its noun: "100% các công đoàn cơ sở"."""

OF_TOTAL: frozenset[str] = frozenset({"của", "trong", "trên"})
"""Between a share and the total it is of."""

BASES: str = (
    "tổng, tổng số, kế hoạch, chỉ tiêu, dự toán, mục tiêu, kế hoạch năm, toàn bộ, nghị quyết, công suất, chỉ tiêu được giao, yêu cầu, "
    "định mức, tổng kim ngạch, tổng kim ngạch xuất khẩu, tổng kim ngạch nhập khẩu, tổng thu, tổng thu ngân sách, tổng chi, "
    "tổng chi ngân sách, tổng sản lượng, gdp, grdp, khối lượng, tổng diện tích, tổng kinh phí, kế hoạch vốn"
)
EQUALLY: frozenset[str] = frozenset({"đương", "tương", "bằng", "ứng", "tức"})
"""Words that may stand between a bracket and the percentage that shares the change before it."""

OF_HEAT: frozenset[str] = frozenset({"nhiệt", "nóng", "lạnh", "rét", "sốt", "nắng"})
"""Before "40 độ" in its sentence these say that it is hot or cold."""
TIME_WORDS: frozenset[str] = frozenset({"giờ", "ngày", "tuần", "tháng", "quý", "năm", "buổi", "ca"})
PARTS_EACH: frozenset[str] = frozenset({";", "tổng", ")"})
"""Between "mỗi x" and an amount these part them."""
OTHERS: frozenset[str] = frozenset({"tại", "trao", "tặng", "tới", "tay", "cho", "khen", "toàn"})
"""After the first amount of "mỗi x" these turn to others: "mỗi suất 1 triệu đồng, cho 60 công nhân"."""

PERCENT_LINKS: frozenset[str] = frozenset({"đạt", "chiếm", "đương", "bằng", "lệ"})
"""Last syllable before a percentage that belongs to the ratio on its left (đạt, chiếm, tương đương, bằng, tỷ lệ)."""

BARE_BEFORE: frozenset[str] = frozenset(
    {"là", "đạt", "có", "gồm", "còn", "lên", "xuống", "số", "cộng", "khoảng", "chỉ", "thêm", "bằng", "được", "ghi nhận", "tăng", "giảm", "từ", "lượng"}
)
"""Before a number that nothing follows, these make it a count all the same."""

QUOTED_TITLES: frozenset[str] = frozenset(
    {"trình", "trào", "đề", "thi", "án", "động", "dịch", "hiệu", "bài", "phim", "sách", "phẩm", "hình", "hội", "tháng", "tuần", "lễ", "khẩu",
     "mục", "chiến", "văn", "thảo", "đàm", "giải", "tên", "hành", "tiêu", "quỹ", "mô", "ngày", "chí", "kế", "hoạch", "gọi", "châm", "trại", "đình"}
)
SAYING: frozenset[str] = frozenset({":", "rằng", "định", "nói", "biết", "hỏi", "đáp", "kể"})
"""Before a short quote these open what somebody says."""
ENDS_SPEECH: frozenset[str] = frozenset({",", ".", "!", "?", "…"})
SPEAKERS: frozenset[str] = frozenset(
    {"ông", "bà", "anh", "chị", "em", "cô", "chú", "bác", "thầy", "cháu", "bé", "cụ", "họ", "tôi", "vị", "người", "một", "luật",
     "trưởng", "đại", "giám", "chủ", "phó", "lãnh", "nhà", "mẹ", "bố", "vợ", "chồng"}
)
"""What a speaker is named by, after the comma behind the quote."""
SHORTEST_SPEECH = 5
SHORT_QUOTE = 14
"""Up to so many tokens a quote without a speaker's colon is a title or a slogan."""
