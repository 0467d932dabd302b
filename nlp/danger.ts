/** Danger to people at this moment, and whom to call before anybody reads a card. Normalised texts. */
import type { Emergency } from './suggestion.ts';

/** Persons, as a clause names them. */
const who = '人|工|员|客|孩|师傅|老板|司机|同事|女|男';
/** What is said to the death in anger or in jest: 热死人了, 累死了. */
const inJest = '热急气累吓笑忙吵臭烦愁困闷憋坑害逼恨羞丑穷饿渴冷晒烤熏冤急恶馋帅美';
const person =
  '(?:worker|man|woman|boy|girl|child|kid|someone|somebody|person|people|employee|colleague|staff|guy|driver|customer|tenant|boss|owner|he|she)s?';

const burning =
  /(?<!心|嗓子|眼睛)[着起]大?火(?!点|爆)|火灾|失火|(?<!订单|信息|流量|人气|热度|心态)爆炸(?!性)|(?:锅炉|气罐|储罐|气瓶|液化气罐?|炉子)[^，。]{0,3}炸了?|闷烧|阴燃|(?<!烟囱[^，。]{0,6}|车[^，。间]{0,2}|尾气|天天|半夜|遇水)冒(?:着|出)?(?:浓|黑|白|大)?烟|(?:仓|库|间|厂房|屋|楼|电箱|电柜|机房|宿舍|店)[^，。]{0,6}有(?:浓|黑|白|大)?烟(?![囱花草酒道机感味民叶])/;
const leaking =
  /[泄渗]漏[^，。]{0,4}(?:氨|气|油|酸|碱|化学)|(?:氨|燃气|煤气|天然气|液化气|瓦斯|毒气|沼气|氯气|化学品|危化品|汽油)(?!公司|费)[^，。]{0,8}(?:漏|味(?!精)|泄(?!露))|(?:燃气|天然气|煤气)管道?[^，。]{0,4}(?:断|破|裂|爆)|漏(?:氨|气|电)|触电|(?:电线|高压线|电杆)[^，。]{0,8}(?:[掉断落](?!电)|垂到|垂在)/;
const buried =
  /(?<!天[都要快也]?|人设|价格?|行情|市场|房)塌(?:了|方|下)|房[子屋]?塌了|坍塌|(?<!项目|资金|货款?|钱|款|企业|公司|订单|发展)被困(?![^，。]{0,8}(?:环节|审批|流程|手续|瓶颈|政策|合同|系统|证|海关|港))|被埋|埋在(?:里|下|土)|电梯[^，。]{0,6}[困关卡][了着住]?[^，。]{0,3}人|[困关卡][在进住][^，。]{0,4}电梯|洪水[^，。]{0,4}[来到冲淹进涨漫]|发(?:大水|洪水|山洪)|山洪|泥石流|决堤|溃堤|地震了|发生地震|溺水|落水(?!管|口|斗)|(?:人|工|员|孩|老)(?!行道)[^，。]{0,3}掉[进到][^，。]{0,3}[水河井江坑池][里中了]/;
