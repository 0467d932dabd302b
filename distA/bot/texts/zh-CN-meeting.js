export const meeting = {
    decided: (number, meeting, text, until) => `📋 ${number} ${meeting}决定：${text}${until ? `\n时限 ${until}` : ''}`,
    decidedToRequester: (number, meeting, lead, until) => `${number} 已经${meeting}研究，由${lead}牵头办理${until ? `，${until}前答复` : ''}。有结果马上告诉您。`,
    agenda: (meeting, period, count) => `📋 ${period}${meeting}：建议上会 ${count} 件`,
    item: (number, title, why) => `${number} ${title}（${why}）`,
    why: { raised: '提请研究', hard: '难事', disputed: '职责有争议', shared: '多个单位', overdue: '已逾期', common: '共性问题' },
    whole: (link) => `看议题、记会议决定：${link}`,
};
//# sourceMappingURL=zh-CN-meeting.js.map