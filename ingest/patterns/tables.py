"""What the columns of a table that divides tasks among bodies (重点任务分工表) are headed."""

from __future__ import annotations

from ingest.patterns import pattern

_BODY = "(?:责任)?(?:单位|部门|处室|科室|机构|主体)(?:及责任人)?"

TASK = pattern(
    "tables.task",
    r"^(?:年度|重点|工作|主要|具体|目标|改革|建设|任务|政策|落实|实施)*(?:任务|工作|事项|举措|措施|内容|项目|要点)(?:清单|名称|内容|要求|分解|目标|及目标|和目标)?$",
    matches=("重点任务", "工作任务", "主要措施", "任务", "工作内容", "改革事项", "重点工作任务"),
    rejects=("序号", "牵头单位", "备注", "任务完成情况说明"),
)
LEAD = pattern(
    "tables.lead",
    rf"^(?:牵头|主办|主责|主要责任|第一责任){_BODY}$",
    matches=("牵头单位", "牵头部门", "牵头责任单位", "主办单位"),
    rejects=("责任单位", "配合单位"),
)
ANSWERABLE = pattern(
    "tables.answerable",
    r"^(?:责任|负责|落实|承担)(?:单位|部门|处室|科室|机构|主体)(?:及责任人)?$|^(?:责任|任务|职责|部门)?分工$",
    matches=("责任单位", "负责部门", "责任分工", "责任主体"),
    rejects=("牵头单位", "责任人"),
)
SUPPORT = pattern(
    "tables.support",
    rf"^(?:配合|协办|协助|协同|支持){_BODY}$",
    matches=("配合单位", "协办部门", "协同单位"),
    rejects=("参加单位",),
)
PARTICIPATE = pattern(
    "tables.participate",
    rf"^(?:参加|参与){_BODY}$",
    matches=("参加单位", "参与部门"),
    rejects=("配合单位",),
)
IMPLEMENT = pattern(
    "tables.implement",
    rf"^(?:具体|组织)?(?:实施|承办|执行){_BODY}$",
    matches=("实施单位", "承办部门"),
    rejects=("配合单位",),
)
GUIDE = pattern("tables.guide", rf"^指导{_BODY}$", matches=("指导单位",), rejects=("牵头单位",))
DEADLINE = pattern(
    "tables.deadline",
    r"^(?:完成|办结|落实|推进|实施|工作)?(?:时限|时间|期限|时间节点|时间安排|时间要求|进度安排|时间进度|年限)(?:要求)?$",
    matches=("完成时限", "时间节点", "完成时间", "时限要求"),
    rejects=("时间管理办法",),
)
DITTO = pattern("tables.ditto", r"^(?:同上|〃|″|”)$", matches=("同上", "〃"), rejects=("同上级",))
