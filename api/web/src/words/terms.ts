/** The ontology's own terms, as `graph/ontology.yaml` and the annotation guide use them. A term not listed is shown as it is. */
import type { Both } from "./index";

const zh = {
  label: {
    Actor: "主体",
    Program: "项目",
    Measure: "措施",
    Document: "文件",
    Section: "章节",
    Metric: "指标",
    Period: "时期",
    Place: "地区",
  },
  role: { lead: "牵头", support: "配合", participate: "参与", implement: "落实", guide: "指导" },
  basis: {
    explicit: "句中写明",
    clause_note: "条款注明",
    heading: "据标题推定",
    byline: "据署名推定",
    doc_number: "据文号推定",
    issuer: "据发文机关推定",
  },
  status: { done: "已完成", ongoing: "进行中", planned: "计划", required: "要求" },
  kind: { action: "举措", outcome: "成效" },
  level: { task: "任务", item: "事项" },
  nature: {
    ministry: "部委",
    bureau: "司局",
    party_body: "党的机构",
    state_body: "国家机关",
    local_authority: "地方部门",
    company: "企业",
    association: "协会",
    institution: "机构",
    international: "国际组织",
    collective: "集合主体",
    person: "个人",
    technology: "技术",
    project: "工程",
    platform: "平台",
    service: "服务",
    campaign: "行动",
    regime: "制度",
    strategy: "战略",
    event: "活动",
    country: "国家",
    province: "省",
    city: "市",
    county: "县",
    region: "区域",
    zone: "功能区",
    other: "其他",
  },
  docType: {
    opinions: "意见",
    notice: "通知",
    plan: "方案",
    regulation: "法规",
    announcement: "公告",
    reply: "批复",
    review: "总结",
    work_points: "工作要点",
    interpretation: "解读",
    news: "新闻",
    other: "其他",
  },
};

const en: typeof zh = {
  label: {
    Actor: "body",
    Program: "program",
    Measure: "measure",
    Document: "document",
    Section: "section",
    Metric: "figure",
    Period: "period",
    Place: "place",
  },
  role: { lead: "lead", support: "support", participate: "participate", implement: "implement", guide: "guide" },
  basis: {
    explicit: "stated in the sentence",
    clause_note: "stated in a note",
    heading: "inferred from the heading",
    byline: "inferred from the byline",
    doc_number: "inferred from the document number",
    issuer: "inferred from the issuer",
  },
  status: { done: "done", ongoing: "ongoing", planned: "planned", required: "required" },
  kind: { action: "action", outcome: "outcome" },
  level: { task: "task", item: "item" },
  nature: {
    ministry: "ministry",
    bureau: "bureau",
    party_body: "party body",
    state_body: "state body",
    local_authority: "local authority",
    company: "company",
    association: "association",
    institution: "institution",
    international: "international",
    collective: "collective",
    person: "person",
    technology: "technology",
    project: "project",
    platform: "platform",
    service: "service",
    campaign: "campaign",
    regime: "regime",
    strategy: "strategy",
    event: "event",
    country: "country",
    province: "province",
    city: "city",
    county: "county",
    region: "region",
    zone: "zone",
    other: "other",
  },
  docType: {
    opinions: "opinions",
    notice: "notice",
    plan: "plan",
    regulation: "regulation",
    announcement: "announcement",
    reply: "reply",
    review: "review",
    work_points: "work points",
    interpretation: "interpretation",
    news: "news",
    other: "other",
  },
};

export const TERMS: Both<typeof zh> = { zh, en };

/** What a term is called, or the term itself where it has no name here. */
export function called(names: Record<string, string>, term: string): string {
  return names[term] ?? term;
}

/** The bases that the text itself states; the others are inferred. */
export const STATED = new Set(["explicit", "clause_note"]);

/** Roles in their order, each with a mark of its own shape, so that colour is never the only sign. */
export const ROLES = ["lead", "support", "participate", "implement", "guide"] as const;
export type Role = (typeof ROLES)[number];
export const ROLE_MARK: Record<Role, string> = {
  lead: "●",
  support: "◐",
  participate: "○",
  implement: "■",
  guide: "△",
};
