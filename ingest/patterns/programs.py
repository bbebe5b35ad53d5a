"""Wordings that give a program away: what a name ends in, ordinals of meetings, names in quotation marks."""

from __future__ import annotations

from ingest.patterns import pattern

_NUMERAL = r"[一二三四五六七八九十百\d]+"

EVENT_HEAD = pattern(
    "program.head.event",
    r"(?:高峰论坛|论坛|特别峰会|峰会|大会|博览会|展览会|交易会|洽谈会|推介会|招聘会|展示会|对接会|大赛|竞赛|对抗赛|挑战赛|联赛|拉力赛|运动会"
    r"|对话|会晤|磋商签署|磋商|会谈|视频会议|特别会议|全体会议|部长会议|领导人会议|委员会会议|分委会会议|会议"
    r"|开幕式|闭幕式|签约仪式|启动仪式|宣传月|宣传周|活动周|活动月|合作年|文化节|购物节|消费节|应急演练|攻防演练|演练|演习)",
    matches=("第五届数字贸易论坛", "中巴经济对话", "网络安全攻防演练"),
    rejects=("会员单位",),
)

CAMPAIGN_HEAD = pattern(
    "program.head.campaign",
    r"(?:专项整治行动|专项治理行动|专项行动|三年行动计划|行动计划|三年行动|行动|专项整治|专项治理|专项检查|专项斗争|攻坚战"
    r"|评选活动|评估活动|实践活动|主题活动|系列活动|宣传活动|专项活动|公益活动|活动)",
    matches=("算力强基行动", "“数据安全进校园”主题活动"),
    rejects=("行业",),
)

PROJECT_HEAD = pattern(
    "program.head.project",
    r"(?:试点示范项目|示范项目|试点项目|试点示范|应用示范|示范应用|应用试点|试点|示范工程|重大工程|工程|支持计划|扶持计划|培养计划|引进计划|集聚计划|提升计划|专项计划|计划|重大专项|科技专项|专项(?=[，。、；等）和]|资金|行动|支持|$))",
    matches=("海上风电柔性直流输电示范工程", "数据知识产权登记试点"),
    rejects=("示例",),
)

REGIME_HEAD = pattern(
    "program.head.regime",
    r"(?:改革|责任制度|责任制|制度|工作机制|机制|标准体系|指标体系|体系|监管模式|管理模式|模式"
    r"|责任清单|权力清单|负面清单|清单|白名单|黑名单|不良名单|失信名单|推广目录|推荐目录|指导目录"
    r"|实名登记管理|分类分级管理|分级分类管理|准入管理)",
    matches=("首席数据官制度", "碳足迹核算标准体系", "智能传感器推广目录", "渔船卡实名登记管理"),
    rejects=("制定",),
)

PLATFORM_HEAD = pattern(
    "program.head.platform",
    r"(?:共享平台|管理系统|平台|系统|数据库|资源库|案例库|主题库|专题库|基础库|模型库|算法库|信息库|样本库|门户|热线|大脑|交换中心"
    r"|大数据中心|算力中心|计算中心|国家节点|顶级节点|服务节点|二级节点|骨干节点|直联点|枢纽节点|枢纽|一张网|一张图)",
    matches=("全国水利遥感监测平台", "城市运行数据大脑", "渔业气象主题库", "标识编码二级节点"),
    rejects=("平安",),
)

ZONE_HEAD = pattern(
    "program.head.zone",
    r"(?:产业园区|示范园区|产业园|科技园|合作区|示范区|先导区|先行区|试验区|集聚区|核心区|示范基地|创新基地|实训基地|产业基地"
    r"|试验基地|培训基地|孵化基地)",
    matches=("国家车规芯片产业园", "智慧农业先导区"),
    rejects=("园林",),
)

PERMIT_HEAD = pattern(
    "program.head.permit",
    r"(?:许可证|执照|牌照|资格证书?|资质证书|注册证书?|使用证书|合格证书?|批准证书|登记证书?|检验证书|认证证书|审定意见书|核准意见书"
    r"|(?:经营|生产)许可(?!证)|占用费|资源费|补偿费|附加费)",
    matches=("危险化学品经营许可证", "频率资源占用费", "跨境渔运审定意见书"),
    rejects=("许可",),
)

SCHEME_HEAD = pattern(
    "program.head.scheme",
    r"(?:补贴|津贴|补助金|补助|保险|再贷款|专项贷款|专项资金|奖补资金|发展基金|投资基金|产业基金|引导基金|专项债券|专项债|基金(?![会公份销经业管]|托管))",
    matches=("一次性交通补贴", "海洋产业投资基金"),
    rejects=("补充",),
)

PRODUCT_HEAD = pattern(
    "program.head.product",
    r"(?:芯片|机器人|操作系统|传感器|数据集|语料库|知识图谱|数据湖|数字底座)",
    matches=("海底观测机器人", "渔业语料库"),
    rejects=("技术",),
)

