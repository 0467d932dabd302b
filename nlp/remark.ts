/** What a message says that is no matter by itself: it is answered by what the chat was about, and never written into a demand. */
import { gate } from './gate.ts';
import { normalise } from './normalise.ts';
import { isOpener } from './opener.ts';

/** Thanks or a greeting; no answer to what was asked; a matter announced; an answer that helped or did not; the draft is to go, is right, is to be dropped; a question back about the question. */
export type Remark = 'courtesy' | 'shrug' | 'opener' | 'solved' | 'unsolved' | 'confirm' | 'assent' | 'dismiss' | 'counter';

const shrug =
  /^(?:我|这个|具体|暂时|现在|目前|还|也|都|真的?|实在|有点|iwould|id|i|we|its|sorry|really|just)*(?:不知道|不清楚|不晓得|不记得|记不清|记不得|想不起来|忘记?了|不确定|说不准|说不好|不好说|说不清|不方便(?:说|讲|透露)?|不想说|没有|没|无|跳过|略过?|下一个|下一题|不用|不需要|保密|pass|skip(?:it|this)?|next|dontknow|donotknow|dunno|noidea|notsure|cantsay|cannotsay|cantremember|dontremember|forgot|none|nothing|na|no|unknown|unsure|rathernotsay|prefernotto(?:say)?)+(?:了|啊|呀|哦|呢|的|吧|嘞|时间|日期|金额|skip|pass|sorry)*$/;
const thanks =
  '(?:谢谢|谢了|感谢|多谢|辛苦|麻烦|好的?|嗯|了|啦|啊|哈|您们?|你们?|非常|十分|的?(?:帮助|帮忙|解答|回答|答复|回复|指点)|的?耐心|的?热心|thanks?|thankyou|cheers|ok|great|perfect|alot|verymuch|somuch|for(?:your|the)(?:help|answer|reply|information|info|advice))';
const thanked = new RegExp(`^(?=.*(?:谢|辛苦|thank))${thanks}+$`);
const solved = new RegExp(
  `^${thanks}*(?:(?:问题|这个|那|已经?|都|就|我|it|this|that|is|its|all|now|my|question)*(?:解决|搞定|搞清楚|弄清楚|搞明白|弄明白|清楚|明白|看?懂|看明白|知道(?:该?怎么(?:办|做|弄|申请|走)|去哪里?|找谁|流程)|有用|够|可以|solved|resolved|helps|helped|helpful|clear|answered|sorted|gotit|understood))(?:了|啦|的|me)?${thanks}*$`,
);
const unsolved =
  /^(?:这个?|这条|还是|还|并|也|都|根本|好像|问题|its?|this|thats?|still|sorry|no|you|my|problem|question|[你您])*(?:没有?|未|不(?:能|够|太)?|is|was|did|does|has)*(?:没解决|没用|没帮助|解决不了|解决|不对|不是我(?:要|想)?问的|不是这个|没(?:有)?回答|没说到|看不懂|不清楚|不明白|答非所问|转求助|notsolved|unsolved|notresolved|nothelpful|nohelp|nouse|useless|didnthelp|doesnthelp|nothelp|didnotanswer|didntanswer|notclear|notwhati(?:asked|meant|mean|wanted|want|need))(?:了|啊|呀|吧|我的问题|问题|it|my|question|problem)*$/;
/** The whole message: 提交 sends, 提交的材料被退了 is a matter. */
const confirm =
  /^(?:好的?|嗯+|可以了?|行|那就?|就|请|帮我|麻烦|对的?|是的|没问题|我|ok(?:ay)?|yes|please|lets|just|go)*(?:确[认定]提交|提交|确[认定]|发送|发出去|发吧|交吧|submit|confirm(?:ed)?|send|ahead(?:and(?:submit|send))?)(?:一下|了|吧|啦|it|this|now|please|谢谢)*$/;
const assent =
  /^(?:好的|嗯+)?(?:对的?|对[啊呀]|是的?|是[啊呀]|没有?问题|没错|可以的?|行的?|正确|yes|yeah|yep|right|correct|exactly|thats(?:right|correct|it)|itis|noproblem)+$/;
