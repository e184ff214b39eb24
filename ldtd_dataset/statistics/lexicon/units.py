"""Units of money, measures, durations, ages and shares: one row a unit, with an example that a test reads.

Source: codes of money are ISO 4217, of measures, durations and ages UCUM (https://ucum.org); the spelled forms are
Vietnamese usage. Where UCUM has no code the Vietnamese word (or the printed symbol) is the code.
"""

# ruff: noqa: E501
from __future__ import annotations

from typing import NamedTuple


class Unit(NamedTuple):
    """One unit and how it is printed.

    `code` is the contract's unit; `words` are spelled forms in lower case, matched case-insensitively by whole
    syllables; `symbols` are printed symbols, and their case matters; `factor` is how many of `BASE_UNITS[dimension]`
    one is (a decimal string), None where that is not fixed; `example` holds one of the forms.
    """

    code: str
    kind: str
    words: tuple[str, ...]
    symbols: tuple[str, ...]
    dimension: str
    factor: str | None
    example: str


# fmt: off
UNITS: tuple[Unit, ...] = (
    # Money. Codes and foreign names: ISO 4217 and CLDR `vi`; short names as the news prints them.
    Unit("VND", "money", ("đồng", "đồng việt nam", "việt nam đồng"),                       ("đ", "₫", "VND", "VNĐ", "VNđ", "Vnđ", "vnđ", "vnd", "Vnd"), "currency", None, "chi 500 triệu đồng"),
    Unit("USD", "money", ("đô la mỹ", "đô-la mỹ", "đôla mỹ", "đô la", "đô-la", "đôla", "đô", "đô mỹ", "mỹ kim", "dollar mỹ", "dollar"), ("USD", "US$", "$", "usd", "Usd"), "currency", None, "thu 3 tỷ đô la Mỹ"),
    Unit("EUR", "money", ("euro", "ơ rô", "ơ-rô", "đồng euro"),                            ("EUR", "€", "Euro", "EURO"),       "currency", None, "giá 40 euro"),
    Unit("CNY", "money", ("nhân dân tệ", "đồng nhân dân tệ", "tệ", "nguyên trung quốc"),   ("CNY", "RMB", "NDT", "CN¥"),       "currency", None, "đổi 500 nhân dân tệ"),
    Unit("JPY", "money", ("yên nhật", "yen nhật", "yên", "yen", "đồng yên", "đồng yen"),   ("JPY", "¥", "JP¥"),                "currency", None, "vay 20 tỷ yên"),
    Unit("KRW", "money", ("won hàn quốc", "won hàn", "won", "đồng won"),                   ("KRW", "₩"),                       "currency", None, "lương 2 triệu won"),
    Unit("GBP", "money", ("bảng anh", "đồng bảng anh", "bảng sterling"),                   ("GBP", "£"),                       "currency", None, "học phí 9.000 bảng Anh"),
    Unit("THB", "money", ("baht thái lan", "baht thái", "bạt thái lan", "bạt thái", "baht", "đồng baht"), ("THB", "฿"),        "currency", None, "phạt 500 baht"),
    Unit("LAK", "money", ("kíp lào", "kip lào", "kip"),                                    ("LAK", "₭"),                       "currency", None, "tặng 20 triệu kíp Lào"),
    Unit("KHR", "money", ("riel campuchia", "riên campuchia", "riel", "riên"),             ("KHR", "៛"),                       "currency", None, "đổi 400.000 riel"),
    Unit("MMK", "money", ("kyat myanmar", "kyat myanma", "kyat"),                          ("MMK",),                           "currency", None, "phạt 30.000 kyat"),
    Unit("SGD", "money", ("đô la singapore", "đô-la singapore", "đô la sing", "đôla singapore", "đô sing", "đôla sing"), ("SGD", "S$"), "currency", None, "lương 4.000 đô la Singapore"),
    Unit("AUD", "money", ("đô la úc", "đô-la úc", "đôla úc", "đô la australia", "đô-la australia", "đô úc"), ("AUD", "A$", "AU$"), "currency", None, "hỗ trợ 5 triệu đô la Úc"),
    Unit("NZD", "money", ("đô la new zealand", "đô-la new zealand", "đôla new zealand"),   ("NZD", "NZ$"),                     "currency", None, "viện trợ 2 triệu đô la New Zealand"),
    Unit("CAD", "money", ("đô la canada", "đô-la canada", "đôla canada"),                  ("CAD", "C$", "CA$"),               "currency", None, "học bổng 5.000 đô la Canada"),
    Unit("HKD", "money", ("đô la hồng kông", "đô-la hồng kông", "đô la hong kong", "đô la hồng công", "đôla hồng kông"), ("HKD", "HK$"), "currency", None, "lãi 3 tỷ đô la Hồng Kông"),
    Unit("TWD", "money", ("đài tệ", "tân đài tệ", "đô la đài loan mới", "đô la đài loan", "đô-la đài loan", "đô đài loan"), ("TWD", "NT$", "NTD"), "currency", None, "lương 27.000 Đài tệ"),
    Unit("MOP", "money", ("pataca", "pataca ma cao"),                                      ("MOP",),                           "currency", None, "thu 20 tỷ pataca"),
    Unit("MYR", "money", ("ringgit malaysia", "ringgit"),                                  ("MYR", "RM"),                      "currency", None, "vé 50 ringgit"),
    Unit("IDR", "money", ("rupiah indonesia", "rupiah"),                                   ("IDR", "Rp"),                      "currency", None, "vay 15 nghìn tỷ rupiah"),
    Unit("PHP", "money", ("peso philippines", "peso philipin", "peso"),                    ("PHP", "₱"),                       "currency", None, "phạt 2.000 peso"),
    Unit("INR", "money", ("rupee ấn độ", "rupi ấn độ", "rupee", "rupi"),                   ("INR", "₹"),                       "currency", None, "chi 3 tỷ rupee"),
    Unit("BDT", "money", ("taka bangladesh", "taka"),                                      ("BDT", "৳"),                       "currency", None, "lương 12.500 taka"),
    Unit("PKR", "money", ("rupee pakistan", "rupi pakistan"),                              ("PKR",),                           "currency", None, "giá 300 rupee Pakistan"),
    Unit("LKR", "money", ("rupee sri lanka", "rupi sri lanka"),                            ("LKR",),                           "currency", None, "giá 450 rupee Sri Lanka"),
    Unit("MNT", "money", ("tugrik", "tugrik mông cổ"),                                     ("MNT", "₮"),                       "currency", None, "giá 2.000 tugrik"),
    Unit("RUB", "money", ("rúp nga", "rúp", "ruble nga", "ruble", "rouble", "rub nga", "đồng rúp"), ("RUB", "₽"),              "currency", None, "chi 5 tỷ rúp"),
    Unit("UAH", "money", ("hryvnia ukraine", "hryvnia ukraina", "hryvnia"),                ("UAH", "₴"),                       "currency", None, "thưởng 300 hryvnia"),
    Unit("CHF", "money", ("franc thụy sĩ", "franc thuỵ sĩ", "franc thụy sỹ", "franc thuỵ sỹ", "phrăng thụy sĩ", "franc"), ("CHF",), "currency", None, "gửi 2 triệu franc Thụy Sĩ"),
    Unit("SEK", "money", ("krona thụy điển", "krona thuỵ điển", "cuaron thụy điển", "krona"), ("SEK",),                        "currency", None, "giải 11 triệu krona Thụy Điển"),
    Unit("NOK", "money", ("krone na uy", "cuaron na uy"),                                  ("NOK",),                           "currency", None, "quỹ 500 triệu krone Na Uy"),
    Unit("DKK", "money", ("krone đan mạch", "cuaron đan mạch"),                            ("DKK",),                           "currency", None, "tài trợ 60 triệu krone Đan Mạch"),
    Unit("PLN", "money", ("zloty ba lan", "zloty"),                                        ("PLN", "zł"),                      "currency", None, "lương 4.000 zloty"),
    Unit("CZK", "money", ("koruna séc", "koruna cộng hòa séc", "cuaron séc", "koruna"),    ("CZK", "Kč"),                      "currency", None, "vé 120 koruna Séc"),
    Unit("HUF", "money", ("forint hungary", "forint"),                                     ("HUF",),                           "currency", None, "vé 350 forint"),
    Unit("TRY", "money", ("lira thổ nhĩ kỳ", "lia thổ nhĩ kỳ", "lira thổ nhĩ kì", "lira"), ("TRY", "₺"),                       "currency", None, "lương 17.000 lira"),
    Unit("ILS", "money", ("shekel israel", "sheqel israel mới", "shekel"),                 ("ILS", "₪"),                       "currency", None, "chi 4 tỷ shekel"),
    Unit("AED", "money", ("dirham uae", "dirham"),                                         ("AED",),                           "currency", None, "phạt 5.000 dirham"),
    Unit("SAR", "money", ("riyal saudi arabia", "riyal ả rập xê-út", "riyal saudi", "riyal"), ("SAR",),                        "currency", None, "lương 1.500 riyal"),
    Unit("QAR", "money", ("riyal qatar", "rial qatar"),                                    ("QAR",),                           "currency", None, "lương 1.000 riyal Qatar"),
    Unit("KWD", "money", ("dinar kuwait",),                                                ("KWD",),                           "currency", None, "viện trợ 3 triệu dinar Kuwait"),
    Unit("IRR", "money", ("rial iran", "rial"),                                            ("IRR",),                           "currency", None, "phạt 9 triệu rial"),
    Unit("BRL", "money", ("real brazil", "real braxin", "reais", "real"),                  ("BRL", "R$"),                      "currency", None, "đầu tư 5 tỷ real"),
    Unit("MXN", "money", ("peso mexico",),                                                 ("MXN", "MX$"),                     "currency", None, "lương 7.000 peso Mexico"),
    Unit("ARS", "money", ("peso argentina",),                                              ("ARS",),                           "currency", None, "lương 200.000 peso Argentina"),
    Unit("CUP", "money", ("peso cuba",),                                                   ("CUP",),                           "currency", None, "lương 2.100 peso Cuba"),
    Unit("ZAR", "money", ("rand nam phi", "rand"),                                         ("ZAR",),                           "currency", None, "vay 30 tỷ rand"),
    Unit("EGP", "money", ("bảng ai cập",),                                                 ("EGP",),                           "currency", None, "giá 20 bảng Ai Cập"),
    Unit("NGN", "money", ("naira nigeria", "naira"),                                       ("NGN", "₦"),                       "currency", None, "lương 30.000 naira"),

    # Length, in metres. UCUM; spelled forms after the Law on Measurement and its decree 86/2012/NĐ-CP; dặm, hải lý, cây số, phân, tấc customary.
    Unit("nm",      "measure", ("na nô mét", "na-nô-mét", "nanomet", "nanomét", "nano mét"),     ("nm",),            "length", "0.000000001", "tiến trình 3 nm"),
    Unit("um",      "measure", ("mi crô mét", "mi-crô-mét", "micromet", "micromét", "micron", "mi cron", "mi-crông"), ("µm", "μm", "um"), "length", "0.000001", "bụi 2,5 micromet"),
    Unit("mm",      "measure", ("mi li mét", "mi-li-mét", "milimét", "milimet", "mili mét"),     ("mm", "Mm"),       "length", "0.001",       "mưa 120 mm"),
    Unit("cm",      "measure", ("xăng ti mét", "xăng-ti-mét", "xen ti mét", "xen-ti-mét", "xentimét", "xentimet", "centimet", "centimét", "xăngtimét", "xăng ti", "phân"), ("cm", "Cm", "CM"), "length", "0.01", "cao 170 cm"),
    Unit("dm",      "measure", ("đề xi mét", "đề-xi-mét", "đêximét", "đề xi met"),               ("dm",),            "length", "0.1",         "dài 4 dm"),
    Unit("m",       "measure", ("mét", "mét dài", "mét tới"),                                    ("m", "md"),        "length", "1",           "sâu 30 mét"),
    Unit("km",      "measure", ("ki lô mét", "ki-lô-mét", "kilômét", "kilomét", "kilomet", "kilo mét", "kilô mét", "ki lô met", "cây số"), ("km", "Km", "KM"), "length", "1000", "dài 12 km"),
    Unit("[nmi_i]", "measure", ("hải lý", "hải lí"),                                             (),                 "length", "1852",        "cách bờ 30 hải lý"),
    Unit("[mi_i]",  "measure", ("dặm", "dặm anh"),                                               (),                 "length", "1609.344",    "bay 900 dặm"),
    Unit("[in_i]",  "measure", ("inch", "in-sơ", "inches"),                                      ("″",),             "length", "0.0254",      "màn hình 55 inch"),
    Unit("[ft_i]",  "measure", ("feet", "foot", "bộ anh"),                                       ("ft",),            "length", "0.3048",      "cao 5.000 feet"),
    Unit("[yd_i]",  "measure", ("yard", "yards", "thước anh"),                                   ("yd",),            "length", "0.9144",      "bơi 200 yard"),
    Unit("[ly]",    "measure", ("năm ánh sáng",),                                                (),                 "length", None,          "cách 40 năm ánh sáng"),
    Unit("tấc",     "measure", ("tấc",),                                                         (),                 "length", None,          "cao 5 tấc"),

    # Area, in square metres. UCUM; mẫu, sào, thước (north), công (south) customary, of no fixed size.
    Unit("mm2",      "measure", ("mi li mét vuông", "mi-li-mét vuông", "milimét vuông", "milimet vuông"), ("mm2", "mm²", "mm vuông"), "area", "0.000001",   "tiết diện 120 mm2"),
    Unit("cm2",      "measure", ("xăng ti mét vuông", "xăng-ti-mét vuông", "xen-ti-mét vuông", "xentimét vuông", "centimet vuông"), ("cm2", "cm²", "cm vuông"), "area", "0.0001", "rộng 40 cm2"),
    Unit("dm2",      "measure", ("đề xi mét vuông", "đề-xi-mét vuông"),                           ("dm2", "dm²", "dm vuông"),         "area", "0.01",       "rộng 6 dm2"),
    Unit("m2",       "measure", ("mét vuông",),                                                   ("m2", "m²", "m vuông"),            "area", "1",          "rộng 120 m2"),
    Unit("km2",      "measure", ("ki lô mét vuông", "ki-lô-mét vuông", "kilômét vuông", "kilomét vuông", "kilomet vuông", "kilo mét vuông", "cây số vuông"), ("km2", "km²", "Km2", "Km²", "km vuông"), "area", "1000000", "rộng 3.358 km2"),
    Unit("har",      "measure", ("héc ta", "héc-ta", "hecta", "hec ta", "hec-ta", "hécta"),       ("ha", "Ha", "HA"),                 "area", "10000",      "trồng 50 héc ta"),
    Unit("[acr_us]", "measure", ("acre", "mẫu anh"),                                              (),                                 "area", None,         "cháy 20.000 mẫu Anh"),
    Unit("[sft_i]",  "measure", ("foot vuông", "feet vuông", "bộ vuông"),                         ("sqft", "ft2", "ft²"),             "area", "0.09290304", "rộng 900 feet vuông"),
    Unit("mẫu",      "measure", ("mẫu", "mẫu bắc bộ", "mẫu ta", "mẫu tây"),                       (),                                 "area", None,         "cấy 3 mẫu ruộng"),
    Unit("sào",      "measure", ("sào", "sào bắc bộ", "sào trung bộ"),                            (),                                 "area", None,         "trồng 5 sào lúa"),
    Unit("thước",    "measure", ("thước",),                                                       (),                                 "area", None,         "chia 8 thước ruộng"),
    Unit("công",     "measure", ("công", "công tầm lớn", "công tầm cắt"),                         (),                                 "area", None,         "thuê 10 công ruộng"),

    # Volume, in cubic metres. UCUM; khối and phân khối customary.
    Unit("mm3",      "measure", ("mi li mét khối", "milimét khối"),                               ("mm3", "mm³", "mm khối"),          "volume", "0.000000001", "đo 5 mm3"),
    Unit("cm3",      "measure", ("xăng ti mét khối", "xăng-ti-mét khối", "xentimét khối", "centimet khối", "phân khối"), ("cm3", "cm³", "cc", "CC", "Cc", "cm khối"), "volume", "0.000001", "xe 150 phân khối"),
    Unit("dm3",      "measure", ("đề xi mét khối", "đề-xi-mét khối"),                             ("dm3", "dm³", "dm khối"),          "volume", "0.001",       "chứa 3 dm3"),
    Unit("m3",       "measure", ("mét khối", "khối"),                                             ("m3", "m³", "m khối"),             "volume", "1",           "chở 20 mét khối cát"),
    Unit("km3",      "measure", ("ki lô mét khối", "ki-lô-mét khối", "kilômét khối"),             ("km3", "km³", "km khối"),          "volume", "1000000000",  "trữ 40 km3"),
    Unit("L",        "measure", ("lít", "lit"),                                                   ("l", "L"),                         "volume", "0.001",       "đổ 5 lít xăng"),
    Unit("mL",       "measure", ("mi li lít", "mi-li-lít", "mililít", "mililit", "mili lít"),     ("ml", "mL", "Ml"),                 "volume", "0.000001",    "truyền 500 ml"),
    Unit("uL",       "measure", ("mi crô lít", "mi-crô-lít", "microlit", "microlít"),             ("µl", "µL", "μl", "μL"),           "volume", "0.000000001", "lấy 20 µl"),
    Unit("dL",       "measure", ("đề xi lít", "đề-xi-lít", "decilit"),                            ("dl", "dL"),                       "volume", "0.0001",      "chứa 3 dl"),
    Unit("hL",       "measure", ("héc tô lít", "héc-tô-lít", "hectolit", "hectolít"),             ("hl", "hL"),                       "volume", "0.1",         "nấu 500 hectolit bia"),
    Unit("[gal_us]", "measure", ("gallon", "galông", "ga lông", "ga-lông"),                       ("gal",),                           "volume", None,          "đổ 10 gallon"),

    # Mass, in kilograms. UCUM; yến, tạ, lạng, lượng, chỉ customary (lượng and chỉ of gold: 37.5 and 3.75 g, decree 24/2012/NĐ-CP).
    Unit("ug",      "measure", ("mi crô gam", "mi-crô-gam", "microgam", "microgram"),            ("µg", "μg", "ug", "mcg"), "mass", "0.000000001", "uống 400 mcg"),
    Unit("mg",      "measure", ("mi li gam", "mi-li-gam", "miligam", "milligram", "miligram", "mili gam"), ("mg", "Mg"),    "mass", "0.000001",    "uống 500 mg"),
    Unit("g",       "measure", ("gam", "gram", "gờ ram", "gờ-ram"),                              ("g", "gr"),               "mass", "0.001",       "cân 250 gam"),
    Unit("kg",      "measure", ("ki lô gam", "ki-lô-gam", "kilôgam", "kilogam", "kilogram", "kilôgram", "kilo gam", "ki lô", "ki-lô", "kilô", "kilo", "ký", "kí", "ký lô", "cân", "cân ta"), ("kg", "Kg", "KG"), "mass", "1", "nặng 65 ki lô gam"),
    Unit("t",       "measure", ("tấn",),                                                         (),                        "mass", "1000",        "chở 30 tấn gạo"),
    Unit("kt",      "measure", ("ki lô tấn", "ki-lô-tấn", "kiloton"),                            ("kt",),                   "mass", "1000000",     "xuất 12 kiloton"),
    Unit("yến",     "measure", ("yến",),                                                         (),                        "mass", "10",          "bán 3 yến gạo"),
    Unit("tạ",      "measure", ("tạ",),                                                          (),                        "mass", "100",         "thu 6 tạ thóc"),
    Unit("lạng",    "measure", ("lạng",),                                                        (),                        "mass", "0.1",         "mua 3 lạng thịt"),
    Unit("lượng",   "measure", ("lượng", "cây"),                                                 (),                        "mass", "0.0375",      "mua 2 lượng vàng"),
    Unit("chỉ",     "measure", ("chỉ",),                                                         (),                        "mass", "0.00375",     "bán 5 chỉ vàng"),
    Unit("[car_m]", "measure", ("carat", "cara", "ca-ra"),                                       (),                        "mass", "0.0002",      "viên 5 carat"),
    Unit("[oz_tr]", "measure", ("ounce", "ao-xơ", "aoxơ", "ounces"),                             ("oz",),                   "mass", None,          "bán 200 ounce vàng"),
    Unit("[lb_av]", "measure", ("pound", "cân anh", "pao"),                                      ("lb", "lbs"),             "mass", "0.45359237",  "nặng 130 pound"),
    Unit("DWT",     "measure", ("tấn dwt", "tấn trọng tải"),                                     ("DWT", "dwt"),            "ship", "1",           "tàu 50.000 DWT"),

    # Temperature, angle, earthquakes. UCUM; a bare độ tells neither scale nor angle, so the word stays; độ Richter customary.
    Unit("Cel",        "measure", ("độ c", "độ xê", "độ celsius", "độ bách phân"),                  ("°C", "ºC", "oC", "℃", "˚C"), "temperature",          None, "nóng 39 độ C"),
    Unit("[degF]",     "measure", ("độ f", "độ fahrenheit"),                                        ("°F", "ºF", "℉"),             "temperature",          None, "sôi ở 212 độ F"),
    Unit("K",          "measure", ("độ k", "kelvin", "độ kelvin"),                                  ("°K",),                       "temperature",          None, "lạnh 3 độ K"),
    Unit("deg",        "measure", ("độ góc",),                                                      ("°",),                        "angle",                None, "nghiêng 15°"),
    Unit("độ",         "measure", ("độ",),                                                          (),                            "temperature or angle", None, "mái nghiêng 30 độ"),
    Unit("độ Richter", "measure", ("độ richter", "độ rích te", "độ rích-te", "độ ríchte", "độ ricte"), (),                         "earthquake",           None, "mạnh 4,5 độ Richter"),

    # Energy in joules, power in watts. UCUM; mã lực stands for metric and British horsepower alike.
    Unit("J",       "measure", ("jun", "joule"),                                                 (),                                 "energy", "1",                "sinh 500 jun"),
    Unit("kJ",      "measure", ("ki lô jun", "ki-lô-jun", "kilôjun", "kilojun", "kilojoule"),    ("kJ",),                            "energy", "1000",             "chứa 800 kJ"),
    Unit("MJ",      "measure", ("mê ga jun", "mê-ga-jun", "megajoule"),                          ("MJ",),                            "energy", "1000000",          "tỏa 35 MJ"),
    Unit("cal",     "measure", ("calo", "ca lo", "ca-lo", "calorie"),                            ("cal",),                           "energy", "4.184",            "nạp 2.000 calo"),
    Unit("kcal",    "measure", ("ki lô calo", "ki-lô-calo", "kilocalo", "kilôcalo", "kilo calo", "kilocalorie"), ("kcal", "Kcal", "kCal"), "energy", "4184",       "ăn 1.800 kcal"),
    Unit("W.h",     "measure", ("oát giờ", "oát-giờ", "watt giờ"),                               ("Wh",),                            "energy", "3600",             "pin 80 Wh"),
    Unit("kW.h",    "measure", ("ki lô oát giờ", "ki-lô-oát giờ", "ki-lô-oát-giờ", "kilôoát giờ", "kilowatt giờ", "kilowatt-giờ", "số điện"), ("kWh", "KWh", "KWH", "Kwh", "kwh", "kW.h"), "energy", "3600000", "dùng 300 kWh"),
    Unit("MW.h",    "measure", ("mê ga oát giờ", "mê-ga-oát giờ", "megawatt giờ"),               ("MWh", "MWH", "Mwh"),              "energy", "3600000000",       "bán 40 MWh"),
    Unit("GW.h",    "measure", ("gi ga oát giờ", "gi-ga-oát giờ", "gigawatt giờ"),               ("GWh",),                           "energy", "3600000000000",    "phát 12 GWh"),
    Unit("TW.h",    "measure", ("tê ra oát giờ", "tê-ra-oát giờ", "terawatt giờ"),               ("TWh",),                           "energy", "3600000000000000", "cần 300 TWh"),
    Unit("[Btu]",   "measure", (),                                                               ("BTU", "Btu"),                     "energy", None,               "máy 12.000 BTU"),
    Unit("[Btu]/h", "measure", (),                                                               ("BTU/h", "BTU/giờ", "Btu/h", "btu một giờ"), "power", None,      "máy 9.000 BTU/h"),
    Unit("mW",      "measure", ("mi li oát", "mi-li-oát", "miliwatt", "milliwatt"),              ("mW",),                            "power",  "0.001",            "phát 20 mW"),
    Unit("W",       "measure", ("oát", "watt", "watts"),                                         ("W",),                             "power",  "1",                "đèn 40W"),
    Unit("kW",      "measure", ("ki lô oát", "ki-lô-oát", "kilôoát", "kilowatt", "kilooát"),     ("kW", "KW", "Kw", "kw"),           "power",  "1000",             "trạm 60 kW"),
    Unit("MW",      "measure", ("mê ga oát", "mê-ga-oát", "megaoát", "megawatt", "mêgaoát"),     ("MW", "Mw"),                       "power",  "1000000",          "nhà máy 600 MW"),
    Unit("GW",      "measure", ("gi ga oát", "gi-ga-oát", "gigaoát", "gigawatt"),                ("GW", "Gw"),                       "power",  "1000000000",       "đạt 6 GW"),
    Unit("TW",      "measure", ("tê ra oát", "tê-ra-oát", "terawatt"),                           ("TW",),                            "power",  "1000000000000",    "cần 2 TW"),
    Unit("kWp",     "measure", (),                                                               ("kWp", "KWp", "kwp", "kWP"),       "power",  "1000",             "mái nhà 8 kWp"),
    Unit("MWp",     "measure", (),                                                               ("MWp", "MWP"),                     "power",  "1000000",          "dự án 50 MWp"),
    Unit("GWp",     "measure", (),                                                               ("GWp",),                           "power",  "1000000000",       "đạt 16 GWp"),
    Unit("[HP]",    "measure", ("mã lực", "sức ngựa"),                                           ("HP", "hp", "Hp"),                 "power",  None,               "tàu 400 mã lực"),

    # Electricity, light, sound, radiation. UCUM.
    Unit("mV",   "measure", ("mi li vôn", "mi-li-vôn", "milivôn"),                       ("mV",),                      "voltage",        "0.001",      "đo 5 mV"),
    Unit("V",    "measure", ("vôn", "volt"),                                             ("V",),                       "voltage",        "1",          "điện 220V"),
    Unit("kV",   "measure", ("ki lô vôn", "ki-lô-vôn", "kilôvôn", "kilovolt"),           ("kV", "KV", "Kv", "kv"),     "voltage",        "1000",       "đường dây 110 kV"),
    Unit("mA",   "measure", ("mi li ampe", "mi-li-ampe", "miliampe"),                    ("mA",),                      "current",        "0.001",      "dòng 20 mA"),
    Unit("A",    "measure", ("ampe", "am pe", "am-pe"),                                  (),                           "current",        "1",          "cầu dao 30 ampe"),
    Unit("mA.h", "measure", ("mi li ampe giờ", "miliampe giờ"),                          ("mAh", "MAH", "mah"),        "charge",         "3.6",        "pin 5.000 mAh"),
    Unit("A.h",  "measure", ("ampe giờ", "ampe-giờ"),                                    ("Ah",),                      "charge",         "3600",       "ắc quy 60 Ah"),
    Unit("V.A",  "measure", ("vôn ampe", "vôn-ampe"),                                    ("VA",),                      "apparent power", "1",          "máy 500 VA"),
    Unit("kV.A", "measure", ("ki lô vôn ampe", "ki-lô-vôn-ampe"),                        ("kVA", "KVA", "kva"),        "apparent power", "1000",       "trạm 630 kVA"),
    Unit("MV.A", "measure", ("mê ga vôn ampe", "mê-ga-vôn-ampe"),                        ("MVA",),                     "apparent power", "1000000",    "máy biến áp 250 MVA"),
    Unit("Ohm",  "measure", ("ôm", "ohm"),                                               ("Ω",),                       "resistance",     "1",          "trở 4 Ω"),
    Unit("lm",   "measure", ("lumen", "lu men", "lu-men"),                               ("lm",),                      "luminous flux",  "1",          "đèn 800 lumen"),
    Unit("lx",   "measure", ("lux",),                                                    ("lx",),                      "illuminance",    "1",          "sáng 300 lux"),
    Unit("dB",   "measure", ("đề xi ben", "đề-xi-ben", "đêxiben", "decibel", "dexiben"), ("dB", "dBA", "dB(A)", "db"), "sound level",    None,         "ồn 85 dB"),
    Unit("Hz",   "measure", ("héc", "hertz"),                                            ("Hz", "hz"),                 "frequency",      "1",          "rung 50 Hz"),
    Unit("kHz",  "measure", ("ki lô héc", "ki-lô-héc", "kilohertz"),                     ("kHz", "KHz"),               "frequency",      "1000",       "sóng 650 kHz"),
    Unit("MHz",  "measure", ("mê ga héc", "mê-ga-héc", "megahertz"),                     ("MHz", "Mhz"),               "frequency",      "1000000",    "sóng 90 MHz"),
    Unit("GHz",  "measure", ("gi ga héc", "gi-ga-héc", "gigahertz"),                     ("GHz", "Ghz"),               "frequency",      "1000000000", "chip 3,2 GHz"),
    Unit("mSv",  "measure", ("mi li sievert", "milisievert", "millisievert"),            ("mSv",),                     "radiation dose", "0.001",      "nhiễm 20 mSv"),
    Unit("uSv",  "measure", ("mi crô sievert", "microsievert"),                          ("µSv", "μSv"),               "radiation dose", "0.000001",   "đo 5 µSv"),
    Unit("Bq",   "measure", ("becquerel", "bécquerel", "becơren"),                       ("Bq",),                      "radioactivity",  "1",          "phát 300 becquerel"),

    # Force and pressure, in newtons and pascals. UCUM.
    Unit("N",      "measure", ("niu tơn", "niu-tơn", "newton", "niutơn"),                       (),               "force",    "1",       "lực 300 newton"),
    Unit("kN",     "measure", ("ki lô niu tơn", "ki-lô-niu-tơn", "kilonewton"),                 ("kN",),          "force",    "1000",    "đẩy 120 kN"),
    Unit("N.m",    "measure", ("niu tơn mét", "newton mét"),                                    ("Nm",),          "torque",   "1",       "mô-men 250 Nm"),
    Unit("Pa",     "measure", ("pascal", "paxcan", "pát-xcan"),                                 ("Pa",),          "pressure", "1",       "nén 500 Pa"),
    Unit("hPa",    "measure", ("héc tô pascal", "héc-tô-pascal", "hectopascal"),                ("hPa",),         "pressure", "100",     "áp suất 985 hPa"),
    Unit("kPa",    "measure", ("ki lô pascal", "ki-lô-pascal", "kilopascal"),                   ("kPa",),         "pressure", "1000",    "nén 300 kPa"),
    Unit("MPa",    "measure", ("mê ga pascal", "mê-ga-pascal", "megapascal"),                   ("MPa", "Mpa"),   "pressure", "1000000", "bê tông 30 MPa"),
    Unit("bar",    "measure", (),                                                               ("bar",),         "pressure", "100000",  "áp suất 10 bar"),
    Unit("mbar",   "measure", ("mi li bar", "mi-li-bar", "milibar"),                            ("mbar",),        "pressure", "100",     "khí áp 990 milibar"),
    Unit("atm",    "measure", ("át mốt phe", "át-mốt-phe", "atmotphe", "atmốtphe"),             ("atm",),         "pressure", "101325",  "nén 3 atm"),
    Unit("[psi]",  "measure", (),                                                               ("psi", "PSI"),   "pressure", None,      "lốp 32 psi"),
    Unit("mm[Hg]", "measure", ("mi li mét thủy ngân", "mi li mét thuỷ ngân", "milimét thủy ngân", "milimét thuỷ ngân"), ("mmHg", "mmhg"), "pressure", None, "huyết áp 140 mmHg"),

    # Data, in bytes; data rate, in bits a second. UCUM (By is the byte).
    Unit("bit",       "measure", ("bit",),                                          (),                                 "data",      "0.125",            "khóa 256 bit"),
    Unit("By",        "measure", ("byte", "bai"),                                   (),                                 "data",      "1",                "dài 512 byte"),
    Unit("kBy",       "measure", ("ki lô bai", "ki-lô-bai", "kilobyte", "kilôbai"), ("KB", "kB", "Kb"),                 "data",      "1000",             "tệp 300 KB"),
    Unit("MBy",       "measure", ("mê ga bai", "mê-ga-bai", "megabyte", "mêgabai"), ("MB",),                            "data",      "1000000",          "ảnh 5 MB"),
    Unit("GBy",       "measure", ("gi ga bai", "gi-ga-bai", "gigabyte", "gigabai"), ("GB",),                            "data",      "1000000000",       "gói cước 4 GB"),
    Unit("TBy",       "measure", ("tê ra bai", "tê-ra-bai", "terabyte", "terabai"), ("TB",),                            "data",      "1000000000000",    "ổ cứng 2 TB"),
    Unit("PBy",       "measure", ("pê ta bai", "pê-ta-bai", "petabyte"),            ("PB",),                            "data",      "1000000000000000", "lưu 3 PB"),
    Unit("kbit/s",    "measure", ("kilobit một giây",),                             ("kbps", "Kbps", "kb/s", "Kb/s", "kilobit/giây"), "data rate", "1000", "đạt 512 kbps"),
    Unit("Mbit/s",    "measure", ("megabit một giây",),                             ("Mbps", "Mb/s", "Mbit/s", "mbps", "megabit/giây"), "data rate", "1000000", "đạt 300 Mbps"),
    Unit("Gbit/s",    "measure", ("gigabit một giây",),                             ("Gbps", "Gb/s", "Gbit/s", "gbps", "gigabit/giây"), "data rate", "1000000000", "đạt 10 Gbps"),
    Unit("Tbit/s",    "measure", ("terabit một giây",),                             ("Tbps", "Tb/s", "Tbit/s", "terabit/giây"), "data rate", "1000000000000", "cáp 18 Tbps"),
    Unit("MBy/s",     "measure", (),                                                ("MB/s", "MBps", "megabyte/giây"),  "data rate", "8000000",          "tải 20 MB/s"),
    Unit("megapixel", "measure", ("megapixel", "mê ga pixel"),                      ("MP", "Mp", "Mpx"),                "pixels",    "1000000",          "camera 48 MP"),

    # Speed, in metres a second; flow, in cubic metres or kilograms a second; fuel use. UCUM; rates of two physical units.
    Unit("km/h",       "measure", ("ki lô mét một giờ", "ki lô mét trên giờ", "ki-lô-mét trên giờ", "ki lô mét giờ", "kilômét một giờ", "cây số một giờ", "cây số giờ"), ("km/h", "km/giờ", "Km/h", "Km/giờ", "KM/H", "km/H", "kmh", "km/g", "km một giờ", "km trên giờ"), "speed", None, "chạy 60 km/h"),
    Unit("m/s",        "measure", ("mét trên giây", "mét một giây", "mét giây"),                    ("m/s", "m/giây", "m trên giây"),   "speed",        "1",     "gió 20 m/s"),
    Unit("m/min",      "measure", ("mét trên phút", "mét một phút"),                                ("m/phút", "m/min", "m/ph"),        "speed",        None,    "đi 80 m/phút"),
    Unit("m/h",        "measure", ("mét trên giờ", "mét một giờ"),                                  ("m/h", "m/giờ"),                   "speed",        None,    "đào 2 m/giờ"),
    Unit("km/s",       "measure", ("ki lô mét trên giây",),                                         ("km/s", "km/giây", "km trên giây"), "speed",       "1000",  "bay 11 km/s"),
    Unit("m/d",        "measure", ("mét một ngày",),                                                ("m/ngày", "m/ngày đêm", "m/ngđ"),  "speed",        None,    "khoan 12 m/ngày"),
    Unit("cm/h",       "measure", (),                                                               ("cm/h", "cm/giờ"),                 "speed",        None,    "nước lên 5 cm/giờ"),
    Unit("mm/h",       "measure", ("mi li mét một giờ",),                                           ("mm/h", "mm/giờ"),                 "speed",        None,    "mưa 50 mm/giờ"),
    Unit("mm/d",       "measure", (),                                                               ("mm/ngày", "mm/24h", "mm/24 giờ", "mm/ngày đêm"), "speed", None, "mưa 80 mm/ngày"),
    Unit("mm/a",       "measure", (),                                                               ("mm/năm",),                        "speed",        None,    "lún 20 mm/năm"),
    Unit("cm/a",       "measure", (),                                                               ("cm/năm",),                        "speed",        None,    "lún 3 cm/năm"),
    Unit("m/a",        "measure", ("mét một năm",),                                                 ("m/năm",),                         "speed",        None,    "sạt lở 15 m/năm"),
    Unit("[mi_i]/h",   "measure", ("dặm một giờ", "dặm trên giờ"),                                  ("mph", "dặm/h", "dặm/giờ"),        "speed",        None,    "gió 120 dặm/giờ"),
    Unit("[nmi_i]/h",  "measure", ("hải lý một giờ", "hải lí một giờ", "hải lý trên giờ"),          ("hải lý/giờ", "hải lí/giờ", "hải lý/h"), "speed",  None,    "chạy 15 hải lý/giờ"),
    Unit("[kn_i]",     "measure", ("knot", "knots"),                                                ("kn",),                            "speed",        None,    "chạy 15 knot"),
    Unit("m3/s",       "measure", ("mét khối một giây", "mét khối trên giây"),                      ("m3/s", "m³/s", "m3/giây", "m³/giây", "khối/giây"), "flow", "1", "xả 3.000 m3/s"),
    Unit("m3/min",     "measure", ("mét khối một phút",),                                           ("m3/phút", "m³/phút"),             "flow",         None,    "bơm 20 m3/phút"),
    Unit("m3/h",       "measure", ("mét khối một giờ", "mét khối trên giờ"),                        ("m3/h", "m³/h", "m3/giờ", "m³/giờ", "khối/giờ"), "flow", None, "bơm 800 m3/h"),
    Unit("m3/d",       "measure", ("mét khối một ngày", "mét khối mỗi ngày đêm"),                   ("m3/ngày đêm", "m³/ngày đêm", "m3/ngày", "m³/ngày", "m3/ngày.đêm", "m³/ngày.đêm", "m3/ng.đ", "m³/ng.đ", "m3/ngđ", "m³/ngđ", "m3/ngày-đêm", "m³/ngày-đêm", "khối/ngày"), "flow", None, "cấp 30.000 m3/ngày đêm"),
    Unit("m3/mo",      "measure", (),                                                               ("m3/tháng", "m³/tháng"),           "flow",         None,    "dùng 15 m3/tháng"),
    Unit("m3/a",       "measure", ("mét khối một năm",),                                            ("m3/năm", "m³/năm"),               "flow",         None,    "khai thác 90.000 m3/năm"),
    Unit("L/s",        "measure", ("lít một giây", "lít trên giây"),                                ("l/s", "L/s", "l/giây", "lít/giây"), "flow",       "0.001", "bơm 20 lít/giây"),
    Unit("L/min",      "measure", ("lít một phút", "lít trên phút"),                                ("l/phút", "L/phút", "l/min", "L/min", "lít/min", "lít/phút"), "flow", None, "thở 6 lít/phút"),
    Unit("L/h",        "measure", ("lít một giờ", "lít trên giờ"),                                  ("l/h", "L/h", "l/giờ", "lít/h", "lít/giờ"), "flow", None,   "lọc 30 lít/giờ"),
    Unit("L/d",        "measure", ("lít một ngày",),                                                ("l/ngày", "L/ngày", "l/ngày đêm", "lít/ngày"), "flow", None, "cấp 120 lít/ngày"),
    Unit("kg/h",       "measure", (),                                                               ("kg/h", "kg/giờ"),                 "mass flow",    None,    "đốt 50 kg/h"),
    Unit("kg/d",       "measure", (),                                                               ("kg/ngày", "kg/ngày đêm"),         "mass flow",    None,    "phát thải 300 kg/ngày"),
    Unit("t/h",        "measure", ("tấn một giờ",),                                                 ("tấn/h", "t/h", "tấn/giờ"),        "mass flow",    None,    "nghiền 200 tấn/giờ"),
    Unit("t/d",        "measure", ("tấn một ngày",),                                                ("t/ngày", "tấn/ngày"),             "mass flow",    None,    "đốt 4.000 tấn/ngày"),
    Unit("t/mo",       "measure", (),                                                               ("t/tháng", "tấn/tháng"),           "mass flow",    None,    "bán 60 tấn/tháng"),
    Unit("t/a",        "measure", ("tấn một năm",),                                                 ("t/năm", "tấn/năm"),               "mass flow",    None,    "chế biến 90.000 tấn/năm"),
    Unit("kW.h/mo",    "measure", (),                                                               ("kWh/tháng", "KWh/tháng"),         "mean power",   None,    "dùng 200 kWh/tháng"),
    Unit("kW.h/d",     "measure", (),                                                               ("kWh/ngày", "KWh/ngày"),           "mean power",   None,    "phát 30 kWh/ngày"),
    Unit("kW.h/a",     "measure", (),                                                               ("kWh/năm", "KWh/năm"),             "mean power",   None,    "phát 9 tỷ kWh/năm"),
    Unit("L/(100.km)", "measure", ("lít một trăm cây số",),                                         ("lít/100km", "lít/100 km", "l/100km", "l/100 km", "L/100km", "L/100 km", "lít/100 ki-lô-mét"), "fuel use", None, "tốn 7 lít/100 km"),
    Unit("km/L",       "measure", (),                                                               ("km/l", "km/L", "km/lít"),         "fuel economy", None,    "đi 50 km/lít"),
    Unit("g/km",       "measure", (),                                                               ("g/km",),                          "emission",     None,    "thải 95 g/km"),

    # Concentration, density, yield, dose. UCUM; what UCUM has no code for is a per-unit (tạ/ha).
    Unit("mg/L",    "measure", ("mi li gam một lít", "miligam trên lít"), ("mg/l", "mg/L", "mg/lít", "mg/1 lít", "mg/1lít", "mg/1 lit", "mg/lit", "mg/1l", "mg/1L", "miligam/1 lít"), "concentration", None, "cồn 0,4 mg/lít"),
    Unit("g/L",     "measure", ("gam một lít",),                          ("g/l", "g/L", "g/lít"),            "concentration",    None,          "mặn 4 g/l"),
    Unit("ug/L",    "measure", (),                                        ("µg/l", "µg/L", "μg/l", "μg/L"),   "concentration",    None,          "chì 10 µg/l"),
    Unit("ng/mL",   "measure", (),                                        ("ng/ml", "ng/mL"),                 "concentration",    None,          "đo 4 ng/ml"),
    Unit("ug/m3",   "measure", (),                                        ("µg/m3", "µg/m³", "μg/m3", "μg/m³", "ug/m3", "mcg/m3", "micrôgam/m3"), "concentration", None, "bụi 65 µg/m3"),
    Unit("mg/m3",   "measure", (),                                        ("mg/m3", "mg/m³", "mg/Nm3", "mg/Nm³"), "concentration", None,         "bụi 6 mg/m3"),
    Unit("g/m3",    "measure", (),                                        ("g/m3", "g/m³"),                   "concentration",    None,          "bụi 2 g/m3"),
    Unit("mg/dL",   "measure", (),                                        ("mg/dl", "mg/dL", "mg/100ml", "mg/100 ml", "mg/100mL", "mg/100 mL", "miligam/100 mililít", "miligam/100 ml", "mi-li-gam/100 mi-li-lít", "miligam/100 mililit", "milligram/100 mililit", "miligram/100 mililit"), "concentration", None, "cồn 50 mg/100 ml"),
    Unit("g/dL",    "measure", (),                                        ("g/dl", "g/dL", "g/100ml", "g/100 ml"), "concentration", None,        "đạm 8 g/dl"),
    Unit("mmol/L",  "measure", (),                                        ("mmol/l", "mmol/L", "mmol/lít", "milimol/lít"), "concentration", None, "đường huyết 7 mmol/l"),
    Unit("umol/L",  "measure", (),                                        ("µmol/l", "µmol/L", "μmol/l", "μmol/L"), "concentration", None,       "men 90 µmol/l"),
    Unit("U/L",     "measure", (),                                        ("U/l", "U/L", "UI/L", "IU/L", "UI/l"), "concentration", None,         "men gan 60 U/L"),
    Unit("mg/kg",   "measure", (),                                        ("mg/kg",),                         "concentration",    None,          "chì 2 mg/kg"),
    Unit("g/kg",    "measure", (),                                        ("g/kg",),                          "concentration",    None,          "muối 5 g/kg"),
    Unit("ug/kg",   "measure", (),                                        ("µg/kg", "μg/kg", "mcg/kg"),       "concentration",    None,          "độc tố 5 µg/kg"),
    Unit("[ppm]",   "measure", ("phần triệu",),                           ("ppm", "PPM"),                     "fraction",         "0.000001",    "khí 400 ppm"),
    Unit("[ppb]",   "measure", (),                                        ("ppb",),                           "fraction",         "0.000000001", "dư lượng 20 ppb"),
    Unit("[ppth]",  "measure", ("phần nghìn",),                           ("‰",),                             "fraction",         "0.001",       "mặn 4‰"),
    Unit("kg/m3",   "measure", (),                                        ("kg/m3", "kg/m³", "kg/khối"),      "density",          "1",           "nặng 300 kg/m3"),
    Unit("g/cm3",   "measure", (),                                        ("g/cm3", "g/cm³"),                 "density",          "1000",        "nặng 7,8 g/cm3"),
    Unit("t/m3",    "measure", (),                                        ("tấn/m3", "tấn/m³"),               "density",          "1000",        "nặng 2 tấn/m3"),
    Unit("kg/m2",   "measure", (),                                        ("kg/m2", "kg/m²"),                 "surface density",  "1",           "chịu 300 kg/m2"),
    Unit("g/m2",    "measure", (),                                        ("g/m2", "g/m²"),                   "surface density",  "0.001",       "giấy 70 g/m2"),
    Unit("t/m2",    "measure", (),                                        ("tấn/m2", "tấn/m²"),               "surface density",  "1000",        "chịu 5 tấn/m2"),
    Unit("kg/cm2",  "measure", (),                                        ("kg/cm2", "kg/cm²"),               "pressure",         None,          "nén 3 kg/cm2"),
    Unit("t/har",   "measure", ("tấn một héc ta", "tấn trên héc ta"),     ("tấn/ha", "t/ha", "tấn/Ha"),       "yield",            "0.1",         "đạt 6 tấn/ha"),
    Unit("kg/har",  "measure", (),                                        ("kg/ha", "kg/Ha"),                 "yield",            "0.0001",      "bón 200 kg/ha"),
    Unit("L/har",   "measure", (),                                        ("l/ha", "L/ha", "lít/ha"),         "application rate", None,          "phun 2 lít/ha"),
    Unit("m3/har",  "measure", (),                                        ("m3/ha", "m³/ha", "khối/ha"),      "application rate", None,          "gỗ 80 m3/ha"),
    Unit("kW.h/m2", "measure", (),                                        ("kWh/m2", "kWh/m²"),               "irradiation",      "3600000",     "nắng 5 kWh/m2"),
    Unit("W/m2",    "measure", (),                                        ("W/m2", "W/m²"),                   "irradiance",       "1",           "nắng 800 W/m2"),
    Unit("[iU]",    "measure", ("đơn vị quốc tế",),                       ("IU", "UI", "iu"),                 "dose",             None,          "uống 400 IU"),

    # Durations, in seconds. UCUM; months and years have no fixed length; đêm, quý, thập kỷ, thế kỷ keep their words.
    Unit("ms",            "duration", ("mi li giây", "mi-li-giây", "mili giây", "miligiây", "phần nghìn giây"), ("ms",), "time", "0.001", "trễ 20 mili giây"),
    Unit("s",             "duration", ("giây", "giây đồng hồ"),                                         ("s",),  "time", "1",      "chờ 30 giây"),
    Unit("min",           "duration", ("phút", "phút đồng hồ"),                                         (),      "time", "60",     "đi 45 phút"),
    Unit("h",             "duration", ("giờ", "tiếng", "tiếng đồng hồ", "giờ đồng hồ"),                 ("h",),  "time", "3600",   "làm 8 tiếng"),
    Unit("d",             "duration", ("ngày", "ngày đêm", "ngày-đêm"),                                 (),      "time", "86400",  "nghỉ 5 ngày"),
    Unit("đêm",           "duration", ("đêm",),                                                         (),      "time", None,     "ở 2 đêm"),
    Unit("wk",            "duration", ("tuần", "tuần lễ"),                                              (),      "time", "604800", "học 6 tuần"),
    Unit("mo",            "duration", ("tháng",),                                                       (),      "time", None,     "kéo dài 3 tháng"),
    Unit("quý",           "duration", ("quý",),                                                         (),      "time", None,     "lỗ 3 quý"),
    Unit("a",             "duration", ("năm",),                                                         (),      "time", None,     "làm việc 12 năm"),
    Unit("thập kỷ",       "duration", ("thập kỷ", "thập kỉ", "thập niên"),                              (),      "time", None,     "gắn bó 3 thập kỷ"),
    Unit("thế kỷ",        "duration", ("thế kỷ", "thế kỉ"),                                             (),      "time", None,     "tồn tại 2 thế kỷ"),
    Unit("thiên niên kỷ", "duration", ("thiên niên kỷ", "thiên niên kỉ"),                               (),      "time", None,     "tồn tại 3 thiên niên kỷ"),

    # Ages. UCUM codes as for durations.
    Unit("d",  "age", ("ngày tuổi",),                   (), "age", "86400",  "lợn 21 ngày tuổi"),
    Unit("wk", "age", ("tuần tuổi", "tuần thai"),       (), "age", "604800", "bé 6 tuần tuổi"),
    Unit("mo", "age", ("tháng tuổi",),                  (), "age", None,     "trẻ 18 tháng tuổi"),
    Unit("a",  "age", ("tuổi", "năm tuổi", "tuổi đời"), (), "age", None,     "cụ bà 92 tuổi"),

    # Shares. % and pp are the contract's; a basis point is a word.
    Unit("%",           "percentage", ("phần trăm",),               ("%", "％", "﹪"), "fraction",                "0.01",   "đạt 95 %"),
    Unit("pp",          "percentage", ("điểm phần trăm", "điểm %"), ("đ%",),         "difference of fractions", "0.01",   "tăng 3,5 điểm phần trăm"),
    Unit("điểm cơ bản", "measure",    ("điểm cơ bản",),             (),              "difference of fractions", "0.0001", "hạ 25 điểm cơ bản"),
)

