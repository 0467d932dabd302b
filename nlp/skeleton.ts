import { begun, read, termOf } from './term.ts';

/** Words that carry the form of a sentence and not its subject; every run of others becomes one star. */
const words = new Set(
  (
    "a an the and or but if when while until since because so as than that this these those there here it its it's i i'm i've i'd we we're we've we'd you you're your my our me us they they're their them he she his her who whom which what what's when where how how's why " +
    "is isn't are aren't was wasn't were weren't be been being am do does did don't doesn't didn't has have had hasn't haven't hadn't can can't cannot could couldn't may might must should shouldn't will won't would wouldn't shall let lets make give put keep allow set build open add offer publish send show use " +
    'to of in on at by for from with without into up out off over after before between again still yet just only even never always already not no nor nobody none nothing anybody anyone any all each every some somebody someone one more less too very much many long far often ' +
    'please kindly help need want like know wonder wondering ask hope wish able unable possible allowed required eligible suggest suggestion propose idea better best good great nice useful helpful worth maybe perhaps instead rather complain complaint report told tell says said say refuse refused promise promised keep keeps ' +
    'away back down days weeks months years times today tomorrow yesterday now urgent urgently fast quickly soon stuck waiting gets got get go goes went come comes came nothing thank thanks'
  ).split(' '),
);
const characters = new Set(
  (
    '的了吗呢么吧啊呀嘛不没无未有是在就都也还又再才只能会可要想应该需得必须让给被把将从对向往到跟和与或但却而且因为所以如果要是虽然既然' +
    '我你您他她它们咱俺这那哪谁什怎几多少个次回天月年久请求帮望盼助恳拜托麻烦希建议提投诉举报咨询问教了解管理推拖卡说话讲理凭啥过分好更最很太真别何妨如比像样子一二两三四五十百千万吧？?！!'
  ).split(''),
);
const pieces = /\p{Script=Han}+|[\p{Script=Latin}][\p{Script=Latin}'’]*|[?!]/gu;
const han = /\p{Script=Han}/u;
const longest = 4;

function reduce(plain: string): string[] {
  const bones: string[] = ['<'];
  const add = (piece: string, known: boolean) => {
    if (known) bones.push(piece);
    else if (bones.at(-1) !== '*') bones.push('*');
  };
  for (const [piece] of plain.matchAll(pieces))
    if (han.test(piece)) for (const character of piece) add(character, characters.has(character));
    else add(piece, words.has(piece) || piece === '?' || piece === '!');
  bones.push('>');
  return bones;
}

/** Gives the runs of two to four bones of a normalised text, as terms: the form of its sentences, whatever they are about. */
export function giveBones(give: (term: number) => void, plain: string): void {
  const bones = reduce(plain);
  for (let start = 0; start < bones.length; start++) {
    let run = read(begun, `~${bones[start]}`);
    for (let end = start + 1; end < start + longest && end < bones.length; end++) {
      run = read(run, `_${bones[end]}`);
      give(termOf(run)); // Of two beside each other one is no star.
    }
  }
}
