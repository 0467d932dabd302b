import type { Kind } from '../mechanisms/kind.ts';

interface Rule {
  /** Enters the model as the feature `#name`. */
  name: string;
  kind: Kind | 'other';
  pattern: RegExp;
}

/** What the wording says about the kind, on normalised text. Mixed messages: complaint > help > suggestion > consultation. */
const rules: Rule[] = [
  { name: 'complain-word', kind: 'complaint', pattern: /投诉|举报|控告|检举|反映.{0,8}(乱|违规|不作为|问题)/ },
  {
    name: 'complain-nobody',
    kind: 'complaint',
    pattern: /没人(管|赔|理|问|负责|处理|修)|无人(管|理|问津|处理|负责)|都不管|不闻不问|不理不睬|不管不问/,
  },
  {
    name: 'complain-shirk',
    kind: 'complaint',
    pattern: /推诿|踢皮球|推来推去|互相推|扯皮|敷衍|不作为|乱作为|慢作为|糊弄|应付了事|拖着不|一拖再拖|说话不算|出尔反尔|刁难|卡着不/,
  },
  { name: 'complain-attitude', kind: 'complaint', pattern: /态度(很|太|极|非常|特别|恶劣|差|不好|蛮横)|爱答不理|吼|骂人|甩脸|不耐烦|摔/ },
  {
    name: 'complain-wrong',
    kind: 'complaint',
    pattern:
      /乱收费|乱罚|乱停|违规|违法|私自|擅自|偷排|吃拿卡要|索要|红包|强制(要求|收|购买|消费)|霸王|欺负|不公平|凭什么|太过分|离谱|岂有此理|无法无天|明目张胆/,
  },
  {
    name: 'complain-punish',
    kind: 'complaint',
    pattern: /(严肃|依法|从严)(处理|查处|追责)|查处|追责|问责|给个说法|讨(个)?说法|管一管|管管|处罚他|查一查|查查/,
  },
  {
    name: 'help-word',
    kind: 'help',
    pattern: /求助|帮帮|帮(一下)?忙|帮我们|请(求|帮)|协助|协调|支援|救急|恳请|恳求|拜托|麻烦(你们|您|帮|尽快|派|安排)/,
  },
  {
    name: 'help-want',
    kind: 'help',
    pattern:
      /希望(政府|领导|相关|有关|能|可以|尽快|帮|协调|给|部门)|能不能(帮|派|协调|尽快|给我们|安排|快)|可不可以帮|能否(帮|协调|派|尽快|安排|给予)|请(尽快|派|安排|有关|相关)/,
  },
  {
    name: 'help-trouble',
    kind: 'help',
    pattern:
      /急需|困难|撑不住|怎么办啊|束手无策|走投无路|没办法|影响(生产|经营|发货|生意)|停产|资金链|周转不|招不到|缺(人|工|资金)|快(倒闭|撑不下|断)|损失/,
  },
  {
    name: 'suggest-word',
    kind: 'suggestion',
    pattern: /建议|提议|倡议|提个(小)?(意见|想法)|小意见|建言|献策|个人(认为|觉得)|我(觉得|认为|们觉得|们认为)(应该|应当|可以|政府)?/,
  },
  {
    name: 'suggest-consider',
    kind: 'suggestion',
    pattern:
      /(能不能|能否|可否|可不可以|是否可以|是不是可以|是不是能|何不|不如|不妨|最好(是)?(能)?)(也)?(考虑|把|增设|增加|设立|推出|搞|出台|统一|合并|简化|取消|开发|学习|借鉴|试点|建立|改|多|组织|牵头)/,
  },
  {
    name: 'suggest-should',
    kind: 'suggestion',
    pattern:
      /应该(多|把|建|设|出|让|统一|学|给|搞|加|有)|(如果|要是)(能|可以|把).{2,30}(就好|更好|方便|省|会好)|可以(考虑|借鉴|学习|参考|试试|尝试|搞|设)|向.{2,6}学习|值得借鉴/,
  },
  {
    name: 'consult-word',
    kind: 'consultation',
    pattern: /咨询|请问|请教|想(问|了解|知道|咨询|打听)|问一下|问下|问问|打听|了解(一)?下|求解答|麻烦告知/,
  },
  {
    name: 'consult-how',
    kind: 'consultation',
    pattern:
      /怎么(办理|申请|弄|申报|交|算|查|办|报|走|计算|操作|填|收费|认定|领)|如何(办|申|缴|计|查|申报|认定|操作)|哪里(办|申|交|查|领|报)|在哪|去哪|哪个(部门|窗口|科室|局)|找谁|什么(条件|材料|手续|流程|标准|时候|资料|政策|要求)|哪些(条件|材料|手续|资料|政策|补贴)|多少钱|多久|多长时间|几天|流程是|标准是/,
  },
  {
    name: 'consult-a-not-a',
    kind: 'consultation',
    pattern:
      /(要不要|需不需要|用不用|算不算|能不能(办|申|享|领|报|用|抵|转|享受)|可不可以(办|申|享|领|用|报)|有没有(补贴|政策|优惠|规定|要求|扶持|奖励|什么)|是不是(要|需|必须|得)|行不行|可以吗|能吗|对吗|是吗|需要吗|有吗|是否(需要|可以|必须|属于|要|有|能))/,
  },
  { name: 'consult-ending', kind: 'consultation', pattern: /(吗|呢|么|嘛|吧)[?？\s]*$|[?？]\s*$/ },
  {
    name: 'en-complain',
    kind: 'complaint',
    pattern:
      /\b(complain\w*|complaint|report(ing)? (a|an|the|illegal|this)|unacceptable|outrageous|rude\w*|unfair\w*|nobody (cares|does|did|has|is|comes|came|answers|will)|no one (cares|does|did|has|is|comes|came|answers|will)|ignored?|ignoring|illegal\w*|refus(es|ed|ing)|bribes?|overcharg\w+|harass\w*|passing the buck|fed up|shameful|disgrace\w*|arrogant|dishonest|cheat\w*|lied|lying|without (any )?(notice|warning|receipt|explanation)|hold (them|him|her|someone) (responsible|accountable)|punish\w*|investigate)\b/,
  },
  {
    name: 'en-help',
    kind: 'help',
    pattern:
      /\b(please help|help us|help me|need (your )?help|need (urgent )?(assistance|support)|could you (please )?(help|send|arrange|coordinate|speed|step)|can you (please )?(help|send|arrange|coordinate|speed)|can (someone|anyone|somebody) (help|come|step|please)|we (urgently |desperately )?need|struggling|desperate\w*|stuck|urgently|asap|as soon as possible|assist (us|me)|we are (unable|running out)|we cannot (find|get|ship|operate|pay|produce)|we can't (find|get|ship|operate|pay|produce)|at risk|losing)\b/,
  },
  {
    name: 'en-suggest',
    kind: 'suggestion',
    pattern:
      /\b(suggest\w*|suggestion|propos(e|al|ing)|recommend\w*|it would be (good|great|better|nice|helpful|useful|wonderful)|would be (good|great|better|nice|helpful|useful) (if|to)|why not|why don't (you|we)|should (consider|set|build|introduce|offer|create|open|add|allow|have|let|provide|publish|make|organi[sz]e)|could (the city|the government|you|we) (consider|think about)|how about|perhaps (the|you|we)|maybe (the|you|we) (could|should|can)|idea|might be worth|would like to see|consider \w+ing)\b/,
  },
  {
    name: 'en-consult',
    kind: 'consultation',
    pattern:
      /^(how|what|which|where|when|who|is|are|do|does|can|could|am|will|may|should|must)\b|\b(how (do|can|long|much|many|to|does|should)|what (is|are|documents|do|does|kind|papers)|which (department|form|office|documents|window|bureau)|where (can|do|should|is)|is it (possible|necessary|required|true|mandatory)|do (we|i) (need|have)|does (my|our|the|a) |am i (eligible|required|allowed)|are we (eligible|required|allowed)|would like to (know|ask)|want to (know|ask)|wondering (if|whether|how|what)|could you tell|can you tell|any (subsidy|subsidies|policy|policies|rules|requirements)|eligible|inquir\w+|enquir\w+)\b/,
  },
  { name: 'en-question', kind: 'consultation', pattern: /[a-z][^a-z]*\?\s*$/ },
];

/** Names of the rules that a normalised text meets, as model features. */
export function ruleHits(text: string): string[] {
  return rules.filter((rule) => rule.pattern.test(text)).map((rule) => rule.name);
}

/** How many rules speak for each kind: the answer where no model is trained yet. */
export function ruleVotes(text: string): Partial<Record<Kind | 'other', number>> {
  const votes: Partial<Record<Kind | 'other', number>> = {};
  for (const { kind, pattern } of rules) if (pattern.test(text)) votes[kind] = (votes[kind] ?? 0) + 1;
  return votes;
}