HEADS = {
    "event": EVENT_HEAD,
    "campaign": CAMPAIGN_HEAD,
    "project": PROJECT_HEAD,
    "regime": REGIME_HEAD,
    "platform": PLATFORM_HEAD,
    "zone": ZONE_HEAD,
    "permit": PERMIT_HEAD,
    "product": PRODUCT_HEAD,
    "scheme": SCHEME_HEAD,
}
"""The heads by the class of what they name."""

_HEAD = "|".join(head.pattern for head in HEADS.values())

ANY_HEAD = pattern("program.head", _HEAD, matches=("共享平台", "专项行动"), rejects=("企业",))

ENDS_IN_HEAD = pattern("program.ends_in_head", rf"(?:{_HEAD})$", matches=("共享平台",), rejects=("平台企业",))

QUOTATION = pattern(
    "program.quotation",
    r"“[^“”\"。！？；\n]{1,24}[”\"]",
    matches=("“双碳”",),
    rejects=("《条例》",),
)

BRACKET = pattern(
    "program.bracket",
    r"[（(][^（）()，,。；、\n]{1,10}[）)]",
    matches=("（MES）",),
    rejects=("（一、二）",),
)

BRACKET_AT_END = pattern(
    "program.bracket_at_end",
    r"[（(][^（）()]{1,10}[）)]$",
    matches=("首席安全师（总安全师）",),
    rejects=("（产品）登记",),
)

ORDINAL = pattern(
    "program.ordinal",
    rf"(?:第{_NUMERAL}(?:届|次|轮|期)|首届|20\d\d(?!年))$",
    matches=("在第十二届", "首届", "举办2023"),
    rejects=("2023年", "第三条"),
)

YEAR_OF_PLAN = pattern(
    "program.five_year_plan",
    r"“?十[一二三四五六七八九]五”?(?!时期|期间|以来)[^，。；、和与及的《》“”\s]{0,8}规划(?:纲要)?(?!部署|目标|建设|期)",
    matches=("“十四五”规划", "“十五五”规划纲要"),
    rejects=("“十四五”时期",),
)

PLENARY = pattern(
    "program.plenary_session",
    r"(?:党的)?(?:十[一二三四五六七八九]|二十)届(?:(?P<sessions>[一二三四五六七八九](?:中?[、和及][一二三四五六七八九])*)中|历次)全会",
    matches=("十八届三中、四中全会", "党的二十届三中全会", "十九届四中、五中、六中全会"),
    rejects=("三中全会",),
)

QUOTED = pattern(
    "program.quoted",
    r"“ ?(?P<name>[^“”\"《》。！？；\n ][^“”\"《》。！？；\n]{1,23})[”\"]",
    matches=("推出“一键通”服务", '健全“一站受理、同步办理"机制'),
    rejects=("《条例》",),
)

QUOTED_NOT_NAME = pattern(
    "program.quoted.not_a_name",
    r"^(?:的[一-龥]{0,2}要求|的?[一-龥]{0,2}(?:原则|方针|精神|作用|问题|现象|势头|案件|意识|理念|目标|格局|思路|局面|难题|顽疾|关系|困难|困境|态势|高压)"
    r"|设备|蔓延|走路|等(?:\d+类|字样|问题|现象|行为|违法|情况|方面|原则|要求|形式)|类|字|一词|是指|指的是|所称|个方面|重点|字样|扩展名|[一二三四五六七八九十两]个?方面)",
    matches=("的原则", "问题日益凸显", "四个方面", "的带动作用"),
    rejects=("服务", "工程"),
)

QUOTED_AFTER_ILL = pattern(
    "program.quoted.after_ill",
    r"(?:严打|整治|查处|打击|严禁|防止|避免|破除|杜绝|遏制|坚持|消除|弥合|跨越|按照|遵循|秉持|面临|针对|所谓|树立|不得|禁止|以|是|为|即|突出"
    r"|存在|标注|注明|由|向|输入|很|似乎|最|更|一[个种]|需要|变成|变为|转变为|转向)(?:了|的)?$",
    matches=("严厉打击", "始终坚持", "按照"),
    rejects=("推广",),
)

QUOTED_BEFORE = pattern(
    "program.quoted.before_another",
    r"“[^“”\"\n]{1,24}[”\"](?:[、和与及]|以及)?$",
    matches=("“甲”、", "“甲”和"),
    rejects=("“甲”的",),
)

QUOTED_BEHIND = pattern(
    "program.quoted.behind_another",
    r"(?:[、和与及]|以及)?“[^“”\"\n]{1,24}[”\"]",
    matches=("、“乙”", "和“乙”"),
    rejects=("，“",),
)