# What one `factor` counts in, by dimension; dimensions without a row have no factors.
BASE_UNITS: dict[str, str] = {
    "length": "m",                "area": "m2",                       "volume": "m3",             "mass": "kg",
    "time": "s",                  "age": "s",                         "speed": "m/s",             "flow": "m3/s",
    "energy": "J",                "power": "W",                       "voltage": "V",             "current": "A",
    "charge": "C",                "apparent power": "V.A",            "resistance": "Ohm",        "luminous flux": "lm",
    "illuminance": "lx",          "frequency": "Hz",                  "radiation dose": "Sv",     "radioactivity": "Bq",
    "force": "N",                 "torque": "N.m",                    "pressure": "Pa",           "data": "By",
    "data rate": "bit/s",         "fraction": "1",                    "density": "kg/m3",         "surface density": "kg/m2",
    "yield": "kg/m2",             "irradiation": "J/m2",              "irradiance": "W/m2",       "pixels": "1",
    "ship": "t",                  "difference of fractions": "1",
}

# A unit's form -> the syllables before which it is none: the form begins a longer word there.
NOT_UNITS: dict[str, tuple[str, ...]] = {
    "đồng":  ("bào", "bằng", "bọn", "bóng", "bộ", "bộc", "ca", "cảm", "chí", "cỏ", "dao", "dạng", "diễn", "đẳng", "đều", "đội", "giới", "hành", "hồ", "hương", "khoa", "khởi", "loạt", "loại", "lòng", "minh", "môn", "mưu", "nát", "nghĩa", "nghiệp", "ngũ", "nhất", "niên", "phạm", "quê", "quy", "rẫy", "ruộng", "sàng", "sự", "tác", "tâm", "thời", "thuận", "tính", "tình", "tộc", "trinh", "trũng", "tử", "vị", "vọng", "xu", "ý"),
    "đô":    ("đốc", "hộ", "hội", "ngự", "sát", "thành", "thị", "trưởng", "uý", "úy", "vật"),
    "tệ":    ("hại", "nạn", "xá"),
    "yên":   ("bình", "chí", "giấc", "lành", "lòng", "nghỉ", "ngựa", "ổn", "phận", "tâm", "thân", "tĩnh", "vị", "xe"),
    "real":  ("madrid", "sociedad", "estate"),
    "cây số": ("nhà",),
    "dặm":   ("đường", "trường", "vá"),
    "phân":  ("ban", "biệt", "bì", "bò", "bón", "bố", "bổ", "bua", "bưu", "cách", "cảnh", "cấp", "chia", "chuồng", "công", "cục", "cực", "đạm", "đoàn", "đoạn", "đội", "đợt", "đường", "giới", "giải", "hạch", "hạng", "hệ", "hiệu", "hóa", "hoá", "hội", "hồi", "huân", "hữu", "hủy", "kali", "kênh", "khoa", "khoáng", "khối", "khu", "khúc", "kỳ", "lân", "lập", "liệt", "lô", "loại", "loài", "lớp", "luồng", "lượng", "mảnh", "minh", "nhà", "nhánh", "nhiệm", "nửa", "npk", "phát", "phó", "phối", "phủ", "quyền", "rã", "ranh", "số", "suất", "tách", "tài", "tán", "tầng", "thân", "thức", "tích", "tổ", "trạm", "trần", "trại", "tử", "tuyến", "u", "ưu", "urê", "ure", "vai", "vân", "vi", "viên", "viện", "vô", "vùng", "xã", "xử", "xưởng"),
    "tấc":   ("lòng", "gang"),
    "sào":   ("huyệt", "phơi", "nhảy"),
    "tấn":   ("bi", "công", "hài", "kịch", "phong", "thảm", "trò", "tuồng"),
    "tạ":    ("lỗi", "ơn", "tội"),
    "yến":   ("anh", "ẩm", "mạch", "oanh", "phụng", "sào", "tiệc", "tước"),
    "lạng":  ("giang", "lách", "sơn"),
    "cân":   ("bằng", "bàn", "cấn", "chỉnh", "đai", "điện", "đo", "đong", "đối", "kẹo", "lực", "não", "nhắc", "phân", "quắc", "sức", "tải", "tiểu", "xứng", "y"),
    "ký":    ("biên", "cam", "cóp", "duyệt", "gửi", "giả", "hiệu", "họa", "hoạ", "hợp", "kết", "khống", "lục", "mới", "ninh", "nháy", "nhận", "phát", "quỹ", "quyết", "sinh", "sự", "tắt", "tặng", "tên", "thác", "thỏa", "thoả", "thừa", "túc", "tự", "ức", "văn", "vay"),
    "kí":    ("biên", "cam", "gửi", "giả", "hiệu", "họa", "hoạ", "hợp", "kết", "lục", "quỹ", "sinh", "sự", "tên", "thác", "túc", "ức"),
    "gam":   ("màu", "mầu"),
    "số điện": ("thoại", "báo", "tử", "tín"),
    "độ":    ("ẩm", "bao", "bền", "bóng", "cao", "chế", "che", "chính", "chuẩn", "cồn", "cứng", "dài", "dày", "dinh", "dốc", "đục", "giàu", "hạt", "kinh", "khó", "lệch", "lớn", "lún", "lượng", "mặn", "mở", "nét", "ngon", "nhạy", "nhận", "nhiễu", "nhớt", "phân", "phì", "phủ", "phức", "rộng", "rung", "sáng", "sâu", "sụt", "tan", "thấm", "thị", "tin", "trễ", "trì", "tuổi", "vênh", "vĩ", "vượt", "xe"),
    "giây":  ("phút", "sên"),
    "phút":  ("chốc", "giây", "yếu"),
    "giờ":   ("bay", "cao", "công", "đất", "giấc", "giảng", "trái", "vàng"),
    "tiếng": ("ả", "ai", "anh", "bấc", "ba", "bản", "bom", "bồ", "ca", "chăm", "chim", "chó", "chuông", "cồng", "còi", "cười", "dân", "dao", "dội", "dữ", "đàn", "đồn", "động", "đức", "ê", "gà", "gáy", "gầm", "gió", "gõ", "gọi", "hàn", "hát", "hét", "hindi", "hò", "hô", "hoa", "hrê", "indonesia", "italia", "jrai", "kêu", "khen", "khmer", "khóc", "la", "lào", "lóng", "lòng", "mái", "máy", "mẹ", "mông", "mường", "nga", "ngáy", "nhạc", "nhật", "nói", "nổ", "nước", "nùng", "ồn", "pháo", "pháp", "phổ", "quan", "quảng", "rao", "reo", "rít", "ru", "sáo", "sấm", "séc", "súng", "sóng", "tai", "tàu", "tày", "tăm", "tây", "than", "thái", "thét", "thở", "tốt", "trẻ", "trống", "trung", "va", "vang", "việt", "vỗ", "vọng", "vó", "xấu", "xe", "xì"),
    "ngày":  ("bầu", "càng", "công", "giỗ", "hội", "kỵ", "kỷ", "lễ", "lương", "mùa", "sinh", "thơ", "xưa"),
    "đêm":   ("diễn", "gala", "giao", "hòa", "hoà", "hoa", "hội", "khuya", "kịch", "lửa", "nhạc", "thi", "thơ", "trình", "văn"),
    "tuần":  ("báo", "châu", "chay", "dương", "duyên", "hành", "hoàn", "lộc", "phim", "phòng", "phục", "san", "thú", "thị", "tra", "trà", "trăng", "tự", "văn"),
    "tháng": ("chạp", "giêng", "hành", "lương", "thanh", "tiền"),
    "quý":   ("bà", "báu", "bạn", "cô", "danh", "đại", "độc", "hiếm", "hóa", "hoá", "hồ", "i", "ii", "iii", "iv", "khán", "khách", "nhân", "ông", "phái", "phi", "quyến", "phụ", "tộc", "tử", "trọng", "thầy", "vị", "vật"),
    "năm":   ("học", "ngoái", "nhuận", "tháng", "sinh", "tài"),
    "tuổi":  ("dậy", "hạc", "hồng", "mụ", "tác", "teen", "thơ", "thọ", "trẻ", "vàng"),
    "năm tuổi": ("đảng", "nghề", "quân"),
}

