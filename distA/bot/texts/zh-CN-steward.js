export const steward = {
    none: '本市的办法没有首席服务员。',
    list: (firms, rule) => {
        const without = firms.filter(({ steward: who }) => !who).length;
        const lines = firms.map(({ firm, steward: who }) => `${firm}　${who ?? '还没有'}`);
        return [`重点企业 ${firms.length} 家，${without} 家还没有首席服务员（${rule}）。`, ...lines, '指定：首席服务员 企业全称 姓名'].join('\n');
    },
    noFirm: (name) => `没有找到企业“${name}”。请写：首席服务员 企业全称 姓名`,
    noPerson: (name) => `没有找到“${name}”。要先登记为领导、负责人或经办人。`,
    tied: (firm, name) => `${firm}的首席服务员是${name}，企业的诉求和结果会告诉他。`,
    filed: (number, firm, title) => `您联系的${firm}提交了诉求 ${number}：${title}`,
    outcome: (number, firm, what) => `您联系的${firm}的诉求 ${number}：${what}`,
};
//# sourceMappingURL=zh-CN-steward.js.map