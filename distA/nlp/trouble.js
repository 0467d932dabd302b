/** Something is broken, cut off or cannot be done: said in three words it sounds like chat, and is none. */
const chinese = /坏了|坏掉|破了|裂了|塌|漏(水|电|气|油)|堵(了|住|死|塞)|积水|停(水|电|气|网|产|工|暖)|断(水|电|气|网|了)|没(有)?(水|电|气|网|信号|暖气)|(灯|机|网|电|水)[^，。]{0,2}不(亮|动|通|来)|不亮|不通|打不通|(办|交|领|查|开|登录|登|打|连|上|进|用|审)不(了|上|出|进|通)|(没|无)人(管|修|理|接|办)/;
const english = /\b(broken|out of order|not working|doesn'?t work|does not work|no (power|water|electricity|gas|internet|signal)|(power|water|gas|internet) (is |was )?(cut|off|down|out)|leaking|blocked|flooded|can'?t (pay|apply|log ?in|register|open|get through))\b/;
/** Whether a normalised text names a trouble. */
export const namesTrouble = (plain) => chinese.test(plain) || english.test(plain);
//# sourceMappingURL=trouble.js.map