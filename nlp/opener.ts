/** Only the announcement that something comes: 请问, 我想反映个事, need help. */
const chinese =
  /^(?!(?:[哈嗯啊呀呢吧吗]|一下|那个|现在)+$|还有[吗呢]?$)(?:您?你?好|领导|老师|同志|那个|嗯|我们?|咱们?|这边|这里|现在|就是|有|要|想|想要|需要|得|来|请|请问|麻烦|麻烦您?|跟您?你?|向您?你?|给您?你?|能不能|可以|能|再|一下|一个|一件|个|件|几个|点|些|条|反映|反应|举报|投诉|求助|咨询|问|问一下|问下|请教|打听|建议|提|提个|提点|说|说个|讲|意见|问题|情况|事|事情|事儿|另外|还有|对了|顺便|补充|打扰|打搅|不好意思|诉求|困难|难题|帮忙|帮助|帮|急事|吗|啊|呀|呢|哈|吧)+$/;
const english =
  /^(?:hello|hi|hey|dear|sir|madam|please|i|we|have|has|got|need|want|would|like|to|a|an|the|some|my|our|help|question|questions|complain|complaint|complaints|suggest|suggestion|ask|asking|report|inquiry|enquiry|about|something|problem|problems|issue|request|can|could|you|me|us|may|quick|urgent|here|is|there|one|more|thing|things|another|else|also|sorry|disturb|bother)+$/;
const longest = 24;

/** Whether a normalised text says nothing yet but that somebody has something to say. */
export function isOpener(plain: string): boolean {
  const letters = plain.replace(/[^\p{L}]/gu, '');
  return letters.length > 1 && letters.length <= longest && (chinese.test(letters) || english.test(letters));
}
