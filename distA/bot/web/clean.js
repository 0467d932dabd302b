/** Names that people choose, made harmless: no line breaks, no characters that turn the text around, no folders. */
// Control characters, and those that change direction or are invisible: a name turned around by U+202E must not hide its `.exe`.
const unseen = /[\p{Cc}\p{Co}\p{Cs}\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/gu;
const longestName = 20;
const longestFileName = 120;
/** A person's name for the header and the group. */
export function cleanName(name) {
    return [...name.replace(unseen, '').replace(/\s+/gu, ' ').trim()].slice(0, longestName).join('').trim();
}
/** A file's name as it may be shown and offered for download; its extension survives the cut. */
export function cleanFileName(name) {
    const base = name.replace(unseen, '').split(/[/\\]/).at(-1)?.replace(/\s+/gu, ' ').trim() ?? '';
    const characters = [...base.replace(/^\.+/, '')];
    if (characters.length <= longestFileName)
        return characters.join('') || 'file';
    const extension = /\.[A-Za-z0-9]{1,8}$/.exec(base)?.[0] ?? '';
    return `${characters.slice(0, longestFileName - extension.length).join('')}${extension}`;
}
//# sourceMappingURL=clean.js.map