"""Words at the borders of Vietnamese headlines, as tables: what opens a title, what stands capitalised inside one, what
never ends one. `borders` weighs them where related titles are joined on one line with nothing between them.

All words are in small letters; a phrase of two words counts before a single word.
"""

from __future__ import annotations


def _rows(table: str) -> frozenset[str]:
    return frozenset(phrase.strip() for phrase in " ".join(table.split()).split(","))


OPENERS = _rows("""
    an toàn, ban hành, biến rác, biến tướng, biểu dương, bài học, bàn giao, bàn giải, bàn về, bình dị, bình yên,
    bình ổn, bí quyết, bùng nổ, bước chuyển, bước đột, bảo tồn, bảo vệ, bảo đảm, bất an, bất chấp, bất cập, bất
    ngờ, bắt giam, bắt giữ, bắt khẩn, bắt tạm, bắt đầu, bế mạc, bền bỉ, bồi dưỡng, bồi đắp, bổ nhiệm, bổ sung,
    bội thu, bức tranh, bữa cơm, bữa ăn, chi trả, chia sẻ, chiến thắng, cho vay, chung sức, chung tay, chuyên
    gia, chuyến xe, chuyển biến, chuyển đổi, chuyện nghề, chuyện những, chuyện về, chuẩn bị, cháy lớn, cháy nhà,
    cháy xưởng, chìa khóa, chính quyền, chính sách, chính thức, chú trọng, chúng tôi, chăm lo, chăm sóc, chưa
    có, chạm tay, chạy đua, chấn chỉnh, chất lượng, chắp cánh, chỉ đạo, chị em, chọn nghề, chống dịch, chống
    ngập, chống rác, chống rét, chợ dân, chủ doanh, chủ trọ, chủ xe, chủ động, con đường, cuộc sống, cách nào,
    cái bẫy, câu chuyện, có gì, có một, có nên, có phải, có được, cô giáo, cô gái, công bố, công dân, công khai,
    công nghệ, công nhân, công tác, cùng công, cùng nhau, căng thẳng, cơ chế, cơ hội, cải cách, cải thiện, cải
    tạo, cảm động, cảm ơn, cảnh báo, cảnh giác, cấm xe, cấp bách, cấp cứu, cấp phát, cấp thiết, cần chính, cần
    có, cần giải, cần làm, cần nâng, cần sớm, cần thêm, cần tăng, cần đẩy, cẩn thận, cẩn trọng, củng cố, cứu
    sống, cực nhọc, cựu chiến, danh sách, di dời, dinh dưỡng, diện mạo, doanh nghiệp, du khách, du lịch, duy
    trì, dành hơn, dành tặng, dâng hương, dòng người, dạy nghề, dấu hiệu, dấu ấn, dẫn đầu, dẹp loạn, dịch vụ,
    dốc sức, dồn lực, dồn sức, dừng, dự báo, dự kiến, ghi nhận, gia cảnh, gia hạn, gia tăng, gia đình, giao ban,
    giao lưu, giao thông, gieo chữ, giá cả, giá dầu, giá gas, giá lợn, giá nhà, giá thịt, giá trị, giá vàng, giá
    vé, giá xăng, giá điện, giá đất, giám sát, giãn dân, giúp công, giúp dân, giúp lao, giúp người, giúp đỡ,
    giải bài, giải mã, giải ngân, giải pháp, giải quyết, giải tỏa, giải đáp, giảm giá, giảm giờ, giảm lãi, giảm
    nghèo, giảm nguy, giảm phát, giảm thiểu, giảm thuế, giảm tải, giảm áp, giấc mơ, giọt máu, giới thiệu, giữ
    chân, giữ gìn, giữ hồn, giữ lửa, giữ nghề, giữ vững, giữa lòng, gánh nặng, gìn giữ, góc nhìn, góp phần, góp
    sức, góp ý, gương mẫu, gương sáng, gần dân, gần gũi, gắn biển, gắn bó, gắn kết, gặp gỡ, gặp mặt, gỡ khó, gỡ
    nút, gỡ rối, gỡ vướng, gửi trọn, hai bố, hai mẹ, hai thanh, hai tuyến, hai ông, hiến kế, hiến máu, hiến đất,
    hiểm họa, hiểu đúng, hiện thực, hiện trạng, hiệu quả, hoàn thiện, hoàn thành, hoãn, hoạt động, huy động,
    huyền thoại, hàng chục, hàng giả, hàng loạt, hàng nghìn, hàng rong, hàng triệu, hàng trăm, hàng vạn, hành
    khách, hành trình, hành động, hân hoan, hé lộ, hình ảnh, hòa giải, hút hồn, hướng dẫn, hướng nghiệp, hướng
    tới, hướng về, hướng đi, hướng đến, hấp dẫn, hết lòng, học bổng, học phí, học sinh, học trò, học tập, học
    viên, họp báo, hỏi đáp, hồ sơ, hồi phục, hồi sinh, hỗ trợ, hộ kinh, hội ngộ, khai giảng, khai hội, khai mạc,
    khai thác, khai trương, khen thưởng, khi bác, khi con, khi các, khi cán, khi công, khi mẹ, khi người, khi
    những, khi nào, khi đoàn, khoác áo, khuyến cáo, khuyến khích, khuyến mại, khách hàng, khách quốc, khám bệnh,
    khám phá, khám sức, khán giả, khánh thành, khát khao, khát vọng, khích lệ, khó khăn, khó quản, khôi phục,
    không chỉ, không có, không gian, không khí, không ngừng, không nên, không phải, không thể, không được, không
    để, khơi dậy, khơi nguồn, khơi thông, khảo sát, khẩn cấp, khẩn trương, khắc phục, khẳng định, khỏe đẹp,
    khống chế, khởi công, khởi nghiệp, khởi sắc, khởi tố, khởi động, kinh doanh, kinh nghiệm, kinh tế, kiên
    quyết, kiên trì, kiên định, kiến nghị, kiểm soát, kiểm tra, kiểm điểm, kiện toàn, kèm theo, kéo dài, kêu
    gọi, kích cầu, kích hoạt, ký kết, ký ức, kẻ gian, kế thừa, kết nạp, kết nối, kết quả, kết thúc, kịp thời, kỳ
    nghỉ, kỳ vọng, kỷ cương, kỷ luật, kỷ niệm, lan toả, lan tỏa, lay lắt, len lỏi, linh hoạt, liên kết, liên
    tiếp, lo ngại, loay hoay, loạn giá, luôn đồng, luật sư, làm chủ, làm giàu, làm gì, làm mới, làm ra, làm rõ,
    làm sao, làm sâu, làm theo, làm thế, làm tốt, làm việc, làm đẹp, làng nghề, lá phiếu, lâu dài, lãi suất,
    lãnh đạo, lên phương, lên án, lòng tốt, lùi thời, lúng túng, lương cơ, lương hưu, lương tối, lấn chiếm, lấy
    mẫu, lấy người, lấy ý, lập kỷ, lật tẩy, lắng nghe, lặng lẽ, lặng thầm, lịch cắt, lịch nghỉ, lịch thi, lối
    đi, lộ diện, lớp học, lời giải, lợi dụng, lợi thế, lợi ích, lừa bán, lừa đảo, lực lượng, mang hơi, mang tết,
    mang xuân, mang yêu, minh bạch, miễn giảm, miễn học, miễn phí, mong chờ, mong muốn, mua bán, mua nhà, mua
    sắm, muôn kiểu, mãn nhãn, mô hình, môi trường, mùa hè, mùa lễ, mùa thu, mùa vàng, mùa xuân, mưa lớn, mưu
    sinh, mạnh tay, mất tiền, mẹ con, mỗi công, mỗi ngày, mỗi năm, một cán, một mùa, một ngày, một người, một
    phụ, một số, một thanh, một đoàn, mở cửa, mở hội, mở lối, mở ra, mở rộng, mở đường, mở đợt, mục tiêu, mức
    lương, mức phạt, mức thưởng, mức đóng, nan giải, ngang nhiên, nghiêm cấm, nghiêm túc, nghiên cứu, nghĩa cử,
    nghĩa tình, nghẹn ngào, nghề nghiệp, nghề trang, nghỉ hưu, nghỉ lễ, nghỉ tết, nghị lực, nguy cơ, nguyên
    nhân, nguồn lực, nguồn vốn, ngành nghề, ngày càng, ngày mai, ngày về, ngăn chặn, ngăn ngừa, ngư dân, người
    bán, người bệnh, người cha, người chiến, người con, người cán, người có, người cựu, người dân, người dùng,
    người giữ, người góp, người hà, người khuyết, người lao, người lính, người mua, người mẹ, người nghèo, người
    nông, người phụ, người tham, người thầy, người thợ, người tiêu, người truyền, người trẻ, người viết, người
    việt, người “vác, ngược đời, ngọt ngào, ngổn ngang, nhanh chóng, nhanh tay, nhen nhóm, nhiều bất, nhiều
    chuyển, nhiều chính, nhiều cách, nhiều công, nhiều cơ, nhiều doanh, nhiều giải, nhiều hoạt, nhiều khó, nhiều
    kết, nhiều mô, nhiều ngành, nhiều người, nhiều năm, nhiều nơi, nhiều nội, nhiều phần, nhiều quy, nhiều sáng,
    nhiều sản, nhiều sự, nhiều trường, nhiều tuyến, nhiều ý, nhiều điểm, nhiều đơn, nhiều đổi, nhiều ưu, nhiệm
    vụ, nhiệt huyết, nhà cao, nhà cung, nhà giáo, nhà trường, nhà trọ, nhà ở, nhân dân, nhân lên, nhân lực, nhân
    rộng, nhân viên, nhìn lại, nhìn từ, nhóm đối, như một, nhạc sĩ, nhận diện, nhận lương, nhận thức, nhập
    nhằng, nhắc nhở, nhịp sống, nhọc nhằn, nhộn nhịp, nhớ lắm, nhớ về, nhức nhối, những bài, những bóng, những
    bản, những chiến, những chuyến, những chính, những con, những câu, những cô, những cống, những dòng, những
    dấu, những gương, những hình, những lớp, những lợi, những mái, những món, những mùa, những nghề, những ngày,
    những người, những nữ, những phận, những sáng, những thay, những trường, những việc, những điều, những điểm,
    những đóa, những đôi, những đảng, những đứa, những “bông, niềm tin, niềm vui, nâng bước, nâng cao, nâng
    chất, nâng hạng, nâng mức, nâng niu, nâng tầm, nét mới, nét đẹp, nên hay, nêu cao, nêu gương, nóng bỏng,
    nông dân, nông sản, nông thôn, năng động, nơi gửi, nơi nghĩa, nơi tình, nơi ươm, nắm bắt, nắm chắc, nắng
    nóng, nền tảng, nối dài, nối lại, nỗ lực, nỗi buồn, nỗi lo, nỗi niềm, nụ cười, nữ cán, nữ công, nữ sinh, nữ
    thủ, phanh phui, phim việt, phiên giao, phiên tòa, phong phú, phá rừng, phá đường, phát hiện, phát huy, phát
    hành, phát lộ, phát thưởng, phát triển, phát động, phân bổ, phân loại, phân luồng, phép thử, phê duyệt, phía
    sau, phòng bệnh, phòng cháy, phòng chống, phòng ngừa, phương tiện, phương án, phạm pháp, phạt nguội, phạt
    nặng, phạt tiền, phải có, phấn khởi, phấn đấu, phố sách, phố đi, phối hợp, phổ biến, phụ huynh, phụ nữ, phục
    hồi, phục vụ, quan tâm, quy hoạch, quy mô, quyên góp, quyết liệt, quyết tâm, quyền lợi, quà tết, quán triệt,
    quản chặt, quản lý, quảng bá, quần thể, ra mắt, ra quân, rau xanh, rà soát, rác thải, ráo riết, rút bảo, rút
    ngắn, rưng rưng, rạng rỡ, rộn ràng, rộn rã, rộng mở, rực rỡ, san sẻ, sau bão, sau tết, sinh viên, siêu thị,
    siết chặt, siết quản, so kè, soi kèo, song hành, sum họp, sum vầy, suất cơm, sáng danh, sáng mãi, sáng nay,
    sáng ngời, sáng tạo, sáng đèn, sát cánh, sôi nổi, sôi động, sơ kết, sơ tán, sản phẩm, sản xuất, sắc màu, sắc
    xuân, sắp diễn, sắp xếp, sẵn sàng, sẻ chia, sẽ có, số hóa, số lượng, sống chung, sống khỏe, sống đẹp, sốt
    đất, sớm có, sớm hoàn, sức bật, sức hút, sức khỏe, sức lan, sức mạnh, sức sống, sức trẻ, sử dụng, sửa đổi,
    sữa học, sự kiện, sự thật, tai nạn, tan hoang, tha thiết, tham gia, tham quan, thanh niên, thanh toán, thao
    túng, thay mặt, thay đổi, theo dấu, thi công, thi trực, thi tuyển, thi tốt, thi đua, thiên đường, thiết
    thực, thiếu lao, thiệt hại, thoát nghèo, thu giữ, thu gom, thu hút, thu hồi, thu nhập, thu phí, thuê trọ,
    thành lập, thành quả, thách thức, tháng cao, tháo gỡ, thêm cơ, thêm hàng, thêm hơn, thêm một, thêm nhiều,
    thêm động, thêm ấm, thêu dệt, thí sinh, thí điểm, thông báo, thông qua, thông tin, thông xe, thông điệp, thú
    chơi, thúc đẩy, thăm hỏi, thăm tặng, thăm và, thương hiệu, thương lượng, thường xuyên, thưởng tết, thấm
    đượm, thấp thỏm, thầy cô, thầy thuốc, thận trọng, thắm tình, thắng lợi, thắp hương, thắp lên, thắp lửa, thắp
    nến, thắp sáng, thế giới, thế hệ, thể hiện, thể thao, thị trường, thỏa sức, thống nhất, thời gian, thời
    tiết, thời điểm, thợ lặn, thợ trẻ, thủ khoa, thủ tục, thủ đoạn, thừa kế, thực hiện, thực hư, thực phẩm, thực
    trạng, tin vui, tinh giản, tinh gọn, tiêm vắc, tiêu hủy, tiêu thụ, tiến độ, tiếng gọi, tiếng nói, tiếp bước,
    tiếp cận, tiếp lửa, tiếp nhận, tiếp nối, tiếp sức, tiếp tục, tiếp xúc, tiềm ẩn, tiền lương, tiền ảo, tiểu
    thương, toàn cảnh, toàn dân, toàn thành, trang bị, tranh chấp, tranh cãi, trao 10, trao giải, trao gửi, trao
    hơn, trao học, trao mái, trao nhà, trao quyết, trao quà, trao tiền, trao tặng, trao vốn, trao yêu, trao đổi,
    treo thưởng, tri ân, triển khai, triển lãm, triệt phá, triệt xóa, triệu hồi, trong gian, trong khó, trong
    ngôi, trong vòng, truy bắt, truy nã, truy quét, truy tìm, truy tố, truy điệu, truyền cảm, truyền lửa, truyền
    nghề, truyền thông, tràn ngập, trái ngọt, trái phép, tránh để, trân trọng, trên công, trên mặt, trăm năm,
    trưng bày, trước khi, trường học, trưởng thành, trả lại, trả lời, trắng đêm, trẻ em, trọn đạo, trốn đóng,
    trồng cây, trở lại, trở về, trợ giúp, trục lợi, trực tiếp, trực tuyến, tuyên dương, tuyên phạt, tuyên
    truyền, tuyên án, tuyển dụng, tuyển sinh, tuyển thêm, tuân thủ, tuần lễ, tuổi cao, tuổi trẻ, tái diễn, tái
    hiện, tái khởi, tâm huyết, tâm sự, tâm tư, tìm cách, tìm giải, tìm hiểu, tìm hướng, tìm kiếm, tìm lối, tìm
    lời, tìm người, tình hình, tình nguyện, tình người, tích cực, tín dụng, tín hiệu, tòa nhà, tôn tạo, tôn
    vinh, túi an, tăng chế, tăng cường, tăng giá, tăng học, tăng lương, tăng mức, tăng năng, tăng nặng, tăng
    thu, tăng trưởng, tăng tốc, tư vấn, tương lai, tương thân, tại sao, tạm dừng, tạm giữ, tạo bước, tạo chuyển,
    tạo cơ, tạo lập, tạo môi, tạo nguồn, tạo nền, tạo sân, tạo sức, tạo thuận, tạo thế, tạo việc, tạo điều, tạo
    đà, tạo động, tản mạn, tấm gương, tấm lòng, tất bật, tất cả, tận dụng, tận thấy, tận tâm, tập huấn, tập
    trung, tặng hơn, tặng học, tặng quà, tết này, tết sum, tết đến, tết ấm, tỏa sáng, tồn tại, tổ chức, tổ ấm,
    tổng hợp, tổng kết, tổng vệ, tội phạm, từ bỏ, từ chuyện, từ chính, từ chối, từ hôm, từ mô, từ nay, từ ngày,
    từ những, từ năm, từ phong, từ vụ, từ đầu, tự chủ, tự hào, tỷ giá, tỷ lệ, uống nước, vai trò, vay 10, vay
    tiền, vay vốn, vi phạm, vinh danh, vinh quang, viết tiếp, việc làm, việc nhẹ, vui trung, vui tết, vui xuân,
    vun đắp, vá đường, vì an, vì cuộc, vì lợi, vì một, vì người, vì sao, vì sức, vùi mình, văn hóa, vươn lên,
    vươn xa, vượt dốc, vượt khó, vượt lên, vượt mọi, vạch trần, vấn nạn, vất vả, vẫn còn, vẫn khó, vận chuyển,
    vận hành, vận động, vắng khách, vẹn nguyên, vẹn tròn, về nơi, về quê, về với, về đích, vỡ òa, vụ cháy, vụ
    tai, vụ án, vững bước, vững tin, vững vàng, xanh hóa, xao xuyến, xe buýt, xe khách, xe ôm, xem xét, xiết
    chặt, xoay xở, xu hướng, xuân sum, xuân về, xuân yêu, xuân ấm, xuất hiện, xuất khẩu, xây dựng, xây thêm, xét
    nghiệm, xét tặng, xét xử, xóa bỏ, xóa nhà, xóm trọ, xót xa, xôn xao, xúc động, xăng dầu, xăng tiếp, xếp
    hàng, xứng đáng, xử lý, xử nghiêm, xử phạt, yên tâm, yêu cầu, yêu thương, áp dụng, âm thầm, êm đềm, ích
    nước, ô nhiễm, ôm cây, ông bố, ùn tắc, ý nghĩa, ý thức, ý tưởng, ăn uống, đa dạng, đau xót, đau đầu, điều
    chỉnh, điều kiện, điều tra, điều động, điểm chuẩn, điểm danh, điểm mặt, điểm mới, điểm nhấn, điểm sáng, điểm
    tựa, đoàn kết, đoàn viên, đào tạo, đánh giá, đình chỉ, đón hơn, đón tết, đón xuân, đón đoàn, đón đầu, đóng
    góp, đô thị, đưa công, đưa hàng, đưa kiến, đưa nghị, đưa pháp, đưa vào, đường dây, được mùa, đảm bảo, đất
    đai, đấu giá, đẩy lùi, đẩy mạnh, đẩy nhanh, đậm đà, đặc sắc, đề cao, đề nghị, đề xuất, để không, để mỗi, để
    người, để tết, định hướng, đọc sách, đối mặt, đối thoại, đối tượng, đồng bộ, đồng hành, đồng loạt, đồng
    lòng, đồng thuận, đổi mới, đổi thay, đổi đời, động lực, động viên, đột kích, đột phá, đời sống, đứng dậy,
    đừng để, ưu tiên, ưu đãi, ươm mầm, ấm lòng, ấm tình, ấm áp, ổn định, ủng hộ, ứng dụng, ứng phó, quy định
    mới, bao giờ
""")
"""How a title begins: what stands capitalised inside one only after a colon or in a name."""

