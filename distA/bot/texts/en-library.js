export const library = {
    heading: (title, article) => `《${title}》 ${article}:`,
    source: 'Source',
    since: (day) => `in force from ${day}`,
    comma: ', ',
    demo: ' (demo)',
    solved: 'Good. Whenever something comes up, just write to me.',
    plain: (text) => `In short: ${text}`,
    fromArticle: (text, article) => `${text.replace(/[。.]$/, '')} (${article}). `,
    where: (area) => `for ${area}`,
};
//# sourceMappingURL=en-library.js.map