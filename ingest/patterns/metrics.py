"""Figures: the number, what stands round it that says more, less or about, and what looks like a figure and is none."""

from __future__ import annotations

from ingest.numerals import CHINESE, DIGITS
from ingest.patterns import pattern

_BIG = r"(?:[ \u3000]?(?:[十百千]?[万亿]{1,2}|[百千](?![克米瓦赫伏卡帕兆])))?"
_ARABIC = rf"[{DIGITS}]+(?:[,，][{DIGITS}]{{3}}(?![{DIGITS}]))*(?:[.．][{DIGITS}]+)?(?![{DIGITS}]){_BIG}"
_CHINESE = rf"(?:[{CHINESE}](?<!千)|千(?![克米瓦赫伏卡帕兆]))+"
_CHINESE = rf"(?:{_CHINESE}分之)?{_CHINESE}(?:点{_CHINESE})?"
_PER = "(?P<per>百分之|千分之|万分之)?"

_BEFORE = (
    r"(?:(?P<ge>不(?:得|应|能)?(?:少于|低于|小于|短于)|不下于|至少|最少|大于等于|≥)"
    r"|(?P<le>不(?:得|应|能)?(?:超过|高于|多于|大于|长于|突破)|至多|最多|小于等于|≤)"
    r"|(?P<gt>超过了?|(?:高于|多于|大于)|(?<![赶反高])超|逾|突破了?|[＞>﹥]"
    r"|(?<=[户数量额值率产均人已])过(?=[\d])|(?:(?<![通经超不透越度路渡掠飞跨穿绕翻])|(?<=已经))过(?=[百千万亿])"
    r"|(?<![以之线网赶跟马路海车船晚早向爬追加])上(?=[百千万亿]))"
    r"|(?P<cap>最高)"
    r"|(?P<lt>不足|不到|未[达满到]|不满|少于|低于|小于|[＜<﹤])"
    r"|(?P<about>大约|约为|(?<![签契合节预条公制违履邀特失守续毁相解简要集])约|将近|接近|(?<![附最临邻靠就贴])近))"
    r"[ \u3000]?(?:人民币)?[ \u3000]?"
)

