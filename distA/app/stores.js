import { createApply } from '../models/apply.js';
import { createApiTokens } from '../models/api-tokens.js';
import { createAttachments } from '../models/attachments.js';
import { createDoors } from '../models/doors.js';
import { createEnterprises } from '../models/enterprises.js';
import { createGroups } from '../models/groups.js';
import { createInvitations } from '../models/invitations.js';
import { createLiveCards, createNumbers, createRefs } from '../models/keep.js';
import { createSessions } from '../models/sessions.js';
import { createLabels } from '../models/labels.js';
import { createLedger } from '../models/ledger.js';
import { createStandings } from '../models/standings.js';
import { createInquiries } from '../models/inquiries.js';
import { createReceptions } from '../models/receptions.js';
import { createRecounting } from '../models/recounting.js';
import { createLinks } from '../models/links.js';
import { createLogins } from '../models/logins.js';
import { createMessageBudgets } from '../models/message-budgets.js';
import { createNotes } from '../models/notes.js';
import { createSaid } from '../models/pending.js';
import { createMechanisms } from '../models/mechanisms.js';
import { createRelay } from '../models/relay.js';
import { createPolicies } from '../models/policies.js';
import { createPersons } from '../models/persons.js';
import { createWebChats, createWebIdentities } from '../models/web-chat.js';
const native = (model) => model.collection;
export function createStores({ collections, seal, now, uploads, alone, rules, onPending }) {
    const demands = native(collections.demands);
    const persons = createPersons(native(collections.persons), seal, now, alone);
    // What crosses demands of several versions is judged by today's file, which has no reference here.
    const today = { seal, now, rules: (city) => rules(city, '') };
    const notes = createNotes(collections, seal, now);
    return {
        apply: createApply({ demands, seal, now, rules, onPending }),
        said: createSaid(demands),
        standings: createStandings({ standings: native(collections.standings), ...today }),
        receptions: createReceptions({ receptions: native(collections.receptions), ...today }),
        inquiries: createInquiries({ inquiries: native(collections.inquiries), ...today, alone }),
        recounting: createRecounting(demands),
        ledger: createLedger(demands, seal),
        mechanisms: createMechanisms(native(collections.mechanisms), now),
        policies: createPolicies(collections, now),
        persons,
        doors: createDoors(collections, seal, now),
        groups: createGroups(native(collections.groups), seal, alone),
        enterprises: createEnterprises(native(collections.enterprises), seal, alone),
        invitations: createInvitations(native(collections.invitations), persons, seal, now),
        sessions: createSessions(collections, seal, now, alone),
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
        webChats: createWebChats(collections, seal, now),
        webIdentities: createWebIdentities(collections, seal),
    };
}
//# sourceMappingURL=stores.js.map