OPENING_WORDS = _rows("""
    bàn, bắt, chiếc, chuyến, chuyện, cháy, chăm, chưa, chị, chống, clip, các, cách, cấm, cần, cứu, dấu, dừng,
    emagazine, giá, giúp, giảm, giữ, góp, gần, gắn, gỡ, hãy, hơn, hướng, học, hỗ, infographic, khen, khi,
    khoảng, không, khởi, longform, làm, lấy, lắng, mưa, mỗi, mở, ngăn, người, nhiều, những, nâng, nơi, nắng,
    nếu, nối, nữ, phạt, podcast, rà, rét, rộn, siết, sôi, sẵn, sẽ, thêm, thăm, tiếp, trao, triển, truy, trồng,
    trực, tuyển, tìm, tôn, tăng, tạo, tặng, từ, video, vì, vượt, vẫn, vận, xây, xét, xóa, xăng, xử, đang, điện,
    đã, đón, đưa, đảm, đẩy, đề, để, đổi, đừng, ảnh, ứng
""")
"""Single words that begin a title, for where no phrase above fits: weaker."""

BEFORE_DATE = _rows("""
    chiều, hết, ngày, sau, sáng, trưa, trước, tối, từ, đêm, đến
""")
"""Words that open a title before a day: Ngày 5/6, Từ 1/7."""