QUOTED_TAIL = pattern(
    "program.quoted.tail",
    r"(?!等|沿线|相关|国家|地区|企业|领域)[^，。、；：“”（）()《》\n的等和与及]{0,10}?(?:专项整治行动|专项行动|行动计划|行动|工程|改革|机制|制度|体系|系统|平台|活动|计划|大赛|论坛|峰会|大会|试点|战略布局|总体布局"
    r"|战略|模式|专项|规划|示范区|(?<=[”\"])项目(?!的|库|建设|申报)|[^，。、；：,;“”（）()《》\n的等和与及]{4,8}服务|APP|App|客户端|小程序|小巨人)",
    matches=("512工程", "实践活动", "应用征集大赛"),
    rejects=("服务", "的先进做法"),
)

SHORT_FORM = pattern(
    "program.short_form",
    r"[（(]以下(?:统称|简称|称)(?:为)?[“\"「]?(?P<short>[^”\"」）)《》，、]{2,16})[”\"」]?[）)]",
    matches=("（以下简称“星链计划”）", "（以下称监测平台）"),
    rejects=("（以下简称《条例》）",),
)

NUMBERED_MEASURES = pattern(
    "program.numbered_measures",
    r"\d{1,2}条(?:惠[一-龥]{1,4})?(?:措施|举措|意见|政策)",
    matches=("“31条措施”", "16条举措"),
    rejects=("第31条",),
)

ABBREVIATION = pattern(
    "program.abbreviation",
    r"[（(](?P<short>[A-Z][A-Za-z0-9./+-]{1,11})[）)]",
    matches=("远程桌面协议（RDP）", "安排(CEPA)"),
    rejects=("（2021年）",),
)

MALWARE = pattern(
    "program.malware",
    r"(?P<name>[A-Z][A-Za-z0-9]+(?:[/_ -][A-Z][A-Za-z0-9]+)*)(?=的?(?:新型)?"
    r"(?:勒索病毒|勒索软件|蠕虫|木马|僵尸网络|恶意软件|恶意程序|后门))",
    matches=("警惕Clop勒索病毒",),
    rejects=("警惕勒索病毒",),
)

FIVE_YEARS = pattern(
    "program.quoted.five_years",
    r"“十[一二三四五六七八九]五”",
    matches=("“十四五”",),
    rejects=("“十四五规划”",),
)

SLOGAN = pattern(
    "program.quoted.slogan",
    r"^(?:[一两二三四五六七八九十]个[一-龥]{2,3}|中国[一-龥]{2}|[一-龥]{1,3}[化性感力式型]|[一-龥]{2,4}之[手路治乡都城窗家]"
    r"|[A-Za-z甲乙丙丁])$",
    matches=("四个意识", "规模化", "希望之乡"),
    rejects=("一网通办", "四个全面战略"),
)

SENTENCE = pattern(
    "program.quoted.sentence",
    r"[了着它他她我们这那]|尚未|没有|\d+强$|[０-９]+强$|^以[上下内外前后]$",
    matches=("发现了漏洞", "软件100强", "以上"),
    rejects=("一网通办",),
)

_FIELDS = (
    "社区|小区|楼宇|建筑|工地|住建|城管|物业|家居|家庭|街区|商圈|商业|商店|门店|餐饮|菜场|市场监管|园区|工厂|车间|产线|矿山|煤矿|油田|化工|电厂|电站|电网|能源|供热|供水|水务"
    "|水利|水网|流域|灌区|农业|农场|农田|农机|果园|牧场|渔场|渔业|渔港|种业|林业|林草|草原|乡村|气象|海洋|环保|环卫|应急|消防|安防|安监|公安|警务|司法|法院|检务|监狱|税务|财政|审计|海关|口岸"
    "|港口|港航|航道|航运|船闸|机场|民航|铁路|高铁|车站|公路|高速|道路|路网|桥梁|隧道|公交|地铁|交通|出行|停车|物流|仓储|粮库|粮仓|邮政|快递|医院|医疗|医保|药房|健康|康养|养老|助老|托育|教育|校园"
    "|课堂|教室|人社|就业|民政|社保|档案馆|图书馆|博物馆|美术馆|文化馆|展馆|场馆|体育|赛事|健身|景区|旅游|文旅|广电|出版|党建|政务|审批|监管|治理|国土|规划|测绘|住房|公积金|信访|统计"
)

COMPOSED = pattern(
    "program.composed",
    rf"(?:(?:智慧|数字(?!化)|零碳|云上)(?:{_FIELDS})(?:园区|产业园)?(?![馆卡岛厂场部局厅站院所员者家])|虚拟(?:电厂|电网|工厂|园区|车间|教研室)|无人(?:工厂|车间|农场|码头|矿山|超市|仓库|配送))",
    matches=("建设智慧渔港", "打造数字灌区", "推广无人码头"),
    rejects=("数字化工厂", "智慧结晶", "数字鸿沟", "智慧体育馆"),
)