const dismiss =
  /^(?:我|那|还是|就|嗯|哦|好吧|先|ok|sorry|please|no|oh)*(?:算了|不用了|不必了|不想?(?:办|提交|投诉|举报|反映|申请)了|不提了|不提交了?|不发了|发错了?|搞错了|弄错了|撤回|撤销|取消|nevermind|forget(?:it|aboutit)|cancel|withdraw|dropit|mymistake|wrongchat)(?:吧|啊|了|算了|不用了|不办了|不提交了|谢谢|it|this|that|please|thanks|sorry)*$/;
const counter = new RegExp(
  '^(?:你们?|您)?(?:到底|这)?(?:是?[说问指]的?是?|想[问知]道?)(?:哪里|哪儿|哪个|哪一个|什么|啥|谁)(?:的?(?:地方|时间|意思|问题|东西))?[呢啊呀]?$' +
    '|^(?:你们?|您|这个?|这话|那)*是?(?:什么|啥)意思[呢啊呀]?$' +
    '|^(?:你们?|您)?(?:为什么|为啥|干嘛|干吗)(?:一定|还|非)?(?:要|需要|得)?(?:知道|问|填|说|写|提供|告诉你)(?:这个|这些|在|是|我|们)*(?:哪里|哪儿|地点|地址|地方|时间|日期|金额|电话|什么时候|多少)?[呢啊呀]?$' +
    '|^(?:这个?|这些|地点|地址|时间|日期|金额|很|有这么|那么)*(?:重要|有关系|有必要|有用|必填|必须填?|一定要填?)[的呢]?[吗么]$' +
    '|^(?:这个?|这些)?(?:必须|一定|非)(?:要|得)?(?:填|说|写|提供|回答)(?:这个|不可)?[吗么]$' +
    '|^(?:要是|如果|我)*(?:不|没)(?:想)?(?:填|说|写|回答|提供)(?:的话|呢)?(?:行不行|行吗|可以吗|可不可以|会怎么?样|怎么样|怎么办)$' +
    '|^(?:可以|能|可不可以|能不能)不?(?:填|说|写|回答)[吗么]?$' +
    '|^(?:什么|啥|为什么|为啥|why|what)[呢啊呀]?$|^why(?:doyou|areyou|wouldyou|youneed)(?:asking|ask|need(?:toknow)?|wantto(?:know)?)(?:this|that|it|me|where|when|itis|for)*$' +
    '|^what(?:doyoumean|isthat|doesthatmean|doesitmean)(?:by(?:this|that|it))?$|^(?:which|what)(?:place|one|address|date|question)(?:doyoumean)?$' +
    '|^(?:is|isnt)(?:it|this|that)(?:important|necessary|required|mandatory|needed)$|^(?:do|must)i(?:have|need)?(?:to)?(?:answer|say|fill)(?:it|this|that|in)*$|^whatifidont(?:answer|say|know|fillitin)?$',
);
/** By the words alone; the first that fits. What sends or drops a draft stands before what sounds like thanks. */
const drafts: Array<[Remark, RegExp]> = [
  ['confirm', confirm],
  ['assent', assent],
  ['dismiss', dismiss],
  ['counter', counter],
];
const answers: Array<[Remark, RegExp]> = [
  ['courtesy', thanked],
  ['unsolved', unsolved],
  ['shrug', shrug],
  ['solved', solved],
];
const longest = 60;

/** What an answer, in words only, amounts to; undefined for what says something. */
export function remarkOf(text: string): Remark | undefined {
  const plain = normalise(text);
  const bare = plain.replace(/[^\p{L}]/gu, '');
  if (bare === '' || bare.length > longest) return undefined;
  const fits = (list: Array<[Remark, RegExp]>) => list.find(([, pattern]) => pattern.test(bare))?.[0];
  return fits(drafts) ?? (gate(plain) === 'greeting' ? 'courtesy' : (fits(answers) ?? (isOpener(plain) ? 'opener' : undefined)));
}
