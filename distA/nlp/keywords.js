const latin = /^[\p{Script=Latin}\d\s&-]+$/u;
function entriesOf(catalogue) {
    const entries = new Map();
    const add = (written, owner) => {
        const word = written.normalize('NFKC').toLowerCase();
        const entry = entries.get(word) ?? { word, owners: [] };
        entry.owners.push(owner);
        entries.set(word, entry);
    };
    for (const { id, name, en, aliases, topics } of catalogue.departments) {
        for (const word of [name, en, ...aliases])
            add(word, { department: id });
        for (const [topic, { name: topicName, keywords }] of topics.entries())
            for (const word of [topicName, ...keywords])
                add(word, { department: id, topic });
    }
    return entries;
}
function weigh({ word, owners }) {
    const length = latin.test(word) ? word.split(' ').length : Math.min(4, word.length) / 2;
    return length / new Set(owners.map((owner) => owner.department)).size;
}
function whole(text, at, word) {
    if (!latin.test(word))
        return true;
    const plural = text.charAt(at + word.length) === 's' ? 1 : 0;
    return !/[a-z]/.test(text.charAt(at - 1)) && !/[a-z]/.test(text.charAt(at + word.length + plural));
}
/** Finds words whole, looking only at those that begin like the text does at that place. By text and words in NFKC and lower case. */
export function wordFinder(words) {
    const byStart = new Map();
    for (const word of words) {
        const start = word.slice(0, 2);
        const same = byStart.get(start);
        if (same)
            same.push(word);
        else
            byStart.set(start, [word]);
    }
    return (text) => {
        const found = [];
        for (let at = 0; at < text.length; at++)
            for (const word of byStart.get(text.slice(at, at + 2)) ?? [])
                if (text.startsWith(word, at) && whole(text, at, word))
                    found.push({ at, word });
        return found;
    };
}
/** Finds the catalogue's own words in a text. */
export function keywordFinder(catalogue) {
    const entries = entriesOf(catalogue);
    const find = wordFinder([...entries.keys()]);
    return (written) => {
        const words = new Set(find(written.normalize('NFKC').toLowerCase()).map(({ word }) => word));
        return [...words].flatMap((word) => {
            const entry = entries.get(word);
            return entry ? entry.owners.map((owner) => ({ ...owner, word, weight: weigh(entry) })) : [];
        });
    };
}
//# sourceMappingURL=keywords.js.map