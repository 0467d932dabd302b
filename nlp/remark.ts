/** What a message says that is no matter by itself: it is answered by what the chat was about, and never written into a demand. */
import { gate } from './gate.ts';
import { normalise } from './normalise.ts';
import { isOpener } from './opener.ts';

/** Thanks or a greeting; no answer to what was asked; a matter announced; an answer that helped or did not. */
export type Remark = 'courtesy' | 'shrug' | 'opener' | 'solved' | 'unsolved' | 'confirm' | 'assent' | 'dismiss' | 'counter';

const shrug =
  /^(?:我|这个|具体|暂时|现在|目前|还|也|都|真的?|实在|有点|i|we|it'?s|sorry|really|just)*(?:不知道|不清楚|不晓得|不记得|记不清|记不得|想不起来|忘记?了|不确定|说不准|说不好|不好说|说不清|不方便(?:说|讲|透露)?|不想说|没有|没|无|跳过|略过?|下一个|下一题|不用|不需要|保密|pass|skip(?:it|this)?|next|dontknow|donotknow|dunno|noidea|notsure|cantsay|cannotsay|cantremember|dontremember|forgot|none|nothing|na|no|unknown|unsure|rathernotsay)+(?:了|啊|呀|哦|呢|的|吧|嘞|时间|日期|金额|skip|pass|sorry)*$/;
const thanks = '(?:谢谢|谢了|感谢|多谢|辛苦|麻烦|好的?|嗯|了|啦|啊|哈|您|你|thanks?|thankyou|cheers|ok|great|perfect|alot|verymuch|somuch)';
const solved = new RegExp(
  `^${thanks}*(?:(?:问题|这个|那|已经?|都|就|我|it|this|that|is|its|all|now|my|question)*(?:解决|搞定|搞清楚|弄清楚|搞明白|弄明白|清楚|明白|懂|有用|够|可以|solved|resolved|helps|helped|helpful|clear|answered|sorted|gotit|understood))(?:了|啦|的|me)?${thanks}*$`,
);
const unsolved =
  /^(?:这个?|这条|还是|还|并|也|都|根本|好像|问题|it|this|that|still|sorry|my|problem|question)*(?:没有?|未|不(?:能|够|太)?|is|was|did|does|has)*(?:没解决|没用|没帮助|解决不了|解决|不对|不是我(?:要|想)?问的|不是这个|看不懂|不清楚|不明白|答非所问|转求助|notsolved|unsolved|notresolved|nothelpful|nohelp|nouse|useless|didnthelp|doesnthelp|nothelp|didnotanswer|didntanswer|notclear|notwhatiasked)(?:了|啊|呀|吧|我的问题|问题|it|my|question|problem)*$/;

/** What an answer, in words only, amounts to; undefined for what says something. */
export function remarkOf(text: string): Remark | undefined {
  const plain = normalise(text);
  const bare = plain.replace(/[^\p{L}]/gu, '');
  if (bare === '') return undefined;
  if (gate(plain) === 'greeting') return 'courtesy';
  if (unsolved.test(bare)) return 'unsolved';
  if (shrug.test(bare)) return 'shrug';
  if (solved.test(bare)) return 'solved';
  return isOpener(plain) ? 'opener' : undefined;
}
