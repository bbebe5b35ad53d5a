const zh = {
  title: "措施",
  narrow: "筛选",
  owner: "负责机构",
  program: "项目",
  role: "角色",
  basis: "依据",
  status: "状态",
  year: "年份",
  stated: "文中写明",
  inferred: "推定",
};

const en: typeof zh = {
  title: "Measures",
  narrow: "Filters",
  owner: "Owner",
  program: "Program",
  role: "Role",
  basis: "Basis",
  status: "Status",
  year: "Year",
  stated: "stated",
  inferred: "inferred",
};

export const MEASURES = { zh, en };
