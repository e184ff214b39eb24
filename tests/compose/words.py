"""What made-up articles are made of. No place, office or person here is real; `{...}` is filled from SLOTS."""

from __future__ import annotations

SLOTS: dict[str, tuple[str, ...]] = {
    "org": (
        "Liên đoàn Lao động quận Hồng Vân",
        "Công đoàn ngành Giấy và Bao bì",
        "LĐLĐ huyện Phú Giang",
        "Công đoàn Khu công nghiệp Bến Trúc",
        "Liên đoàn Lao động thị xã Đông Hạ",
        "Công đoàn Công ty Cổ phần May Sen Vàng",
        "Ủy ban nhân dân phường Cầu Mây",
        "Trung tâm Y tế huyện Tân Khê",
    ),
    "place": (
        "quận Hồng Vân",
        "huyện Phú Giang",
        "thị xã Đông Hạ",
        "phường Cầu Mây",
        "xã Tân Khê Thượng",
        "Khu công nghiệp Bến Trúc",
        "làng nghề Vân Sa",
        "cụm dân cư Bãi Soi",
    ),
    "who": (
        "đoàn viên",
        "người lao động",
        "nữ công nhân",
        "giáo viên mầm non",
        "cán bộ công đoàn",
        "hộ nghèo",
        "học sinh khó khăn",
        "lái xe công nghệ",
    ),
    "deed": (
        "tặng quà",
        "khám sức khỏe",
        "tập huấn an toàn lao động",
        "tư vấn pháp luật",
        "sửa chữa nhà ở",
        "hỗ trợ vay vốn",
        "thi tay nghề",
        "trồng cây xanh",
    ),
    "thing": (
        "suất quà",
        "phần học bổng",
        "xe đạp",
        "bộ máy tính",
        "túi an sinh",
        "sổ tiết kiệm",
        "tủ thuốc",
        "bộ đồ bảo hộ",
    ),
    "drive": (
        "“Lao động sáng tạo”",
        "“Mái ấm Công đoàn”",
        "“Xanh, sạch, an toàn”",
        "“Bữa cơm ca tối”",
        "“Mỗi tổ một sáng kiến”",
        "“Tết đủ đầy”",
    ),
    "month": ("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"),
    "time": ("Sáng", "Chiều", "Tối", "Trong hai ngày cuối tuần,", "Vừa qua,", "Những tháng gần đây,"),
}
"""Slots that are filled from a list; `{n}`, `{m}`, `{p}`, `{gift}`, `{money}` are numbers."""

HEADLINES: tuple[str, ...] = (
    "{org}: Chăm lo tốt hơn đời sống {who}",
    "{place} trao {n} {thing} cho {who}",
    "Hơn {n} {who} được {deed} miễn phí",
    "Nhân rộng phong trào {drive} ở {place}",
    "{org} hoàn thành {p}% chỉ tiêu {deed}",
    "Điểm tựa của {who} tại {place}",
    "Vì sao {who} ở {place} gắn bó với phong trào {drive}?",
    "Từ {drive} đến những đổi thay của {place}",
    "{n} {who} tranh tài tại hội thi {drive}",
    "Lan tỏa việc {deed} cho {who}",
)

KICKERS: tuple[str, ...] = ("{org}", "Phong trào {drive}", "Chăm lo {who}", "{place}")

LEADS: tuple[str, ...] = (
    "{time} {org} đã tổ chức {deed} cho {n} {who}, với tổng kinh phí {money}.",
    "Với phương châm hướng về cơ sở, {org} đã triển khai nhiều cách làm mới để {deed}, giúp {who} yên tâm làm việc.",
    "Sau {m} tháng phát động, phong trào {drive} đã thu hút đông đảo {who} ở {place} tham gia và để lại nhiều kết quả.",
    "Không chỉ {deed}, {org} còn dành {n} {thing} cho {who} đang gặp khó khăn trên địa bàn {place}.",
    "Giữa lúc giá cả tăng cao, việc {deed} của {org} đã tiếp thêm động lực để {who} vượt qua khó khăn.",
)

OPENINGS: tuple[str, ...] = (
    "Theo báo cáo của {org}, đến hết tháng {month}, toàn đơn vị đã {deed} cho {n} lượt {who}, đạt {p}% kế hoạch đề ra.",
    "Dự buổi lễ có đại diện lãnh đạo {place}, {org} cùng {n} {who} tiêu biểu.",
    "Có mặt tại {place} từ sáng sớm, chúng tôi chứng kiến không khí khẩn trương của {who} chuẩn bị cho ngày hội.",
    "Bên cạnh những kết quả đạt được, {org} thẳng thắn nhìn nhận một số hạn chế trong việc {deed}.",
    "Đặc biệt, hưởng ứng phong trào {drive}, các tổ công đoàn ở {place} đã đăng ký {m} công trình, phần việc cụ thể.",
    "Chia sẻ tại chương trình, đại diện {who} bày tỏ niềm vui khi nhận được sự quan tâm kịp thời của công đoàn.",
)

