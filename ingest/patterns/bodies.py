"""Wordings that name bodies and people: of a house, by short names, by title, in notes; and what shows that none is."""

from __future__ import annotations

from ingest.patterns import pattern

FIELD_AFTER = pattern(
    "field_after",
    r"^(?:(?:等)?(?:相关|有关)?(?:领域|方面|问题)|、[^，。；]{1,12}等(?:重点|相关|有关|行业)?领域"
    r"|(?:公共)?服务(?:平台|中心|热线|大厅)|办事大厅|(?:培育|认定|评定|遴选|管理){1,2}办法)",
    matches=("相关领域工作", "、纺织等领域往来", "服务平台", "认定管理办法"),
    rejects=("、行业组织", "、高校等在重点领域"),
)
LAW_AFTER = pattern(
    "law_after",
    r"法(?=[、，。；等和及（]|修|草|实施)",
    matches=("法、金融稳定法", "法修订"),
    rejects=("法律", "法院"),
)
RULED_AFTER = pattern(
    "ruled_after",
    r"(?:监督)?管理(?:暂行|试行)?(?:规定|办法|条例|规则)",
    matches=("管理规定", "监督管理办法"),
    rejects=("管理能力", "管理水平"),
)
NUMBER_AFTER = pattern(
    "number_after",
    r"[一-龥]{0,8}[〔\[［【(（](?:19|20)\d\d[〕\]］】)）]",
    matches=("信管〔2024〕1号", "联规〔2021〕"),
    rejects=("关于印发",),
)
OWN_HOUSE = pattern(
    "own_house",
    r"(?P<sign>[部委局署])(?P<what>党组|机关各司局|机关党委|系统各单位|属各?单位|属高校|管单位)",
    matches=("部党组", "部系统各单位", "部管单位", "部属单位"),
    rejects=("部分单位",),
)
EACH_OF_ITS = pattern(
    "each_of_its",
    r"各(?P<kind>直属|所属|下属|分支|派出|内设)(?:单位|机构|高校|部门|事业单位|企业)",
    matches=("各分支机构", "各所属单位"),
    rejects=("各地区", "各部门"),
)
ALL_OF_A_BODY = pattern(
    "all_of_a_body",
    r"(?:机关)?各?(?:司局|部门|处室|直属单位|直属机构|所属单位|分支机构|派出机构|部属单位|部属高校|直属高校)(?!规章|预算)"
    r"|各?(?:有关|相关)(?:司局|部门|处室|单位|直属单位)(?!规章|预算|负责)",
    matches=("各部门", "机关各司局", "派出机构", "有关部门"),
    rejects=("有关规定", "有关负责人"),
)
OF_THE_HOUSE = pattern(
    "of_the_house",
    r"(?:^|[，。；：！？\s（(]|[各本我由对向][行局]?|所属)$",
    matches=("印发后，", "各", "由"),
    rejects=("保险公司", "银行及其", "境外", "商业银行总行、"),
)
HOUSE_BEFORE = pattern(
    "house_before",
    r"(?P<house>国务院)各部[委门][、，,]$",
    matches=("国务院各部委、", "国务院各部门，"),
    rejects=("各部委、",),
)
DEFINED_NAME = pattern(
    "defined_name",
    r"[（(]以下(?:简|统|合)?称(?:为)?[“\"]?(?P<name>[一-龥A-Za-z]{2,14}?)(?:[”\"]?[，、；][^（）()]*)?[”\"]?[）)]",
    matches=("（以下称保护工作部门）", "（以下简称“专班”）", "（以下统称经营者）"),
    rejects=("（以下简称“《办法》”）",),
)
ENDS_LIKE_A_BODY = pattern(
    "ends_like_a_body",
    r"(?:部门|机构|机关|单位|企业|公司|集团|银行|局|厅|司|委|办|组|专班|委员会|办公室|协会|学会|联盟|中心|者|商|方|主体|平台企业|人)$",
    matches=("保护工作部门", "支付机构", "联席会议办公室"),
    rejects=("办法", "数据"),
)
PROVINCES_ACT = pattern(
    "provinces_act",
    r"(?:对|要|应|将|已|在|均|先后|分别|开展|完成|出台|制定|修订|建立|印发|设立|启动|上线)",
    matches=("对原有条例开展修订", "完成建设"),
    rejects=("平台",),
)
ANYBODY = pattern(
    "anybody",
    r"(?P<body>组织|单位|机构|法人|企业)(?:和|或者|或|、|及|与)(?P<person>个人)(?!信息|所得税|隐私|住房|账户|身份|数据|权益)",
    matches=("任何组织和个人不得", "有关单位、个人"),
    rejects=("组织个人信息保护",),
)
ANYBODY_PERSON_FIRST = pattern(
    "anybody_person_first",
    r"(?:任何|有关|相关|其他|各类)(?P<person>个人)(?:和|或者|或|、|及|与)(?P<body>组织|单位|机构|法人|企业)(?!者|家)",
    matches=("任何个人和组织不得",),
    rejects=("对个人和企业信息",),
)
PERSON_SERVED = pattern(
    "person_served",
    r"(?:支持|鼓励|引导|帮助|允许|指导|便利|督促)(?P<person>个人)(?!信息|所得税|隐私|住房|账户|身份|数据|权益|贷款|用户|简历)",
    matches=("支持个人创业", "引导个人合理使用"),
    rejects=("支持个人信息保护",),
)
LOCALITIES = pattern(
    "localities",
    r"(?:支持|指导|鼓励|推动|督促|引导|要求|组织|帮助|与|由|向)(?:有关|相关)?(?P<who>地方)"
    r"(?!政府|财政|标准|经济|各级|党委|人民|金融|法|特色|性|志|高校|政策|立法|债|国有|企业|主管|通信|工业|管理|税|专项|资金|创新|发展|产业"
    r"|配套|项目|平台|规划|文化|院校)",
    matches=("指导地方开展", "加强与地方、沿线社区的往来"),
    rejects=("支持地方政府", "推动地方标准"),
)
ADDRESSED_PERSON = pattern(
    "addressed_person",
    r"^\s*(?P<name>[一-龥]{2,4}?)(?:等\d+[位名])?(?:代表|委员)[：:]\s*$",
    matches=("王某等15位代表：", "李某某委员："),
    rejects=("各位代表：代表",),
)
ADDRESSED_PLATFORM = pattern(
    "addressed_platform",
    r"(?:应当|应|不得|必须|可以|须|予以|涉嫌|违反|拒不|未按)",
    matches=("应当完成备案", "不得公开"),
    rejects=("的建设",),
)
DEALT_WITH = pattern(
    "dealt_with",
    r"(?:通知|责令|约谈|要求|对)$",
    matches=("通知", "依法对"),
    rejects=("对于",),
)
LONG_NAME_BEFORE = pattern(
    "long_name_before",
    r"^(?:(?s:.*)(?:所称|称|是指|指|的|设立|建设|建立|对|将|由|和|与|[，。；、：（）\s]))?(?P<full>[一-龥A-Za-z0-9]{4,24})$",
    matches=("本办法所称数据交易服务平台",),
    rejects=("平台",),
)
TITLE_AFTER_NAME = pattern(
    "title_after_name",
    r"总书记|主席|副?总理|国务委员|[副]?(?:部|局|司|署|行|省|市|区|县|院|校|所|会|州|处)长|副?主任|副?书记|副?秘书长|董事长|总经理|总裁|院士|教授|总工程师|先生|女士|同志",
    matches=("总书记", "副部长", "秘书长"),
    rejects=("主题",),
)
TITLE = (
    r"(?:主席|总理|国务委员|(?:部|局|司|署|行|省|市|区|县|院|校|所|会|州|处|理事|秘书|董事|委员)长"
    r"|主任|书记|总经理|总裁|院士|教授|总工程师|总经济师|候选人|发言人|负责人)"
)
"""A title as it stands before a name."""
TITLE_BEFORE_NAME = pattern(
    "title_before_name",
    rf"{TITLE}$",
    matches=("副省长", "党委书记、行长", "副会长兼秘书长", "提名候选人"),
    rejects=("主席团会议",),
)
AFTER_PERSON = pattern(
    "after_person",
    r"(?:等|同志|先生|女士)?(?:[，、。；（(]|出席|主持|参加|率|会见|会谈|在|向|对|与|和|为|就|于|作|致|讲话|介绍|指出|强调|表示|认为|说|宣布|当选|担任|签署|发表|陪同|应邀|代表|赴|到|进行|举行|共同|成功|连任|分别|一行|等)",
    matches=("出席会议", "，", "指出"),
    rejects=("的",),
)
AFTER_LEADER = pattern(
    "after_leader",
    r"(?:新时代|经济思想|法治思想|外交思想|强军思想|生态文明思想|文化思想|总体国家安全观)",
    matches=("新时代中国特色社会主义思想", "法治思想"),
    rejects=("总书记",),
)
NOTE = pattern(
    "note_of_bodies",
    r"[（(](?P<inside>(?=[^（）()]*(?:牵头|责任(?:单位|部门)|配合|按职责|负责(?:[）)]|落实)|分工))[^（）()。]{3,300})[）)]"
    r"|^\s*(?P<labelled>(?:牵头|责任|配合|主办|协办|参加|参与)(?:单位|部门)[：:][^。]{2,300})",
    matches=("（责任单位：市科技局、市财政局）", "（市教育局牵头，各区配合）", "责任单位：市城管委"),
    rejects=("（以下简称办法）", "责任单位要加强协调"),
)
NOTE_BODY = pattern(
    "note_body",
    r"(?!有关|相关|各有关)[一-龥“”A-Za-z]{2,25}(?:厅|局|委|部|办|署|院|所|会|社|司|中心|政府|公司|集团|银行|分行|支行|大学|学院|联盟"
    r"|实验室|总队|支队|兵团|专员办|党校|办事处|街道办|管委|指挥部|专班)",
    matches=("市轨道集团", "各街道办事处", "市城管委"),
    rejects=("按职责分工", "有关部门"),
)
