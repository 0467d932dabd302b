const plainName = (name) => name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s（）()]/g, '');
/** Finds the id of a department by id, official name, English name or alias; `市交通运输局` and `区交通局` count too. */
export function departmentIds(catalogue) {
    const ids = new Map();
    for (const { id, name, en, aliases } of catalogue.departments)
        for (const known of [id, name, en, ...aliases])
            ids.set(plainName(known), id);
    return (name) => {
        const asked = plainName(name);
        const known = ids.get(asked) ?? ids.get(asked.replace(/^.{0,6}?[市县区]/u, ''));
        if (known !== undefined)
            return known;
        const longest = [...ids.keys()].filter((one) => one.length > 2 && asked.endsWith(one)).toSorted((a, b) => b.length - a.length)[0];
        return longest === undefined ? undefined : ids.get(longest);
    };
}
//# sourceMappingURL=department-names.js.map