DISTRICTS = _rows("""
    huyện, ngành, phường, quận, thị xã, tỉnh, xã
""")
"""Words in small letters inside a title, so that a capital opens one: Quận Tây Hồ."""

OFFICES = _rows("""
    ban, bhxh, báo, bí thư, bảo hiểm, bảo tàng, bệnh viện, bộ, bộ trưởng, bộ đội, cao đẳng, chi, chi cục, chung
    cư, chính phủ, chủ tịch, csgt, câu lạc, công an, công ty, công đoàn, cđcs, cảnh sát, cục, cụm, evn,
    evnhanoi, gd&đt, giám đốc, hoàng thành, huyện ủy, hđnd, học viện, hội, hội đồng, kho bạc, khu, khu công,
    khối, lhpn, liên đoàn, lđlđ, lđtb&xh, mttq, mặt trận, nghệ nhân, nghệ sĩ, ngân hàng, nhà, nhà hát, nhà máy,
    nhà nước, nhà văn, phòng, phó, phó bí, phó chủ, phó thủ, quân đội, quận ủy, quốc hội, sở, thanh tra, thành
    phố, thành ủy, thư viện, thị ủy, thủ tướng, thủ đô, thứ trưởng, tldlđ, tlđ, tlđlđ, tp, tp.hcm, transerco,
    trung tâm, trung ương, trường, trại, tòa án, tập đoàn, tổ, tổng, tổng bí, tổng công, tổng cục, ubnd, vff,
    viện, viện kiểm, vnpt, vtv, văn miếu, vườn, vụ, xí nghiệp, đbqh, đoàn, đài, đại biểu, đại học, đại tướng,
    đảng, đảng bộ, đảng viên, đảng ủy, đội, ủy ban, ủy viên, u19, u20, u21, u22, u23
""")
"""What is capitalised inside titles too, and often is their subject: organisations and offices."""