_THINGS = (
    "服务|业务|终端|系统|平台|产品|设备|技术|网络|设施|制度|机制|工程|项目|计划|模型|算法|软件|芯片|许可|许可证|保险|补贴|基金|支付|货币|票据|账户"
    "|模式|改革|试点|合成|推荐|计算|互联网|中心|标识|证书|执照|码|卡|链|智能|津贴|债券|库|平台|活动日|行动|热线"
)

THING = pattern(
    "program.thing",
    rf"(?:{_THINGS})$",
    matches=("漏洞收集平台", "经营许可证"),
    rejects=("运营单位", "平台企业"),
)

DEFINITION = pattern(
    "program.definition",
    r"(?:所称的?|^|\n|第[一二三四五六七八九十百]+条[ 　]*|[（(][一二三四五六七八九十]+[）)])[“\"]?"
    rf"(?P<name>(?![^，\n]{{0,8}}所称)[^，。；、：（）()“”\"《》\s]{{2,18}}?(?:{_THINGS}))[”\"]?"
    r"(?:[（(][^（）()\n]{2,20}[）)])?(?:，|,)?是指",
    matches=("本规定所称智能穿戴终端，是指", "第三条 网络直播服务，是指"),
    rejects=("本规定所称运营单位，是指",),
)

ROW = pattern(
    "program.row",
    r"[^，。；：、（）()“”\"《》\n]{2,24}(?:、[^，。；：、（）()“”\"《》\n]{2,24}){2,}",
    matches=("围绕云计算、大数据、人脸识别等技术",),
    rejects=("云计算、大数据",),
)

NATION = pattern(
    "program.nation",
    r"(?:国家级?|全国|(?<![全各该本我两外])省)$",
    matches=("争创国家", "融入全国", "建设省"),
    rejects=("国家的", "在全省"),
)

TITLE = pattern(
    "program.title",
    r"《[^《》\n]*(?:《[^《》\n]*》[^《》\n]*)*》",
    matches=("依据《关于〈办法〉的通知》",),
    rejects=("“通知”",),
)

CERTIFICATE = pattern(
    "program.certificate",
    r"《(?P<name>[^《》（）()\n]{3,24}(?:许可证|证书|意见书|执照|合格证|登记证|资格证|注册证|批件|批准书))》",
    matches=("凭《渔港经营许可证》", "颁发《远洋捕捞审定意见书》"),
    rejects=("《许可证管理办法》",),
)

FREE_TRADE_ZONE = pattern(
    "program.free_trade_zone",
    r"中国[（(][一-龥]{2,4}[）)]自由贸易试验区(?:(?!等|和|与|及)[一-龥]{2,4}片区)?",
    matches=("设立中国（浙江）自由贸易试验区",),
    rejects=("自由贸易试验区",),
)

TOUR = pattern(
    "program.tour",
    r"(?:开展|举办|组织|启动|参加|实施)(?:了|好)?(?P<name>(?:[一-龥]|“[^“”\n]{2,12}”){2,14}?(?:中国|全国|万里|百城|百县|千企|[京津沪渝冀豫滇辽湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽黔粤川青藏琼宁]|"
    r"北京|天津|上海|重庆|河北|河南|云南|辽宁|湖南|安徽|山东|江苏|浙江|江西|湖北|广西|甘肃|山西|陕西|吉林|福建|贵州|广东|四川|青海|海南|宁夏)行)(?=[，。、；”和与及]|活动|系列|$)",
    matches=("开展海洋科普浙江行、", "举办渔业安全万里行活动"),
    rejects=("开展银行业务", "组织出行。"),
)

ALSO_CALLED = pattern(
    "program.also_called",
    r"[（(](?:又|也|亦)(?:称为?|叫)[“\"]?(?P<short>[^”\"）)《》，、\n]{2,14})[”\"]?[）)]",
    matches=("远程更新（又称空中更新）",),
    rejects=("（以下简称平台）",),
)

COUNTED = pattern(
    "program.counted",
    r"\s*[个家户次条件项万亿元人年月日]",
    matches=("户",),
    rejects=("热线",),
)

LAW = pattern(
    "program.law",
    r"法(?![治律规人院定学])",
    matches=("法修订",),
    rejects=("法治",),
)
TITLE_LINE = pattern(
    "program.title_line",
    r"(?:意见|方案|计划|规划|办法|规定|条例|细则|通知|指南|措施|规范|要点|决定|公告|通告|报告|批复|复函|函)(?:》的通知|的通知)?(?:[（(][^（）()]*[）)])?\s*$",
    matches=("关于推进智慧社区建设的意见", "某某市数据专区管理办法（试行）"),
    rejects=("一、总体要求", "各有关单位："),
)
