/** Words by which a clause tells of danger, standstill, loss or a date. Wider than the wordings of urgency: they choose among clauses and back a guess, they call nothing urgent by themselves. */
const danger =
  /漏|炸|[着起]火|火灾|火往|失火|烟|着了|烧|塌|倒(了|下|灌)|裂|断了|断成|坠|掉(进|下|了)|砸|卡在|困|堵(在|死|住|了)|淹|漫|冲(走|毁)|[冻病]死|死了|死亡|打死|救命|伤|头晕|晕倒|昏|中暑|病人|咬|毒|呛|刺鼻|冲鼻|酸液|泄|溢|触电|流血|被骗|骗转|黑了|刀|爬上|救护|往医院|送医院|危险|人在里面|滋滋|摇晃|悬|吊|往下(坠|漂|掉)|发霉|蛆|瘟|查出|感染|传染/;
const standstill =
  /停(了|产|工|电|水|业|摆|机|线|在|半|播|供|气|全)|全停|瘫|没法|无法|动不了|冻结|冻住|封(了|账|掉)|全封|断(供|电|水|气|网|料|档|货|药)|关门|坐(在)?家里|撤场|坏了|失联|进不(来|去)|出不(来|去)|开不了|扔在|凝了|没(电|水|气)|占线/;
const loss = /赔|损失|亏|烂|作废|滞纳|违约|抽贷|断贷|发不出|工资|退单|丢了|丢单|失效|往外倒|三千|破产|倒闭/;
const date =
  /下午|今[天日晚早]|明[天日晚早]|后天|[下本这]周|[下本这]个?星期|周[一二三四五六日天末]|月[底末初]|[0-9一二三四五六七八九十]+[号日](?![楼店线])|天(内|后)|只剩|还剩|截止|到期|来不及|马上(?!去)|再(拖|晚|不)|眼看|就要|[0-9一二两三四五六七八九十半]+(个)?(小时|分钟)/;
const happening =
  /\b(fire|smoke|burning|leak\w*|explo\w+|collaps\w+|crack\w*|flood\w*|stuck|trapped|injur\w+|bleed\w*|unconscious|poison\w*|spill\w*|dying|dead|stopp?ed|shuts?|expires?|runs out|deadline)\b/;
const english =
  /\b(fire|smoke|burn\w*|gas|leak\w*|explo\w+|collaps\w+|fall\w*|fell|crack\w*|flood\w*|water|stuck|trapped|injur\w+|hurt|bleed\w*|bit|unconscious|poison\w*|solvent|acid|ammonia|chemical|spill\w*|dying|die[sd]?|dead|smell|hot|lean\w*|bulg\w+|tipp\w+|mov(ing|es)|swings?|live (wires?|panels?)|sparks?|iron bars|broke in|intruder|stopp?(ed|s)|halt\w*|down|shut\w*|closed?|closes|closing|blocked|block\w*|dumped|nothing can|cannot|can't|won't|locked|seal(ed|s)?|tripped|cancelled|missing|los[est]\w*|spoil\w*|rot\w*|freez\w+|frozen|no (power|water|serum|electricity|gas|heat\w*)|today|tonight|tomorrow|deadline|expir\w+|runs out|due|hours?|by (noon|morning|\w+day)|before|in (two|three|a few|an|\d+) (days?|hours?|minutes?)|(mon|tues|wednes|thurs|fri|satur|sun)day|upstairs|urgent\w*|emergency)\b/;

/** The first words of a clause that tell of danger, standstill, loss or a date; undefined when it tells of none. */
export function tellingIn(clause: string): string | undefined {
  for (const pattern of [danger, standstill, loss, date, happening, english]) {
    const found = pattern.exec(clause)?.[0];
    if (found) return found;
  }
  return undefined;
}

const filler =
  /^(就是|就)?(这个|这样|那个|这里|那里|急死(人|我们|我)?|愁死|求助|救急|帮帮忙|快来|快来人|help|please( help)?|hello|urgent|emergency|quick(ly)?)?(了|啊|呀|吧|的)*$|^(已经|我|我们|都)*(打过|联系过|反映过|报过|找过|说过|问过|打了|报了|联系了)|联系(我|人|方式|电话)|^(请|麻烦|烦请)(联系|打|回电|致电)|(电话|手机|微信)(号码?)?(是|为|[:：])|^(谢谢|感谢|拜托)|已经?[^，]{0,4}(天|周|个?星期|个?月)(了)?$|\b(call me|contact|my (phone|number|name))\b/iu;

/** What followed or was before: another clause names the matter. */
const aside =
  /^(?:补充|顺便|另外)|^(?:昨[天晚日]|前天|上次|之前)|损失了?[^，]{0,10}(?:元|块|万|千|货款)|^(?:从|自)?[^，]{0,6}(?:到|至)(?:现在|今)$|^(?:we (?:have )?lost|(?:since|from) [^,]{1,20}$|yesterday|by the way)/iu;

/** Whether a clause tells of a loss, a time or an addition rather than of the matter itself. */
export const isAside = (clause: string): boolean => aside.test(clause.trim());

/** Whether a clause only greets, begs, points, counts the days or says whom to call. */
export const isFiller = (clause: string): boolean => filler.test(clause.trim());