COMPLETE = _rows("""
    chính phủ, công an, hà nội, nhà nước, quân đội, quốc hội, thành phố, thủ đô, trung ương, việt nam, đảng viên
""")
"""Offices that need no name after them, so that a title may end with one."""

EVENTS = _rows("""
    bác, bác hồ, bộ luật, chiến dịch, chùa, chương trình, chỉ thị, covid-19, cung, cuộc thi, cuộc vận, cách
    mạng, công điện, cúp, dự án, festival, gala, giáng sinh, giải, giải phóng, hiến pháp, hội chợ, hội diễn, hội
    khỏe, hội nghị, hội thi, hội thảo, khóa, kết luận, kỳ, liên hoan, luật, lăng, lễ, lễ hội, mái ấm, mùa, nghĩa
    trang, nghị quyết, nghị định, nguyên đán, ngày, ngày hội, năm, phiên chợ, phong trào, quy định, quyết định,
    quý, quốc khánh, quốc lộ, quốc tế, quỹ, sáng kiến, sân, tháng, thông tư, thứ, trung thu, tuần, tượng, tết,
    tổ quốc, vành đai, điều lệ, đêm, đại hội, đề án, đền, đợt
""")
"""What is capitalised inside titles too, and seldom opens them: events, laws, seasons."""

