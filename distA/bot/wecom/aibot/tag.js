/** A message in a group ends with its name: whoever quotes it brings it back to us. Bare, because what a quote keeps of colours is not told. */
export const tagged = (text, tag) => `${text}\n#${tag}`;
/** The last tag in quoted words. */
export function tagIn(quoted) {
    return [...quoted.matchAll(/#([a-hjkmnp-z2-9]{10})(?![a-z0-9])/g)].at(-1)?.[1];
}
//# sourceMappingURL=tag.js.map