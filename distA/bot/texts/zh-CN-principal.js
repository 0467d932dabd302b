export const principal = {
    kept: (name) => `您写的已经留着，可以转给${name}核对后提交。`,
    nobody: '您写的已经留着。贵公司负责人还没有绑定，请负责人先发送“绑定 邀请码”。',
    send: '转给负责人',
    busy: (name) => `${name}正在写另一件，还没有提交。请稍后再转。`,
    from: (name) => `${name}写了一件诉求，由您确认后提交：`,
    sent: (name) => `已转给${name}，核对后提交。`,
};
//# sourceMappingURL=zh-CN-principal.js.map