NAMES = _rows("""
    an giang, ba vì, ba đình, biên phủ, biển đông, bà rịa, bà trưng, bình dương, bình phước, bình thuận, bình
    định, bạc liêu, bắc giang, bắc kạn, bắc ninh, bắc từ, bến tre, cao bằng, châu á, chí minh, chương mỹ, cà
    mau, cần thơ, cầu giấy, gia lai, gia lâm, hai bà, hoa kỳ, hoài đức, hoàn kiếm, hoàng mai, hoàng sa, hà
    giang, hà nam, hà nội, hà tĩnh, hà đông, hàn quốc, hòa bình, hưng yên, hải dương, hải phòng, hậu giang, hồ
    chí, hồ gươm, khánh hòa, kiên giang, kon tum, lai châu, liên bang, long an, long biên, lào cai, lâm đồng, lê
    nin, lạng sơn, mê linh, mỹ đức, nam từ, nam định, nghệ an, nguyễn trãi, nhật bản, ninh bình, ninh thuận, nội
    bài, phú thọ, phú xuyên, phú yên, phúc thọ, quảng bình, quảng nam, quảng ngãi, quảng ninh, quảng trị, quốc
    oai, quốc tử, sài gòn, sóc sơn, sóc trăng, sông hồng, sơn la, sơn tây, thanh hóa, thanh oai, thanh trì,
    thanh xuân, thái bình, thái nguyên, thường tín, thạch thất, thủ đức, tiền giang, trung quốc, trà vinh,
    trường sa, trần hưng, tuyên quang, tây hồ, tây nguyên, tây ninh, từ liêm, việt nam, văn miếu, vĩnh long,
    vĩnh phúc, vũng tàu, yên bái, đan phượng, điện biên, đà nẵng, đông anh, đông nam, đắk lắk, đắk nông, đống
    đa, đồng nai, đồng tháp, ứng hoà, ứng hòa, sea games, asian games
""")
"""Two syllables of the name of a place or of games, which no border parts."""

