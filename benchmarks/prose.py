"""More sentences for made-up articles, so that a long one has about as many numbers as the newspaper's own.

In the five documents of `seeds/`, a KB of article has one statistic, and several numbers that are none: years, dates,
periods, ordinals, numbers in names. `{...}` is filled from the slots of `tests.compose.words`, and from SLOTS.
"""

from __future__ import annotations

SLOTS: dict[str, tuple[str, ...]] = {
    "year":    tuple(str(year) for year in range(2011, 2024)),
    "day":     tuple(f"{day}/{month}" for month in range(1, 13) for day in range(1, 29)),
    "number":  tuple(str(number) for number in range(3, 190)),
    "session": ("thứ nhất", "thứ hai", "thứ ba", "thứ 4", "thứ 5", "thứ 6", "thứ VII", "lần thứ XII"),
    "plant":   ("phân xưởng sợi", "tổ đóng gói", "xưởng cơ khí", "dây chuyền may số 3", "kho thành phẩm", "bếp ăn ca"),
    "voice":   ("chị Sa", "anh Khuê", "bà Hạ", "ông Viễn", "cô Sương", "anh Đan", "chị Vân", "chú Lâm"),
    "mood":    ("phấn khởi", "tin tưởng", "yên tâm", "chủ động", "đồng thuận", "gắn bó hơn", "bớt lo toan"),
    "matter":  (
        "việc làm", "tiền lương", "nhà ở", "bữa ăn ca", "chỗ gửi trẻ", "phương tiện đi lại", "môi trường làm việc",
        "hợp đồng lao động", "bảo hiểm xã hội", "thời gian nghỉ ngơi",
    ),
    "season":  ("mùa nắng nóng", "mùa mưa bão", "dịp cuối năm", "dịp đầu xuân", "kỳ nghỉ hè", "tháng cao điểm"),
}  # fmt: skip
"""Slots that only these sentences have."""

SENTENCES: tuple[str, ...] = (
    # Without a number.
    "Điều dễ nhận thấy là câu chuyện về {matter} luôn được {who} nhắc đến đầu tiên trong mỗi cuộc gặp gỡ.",
    "Từ sự quan tâm ấy, {who} ở {place} càng thêm {mood}, coi đơn vị như ngôi nhà chung của mình.",
    "Ở {plant}, không khí làm việc vẫn khẩn trương, ai cũng mong hoàn thành phần việc trước giờ giao ca.",
    "Nói về {matter}, {voice} cho biết điều quan trọng nhất là được lắng nghe và được trả lời đến nơi đến chốn.",
    "“Trước đây tôi khá e dè, nay có tổ công đoàn bên cạnh nên {mood} hẳn”, {voice} bộc bạch.",
    "Theo đánh giá chung, cách làm của {org} đã đi vào thực chất, tránh được bệnh hình thức, chạy theo phong trào.",
    "Những băn khoăn về {matter} được ghi nhận đầy đủ, phân loại rõ ràng và chuyển đến từng bộ phận có trách nhiệm.",
    "Vào {season}, {org} phối hợp với chính quyền {place} rà soát những trường hợp cần được giúp đỡ trước tiên.",
    "Tuy vậy, ở một số nơi việc nắm bắt tâm tư của {who} còn chậm, có lúc chưa kịp thời phản ánh lên cấp trên.",
    "Để khắc phục, đơn vị phân công cán bộ bám sát cơ sở, thường xuyên có mặt tại {plant} ngoài giờ hành chính.",
    "Nhiều {who} chia sẻ rằng họ biết đến chương trình qua bạn bè, qua loa truyền thanh và qua các nhóm trò chuyện.",
    "Ngay tại {plant}, góc đọc sách và quầy nước miễn phí được mở ra từ chính đề xuất của {voice}.",
    "Không ít gia đình ở {place} đã thay đổi nếp nghĩ, cùng nhau giữ gìn ngõ xóm sáng, xanh, sạch, đẹp.",
    "Cùng với chăm lo {matter}, công tác tuyên truyền pháp luật cũng được đổi mới cả về nội dung lẫn hình thức.",
    "Qua kiểm tra thực tế, đoàn công tác ghi nhận tinh thần trách nhiệm của {who} và sự chung tay của doanh nghiệp.",
    "Đó cũng là lý do {org} chọn {place} làm nơi khởi đầu cho phong trào {drive}.",
    "Hiệu quả rõ nét nhất là mối quan hệ giữa người quản lý và {who} trở nên cởi mở, hài hòa.",
    "Khi {season} đến, các phương án bảo đảm {matter} đều được chuẩn bị từ sớm, từ xa.",
    "{voice} kể, có hôm tan ca đã muộn nhưng cán bộ công đoàn vẫn nán lại để hướng dẫn thủ tục cho từng người.",
    "Bởi vậy, dù còn bộn bề khó khăn, {who} vẫn {mood} và mong muốn gắn bó lâu dài với {place}.",
    "Trao đổi với phóng viên, lãnh đạo {org} khẳng định sẽ không để ai bị bỏ lại phía sau.",
    "Mô hình được nhân dân {place} đón nhận, bởi vừa thiết thực vừa phù hợp với điều kiện của từng gia đình.",
    "Sự vào cuộc đồng bộ của các cấp, các ngành đã tạo nên chuyển biến rõ rệt trong nhận thức về {matter}.",
    "Theo {voice}, muốn phong trào {drive} bền vững thì phải bắt đầu từ những việc nhỏ, gần gũi với {who}.",
    # With numbers that are no statistics.
    "Thực hiện Kế hoạch số {number}/KH ngày {day}/{year}, {org} đã hướng dẫn các cấp triển khai đồng bộ.",
    "Trong giai đoạn {year}-2025, {matter} vẫn được xác định là nhiệm vụ trọng tâm của {org}.",
    "Từ năm {year} đến nay, {place} luôn là điểm sáng trong phong trào {drive}.",
    "Hội nghị {session} của Ban Chấp hành khóa XVI đã dành nhiều thời gian bàn về {matter}.",
    "Sáng {day}, tại hội trường tầng 2, đại diện {who} đã trực tiếp nêu câu hỏi về {matter}.",
    "Đây là năm thứ {m} {org} tổ chức hoạt động này, nối tiếp truyền thống có từ năm {year}.",
    "Căn cứ Điều 12 và khoản 3 của quy chế, các bên thống nhất đối thoại định kỳ về {matter}.",
    "Tuyến đường 23B đi qua {place} được chọn làm tuyến mẫu từ quý II năm {year}.",
    # With a statistic or two.
    "Tính đến ngày {day}/{year}, {org} đã tiếp nhận {n} ý kiến về {matter}.",
    "Riêng tại {plant}, {m} tổ tự quản đã được thành lập, với {n} {who} tham gia.",
    "So với năm {year}, số {who} cần trợ giúp ở {place} giảm {p}%.",
)
"""Sentences with slots; those of `tests.compose.words` go with them, and are full of statistics."""
