/** What is said of joint meetings 联席会议: what they decided, and what is proposed for the next. */
import type { Why } from '../../mechanisms/meeting.ts';

export interface MeetingTexts {
  decided: (number: string, meeting: string, text: string, until: string | undefined) => string;
  decidedToRequester: (number: string, meeting: string, lead: string, until: string | undefined) => string;
  agenda: (meeting: string, period: string, count: number) => string;
  item: (number: string, title: string, why: string) => string;
  why: Record<Why, string>;
  whole: (link: string) => string;
}