NEVER_LAST = _rows("""
    anh hùng, bà, bí thư, bằng, bế mạc, bệnh viện, bị, bộ trưởng, bởi, bởi vì, ca sĩ, chiến sĩ, cho, chuyên đề,
    chào mừng, chương trình, chẳng, chỉ thị, chủ tịch, chủ đề, cuộc thi, cuộc vận động, các, câu lạc bộ, cô,
    công ty, cùng, cơ quan, cầu thủ, cổ phần, của, danh hiệu, do, dưới, dịp, dự, dự án, dự án luật, giai đoạn,
    giám đốc, giữa, gồm, hoặc, huyện, huấn luyện viên, hướng tới, hướng về, hưởng ứng, học viện, hội thi, hợp
    tác xã, hữu hạn, khai mạc, khi, khu vực, khối, kỳ họp, kỳ thi, luật, là, lần thứ, lớp, mang, mang tên, mà,
    mô hình, mọi, mỗi, một, nghệ sĩ, nghị quyết, nghị sĩ, nghị định, nguyên, nguyên chủ tịch, ngành, ngân hàng,
    nhiệm kỳ, nhà báo, nhà máy, nhà thơ, nhân dịp, nhân ngày, như, nhưng, nhất trí thông qua, nhằm, nhờ, những,
    nếu, phiên họp, phó, phường, quận, quốc lộ, rất, siêu bão, sắp, sẽ, sở, tham dự, theo, thành phố, thì, thôn,
    thông qua, thông tư, thăm, thương hiệu, thị xã, thủ tướng, tiến tới, tp, trong, trung tâm, trách nhiệm hữu
    hạn, trên, trước thềm, trường, trụ sở, tuy, tân, tại, tập đoàn, tặng, tỉnh, tổng công ty, tổng thống, tới,
    từ, từng, vi rút, viện, vs, và, vành đai, vào, vì, vượt, về, với, vụ án, vừa, xã, xí nghiệp, xóm, áp thấp,
    ông, đang, đã, đại biểu, đại sứ, đến, để, đồng chí, đội, đội tuyển, ở, ủy ban
""")
"""What no title ends with: function words, what takes an object or a name."""

CLASSIFIERS = _rows("""
    anh, ban, ban chấp hành, bác, báo, bão, bản, bến, bệnh, bộ, chi bộ, chi hội, chi đoàn, chú, chị, chợ, công
    nhận, công trình, căn, cấp, cầu, cổng, cụ, cụm, cựu, dòng, dịch, em, ga, gia nhập, giải, gương, gọi, gửi,
    hãng, hạng, hồ, hội, khu, khóa, kỳ, kỷ niệm, làng, lãnh đạo, miền, môn, mặt trận, mẹ, mừng, ngày, ngôi,
    nhân, nhóm, năm, nước, phim, phiên bản, phong trào, phát động, phía, phường đội, phố, qua, quyết định,
    quyền, quán, quý, quỹ, sách, sông, số, thi hành, thành lập, tháng, thường trực, thầy, thứ, tinh thần, top,
    trao, triển khai, tuyến, tuyển, tòa, tổ, tổ chức, tổng, vaccine, virus, vòng, vùng, vắc xin, áp dụng, đoàn,
    đài, đường, đề, đề án, ứng dụng, đón, sau, trước, nghỉ, ăn, vui
""")
"""What a title hardly ends with, before a name least of all; not where a COMPOUND ends."""