# A unit's form that is oftener another word ("500 mẫu xét nghiệm", "3 lượng khách") -> the only syllables before which
# it is a unit. At the end of a phrase it is one too after a word of extent (rộng, trồng, thuê, mua, nặng, cao, dày).
UNITS_ONLY_BEFORE: dict[str, tuple[str, ...]] = {
    "mẫu":   ("ao", "bắc", "cà", "chè", "cói", "cỏ", "đầm", "đất", "hoa", "khoai", "lạc", "lúa", "mạ", "mía", "ngô", "rau", "rừng", "ruộng", "sen", "ta", "tây", "thuốc", "trang", "vải", "vườn"),
    "thước": ("ao", "đất", "lúa", "mạ", "ruộng", "vườn"),
    "công":  ("ao", "cam", "dừa", "đầm", "đất", "khóm", "lúa", "mía", "rẫy", "ruộng", "sầu", "tôm", "vườn"),
    "khối":  ("bê", "bùn", "cát", "đá", "đất", "gas", "gỗ", "khí", "nước", "rác", "vữa"),
    "lượng": ("bạc", "sjc", "vàng"),
    "cây":   ("sjc",),
    "chỉ":   ("vàng",),
}
GOLD_WEIGHTS: frozenset[str] = frozenset({"lượng", "chỉ"})
"""What gold is priced by: after "một" and "mỗi" these need no gold beside them."""
# fmt: on