const burningEnglish =
  /\b(?:on|caught|catch(?:es|ing)?) fire\b(?!['’"”]| (?:alarm|drill|duty))|(?:^|! ?)(?:help,? )?fire(?=$|[!,.] ?(?:fire|help|$)|!)|\bfire (?:has )?(?:broke|broken|started|breaks|is spreading)|\b(?:there(?: is|'s)|big|huge) (?:an? )?(?:big |huge )?fire\b(?! (?:safety|inspect|exting|drill|alarm|code|exit|door|permit|certif|depart|station|brigade|insur|hydrant|lane|hazard|risk|escape))|\b(?:building|house|warehouse|workshop|factory|shop|roof|kitchen|truck|car|machine) is burning\b|\bfire in (?:the|our|my|a)\b|(?<!\b(?:orders?|sales|prices?|demand|costs?|coffee) (?:have |has )?)exploded\b|\b(?:there (?:was|is)|an|huge|gas|big|loud) explosion\b(?!-| (?:proof|protect|assess|risk|papers))|\b(?:there(?: is|'s)|see|thick) (?:a lot of |some |thick |black |heavy )?smoke\b(?! (?:detect|alarm|test|from (?:the|their|a) (?:chimney|neighbou?r|restaurant)))|\bsmoke (?:is )?(?:coming|pouring|in (?:our|the|my))\b/;
const caughtEnglish =
  /\bgas (?:is )?leak\w*|\bleak\w* gas\b|\bsmells? (?:of |like )?gas\b|\bammonia\b[^,.!?]{0,20}\b(?:leak|smell|escap|spill)\w*|\b(?:smell|leak)\w* (?:of |like )?ammonia\b|\bchemicals? (?:leak|spill)\w*|\b(?:building|roof|wall|ceiling|floor|shed|scaffold\w*|bridge|road|crane|stairs|tower|house|workshop|factory|warehouse) (?:has |have |just |is |of the \w+ |partly )*collaps(?:ed|ing)\b|\belectrocuted\b|\belectric shock\b|\blive wires?\b|(?<!(?:money|funds|capital|goods|cargo|project|deposit|payment)s? (?:is |are |was |got )?)\btrapped\b(?! in (?:the |an? |this )?(?:paper|approv|contract|process|red tape|bureau|debt|loop|system|custom))|\bstuck in (?:the|an|our) (?:lift|elevator)\b|\b(?:lift|elevator) (?:is )?stuck\b[^.!?]{0,30}\b(?:inside|people|someone)\b|\b(?:someone|somebody|child|kid|boy|girl|man|woman|worker|person|he|she) (?:is |has |was )?drown(?:ing|ed)\b|\bflood (?:is )?(?:coming|here)\b|\bflash flood\b|\bflood(?:ing)? in (?:our|the|my)\b|\bwater is rising\b|\b(?:strong )?gas smell\b|(?:^|! ?|\ban )earthquake(?=$|[!.,])/;

const ill = new RegExp(
  `(?<!电脑|系统|服务器|手机|软件)中毒|(?<![心头气])(?:晕倒|昏倒|昏迷|昏死|休克|抽搐)|晕过去|昏过去|没(?:有)?(?:呼吸|心跳|意识|脉搏)|呼吸困难|心梗|心脏病|心脏骤停|脑梗|脑溢血|脑出血|中风(?!险|格|控)|猝死|上吐下泻|(?<![到得])吐血(?!价)|流血(?!汗)|血流|羊水破|中暑(?=$|[了倒晕，。！!,])|被蛇咬|被狗咬|车祸|被[^，。]{0,4}(?:机器|设备|皮带|搅拌机|机床)[^，。]{0,3}[卷夹压绞轧]` +
    `|(?:${who})[^，。]{0,8}(?:受伤|重伤|昏了|晕了|没气|砸伤|压断|烫伤|烧伤|摔伤|砸中|被砸|被压|被撞|骨折(?!价)|摔下|掉下|坠落|坠楼)|坠楼|撞(?:到|了|伤|死)[^，。]{0,2}人|砸(?:到|了|伤|死)[^，。]{0,2}人(?!民)` +
    `|(?:手(?![机续工])|胳膊|腿|脚|手指)[^，。]{0,4}(?:[夹压轧绞切砸卷]断|[绞卷]进|[夹压]住)|[夹压轧绞切砸卷]断[^，。]{0,3}(?:手(?!机)|腿|脚|指头|胳膊)` +
    `|(?<=^|[，。！!, 有了出里会要地厂间店楼场砸压撞烧炸淹摔毒])死人(?!工)|出人命|(?:工人|员工|老人|孩子|师傅|客人|有人|同事)[^，。${inJest}]{0,3}(?:死了|快不行了|快死了)`,
);
const illEnglish = new RegExp(
  `\\b(?:is|are|was|were|got|been|badly|seriously|people|workers?) injured\\b|\\b(?:unconscious|bleeding(?! (?:money|cash|us|out))|not breathing|heart attack|having a stroke|had a stroke|cardiac arrest|seizure|choking|poisoned|food poisoning|overdose|car crash)\\b|\\b(?:someone|somebody|worker|man|women|men|workers|person|people|employee|colleague) (?:is |are |have |has |was |just |may be )*(?:died|dying|dead|hurt|passed out|fainted|collapsed)\\b` +
    `|\\b${person}\\b[^,.!?]{0,16}\\b(?:fell|fallen|falls) (?:off|from|down|into|through)\\b|\\b(?:hand|arm|finger|leg|foot)s?\\b[^,.!?]{0,12}\\b(?:cut off|crushed|caught in|severed)\\b`,
);

const violence =
  /跳楼(?!价|大?甩卖|机|大?促)|跳[桥河江](?!鱼)|(?<!慢性)自杀(?!式)|轻生|寻短见|自尽|割腕|上吊|喝农药|(?<![得到][^，。]?)不想活|(?<!道德|平台|舆论|资本|消费|合同|政策)绑架|劫持|人质|非法拘禁|抢劫|(?<!生意|客户|市场|订单|单子|资源|饭碗|名额|车位|专利|商标|域名|人才)被(?:人)?抢(?![注单占修先购订光空客走]|不到)|持[刀枪械]|[拿提]着?刀|[砍捅杀]人|[砍捅]伤|被[砍捅]|被打(?:伤|晕|了(?![回折]))|(?<!电话|价格战?)打起来了|(?<!棍子[全都]?)打死(?!我|也|都)|行凶|斗殴|群殴|围殴|殴打|围攻|打砸|(?<!政策|价格|数据|规定|部门|文件|标准|条文|口径|[互相]|别[跟和与][^，。]{0,6})打架|打人(?![工社力才民大事])|强奸|投毒/;
const violenceEnglish =
  /\bwith (?:an? )?(?:knife|knives|gun|machete|axe)\b|\bstabb(?:ed|ing)\b|\b(?:threatening|threatens|going|about|wants?|trying) to (?:jump|kill|die|burn (?:him|her|my)self)\b|\bjump(?:ed|ing)? (?:off|from) (?:the|a)\b|\bkill(?:ing)? (?:him|her|my)self\b|\b(?:commit\w* |attempt\w* )?suicide\b|\bis suicidal\b|(?<!\bget )\brobb(?:ed|ery|ing)\b|\bkidnapp?ed\b|\b(?:taken|takes|took) (?:\w+ )?hostages?\b|\bhostages inside\b|\b(?:has|have|got|carrying) (?:an? )?(?:knife|gun|machete)\b|\bshooting at\b|\bopened fire\b|\battack(?:ed|ing) us\b|\b(?:fighting|beating|beaten|beat) (?:each other|him|her|us|up|someone|workers?|staff|my)\b|\bbeaten up\b/;
/** A bare cry: the police come for whatever it is. */
const cry =
  /(?:救命|(?<=^|[，。！!, ])救急)(?=[啊呀呐了啦!！。，, ]*(?:$|快|来人|有人|我在|我们在|谁))|^救救我们?$|\bsos\b|(?:^|[.!?,] ?)help[!.]* ?help\b|(?:^|[!.] ?)(?:please )?save (?:us|me)(?=$|[!.])/;

const any = (...patterns: RegExp[]): RegExp => new RegExp(patterns.map(({ source }) => source).join('|'), 'g');
/** By language, each looked through only where its words may be. Fire before the others: who fights it comes for the injured too. */
const calls: Array<{ call: Emergency; han: RegExp; latin: RegExp }> = [
  { call: '119', han: any(burning, leaking, buried), latin: any(burningEnglish, caughtEnglish) },
  { call: '120', han: any(ill), latin: any(illEnglish) },
  { call: '110', han: any(violence, cry), latin: any(violenceEnglish, cry) },
];
const han = /\p{Script=Han}/u;
/** One of these stands in all that the English ones find. */
const alarming =
  /fire|burn|explo|smok|gas|ammon|chemic|collaps|electr|live wire|trapp|lift|elevat|drown|flood|injur|unconsc|bleed|breath|heart|stroke|cardiac|seiz|chok|poison|overdos|crash|died|dying|dead|hurt|pass|faint|fell|fall|cut off|crush|caught|sever|knife|knives|gun|machete|axe|stab|threat|going to|about to|want|jump|kill|suicid|robb|kidnap|hostag|attack|fight|beat|sos|help|save/;

const count = '[0一二两三四五六七八九十几半数多好]+';
const past = new RegExp(
  `(?:[去前往早当那]年|上个?月|上周|上个?星期|昨[天晚日夜]|前[天晚](?!台)|以前|之前|曾经?|当[时初]|那[次天时]|历史上|(?:${count}|多)个?(?:年|月|周|星期|天|日)(?:多)?(?:之|以)?前|0000年|(?:发生|出|有|受|遭|闹)过|\\blast (?:year|month|week|night|summer|winter|spring|autumn)|\\byesterday|\\bago\\b|\\bin 0000|\\bused to\\b|\\bpreviously\\b)(?!以来|开始|至今|到现在|起)`,
  'g',
);
const pastBehind =
  /^[^，。,.!?！？]{0,40}\b(?:last (?:year|month|week|summer|winter|spring|autumn)|yesterday|ago|in 0000)\b|^过(?!来)|^[^，。]{0,3}(?:发生在|已是)/;
const present =
  /现在|正在|刚|今[天日晚早]|此刻|眼下|快来|又(?=[着起漏塌冒有来爆发打])|还[有在埋困压关](?!效)|仍|\b(?:now|still|just|today|tonight|again)\b/g;
const presentBehind =
  /还(?:[埋困压关]|没(?:救|出来|找到)|在[烧漏冒流里])|正在|\b(?:right now|still (?:burning|trapped|inside|there|leaking|bleeding|under|in))\b/;
/** Not yet, not at all, or only feared. */
const denied =
  /(?:没有?|未|无|不|不是|没人|不会|严?禁止?|差点儿?|险些|几乎)[有发生出过]{0,3}(?:人|员工|工人)?$|(?:[预谨]?防(?:止|范)|预防|避免|以防|如果|万一|要是|假如|一旦|怕|担心|迟早|早晚|梦见|会不会|是否|气得)[^，。]{0,8}$|\b(?:no|not|never|nobody(?: was| is)?|no ?one(?: was| is)?|without|almost|nearly|if|prevent\w*|avoid\w*|in case of|in the event of|risk of|penalt\w+|fined?|rules?|law|insurance|compensation|training|drill|plan|against)\b[^,.!?]{0,24}$/;
/** What is spoken of with it is a rule, a paper or the aftermath. */
const aftermath =
  /^险|^的电话|热线|预案|演练|备案|培训|隐患|标准|规定|政策|条例|罚|赔|保险|险种|鉴定|认定|等级|知识|讲座|宣传|报警器|保护器|检测|评估|风险|预防|防治|津贴|补贴|补助|应急(?!灯)|资质|许可|责任|报销|事故(?:报告|调查|处理|原因)|事件(?!了)|第[^，。]{1,2}[回次]|调解|追[究责]|工伤|怎么(?:判|算|定|申|防)|如何防|通报|案例|\b(?:penalt\w+|regulation\w*|insurance|compensat\w+|claims?|drills?|plan|prevention|detector\w*|training|policy|law|rules?|certificate|permit|procedure|risk|hotline|course)\b/;
/** So long ago that nobody waits for an ambulance: 塌了半年没人修, 经常打架. */
const long = new RegExp(`${count}多?(?:个多?月|年|个?星期|周)|好久|\\bfor (?:\\w+ ){0,3}(?:weeks|months?|years?)\\b`);
const longUnmended = new RegExp(`${count}多?(?:个多?月|年|个?星期|周)[^，。]{0,4}(?:没|无人|不)[^，。]{0,3}[修管理来赔给批到解处]`);
const usually =
  /(?:经常|总是|老是|夜夜|天天|常年|长期|每次|每天|时常|隔三差五|\b(?:often|always|every (?:day|week)|sometimes))[^，。]{0,8}$/;
/** Who laughs is not in danger. */
const laughing = /哈哈|嘿嘿|\b(?:a?haha\w*|lol)\b/;
const clauseEnd = /[，。！？；,.!?;]/;

function lastOf(pattern: RegExp, text: string): number {
  let last = -1;
  for (const { index } of text.matchAll(pattern)) last = index;
  return last;
}

/** Whether what is named goes on at this moment. */
function isPresent(text: string, from: number, to: number): boolean {
  const before = text.slice(0, from);
  const near = before.slice(-nearby);
  const rest = text.slice(to);
  const end = rest.search(clauseEnd);
  const behind = end < 0 ? rest : rest.slice(0, end);
  if (denied.test(near) || usually.test(near) || aftermath.test(behind)) return false;
  if (presentBehind.test(rest)) return true;
  if (pastBehind.test(behind) || long.test(behind) || longUnmended.test(rest)) return false;
  return lastOf(past, before + text.slice(from, to)) <= lastOf(present, before);
}

/** Characters before it that may deny it, and places that are looked at: a page of shouting must hold up nobody. */
const nearby = 48;
const placesAtMost = 8;
/** Characters that are looked through: who is in danger says so at once. */
const lookedAt = 1000;

function tells(looked: string, pattern: RegExp): boolean {
  let places = 0;
  for (const { index, 0: words } of looked.matchAll(pattern)) {
    if (isPresent(looked, index, index + words.length)) return true;
    if (++places === placesAtMost) return false;
  }
  return false;
}

/** Whom to call first: 119, 120 or 110; undefined where nobody is in danger, or was only once, or might be. */
export function dangerIn(plain: string): Emergency | undefined {
  const looked = plain.slice(0, lookedAt);
  if (laughing.test(looked)) return undefined;
  const inHan = han.test(looked);
  const inLatin = alarming.test(looked);
  return calls.find((one) => (inHan && tells(looked, one.han)) || (inLatin && tells(looked, one.latin)))?.call;
}
