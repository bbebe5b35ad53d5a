const zh = {
  title: "文件",
  narrow: "筛选",
  issuer: "发文机关",
  addressee: "主送机关",
  year: "年份",
  type: "文种",
  sort: "排序",
  sorts: { "-issued_on": "最新在前", issued_on: "最早在前", title: "按标题", "-measures": "措施最多" },
  inAll: (n: string) => `共 ${n} 份`,
  measures: (n: string) => `${n} 项措施`,
  noDate: "无日期",
  nothing: "没有符合条件的文件",
  nothingAdvice: "去掉一个筛选项，或在首页拖入文件。",
  more: "再显示一些",
  judged: (n: string) => `人工判断 ${n} 条`,
};

const en: typeof zh = {
  title: "Documents",
  narrow: "Filters",
  issuer: "Issuer",
  addressee: "Addressee",
  year: "Year",
  type: "Type",
  sort: "Order",
  sorts: { "-issued_on": "newest first", issued_on: "oldest first", title: "by title", "-measures": "most measures" },
  inAll: (n: string) => `${n} in all`,
  measures: (n: string) => `${n} measures`,
  noDate: "no date",
  nothing: "No document fits",
  nothingAdvice: "Take a filter away, or drop files on the start page.",
  more: "Show more",
  judged: (n: string) => `Judgements: ${n}`,
};

export const DOCUMENTS = { zh, en };
