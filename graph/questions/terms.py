"""What the values of filters are called in Chinese: 牵头 for lead, 通知 for notice."""

from __future__ import annotations

from collections.abc import Mapping

from graph.model import Basis, DocType, Kind, Level, Role, Status
from graph.ontology import ontology

TERMS: Mapping[str, Mapping[str, str]] = {
    "role": {
        Role.LEAD: "牵头",
        Role.SUPPORT: "配合",
        Role.PARTICIPATE: "参与",
        Role.IMPLEMENT: "落实",
        Role.GUIDE: "指导",
    },
    "basis": {
        Basis.EXPLICIT: "句中写明",
        Basis.CLAUSE_NOTE: "责任分工注明",
        Basis.HEADING: "由标题推定",
        Basis.BYLINE: "由署名推定",
        Basis.DOC_NUMBER: "由发文字号推定",
        Basis.ISSUER: "由发文机关推定",
    },
    "status": {
        Status.DONE: "已完成",
        Status.ONGOING: "进行中",
        Status.PLANNED: "计划",
        Status.REQUIRED: "要求",
        "ingested": "已入库",
        "cited": "仅被引用",
    },
    "kind": {
        Kind.ACTION: "举措",
        Kind.OUTCOME: "成效",
        "ministry": "部委",
        "bureau": "司局",
        "local_authority": "地方部门",
        "party_body": "党的机构",
        "state_body": "国家机构",
        "company": "企业",
        "association": "社会组织",
        "institution": "事业单位",
        "international": "国际组织",
        "collective": "主体类别",
        "person": "个人",
        "technology": "技术",
        "project": "项目",
        "platform": "平台",
        "service": "服务",
        "campaign": "行动",
        "regime": "制度",
        "strategy": "战略",
        "event": "活动",
        "country": "国家",
        "province": "省",
        "city": "市",
        "county": "县",
        "region": "区域",
        "zone": "功能区",
        "other": "其他",
    },
    "level": {Level.TASK: "任务", Level.ITEM: "条目"},
    "doc_type": {
        DocType.OPINIONS: "意见",
        DocType.NOTICE: "通知",
        DocType.PLAN: "规划与方案",
        DocType.REGULATION: "法规规章",
        DocType.ANNOUNCEMENT: "公告",
        DocType.REPLY: "批复",
        DocType.REVIEW: "回顾",
        DocType.WORK_POINTS: "工作要点",
        DocType.INTERPRETATION: "解读",
        DocType.NEWS: "动态",
        DocType.OTHER: "其他",
    },
    "label": {label: kind.zh for label, kind in ontology().nodes.items()},
}
"""By filter, then by value."""


def term(name: str, value: str) -> str:
    """What ``value`` of the filter ``name`` is called in Chinese; the value itself where it has no other name.

    >>> term("role", "lead")
    '牵头'
    >>> term("year", "2021")
    '2021'
    """
    return TERMS.get(name, {}).get(value, value)
