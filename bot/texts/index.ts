/** The keys of every sentence, and the two languages that have them all. */
import type { Role } from '../../mechanisms/actor.ts';
import type { Closure, StageName } from '../../mechanisms/demand.ts';
import type { RefusalCode } from '../../mechanisms/refusal.ts';
import type { Term } from '../../mechanisms/term.ts';
import { en } from './en.ts';
import type { DraftTexts } from './keys-draft.ts';
import type { GroupTexts } from './keys-group.ts';
import type { OfficeTexts } from './keys-office.ts';
import type { PlaceTexts } from './keys-places.ts';
import type { InquiryTexts } from './keys-inquiry.ts';
import type { ReceptionTexts } from './keys-reception.ts';
import type { StandingTexts } from './keys-standing.ts';
import type { AwayTexts } from './keys-away.ts';
import type { PrincipalTexts } from './keys-principal.ts';
import type { StewardTexts } from './keys-steward.ts';
import type { SuspensionTexts } from './keys-suspension.ts';
import type { TownTexts } from './keys-town.ts';
import type { BulletinTexts } from './keys-bulletin.ts';
import type { LibraryTexts } from './keys-library.ts';
import type { JoiningTexts } from './keys-joining.ts';
import type { MeetingTexts } from './keys-meeting.ts';
import type { RequesterTexts } from './keys-requester.ts';
import type { Count, Numbered, Say, Two } from './say.ts';
import { zhCN } from './zh-CN.ts';

export type Locale = 'zh-CN' | 'en';

/** What a refusal's sentence may mention, already in words. */
export interface RefusalWords {
  need: 'requester' | 'department' | 'centre' | 'supervisor' | 'leader' | 'head';
  department?: string;
  name: string;
  at: string;
  stage: string;
  last?: string;
  max: number;
  rule: string;
  by: string;
  latest: string;
  again: string;
  redirect: string;
}

export interface Texts {
  label: Record<
    | 'kind'
    | 'department'
    | 'promised'
    | 'answerBy'
    | 'enterprise'
    | 'contact'
    | 'deadline'
    | 'result'
    | 'basis'
    | 'urgent'
    | 'danger'
    | 'returned'
    | 'coHandlers'
    | 'voice'
    | 'summary',
    string
  >;
  button: Record<
    | 'submit'
    | 'kind'
    | 'edit'
    | 'cancel'
    | 'why'
    | 'withdraw'
    | 'more'
    | 'nudge'
    | 'accept'
    | 'contacted'
    | 'reply'
    | 'extend'
    | 'return'
    | 'transfer'
    | 'resolve'
    | 'grant'
    | 'decline'
    | 'keep'
    | 'yes'
    | 'no'
    | 'wrong'
    | 'others'
    | 'reject'
    | 'close'
    | 'redo'
    | 'full'
    | 'cohandle'
    | 'solved'
    | 'unsolved'
    | 'lane'
    | 'raise'
    | 'instruct'
    | 'release'
    | 'sendback'
    | 'report'
    | 'appeal'
    | 'address'
    | 'plan'
    | 'form'
    | 'uphold'
    | 'dismiss'
    | 'passup'
    | 'takeback'
    | 'suspend'
    | 'resume'
    | 'objection',
    string
  >;
  stage: Record<StageName, string>;
  closure: Record<Closure, string>;
  list: (items: string[]) => string;
  draft: DraftTexts;
  requester: RequesterTexts;
  library: LibraryTexts;
  why: {
    title: Numbered;
    basis: Two;
    term: (count: number, unit: Term['unit']) => string;
    start: string;
    counted: Count;
    end: (n: number, time: string) => string;
    weekend: string;
    holiday: Numbered;
    makeup: string;
    moved: string;
    extended: Two;
    provisional: Count;
    notMonotone: Two;
  };
  group: GroupTexts;
  ask: Record<'replyPlaceholder' | 'resolvePlaceholder' | 'extendPlaceholder' | 'extendAgain' | 'extendReason', string> &
    Record<
      'reply' | 'resolve' | 'extend' | 'returnReason' | 'transferTo' | 'plan' | 'rejectReason' | 'dispatchTo' | 'cohandleWith',
      Numbered
    >;
  toast: Record<'contacted' | 'replied' | 'resolved' | 'returned' | 'extensionAsked' | 'rejected' | 'decided' | 'stale', string> &
    Record<'accepted' | 'transferred' | 'dispatched' | 'coHandles', Numbered>;
  centre: {
    triage: Two;
    triageFooter: string;
    /** Where no department is proposed. */
    triageOpen: string;
    returnedBy: Two;
    returnsLeft: (count: number, max: number) => string;
    candidate: (department: string, topic: string | undefined) => string;
    extension: Two;
    extensionUntil: string;
    extensionReason: string;
    doubt: Numbered;
    waiting: Count;
  };
  office: OfficeTexts;
  places: PlaceTexts;
  standing: StandingTexts;
  reception: ReceptionTexts;
  bulletin: BulletinTexts;
  inquiry: InquiryTexts;
  meeting: MeetingTexts;
  joining: JoiningTexts;
  suspension: SuspensionTexts;
  steward: StewardTexts;
  principal: PrincipalTexts;
  away: AwayTexts;
  town: TownTexts;
  digest: {
    title: Say<[department: string, day: string, weekday: string]>;
    late: (count: number, list: string) => string;
    today: (count: number, list: string) => string;
    next: (count: number, list: string) => string;
    handling: Count;
    fresh: Count;
    nothing: string;
  };
  person: Record<
    | 'bindFirst'
    | 'codeMissing'
    | 'codeNeedsDepartment'
    | 'language'
    | 'booking'
    | 'helpEnterprise'
    | 'helpOfficer'
    | 'helpDispatcher'
    | 'loginNotAllowed'
    | 'registerNotAllowed'
    | 'registerInGroup'
    | 'groupUnknown'
    | 'anonymous'
    | 'fileTooBig'
    | 'fileLost'
    | 'fileInTitle'
    | 'voiceKept'
    | 'voiceUnclear'
    | 'empty'
    | 'greeting'
    | 'opener'
    | 'chat'
    | 'abuse'
    | 'advertising'
    | 'unreadable'
    | 'unknownCommand'
    | 'notEnterprise'
    | 'contactSaved'
    | 'quoteUnknown'
    | 'unknownDemand',
    string
  > & {
    welcome: Numbered;
    bound: Numbered;
    granted: (role: string, department: string | undefined) => string;
    role: Record<Role, string>;
    codeInvalid: (centre: string, phone: string | undefined) => string;
    departmentUnknown: Numbered;
    mineTitle: Count;
    login: Numbered;
    registered: Numbered;
    registerUnknown: Numbered;
    phoneInstead: Numbered;
    filesReceived: Count;
  };
  refusal: Record<RefusalCode, (words: RefusalWords) => string>;
}

const texts: Record<Locale, Texts> = { 'zh-CN': zhCN, en };

export function textsIn(locale: Locale): Texts {
  return texts[locale];
}
