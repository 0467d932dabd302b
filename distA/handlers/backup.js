/** The department itself when somebody reads its cards; else the backup of the topic or of the department, when one reads there. */
export async function heardBy({ groups, cities }, city, id, topic) {
    if ((await groups.of(city, id)).length > 0)
        return id;
    const department = cities.department(city, id);
    const backup = department?.topics.find(({ name }) => name === topic)?.backup ?? department?.backup;
    return backup && (await groups.of(city, backup)).length > 0 ? backup : id;
}
//# sourceMappingURL=backup.js.map