COMPOUNDS = _rows("""
    2 cấp, anh em, bãi bỏ, bất ngờ, bắc cầu, bệnh nhân, bố mẹ, cha mẹ, chuyên gia, chị em, chống bão, chống
    bệnh, chống dịch, chủ đề, chữ số, chữa bệnh, con đường, cung cấp, cung cầu, cuối năm, cá nhân, các cấp, các
    miền, các vùng, công bằng, công nhân, công trường, công đoàn, cùng ngày, căn bản, cơ bản, cơ hội, cơ sở, cư
    dân, cả năm, cả nước, cảnh báo, dân làng, dân phố, dân số, dòng họ, dịch bệnh, dự báo, dựng nước, gia cầm,
    giải thưởng, giữ nước, giữa năm, gây quỹ, góc phố, hai cấp, hai miền, hiện trường, hiệp hội, hàng ngày, hàng
    năm, hàng tháng, hè phố, hòa giải, hậu dịch, hằng ngày, hằng năm, hằng tháng, học đường, họp báo, hồ sơ, khu
    phố, khám bệnh, khẩn cấp, khỏi bệnh, khởi công, kịch bản, liên đoàn, làm báo, làng nghề, lá phổi, lên đường,
    lòng đường, lý giải, lập quỹ, lễ hội, môi trường, mùa dịch, mũi nhọn, mưa bão, mắc bệnh, mặt đường, mẹ con,
    mọi miền, mỗi ngày, mỗi năm, mỗi tháng, một nhóm, nghề báo, ngoài nước, nguồn nước, ngày hội, ngân quỹ,
    người bệnh, người chị, người dân, nhiều bản, nhiều ngày, nhiều năm, nhu cầu, nhà nước, nhà trường, nhân dân,
    nhân số, noi gương, nêu gương, nông dân, năm qua, nạn nhân, nổi bật, nội bộ, nội dung, phá giải, phá sản,
    phát sóng, phòng bão, phòng bệnh, phòng dịch, phụ cấp, quốc gia, ra đề, sau bão, sau dịch, sản xuất, số đẹp,
    sử dụng, tham gia, thi đua, thành phố, thông báo, thông qua, thị trường, thời kỳ, thủy sản, tinh giản, tiêu
    đề, tiến bộ, tiểu đoàn, toàn cầu, trao giải, trong ngày, trong nước, truyền bệnh, trúng giải, trải qua, trẻ
    em, trị bệnh, trợ cấp, trụ sở, tuyên bố, tuyến huyện, tuyến đường, tuyển dụng, tài sản, tác dụng, tác phong,
    tín dụng, tư nhân, tấm gương, tập đoàn, việc làm, vàng mã, vùng sâu, văn bản, vượt dịch, vượt qua, vấn đề,
    xuống đường, xã hội, yêu cầu, yêu nước, đa số, điểm chợ, đoạt giải, đàn em, đám đông, đường phố, đại dịch,
    đất nước, đầu năm, đề xuất, định kỳ, đồng bộ, đổi số, bữa ăn, món ăn, quán ăn, niềm vui, chào đón, ngày sau,
    phía sau, phía trước, kỳ nghỉ, hôm trước, nấu ăn, làm ăn, nhà ăn, pháp luật, kỷ luật, dự luật, đúng luật,
    phạm luật, tự do, lý do, nhà ở, chỗ ở, nơi ở, thiết bị, trang bị, chuẩn bị, nông thôn, ứng phó, đối phó, tài
    nguyên, cao nguyên, sắp tới, tuần tới, tháng tới, năm tới, ngày tới, gian tới, thầy cô, ông bà, đàn ông, trở
    về, đến trường, tới trường, cổng trường, sân trường, khai trường, tựu trường, toàn ngành, liên ngành, trong
    ngành, các ngành, ngoại tỉnh, cấp huyện, cấp xã, cấp phường, phố phường, trường lớp, tầng lớp, lên lớp, đến
    lớp, điểm đến, tìm đến, cân bằng, đồng bằng, cuối cùng, vô cùng, cấp trên, cấp dưới, bên trong, hiện tại,
    tồn tại, tham dự, nhập viện, nằm viện, và vừa, làm theo, noi theo, công sở, bộ đội, quân đội
""")
"""Two words whose second is none of the classifiers that it is spelled like."""

QUALIFIED = _rows("""
    biên giới, bất động sản, chế xuất, chính sách, chất lượng, chế độ, chứng khoán, cán bộ, công chức, công nhân,
    công tác, cơ sở, công nghiệp, cựu chiến binh, doanh nghiệp, du lịch, dân, dân cư, giá, giám sát, giáo viên, hoạt
    động, hàng, hình ảnh, hệ thống, học sinh, hội nghị, hội viên, khách, kiểm tra, ký kết, kết quả, lao động, làm
    theo, lịch sử, nam, người, người dân, người lao động, nhiệm vụ, nhân dân, nông dân, nữ, nữ công, phong cách,
    phối hợp, phụ nữ, quy định, sinh viên, sản phẩm, sửa đổi, thanh niên, thị trường, thực hiện, truyền thống, trẻ
    em, tuyển thủ, tuổi trẻ, tín dụng, tư tưởng, tấm gương, uy tín, vai trò, viên chức, văn hóa, vận tải, vận động
    viên, vốn, đoàn viên, đô thị, đại diện, đại hội, đảng viên, đặc sản
""")
"""What often has a name or an office after it: công nhân Hà Nội."""