SENTENCES: tuple[str, ...] = (
    "Cùng với đó, đơn vị đã trao {n} {thing}, mỗi {thing} trị giá {gift}.",
    "Số {who} được {deed} tăng {p}% so với cùng kỳ năm trước, trong đó có {m} trường hợp đặc biệt khó khăn.",
    "Nhờ vậy, đời sống của {who} từng bước ổn định, nhiều gia đình đã có chỗ ở mới khang trang hơn.",
    "Kinh phí thực hiện do {org} vận động từ các doanh nghiệp đóng trên địa bàn, với tổng số tiền gần {money}.",
    "Các buổi đối thoại được tổ chức định kỳ, giúp doanh nghiệp và {who} hiểu nhau hơn, tháo gỡ vướng mắc từ cơ sở.",
    "Trong số {n} kiến nghị gửi về, {m} kiến nghị đã được giải quyết dứt điểm, số còn lại có thời hạn trả lời rõ ràng.",
    "“Có thêm {thing}, việc đi lại và học tập của con tôi đỡ vất vả hơn nhiều”, một {who} ở {place} xúc động nói.",
    "Ban tổ chức cho biết, các phần việc đều được công khai để {who} cùng giám sát và góp ý.",
    "Không dừng lại ở đó, {org} còn phối hợp mở {m} lớp bồi dưỡng vào buổi tối, phù hợp với giờ làm của {who}.",
    "Nhiều sáng kiến từ phong trào {drive} đã được áp dụng, làm lợi cho doanh nghiệp khoảng {money}.",
    "Ở {place}, mô hình này được duy trì đều đặn và nhận được sự ủng hộ của nhân dân.",
    "Đáng chú ý, tỷ lệ {who} tham gia đạt {p}%, cao hơn mức bình quân chung.",
    "Hoạt động cũng góp phần thắt chặt tình đoàn kết giữa {who} với chính quyền và nhân dân {place}.",
    "Một số nơi còn lúng túng trong khâu lập danh sách, dẫn đến việc hỗ trợ chậm hơn dự kiến.",
)

CLOSINGS: tuple[str, ...] = (
    "Thời gian tới, {org} sẽ tiếp tục {deed} và nhân rộng phong trào {drive} đến từng tổ công đoàn.",
    "Dự kiến trong quý tới, thêm {n} {thing} sẽ được trao cho {who} ở {place}.",
    "Phát biểu kết thúc, đại diện {org} đề nghị các đơn vị nắm bắt tâm tư của {who} để có cách chăm lo phù hợp.",
)

CAPTIONS: tuple[str, ...] = (
    "Đại diện {org} trao {thing} cho {who}.",
    "Quang cảnh buổi {deed} tại {place}.",
    "{n} {who} tham gia chương trình",
    "Niềm vui của {who} khi nhận {thing}.",
)

CREDITS: tuple[str, ...] = ("", "", " Ảnh: M.Hạ", " (Ảnh: Thu Sương)", " Ảnh: Lâm Viễn")

BYLINES: tuple[str, ...] = (
    "Mai Hạ Vy",
    "Lâm Viễn",
    "T.Sương",
    "Thu Sương - Lâm Viễn",
    "M.Hạ - T.Sương",
    "Theo TTXVN",
    "Đan Khuê",
)

SOURCES: tuple[str, ...] = ("", "", "", "Thông tấn xã Sông Hồng", "Báo Đất Bãi")

CATEGORIES: tuple[str, ...] = ("Công đoàn", "Thời sự", "Đời sống", "Việc làm", "An toàn giao thông")

TAGS: tuple[str, ...] = ("công đoàn", "người lao động", "an sinh", "tay nghề", "phong trào thi đua", "nhà ở xã hội")

MENU: tuple[str, ...] = (
    *("Trang chủ", "Thời sự", "Công đoàn", "Việc làm", "Chính sách", "Đời sống", "Xã hội", "Pháp luật", "Kinh tế"),
    *("Giáo dục", "Y tế", "Văn hóa", "Thể thao", "Giải trí", "Du lịch", "Quốc tế", "Công nghệ", "Bạn đọc", "Ảnh"),
)
