/** Something is broken, cut off, dangerous or cannot be done: said in three words it sounds like chat, and is none. */
const broken =
  /坏(了|掉|着)|(弄|搞|砸|损|破)坏|[破裂碎断塌倒爆炸瘪锈]了|塌|裂缝|开裂|漏(水|电|气|油|雨|了|得|在)|[泄渗]漏|(着|起)火|火灾|冒烟|跳闸|短路|断路|(?<!沟|疏)堵(了|车|住|死|塞|着|在|得)|积水|淹|进水|反水|返水|停(水|电|气|网|产|工|暖|机|业|了|着)|断(水|电|气|网|供|了)|没(有)?(水|电|气|网|信号|暖气|钱|货|人管)|(灯|机|网|电|水|车|门|路)[^，。]{0,2}不(亮|动|通|来|开)|不亮|不通|不制冷|不制热|打不通/;
const blocked =
  /(办|交|领|查|开|登录|登|打|连|上|进|用|审|批|拿|收|发|退|报|过|买|租|招|卖|贷|要|找)不(了|上|出|进|通|到|起|下来)|(没|无)人(管|修|理|接|办|收|来)|被(罚|骗|扣|封|查封|冻结|偷|抢|打|拖|卡|退回|列入|强拆|断)|(拖|克)欠|欠(了)?(我|我们|咱)|不(给|还|退|发|批|让|理|办|修)(钱|款|账|工资|货款|开|进|我|人|证|了)?(?![^，。]{0,2}面子)|跑路|赖账|扣(了|着|走)|罚(了|款|我)|封(了|条)|查封|纠纷|闹事|闹市|打架|打人|偷|诈骗|敲诈|勒索|失联|倒闭|破产/;
const suffered =
  /死人|人命|救命|受伤|伤人|咬人|中毒|晕倒|昏倒|昏迷|中暑|触电|被困|吵死|臭死|熏死|呛|吵得|噪音|噪声|太(吵|臭|脏|乱|慢|贵|挤|滑|暗|窄|陡|频繁)|(味|灰|烟|油烟|异味|扬尘|噪音|声音|气味)[^，。]{0,3}(大|重|浓)|(煤气|燃气|氨|汽油|臭|焦|糊)味|涨(价|了)|(排队|等|拖)(得)?(太久|太长|半天|好久)|出事|凭什么|乱收费|乱罚款|快来人/;
const worn =
  /(?<!洋)溢(?:了|出|得|满|水)|(?:满|外|漫)溢|[欠讨]薪|堵门|危[房楼墙桥]|险情|洪水|山洪|内涝|(?:老板|房东|包工头|开发商|中介|负责人|甲方|商家)[^，。]{0,3}(?:跑了|不见了|找不到|消失)|(?:垃圾|[河沟井塘厕]|下水道?)[^，。]{0,4}臭|(?:老鼠|蟑螂|苍蝇|蚊[子虫]|白蚁|野狗|流浪狗)[^，。]{0,3}(?:多|成[灾群]|泛滥|到处)|(?:(?<!家)门口|路口|地铁口|出口|入口|[路道桥街管]|马桶|厕所)(?:都|又|老|总|天天|很|太|特别)?堵|(?:生意|买卖|经营|招工|用工|融资|贷款|停车|出行|打车|上学|入学|就医|看病|回款|要账|办事|办证|销路)[^，。]{0,3}(?:难|差|惨|冷清|萧条)/;
const english =
  /\b(broken?|broke (down|again)|out of order|not working|(doesn't|doesnt|does not|won't|wont|will not) (work|open|start|close|stop|come|pay)|no (power|water|electricity|gas|internet|signal|heating|answer|reply|money)|(power|water|gas|internet|net|heating) (is |was |has been )?(cut|off|down|out|gone)|leak(s|ing|ed)?|blocked|clogged|flood(ed|ing|s)?|on fire|fire in|smoke|explo(ded|sion)|collapsed|fell down|injured|unconscious|scammed|cheated|stolen|robbed|fined|sealed|evicted|stuck|can't|cant|cannot|unable to|refused?|rejected|overcharg\w+|unpaid|owes? us|won't pay|ran away|(too|so|very|really) (loud|noisy|slow|dirty|smelly|expensive|dark)|scam(s|mers?)?|rats|mice|cockroach\w*|overflow(s|ed|ing)?|unsafe|stinks?|smells? (of|like|bad|terrible)|noise|nobody (comes|came|answers|cares|picks up)|no ?one (comes|came|answers|cares|picks up)|help us)\b/;

const patterns = [broken, blocked, suffered, worn, english];

/** Whether a normalised text names a trouble. */
export const namesTrouble = (plain: string): boolean => patterns.some((pattern) => pattern.test(plain));
