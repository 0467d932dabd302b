/** Every store of the program over one database. */
import type { Collection } from 'mongodb';
import { type ApplyDeps, createApply } from '../models/apply.ts';
import { createApiTokens } from '../models/api-tokens.ts';
import { createAttachments } from '../models/attachments.ts';
import { createDoors } from '../models/doors.ts';
import { createEnterprises } from '../models/enterprises.ts';
import { createGroups } from '../models/groups.ts';
import { createInvitations } from '../models/invitations.ts';
import { createLiveCards, createNumbers, createRefs } from '../models/keep.ts';
import { createSessions } from '../models/sessions.ts';
import { createLabels } from '../models/labels.ts';
import { createLedger } from '../models/ledger.ts';
import { createStandings, type StandingDocument } from '../models/standings.ts';
import { createInquiries, type InquiryDocument } from '../models/inquiries.ts';
import { createReceptions, type ReceptionDocument } from '../models/receptions.ts';
import { createRecounting } from '../models/recounting.ts';
import { createLinks } from '../models/links.ts';
import { createLogins } from '../models/logins.ts';
import { createMessageBudgets } from '../models/message-budgets.ts';
import { createNotes } from '../models/notes.ts';
import { createSaid } from '../models/pending.ts';
import { createMechanisms, type MechanismDocument } from '../models/mechanisms.ts';
import { createRelay } from '../models/relay.ts';
import { createPolicies } from '../models/policies.ts';
import { createPersons } from '../models/persons.ts';
import type { DemandDocument, EnterpriseDocument, GroupDocument, InvitationDocument, PersonDocument } from '../models/documents.ts';
import type { Collections } from '../models/schemas.ts';
import type { Seal } from '../models/seal.ts';
import { createWebChats, createWebIdentities } from '../models/web-chat.ts';
import type { Session } from '../handlers/rooms.ts';
import type { WebMessage } from '../bot/web/ports.ts';

export interface StoreDeps {
  collections: Collections;
  seal: Seal;
  now: () => Date;
  uploads: string;
  /** No other process writes to this database: reads may be answered from memory. */
  alone: boolean;
  rules: ApplyDeps['rules'];
  onPending: ApplyDeps['onPending'];
}

const native = <T extends object>(model: { collection: unknown }) => model.collection as Collection<T>;

export function createStores({ collections, seal, now, uploads, alone, rules, onPending }: StoreDeps) {
  const demands = native<DemandDocument>(collections.demands);
  const persons = createPersons(native<PersonDocument>(collections.persons), seal, now, alone);
  // What crosses demands of several versions is judged by today's file, which has no reference here.
  const today = { seal, now, rules: (city: string) => rules(city, '') };
  const notes = createNotes(collections, seal, now);
  return {
    apply: createApply({ demands, seal, now, rules, onPending }),
    said: createSaid(demands),
    standings: createStandings({ standings: native<StandingDocument>(collections.standings), ...today }),
    receptions: createReceptions({ receptions: native<ReceptionDocument>(collections.receptions), ...today }),
    inquiries: createInquiries({ inquiries: native<InquiryDocument>(collections.inquiries), ...today, alone }),
    recounting: createRecounting(demands),
    ledger: createLedger(demands, seal),
    mechanisms: createMechanisms(native<MechanismDocument>(collections.mechanisms), now),
    policies: createPolicies(collections, now),
    persons,
    doors: createDoors(collections, seal, now),
    groups: createGroups(native<GroupDocument>(collections.groups), seal, alone),
    enterprises: createEnterprises(native<EnterpriseDocument>(collections.enterprises), seal, alone),
    invitations: createInvitations(native<InvitationDocument>(collections.invitations), persons, seal, now),
    sessions: createSessions<Session>(collections, seal, now, alone),
    refs: createRefs(collections, seal, now),
    liveCards: createLiveCards(collections, alone),
    attachments: createAttachments(collections, uploads, seal, now),
    labels: createLabels(collections, seal, now),
    logins: createLogins(collections, seal, now),
    apiTokens: createApiTokens(collections, seal, now),
    nextNumber: createNumbers(collections),
    notes,
    links: createLinks(notes, persons, demands),
    relay: createRelay(collections, seal),
    messageBudgets: createMessageBudgets(collections, seal),
    webChats: createWebChats<WebMessage['body']>(collections, seal, now),
    webIdentities: createWebIdentities(collections, seal),
  };
}
export type Stores = ReturnType<typeof createStores>;