BEFORE_NUMBER = _rows("""
    biểu dương, bài, bàn giao, bán, bắt, bị, bổ nhiệm, bởi, cao, chi, cho, chăm, chương, chậm, chỉ, chọn, chứa,
    covid, các, cách, còn, có, công bố, cùng, cả, cấp, cụm, của, cứu, dài, dành, dương, dưới, ga, ghi nhận,
    giành, giảm, giờ, giữ, gần, gồm, gửi, huy động, hòa, hơn, hạ, hạng, hết, hỗ trợ, khen thưởng, khoảng, khu,
    khánh thành, khóa, khởi công, khởi tố, kéo dài, kết, kết nạp, kỳ, loại, là, lên, lúc, lấy, lần, lớp, lợi,
    mua, muộn, mất, mỗi, mở, mức, mừng, nghìn, ngày, nhóm, nhất, nhận, nhờ, những, niệm, nâng, năm, nặng, nợ,
    phá, phát hiện, phường, phạt, phần, phố, qua, quý, quận, quốc lộ, ra mắt, rút, rộng, sau, sâu, sắp xếp, số,
    sớm, thi đua, thu, thua, thành lập, tháng, thêm, thông qua, thưởng, thắng, thứ, tiêm, top, trao, trong, truy
    tố, trên, trước, trồng, tuyển, tuyển dụng, tuổi, tôn vinh, tăng, tại, tầng, tập, tặng, tối thiểu, tối đa,
    tổ, tổng, tới, từ, u, vay, vinh, và, vành đai, vòng, vượt, về, với, xuống, xây, xét, xét xử, xử lý, xử phạt,
    zone, ít nhất, điều, điều chỉnh, điều động, điểm, đón, đóng, đưa, đường, được, đạt, đến, đề nghị, đợt, ở,
    bình quân, trung bình, mốc, hút, tàng trữ, vận chuyển, thu giữ, hiến, phủ kín, kiến nghị, giải quyết, tiếp
    nhận, trị giá, ngót, tròn, đủ, thiếu, lỗ, lãi, lương, độ, trọng tâm, phút, lãi suất, nhiệt độ, biển số, tổng
    đài, dịp, lễ, bắt giữ, khống chế, cứu sống, phục vụ, chi trả, chở, xây dựng, bố trí, ủng hộ, đóng góp, tiêu
    hủy, ước, hoàn thành, hiệu lực
""")
"""What a number belongs to: after these words it opens no title."""

BEFORE_QUOTE = _rows("""
    ca khúc, chuyên mục, chuỗi, câu chuyện, cửa hàng, diễn đàn, giải thưởng, hành trình, học bổng, lớp học, nhãn hiệu,
    quán, suất quà, sân chơi, tác phẩm, tọa đàm, triển lãm, tuyến phố, tủ sách, vở diễn
""")
"""What often has a name in quotes after it: học bổng “Vượt khó”."""

VERBS = _rows("""
    ban hành, biểu dương, bàn giao, bảo vệ, bảo đảm, bắt, bế mạc, bị, bổ nhiệm, bổ sung, cho ý, chung tay,
    chuyển, chuyển đổi, chuẩn bị, chào, chúc, chăm lo, chăm sóc, chỉ đạo, chống, chủ động, có, công bố, công
    khai, cảnh báo, cảnh giác, cấm, cần, cứu, dành, dẫn đầu, dự, ghi nhận, giao, giao lưu, giành, giám sát, giải
    quyết, giữ, gìn giữ, góp phần, gắn biển, gặp mặt, gỡ, hiến, hiến máu, hoàn thành, hoạt động, huy động, hành
    động, hân hoan, hút, hướng, hướng dẫn, hướng tới, hướng về, hưởng ứng, học tập, họp, hỗ trợ, hợp tác, khai
    mạc, khai trương, khen thưởng, khuyến cáo, khánh thành, khôi phục, khắc phục, khẳng định, khởi công, khởi
    tố, kiến nghị, kiểm tra, ký, ký kết, kết nạp, kỷ niệm, lan tỏa, linh hoạt, là, làm việc, lên tiếng, lý giải,
    lấy ý, lập, lắng nghe, mở, mừng, nghỉ, nhân rộng, nhận, nhắc nhở, nhộn nhịp, nâng cao, nói, nỗ lực, phát
    hiện, phát huy, phát triển, phát động, phân luồng, phê duyệt, phòng, phạt, phấn đấu, phối hợp, phục hồi,
    phục vụ, quan tâm, quyên góp, quyết liệt, quyết tâm, quyết định, ra mắt, ra quân, rà soát, rộn ràng, rực rỡ,
    siết, siết chặt, sôi nổi, sơ kết, sẵn sàng, sẽ, tham gia, thi, thi đua, thu giữ, thu gom, thu hút, thành
    lập, tháo gỡ, thí điểm, thông qua, thăm, thảo luận, thắng, thẳng, thống nhất, thực hiện, tiếp, tiếp nhận,
    tiếp tục, trang bị, trao, trao đổi, tri ân, triển khai, triệt phá, trưng bày, trả lời, trồng, tuyên dương,
    tuyên truyền, tuyển, tuyển dụng, tuyển sinh, tái, tìm, tích cực, tôn vinh, tăng cường, tưng bừng, tạo, tập
    huấn, tặng, tổ chức, tổng kết, vinh danh, vào cuộc, vượt, vận hành, vận động, về đích, vừa, xem xét, xây
    dựng, xét, xét xử, xử lý, xử phạt, yêu cầu, áp dụng, điều chỉnh, đã, đón, đưa, được, đạt, đảm bảo, đầu tư,
    đẩy mạnh, đặt mục, đề nghị, đề ra, đề xuất, đối thoại, đồng hành, đổi mới, đột phá, ủng hộ, ứng phó
""")
"""What follows a subject: an organisation or a place before one of these is likelier a start."""

PREPOSITIONS = _rows("""
    bởi, cho, cùng, của, do, khi, như, nhằm, nhờ, theo, trong, tại, từ, vào, vì, về, với, đến, để, ở
""")
"""What ends a subject: no verb after one of these is the subject's."""
