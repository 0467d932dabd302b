const day = '(今天|今日|今晚|今早|明天|明日|明早|明晚|后天|大后天|(本|这|下)?周[一二三四五六日天末]|(本|这|下)?星期[一二三四五六日天]|下周|月底|年底|月初|[0-9一二三四五六七八九十]+[号日])';
const number = '[0-9一二两三四五六七八九十几半]+';
const soon = `(今天|今晚|明天|明早|明晚|后天|下周|周[一二三四五六日]|(还|只|就|仅)(有|剩)(下)?${number}(天|个?小时)|${number}(天|个?小时)(之)?内)`;
/** Danger to people, animals, money under way. */
const danger = [
    /漏电|触电|着火|起火|火灾|冒烟|爆炸|泄漏|漏气|漏氨|氨味|(闻|飘|一股)[^，,。]{0,8}(氨|燃气|煤气|天然气|瓦斯|刺鼻|汽油)|坍塌|塌方|滑坡|塌了|要塌|快塌/,
    /(快要?|随时(可能|会|要)?|马上(就)?要|眼看(要)?|怕)[^，,。]{0,6}(塌|倒下?来?|掉(下来)?|砸|爆|断裂)|摇摇晃晃|摇摇欲坠|(裂|裂开)[^，,。]{0,6}(大?口子|缝|宽)|裂了|裂缝|开裂|悬在|吊着不敢/,
    /(有人|工人|员工|工友|职工|老人|孩子|客人|顾客|行人|女工|司机)[^，,。]{0,8}(受伤|摔伤|摔断|被困|中毒|晕倒|触电|烫伤|压断|没气|昏迷|上吐下泻)|(砸|伤|撞|电)(到|着|了)?人|出人命|生命危险|人命|人身安全|被困|困在|持刀|拿刀|打砸|中毒|上吐下泻|嗓子(发)?(辣|疼)/,
    /电线[^，,。]{0,8}(掉|垂|断|裸露|耷拉)|高压线[^，,。]{0,4}(垂|掉|断)|井盖[^，,。]{0,6}(没了|丢|不见|裂)|洪水|(水)[^，,。]{0,4}(漫|灌|淹)(进|到)|进(了)?[^，,。]{0,4}水了|水(还|正)?在(涨|漫|灌)|正在(进水|漏|烧|塌)|泡在水|被淹|淹了/,
    /(倒|死)了?[^，,。]{0,4}(十几|几十|二十|上百|好几|一批|一片|一地)|一批批死|翻塘|疫病|猪瘟|(没水|没料|缺氧)[^，,。]{0,6}(喝|吃)?|断药|断料/,
    /(刚|刚刚|才)?[^，,。]{0,8}(打|转|汇)(给|到|走)[^，,。]{0,6}(骗子|了?[0-9一二三四五六七八九十]+万)|被骗子?转走|止付|冻结(住|一下|账户里)|骗子[^，,。]{0,8}(钱|卡)/,
    /\b(on fire|fire (has )?(broke|broken|started)|smoke (is )?(coming|pouring)|explo(ded|sion)|gas leak\w*|leak(s|ing) gas|smell(s)? (of|like) (gas|ammonia|petrol|burn\w*)|strong smell|chemical leak|leaks?|ammonia|collaps(ed|ing)|about to (collapse|fall|burst|explode)|(may|could|will|might|going to) (collapse|fall|explode|burst)|electrocut\w+|electric shock|live wires?|exposed wires?|(injured|hurt|trapped|poisoned|burned|unconscious|vomiting)|someone (will|could|may|might) (get (hurt|killed)|die)|life-threatening|in danger|dangerous\w*|flood(ed|ing) (the|our|my|in)|water (is|got|has|keeps) .{0,16}(pouring|rising|coming|into)|still rising|throats? burning|(big|wide|finger-wide) crack|crack (has|is|beside|in)|hangs over|loose in the wind)\b/,
    /\b((just|has|have) (wired|transferred|sent|went) .{0,30}(scam\w*|fraud\w*|crook\w*)|freeze (it|the)|stop the transfer|died suddenly|dead sheep|(pigs|birds|fish|shrimp|ducks|sheep|cattle|animals) (are |is )?(dying|die|dead|starv\w+|died))\b/,
];
/** Production or business that stands still. */
const stopped = [
    /(已经|已|被迫|全部|全线|全厂|整个厂|工厂|车间|生产线|产线|厂里|厂子|机器|设备|工地|项目|炉子|窑|冷库)[^，。,.!！?？]{0,8}(停产|停工|停机|停摆|停线|瘫痪|停了|停下|停着|停转|趴窝|动不了|全停)/,
    /(停产|停工|停业|停线|停摆|停采)(了|中|待|在家|着|等|[0-9一二两三四五几半]|好几)|(面临|只能|不得不|将要?|就要|马上要?|导致|造成|逼得)[^，。]{0,6}(停产|停工|停业|关门|倒闭|停线)|(开不了工|没法生产|无法生产|不能生产|没法开工|没法干|生产不了|没法营业|无法营业|开不了(门|板)|全停了|发不出货|出不了货|交不了货|出不去|运不出|干等|趴窝|上不了岗)/,
    /(停电|断电|停水|断水|断网|停气|没电|没水)[^，。?？]{0,10}(小时|天了|第[二三四五]天|到现在|还没|一整天|半天|没来)|一停就(废|烂|赔|坏)|工人(都)?(在)?(那)?(坐着|等着|停着)|等着(吃饭|投产|水|电)/,
    /(快|要|就|眼看|正在)[^，,。]{0,6}(化了|烂(掉|在|了|地)?|坏了|坏掉|蔫|馊|发芽|变质|断料|断货)|撑不过/,
    /\b(production|lines?|factory|plant|workshop|operations|site|machines?|everything|contracts|project|furnace|crew)( line| lines)? (has|have|is|are|was|were|went|will be)( been| now| all| completely)* (stopped|halted|down|dead|idle|at a standstill|shut|suspended|standing still|frozen|on hold)\b/,
    /\b(production (stopped|halted|stoppage)|stopped production|stand(s|ing)? ?still|shut ?down (since|for|because)|lines? (is|are) down|(had|have|forced) to (stop|halt|close|shut)|(cannot|can't|unable to) (operate|produce|ship|open|leave|run|get out)|no (power|water|electricity|gas)( and no \w+)?( in [a-z ]+)? (since|for|now|workers)|without (power|water|electricity|gas) (since|for)|everything stopped|workers (are )?just sitting|second day without|(is|are|will) (melting|rotting|rot)|will (sprout|rot|spoil|die|starve)|won't make it through)\b/,
];
/** A date after which it is too late. */
const closing = [
    new RegExp(`${day}[^。!！?？，,]{0,12}(截止|到期|交货|开标|投标|过期|开庭|封账|必须|就要|要(交|用|开|走|装|投|断|付|还|签|拆)|逾期|装(船|车|柜)|关闸|开(业|演|船|展)|断电|强拆|来拆|拆|期限|最后|(之)?前|作废|验收|违约|抽贷|签约|还款|资审|出发|最后一天)`),
    new RegExp(`(截止|到期|最后期限|还款日|交期|开标|开业|订单)[^?？。]{0,8}${soon}|${soon}[^。?？]{0,10}(到期|截止|交货|过期|作废|开|就|要|走|装|交|用|投产|还|期)|报税期只剩|(马上|就|快)(要)?(到期|截止|过期|开标|交货)|(下周|月底|后天|明天)(就)?(到期|截止|过期)`),
    /违约金[^，,。]{0,6}(每天|一天|马上)|每天[^，,。]{0,6}(违约金|滞港费|赔)|来不及|赶不上|(船|货|车)[^，,。]{0,4}(今天|明天|后天)(就)?(开|走|装)|等不(起|了|及)|最后一天/,
    /\b(deadline|expires?|expiring|due|matures?|closes?|closing|ends?|lapses?|must (be )?(shipped?|delivered?|submitted|paid|leave|loaded|bill)|ships?|sails?|leaves|opens?|demolish\w*|cut off|needed?|penalt\w+)\b[^.?!]{0,40}\b(today|tonight|tomorrow|this (week|afternoon|evening|morning|friday|monday)|(on |by )?(monday|tuesday|wednesday|thursday|friday|saturday|sunday)|in (two|three|four|five|ten|twenty|0+|a few) (days|hours)|next (week|monday|tuesday|wednesday|thursday|friday)|within (0+|two|three|a few) (days|hours)|on the (fifth|first|tenth|0+\w*))\b/,
    /\b(today|tonight|tomorrow|the day after tomorrow|(only )?(two|three|four|five|one|0+) (days?|hours?) (are )?left|by (tomorrow|tonight|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|before (tomorrow|tonight|monday|tuesday|wednesday|thursday|friday))\b[^.!]{0,40}\b(deadline|expires?|due|penalt\w+|closes?|lose|last day|cut off|demolish\w*|ship|vessel|sails?|repayment|or we|cancelled|must|right now)\b|\b(repayment|payment|tax|vat|tender|loan|permit|visa)\b[^.!?]{0,24}\b(due|ends?|expires?|matures?|closes?) (today|tonight|tomorrow|the day|next week|friday|monday|in )/,
];
const pressing = [
    /十万火急|火烧眉毛|急急急|急死|非常紧急|特别紧急|情况紧急|紧急求助|紧急情况|请速来|快派人|赶紧派|急盼|救急|\b(emergency|very urgent|extremely urgent|urgent\b.{0,2}[!:]|this is urgent|immediately|come quickly|send people quick|need a vet now|today please)/,
];
/** The same words in a question about rules: nothing burns there. */
const asking = /(什么时候|何时|几号|哪天|多久|怎么|如何|是否|要不要|需不需要|有没有|有什么|哪些|什么)[^。]{0,16}(截止|到期|停产|停工|停业|泄漏|应急|预案|爆炸|火灾)|(截止|到期|期限)[^。]{0,8}(什么时候|是哪天|几号|多久|吗|怎么)|\b(when|what|how|which|is there|do we|does)\b[^.!]{0,60}\b(deadline|expires?|due|closing date)\b[^.!]*\?/;
/** The words that make a message urgent (danger, stopped production, a closing date), else undefined. By the text as written. */
export function urgencyOf(text) {
    const plain = text.normalize('NFKC').toLowerCase();
    if (asking.test(plain))
        return undefined;
    for (const pattern of [...danger, ...stopped, ...closing, ...pressing]) {
        const found = pattern.exec(plain)?.[0].trim();
        if (found)
            return found;
    }
    return undefined;
}
/** Whether words that `urgencyOf` found only call for help: they do not say why. */
export const isPlea = (words) => pressing.some((pattern) => pattern.test(words));
//# sourceMappingURL=urgency.js.map