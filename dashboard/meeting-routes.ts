/** Shows agendas and takes down decisions. Who may, and what a decision does, is told by the caller. */
import { randomUUID } from 'node:crypto';
import type { Request, RequestHandler, Response, Router } from 'express';
import type { Person } from '../models/persons.ts';
import { type Agenda, meetingsPage } from './meetings.ts';

export interface MeetingDecisionForm {
  number: string;
  meeting: string;
  text: string;
  /** Absent: who has it keeps it. */
  lead?: string;
  coHandlers: string[];
  /** `2026-12-31`; absent: the clock stays. */
  day?: string;
}

export interface MeetingDeps {
  meetings: () => Promise<Agenda[]>;
  /** Undefined when it was done, else why not, in words. */
  decideAtMeeting: (person: Person, decision: MeetingDecisionForm, key: string) => Promise<string | undefined>;
}

type Guarded = (work: (request: Request, response: Response) => Promise<void>) => RequestHandler;
interface Guards {
  read: Guarded;
  edit: Guarded;
  mayEdit(request: Request): Promise<boolean>;
  person(request: Request): Promise<Person | undefined>;
}

const texts = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((each): each is string => typeof each === 'string' && each.trim() !== '');

function formOf(request: Request): MeetingDecisionForm | undefined {
  const body = request.body as Record<string, unknown>;
  const [number, meeting, text, lead, day] = ['number', 'meeting', 'text', 'lead', 'day'].map((name) => texts(body[name])[0]);
  if (!number || !meeting || !text || (day && (!/^\d{4}-\d\d-\d\d$/.test(day) || Number.isNaN(Date.parse(day))))) return undefined;
  return { number, meeting, text, coHandlers: texts(body['co']), ...(lead ? { lead } : {}), ...(day ? { day } : {}) };
}

export function meetingRoutes(router: Router, { meetings, decideAtMeeting }: MeetingDeps, guards: Guards): void {
  const show = async (request: Request, response: Response, said?: string) =>
    void response
      .status(said ? 400 : 200)
      .type('html')
      .send(await meetingsPage(await meetings(), await guards.mayEdit(request), said));
  router.get(
    '/meetings',
    guards.read((request, response) => show(request, response)),
  );
  router.post(
    '/meetings',
    guards.edit(async (request, response) => {
      const person = await guards.person(request);
      const form = formOf(request);
      const said = person && form ? await decideAtMeeting(person, form, `meeting:${randomUUID()}`) : '请写下会议的决定，再提交。';
      if (said) return show(request, response, said);
      response.redirect(303, '/meetings');
    }),
  );
}
