const zh = {
  title: "把公文拖到这里",
  formats: "文本、Markdown、网页、Word、带文字层的 PDF、JSON；同名文件替换旧的一份",
  choose: "选择文件",
  needsKey: "写入图谱需要密钥，即启动服务时设置的 ZHENGMAI_API_KEY。",
  wrongKey: "这个密钥不对，请再输入一次。",
  key: "密钥",
  go: "继续",
  off: "此服务只读：启动时没有设置密钥。设置环境变量 ZHENGMAI_API_KEY 后重新启动即可写入。",
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
  needsKey: "Writing takes the key the service was started with, ZHENGMAI_API_KEY.",
  wrongKey: "That key is not known here; try again.",
  key: "Key",
  go: "Go on",
  off: "This service only reads: it was started without a key. Set ZHENGMAI_API_KEY and start it again to write.",
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
