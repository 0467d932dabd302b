export const library = {
    heading: (title, article) => `《${title}》${article}：`,
    source: '来源',
    since: (day) => `${day} 起施行`,
    comma: '，',
    demo: '（示例）',
    solved: '好的。以后遇到问题，直接写给我就行。',
    plain: (text) => `简单说：${text}`,
    fromArticle: (text, article) => `${text.replace(/[。.]$/, '')}（${article}）。`,
    where: (area) => `适用于${area}`,
};
//# sourceMappingURL=zh-CN-library.js.map