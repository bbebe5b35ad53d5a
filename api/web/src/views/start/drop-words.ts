const zh = {
  title: "把公文拖到这里",
  formats: "文本、Markdown、网页、Word、带文字层的 PDF、JSON；同名文件替换旧的一份",
  choose: "选择文件",
  reading: (done: number, total: number) => `正在读取：${done} / ${total}`,
  ended: (good: number, bad: number) => (bad ? `读入 ${good} 份，${bad} 份失败` : `读入 ${good} 份`),
  states: {
    waiting: "等待",
    reading: "读取中",
    created: "新增",
    changed: "已更新",
    unchanged: "没有变化",
    failed: "失败",
    cancelled: "已取消",
  },
};

const en: typeof zh = {
  title: "Drop official documents here",
  formats: "Text, Markdown, web pages, Word, PDF with a text layer, JSON; a file replaces the one of its name",
  choose: "Choose files",
  reading: (done: number, total: number) => `Reading: ${done} of ${total}`,
  ended: (good: number, bad: number) => (bad ? `${good} read, ${bad} failed` : `${good} read`),
  states: {
    waiting: "waiting",
    reading: "reading",
    created: "new",
    changed: "changed",
    unchanged: "unchanged",
    failed: "failed",
    cancelled: "cancelled",
  },
};

export const DROP = { zh, en };
