/** The few words that WeCom's own shapes ask for; both languages, because a shape has no locale. */
export const words = {
  choose: '确定 OK',
  chooseTitle: '请选择 Please choose',
  done: '已更新 Updated',
  source: '企呼',
  /** Under a group's card: cards cannot be quoted, this line can. */
  quote: '引用本条并 @我 回复，企业就能收到',
  fullText: '全文.txt',
  answerBelow: '请 @我 直接回答，或引用本条回答',
} as const;
