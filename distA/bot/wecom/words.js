/** The few words that WeCom's own shapes ask for; both languages, because a shape has no locale. */
export const words = {
    choose: '确定 OK',
    chooseTitle: '请选择 Please choose',
    done: '已更新 Updated',
    source: '企呼',
    /** Under a group's card: cards cannot be quoted, this line can. */
    quote: '引用本条并 @我 回复，企业就能收到',
    fullText: '全文.txt',
    mayNotSignIn: '没有登录成功：工作台只对派单员、督办员、领导和管理员开放。You may not sign in here, or the code was used.',
    answerBelow: '请 @我 直接回答，或引用本条回答',
};
//# sourceMappingURL=words.js.map