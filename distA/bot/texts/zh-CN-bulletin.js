import { percent } from './percent.js';
export const bulletin = {
    period: ({ cadence, id }) => {
        const [year = '', part = ''] = id.split('-');
        if (cadence === 'month')
            return `${year}年${Number(part)}月`;
        if (cadence === 'quarter')
            return `${year}年第${part.slice(1)}季度`;
        return cadence === 'half-year' ? `${year}年${part === 'H1' ? '上' : '下'}半年` : `${year}年`;
    },
    ready: (name, period, city) => `📊 ${city}${name}（${period}）已出`,
    received: (received, answered) => `收到 ${received} 件，办结 ${answered} 件`,
    onTime: (onTime, due) => `按时 ${onTime}/${due}（${percent(onTime, due)}）`,
    satisfied: (satisfied, rated) => `满意 ${satisfied}/${rated}（${percent(satisfied, rated)}）`,
    cards: (yellow, red) => `黄牌 ${yellow}，红牌 ${red}`,
    latest: (unit, count) => `逾期最多：${unit} ${count} 件`,
    praised: (units) => `表扬：${units}`,
    bottom: (units, what, rule) => `排名末位：${units}，${what}（${rule}）`,
    yours: (name, period, what, rule) => `📊 ${name}（${period}）：你单位排名在末位，${what}（${rule}）。`,
    whole: (link) => `全文和每个数字对应的诉求：${link}`,
    and: '、',
    trial: {
        soon: (title, lastDay, rule) => `📅 “${title}”试行到 ${lastDay}（${rule}）。请研究：延续、修改，还是结束。`,
        over: (title, lastDay, rule) => `📅 “${title}”的试行期在 ${lastDay} 已满（${rule}）。换上新的文件以前，诉求仍照现在的办。`,
    },
};
//# sourceMappingURL=zh-CN-bulletin.js.map