function enterprises({ city, areas: [first, second = first] = [] }) {
    const lies = (area) => (area ? { area } : {});
    return [
        {
            id: `${city}-e1`,
            city,
            name: '示例机械有限公司',
            creditCode: '91370481MA3C0DEM1E',
            tags: ['above-scale', 'whitelist', 'manufacturing'],
            note: '规上',
            ...lies(first),
            contact: { contactName: '周强', phone: '13800005678' },
        },
        {
            id: `${city}-e2`,
            city,
            name: '示例数据科技有限公司',
            creditCode: '91370481MA3D0DEM24',
            tags: ['high-tech', 'small'],
            note: '高新',
            ...lies(first),
            contact: { contactName: '林悦', phone: '13900001234' },
        },
        {
            id: `${city}-e3`,
            city,
            name: '示例便利店',
            creditCode: '92370481MA3E0DEM3N',
            tags: ['micro', 'new'],
            ...lies(second),
            contact: { contactName: '何平', phone: '13700002468' },
        },
    ];
}
function invitations({ city, apart }) {
    const reusable = true;
    const demo = apart ? `DEMO-${city.toUpperCase()}` : 'DEMO';
    return [
        ...[1, 2, 3].map((n) => ({ code: `${demo}-E${n}`, city, enterprise: `${city}-e${n}`, principal: true, reusable })),
        { code: `${demo}-STAFF`, city, enterprise: `${city}-e1`, principal: false, reusable }, // Of the first enterprise, not its principal (D1.4).
        { code: `${demo}-ADMIN`, city, role: 'administrator', reusable },
        { code: `${demo}-DISPATCHER`, city, role: 'dispatcher', reusable },
        { code: `${demo}-SUPERVISOR`, city, role: 'supervisor', reusable },
        { code: `${demo}-LEADER`, city, role: 'leader', reusable },
        { code: `${demo}-COMMISSIONER`, city, role: 'commissioner', reusable },
        { code: `${demo}-OFFICER`, city, role: 'officer', namesDepartment: true, reusable },
        { code: `${demo}-HEAD`, city, role: 'head', namesDepartment: true, reusable },
        { code: `${demo}-DEPUTY`, city, role: 'deputy', namesDepartment: true, reusable },
    ];
}
/** Each record is written only where there is none. */
export async function seedDemo(stores, demo) {
    const { city, groups, apart } = demo;
    await Promise.all(enterprises(demo).map((enterprise) => stores.enterprises.add(enterprise)));
    await Promise.all(invitations(demo).map((invitation) => stores.invitations.add(invitation)));
    const open = async ({ id, name }) => {
        const chat = apart ? `${city}.${id}` : id;
        if (!(await stores.groups.find('web', chat)))
            await stores.groups.register({ channel: 'web', chat, city, department: id, title: name });
    };
    await Promise.all(groups.map(open));
}
//# sourceMappingURL=demo.js.map