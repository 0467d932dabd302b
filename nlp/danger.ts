const chinese =
  /(着|起)火|火灾|失火|爆炸|冒(浓|黑)烟|(泄|渗)漏[^，。]{0,4}(氨|气|油|酸|碱|化学)|(氨|燃气|煤气|天然气|瓦斯|毒气|化学品|危化品)[^，。]{0,8}(漏|味|泄)|漏(氨|气|电)|触电|中毒|(人|工)[^，。]{0,8}(受伤|重伤|被困|被埋|昏|晕倒|没气|砸伤|压断|烫伤|摔下|掉下)|昏(迷|倒)|死人|人命|救命|塌(了|方|下)|坍塌|被困|持刀|拿刀|打(人|架|砸)|围(攻|殴)|抢劫|溺水|电线[^，。]{0,6}(掉|断)/;
const english =
  /\b(on fire|fire (has )?(broke|broken|started)|a fire|explo(ded|sion)|gas leak\w*|leak\w* gas|smell(s)? (of )?gas|ammonia|chemical (leak|spill)|collapsed|electrocuted|electric shock|unconscious|injured|bleeding|trapped|poisoned|not breathing|someone (died|is dead|is hurt)|with a knife|robbed|robbery|attack(ed|ing) us|drown\w*|live wires?)\b/;

/** Whether a normalised text tells of danger to people at this moment: they are to call 119, 110 or 120 before anybody reads a card. */
export const endangers = (plain: string): boolean => chinese.test(plain) || english.test(plain);
