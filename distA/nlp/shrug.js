const shrugs = /^(?:我|这个|具体|暂时|现在|目前|还|也|都|真的?|实在|有点|i|we|it'?s|sorry|really|just)*(?:不知道|不清楚|不晓得|不记得|记不清|记不得|想不起来|忘记?了|不确定|说不准|说不好|不好说|说不清|不方便(?:说|讲|透露)?|不想说|没有|没|无|跳过|略过?|下一个|下一题|不用|不需要|保密|pass|skip|next|dontknow|donotknow|dunno|noidea|notsure|cantsay|cannotsay|cantremember|dontremember|forgot|none|nothing|na|no|unknown|unsure|rathernotsay)(?:了|啊|呀|哦|呢|的|吧|嘞|时间|日期|金额|sorry)*$/;
/** Whether an answer says only that there is no answer: 不知道, 跳过, not sure. By normalised text. */
export const isShrug = (plain) => shrugs.test(plain.replace(/[^\p{L}]/gu, ''));
//# sourceMappingURL=shrug.js.map