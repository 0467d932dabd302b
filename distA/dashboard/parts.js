/** The parts that can be played in the demo, each with a link that carries its code: one click, one browser tab. */
const link = (path, code, name) => `${path}?${new URLSearchParams({ code, name }).toString()}`;
const group = (department) => `/groups/${encodeURIComponent(department)}`;
/** `departments`: official names; `centre`: what the centre is called. */
export function demoParts(departments, centre) {
    const officers = departments.map((department) => ({
        who: `${department} 经办人`,
        what: '工作群：签收、回复、办结',
        path: link(group(department), `DEMO-OFFICER ${department}`, '刘工'),
    }));
    const [transport] = officers.filter(({ who }) => who.startsWith('交通运输局'));
    return [
        { who: '示例机械有限公司 周经理', what: '企业：写一句话提交诉求', path: link('/chat', 'DEMO-E1', '周经理') },
        { who: '示例数据科技有限公司 林经理', what: '企业', path: link('/chat', 'DEMO-E2', '林经理') },
        { who: '示例便利店 何老板', what: '企业', path: link('/chat', 'DEMO-E3', '何老板') },
        ...(transport ? [transport] : []),
        { who: `${centre}派单员`, what: '待派、延期、核查', path: link('/chat', 'DEMO-DISPATCHER', '陈派单') },
        { who: `${centre}工作群`, what: '和派单员看到的一样', path: link(group(centre), 'DEMO-DISPATCHER', '陈派单') },
        { who: '督办员', what: '逾期和虚假联系会告诉他', path: link('/chat', 'DEMO-SUPERVISOR', '孙督办') },
        ...officers.filter((officer) => officer !== transport),
    ];
}
//# sourceMappingURL=parts.js.map