FIGURE = pattern(
    "metric.figure",
    rf"(?:{_BEFORE})?{_PER}"
    rf"(?:(?P<arabic>(?<![{DIGITS}A-Za-z_×＊*#＋+.．])(?<![{DIGITS}A-Za-z）)〕\]][-/:：—–]){_ARABIC})"
    rf"|(?P<chinese>(?<![{CHINESE}几数多第]){_CHINESE}))",
    matches=(
        "1.4万余个",
        "超５０亿次",
        "不得超过1,100个",
        "四个方面",
        "百分之三十",
        "三分之二以上",
        "二点五倍",
        "用户数过亿",
    ),
    rejects=("IPv6", "第三个", "数十家"),
)
AMOUNT = pattern(
    "metric.amount",
    rf"{_PER}(?:(?P<arabic>{_ARABIC})|(?P<chinese>{_CHINESE}))",
    matches=("24岁", "五个", "百分之二十"),
)
FRACTION = pattern(
    "metric.fraction",
    rf"^([{CHINESE}]+)分之([{CHINESE}]+)$",
    matches=("三分之二",),
    rejects=("百分",),
)
MORE = pattern(
    "metric.more",
    r"[ \u3000]?(?:(?P<gt>[余多])|(?P<about>来(?=[个家项名人件万亿])))(?P<big>[万亿]*)",
    matches=("余个", "多家", "来个", "多亿元"),
    rejects=("来自",),
)
RANGE = pattern(
    "metric.range",
    r"[ \u3000]?(?:[-－—–~～〜]{1,2}|至|到)[ \u3000]?",
    matches=("16-24岁", "三至五个", "10%～15%"),
)
FLOOR_AND_CEILING = pattern(
    "metric.floor_and_ceiling",
    r"(?:[（(]含[^）)]{0,6}[）)])?及?以上[、，]?(?:至|到|不满|不足)?",
    matches=("3倍以上5倍以下", "一万元以上十万元以下", "10人（含）以上30人以下"),
)
AFTER = pattern(
    "metric.after",
    r"[ \u3000]?(?:[（(]含[^）)]{0,6}[）)])?(?:[及或]|（及）)?"
    r"(?:(?P<ge>以上)|(?P<le>以内|之内|以下(?!简称|统称|几|措施|任务|方面))"
    r"|(?P<inside>内(?![部容外地资陆蒙网涵需河生循参设置镜]))|(?P<about>左右|上下))"
    r"(?:[（(]含[^）)]{0,6}[）)])?",
    matches=("20%以上", "30日内", "3人及以下", "15%左右", "10人（含）以上", "5年以内"),
    rejects=("内部", "以下简称"),
)
LASTING = pattern(
    "metric.lasting",
    r"(?:提前|保存|留存|保管|[期限]|历时|耗时|延长|缩短|连续|累计|公示|用|[届已]?满|持续|工作|从业|经营|时间)"
    r"(?:[为至到不是了达]|不得|满)?[ \u3000]?$",
    matches=("应当提前", "记录保存", "有效期为", "任期", "已满"),
    rejects=("未来",),
)
BARE = pattern(
    "metric.bare",
    r"^(?:二(?![十百千万亿])|[百千万亿])",
    matches=("二类", "百家", "万名"),
    rejects=("二十家", "三百家"),
)
BAND = pattern(
    "metric.band",
    r"频[段率谱]|波段",
    matches=("频段", "频率规划"),
    rejects=("带宽",),
)
GOES_ON = pattern(
    "metric.goes_on",
    r"[\w+＋]",
    matches=("名", "+"),
    rejects=("。", "，"),
)
TERM = pattern(
    "metric.term",
    r"制(?![造定订])|期",
    matches=("年制学校", "年期国债"),
    rejects=("年制造",),
)
INDEX = pattern(
    "metric.index",
    r"(?:PUE|WUE|CUE|效率|系数|指数|密度|强度|比值|平均值|评分|得分)[^，。；、\d]{0,8}$",
    matches=("PUE值降至", "电能利用效率达到"),
    rejects=("升级到",),
)
CLASS = pattern(
    "metric.class",
    r"级|型",
    matches=("级以上客运泊位",),
    rejects=("以上",),
)
NOT_A_COUNT = pattern(
    "metric.not_a_count",
    r"(?:第|No\.?|№|图|附|(?<!代)表|附件|专栏|附录|附表|公式|[〔【\[])[ \u3000]?$",
    matches=("第", "附件", "表"),
    rejects=("共",),
)
RANKED = pattern(
    "metric.ranked",
    r"(?<![提日月年时之以])前[ \u3000]?$",
    matches=("排名前", "居全国前"),
    rejects=("提前", "申请日前"),
)
LISTED = pattern(
    "metric.listed",
    rf"[{CHINESE}{DIGITS}][、，和及或与][ \u3000]?$",
    matches=("一、", "1、"),
    rejects=("个、",),
)
SET_PHRASE = pattern(
    "metric.set_phrase",
    r"两个(?:确立|维护|毫不动摇|一百年|一以贯之|务必|结合|大局|健康|循环|百年|没有变|转变|坚定不移)"
    r"|三个(?:代表|地带|必须|区分|务必|转变|服务|面向)|四个(?:意识|自信|全面|革命|最严|不摘|面向|伟大|服务|定力|善于)"
    r"|五个(?:统筹|必由之路|坚持)|六个(?:坚持|必须)|[三四五七八九十]个(?:方面)?(?:明确|坚持)|两种能力|三类(?:医疗|器械|医用)|三次(?:产业|分配)|三张清单|360度|三百六十度|八项规定|五项原则|两位数"
    r"|[一二三四五六七八九十]+次(?:[、和][一二三四五六七八九十]+次)*(?:全体|全会|会议|代表大会)",
    matches=("两个确立", "四个自信", "三次产业"),
    rejects=("四个方面", "两个市场"),
)
ASSIGNED = pattern(
    "metric.assigned",
    r"(?:确定|明确|部署|下达|分解)的[ \u3000]?\S{1,4}项(?:重点|主要|工作|改革|目标)*任务",
    matches=("《方案》确定的88项工作任务",),
    rejects=("提出8项重点任务",),
)
ROUND_THE_CLOCK = pattern(
    "metric.round_the_clock",
    r"24小时(?!以?内|之内|以上|以下|左右|后|前|[，。；])",
    matches=("24小时值班", "24小时不间断"),
    rejects=("24小时内", "在24小时，"),
)
DOUBLING = pattern(
    "metric.doubling",
    rf"翻([{CHINESE}\d]?)番|翻了([{CHINESE}\d])番",
    matches=("翻一番", "翻两番", "翻番", "翻了一番"),
    rejects=("翻倍",),
)
HALF = pattern(
    "metric.half",
    r"(?P<gt>超过|超|逾)一?半(?![径年导月天截数决边])|(?P<half>(?<![通经超不])过)半(?![径年导月天截边])|一半(?P<ge>以上)|半数(?P<more>以上)|(?P<about>近|约|将近|接近)一?半(?![径年导月天截边])",
    matches=("超过一半", "一半以上", "近一半", "比例过半"),
    rejects=("半导体", "一半径"),
)
