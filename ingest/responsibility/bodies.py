"""What sort of body a name is: does it hold public power, is it a region, a crowd or a person?"""

from __future__ import annotations

import re

from graph.model import Mention

_REGIONAL = re.compile(
    r"^各?(?:相关|有关)?(?:地区?|省|市|县|区|州|盟|旗|乡镇|街道|镇街|省级|市级|县级|区县|区市|市县|省市|地方)"
    r"|^各(?:省|市|县|区|设区市|区市|地级|功能区|镇|街)|地方(?:各级)?(?:政府|人民政府)$|^(?:各级|当地|属地)(?:地方)?(?:人民)?政府"
)
_PUBLIC = re.compile(
    r"(?:部门|政府|管委会|管理委员会|委员会|[^干]部|局|厅|署|办公厅|办公室|委|办|机关|法院|检察院|海关|税务|地区|各地|地方|街道|兵团|(?:管理|监管|监督|执法|登记|审批|主管|派出)机构|中国人民银行分支机构|各市|各省|各区|各县)$"
)
_PRIVATE = re.compile(
    r"(?:企业|公司|集团|商|经营者|提供者|运营者|平台|协会|学会|联盟|商会|社会组织|行业组织|银行|医院|学校|高校|院所|研究院|研究机构|科研机构|个人|用户"
    r"|检测机构|评测机构|金融机构|服务机构|认证机构|第三方机构|中介机构|培训机构|支付机构|事业单位|单位|组织|申请人|主体|人员|者)$"
)
_SUPREME = re.compile(
    r"^(?:党中央|中共中央|中国共产党中央委员会|中央|国务院|中央军委|中央军事委员会)(?:办公厅)?$"
    r"|党组$|党委$|全国人民代表大会"
)
_PUBLIC_KINDS = frozenset({"ministry", "bureau", "local_authority", "party_body", "state_body"})
_PRIVATE_KINDS = frozenset({"company", "association", "person", "institution"})


def is_regional(name: str) -> bool:
    """各地区, 各省、自治区、直辖市人民政府, 地方政府: told to carry out, each for its own place."""
    return bool(_REGIONAL.search(name)) and not re.search(
        r"(?:部门|管理局|主管部门|厅|局|委|办|[总支大]队|中心|院|所|公司|集团|银行)$", name
    )


def is_public(mention: Mention) -> bool:
    """True for a body that holds public power, named or as a crowd (各省通信管理局, 有关部门)."""
    if mention.kind in _PUBLIC_KINDS:
        return True
    if mention.kind in _PRIVATE_KINDS or _PRIVATE.search(mention.canonical):
        return False
    return bool(_PUBLIC.search(mention.canonical) or _REGIONAL.search(mention.canonical))


def is_crowd(mention: Mention) -> bool:
    """True for a body that is not one but many: 各有关部门, 基础电信企业, 行业协会."""
    return mention.kind == "collective" or bool(re.match(r"各|有关|相关|地方", mention.canonical))


def is_supreme(mention: Mention) -> bool:
    """The Party centre, the State Council and Party groups: measures carry out what they decide."""
    return bool(_SUPREME.search(mention.canonical))


def is_person(mention: Mention) -> bool:
    """True for a person named."""
    return mention.kind == "person"
