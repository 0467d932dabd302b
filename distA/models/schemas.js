/** Every collection: its fields, its indexes, nothing else. Only what both the embedded database and a MongoDB do alike. */
import { Schema } from 'mongoose';
const string = { type: String, required: true };
const days = (count) => count * 86_400;
const demand = new Schema({
    _id: string,
    number: string,
    city: string,
    stage: string,
    lead: String,
    kind: string,
    enterprise: string,
    requester: string,
    filedAt: Date,
    promisedBy: Date,
    alarmAt: Date,
    bucket: Number,
    revision: Number,
    state: Schema.Types.Mixed,
    history: [Schema.Types.Mixed],
    pending: [Schema.Types.Mixed],
    pendingSince: Date,
}, { versionKey: false });
demand.index({ number: 1 }, { unique: true });
demand.index({ bucket: 1, alarmAt: 1 });
demand.index({ pendingSince: 1 }, { sparse: true });
demand.index({ lead: 1, stage: 1 });
demand.index({ requester: 1, filedAt: 1 });
demand.index({ city: 1, stage: 1 });
demand.index({ enterprise: 1, filedAt: 1 });
demand.index({ 'state.joined.enterprise': 1 }, { sparse: true });
demand.index({ city: 1, filedAt: 1, number: 1 });
const person = new Schema({
    _id: string,
    channel: string,
    user: string,
    chat: String,
    name: String,
    locale: String,
    localeChosen: Boolean,
    grants: [Schema.Types.Mixed],
    enterprise: String,
    principal: Boolean,
    door: String,
    away: Schema.Types.Mixed,
    self: String,
    last: String,
    reachable: Boolean,
    seenAt: Date,
}, { versionKey: false });
person.index({ 'grants.role': 1 });
person.index({ enterprise: 1 }, { sparse: true });
const enterprise = new Schema({
    _id: string,
    city: string,
    name: string,
    creditCode: string,
    creditKey: string,
    tags: [String],
    area: String,
    steward: String,
    note: String,
    contact: Schema.Types.Mixed,
}, { versionKey: false });
enterprise.index({ creditKey: 1 }, { unique: true });
enterprise.index({ city: 1 });
const invitation = new Schema({
    _id: string,
    city: string,
    enterprise: String,
    principal: Boolean,
    role: String,
    department: String,
    namesDepartment: Boolean,
    reusable: Boolean,
    usedBy: String,
    usedAt: Date,
}, { versionKey: false });
const group = new Schema({ _id: string, channel: string, chat: string, city: string, department: string, title: String, active: Boolean }, { versionKey: false });
group.index({ city: 1, department: 1 });
const item = new Schema({
    _id: string,
    queue: string,
    lane: string,
    bucket: Number,
    seq: Number,
    state: string,
    attempts: Number,
    notBefore: Date,
    coalesce: String,
    payload: String,
    error: String,
    doneAt: Date,
}, { versionKey: false });
item.index({ queue: 1, state: 1, bucket: 1, seq: 1 });
item.index({ coalesce: 1 }, { sparse: true });
item.index({ doneAt: 1 }, { expireAfterSeconds: days(3) });
/** Small records of one use each, found by their id. */
const session = new Schema({ _id: string, body: String, at: Date, edition: String }, { versionKey: false });
session.index({ at: 1 }, { expireAfterSeconds: days(60) });
const ref = new Schema({ _id: string, number: String, purpose: string, data: String, at: Date }, { versionKey: false });
ref.index({ at: 1 }, { expireAfterSeconds: days(400) });
const liveCard = new Schema({ _id: string, message: string, revision: Number }, { versionKey: false });
const counter = new Schema({ _id: string, count: Number }, { versionKey: false });
const lease = new Schema({ _id: string, owner: string, until: Date }, { versionKey: false });
const attachment = new Schema({ _id: string, kind: string, name: string, mime: string, size: Number, at: Date }, { versionKey: false });
const webMessage = new Schema({ _id: string, chat: string, seq: Number, revision: Number, body: string, at: Date }, { versionKey: false });
webMessage.index({ chat: 1, seq: 1 });
webMessage.index({ chat: 1, revision: 1 });
const label = new Schema({ _id: string, city: string, text: string, kind: String, department: String, suggested: Schema.Types.Mixed, source: string, at: Date }, { versionKey: false });
/** Aggregates of one document each: standings of departments, reception days, inquiries. */
function aggregate(columns = {}) {
    const schema = new Schema({
        _id: string,
        city: string,
        revision: Number,
        state: Schema.Types.Mixed,
        history: [Schema.Types.Mixed],
        told: Number,
        untold: Boolean,
        alarmAt: Date,
        ...columns,
    }, { versionKey: false });
    schema.index({ city: 1 });
    schema.index({ untold: 1 }, { sparse: true });
    schema.index({ alarmAt: 1 }, { sparse: true });
    return schema;
}
const standing = aggregate({ department: String });
const reception = aggregate();
const inquiry = aggregate();
const policy = new Schema({ _id: string, city: string, policy: string, version: Number, current: Boolean, body: Schema.Types.Mixed, at: Date }, { versionKey: false });
policy.index({ city: 1, current: 1 });
policy.index({ city: 1, policy: 1, version: -1 });
policy.index({ city: 1, at: -1 });
const mechanism = new Schema({ _id: string, city: string, body: string, at: Date }, { versionKey: false });
const login = new Schema({ _id: string, person: string, expiresAt: Date, kind: string }, { versionKey: false });
login.index({ expiresAt: 1 }, { expireAfterSeconds: 0 });
const note = new Schema({ _id: string, body: String, until: Date, sweepAt: Date }, { versionKey: false });
note.index({ sweepAt: 1 }, { expireAfterSeconds: 0 });
const relay = new Schema({ _id: string, topic: String, state: String, question: String, answer: String, sweepAt: Date }, { versionKey: false });
relay.index({ topic: 1, state: 1 });
relay.index({ sweepAt: 1 }, { expireAfterSeconds: 0 });
const messageBudget = new Schema({ _id: string, at: Date, sent: Number, words: [Schema.Types.Mixed] }, { versionKey: false });
const door = new Schema({ _id: string, city: string, name: string, link: string, at: Date }, { versionKey: false });
door.index({ city: 1 });
const apiToken = new Schema({ _id: string, city: string, name: string, scope: string, madeAt: Date, usedAt: Date, stoppedAt: Date }, { versionKey: false });
apiToken.index({ city: 1 });
const key = new Schema({ _id: string, body: string }, { versionKey: false });
/** The collections of one database; creating them creates their indexes. */
export function defineCollections(connection) {
    return {
        demands: connection.model('Demand', demand, 'demands'),
        persons: connection.model('Person', person, 'persons'),
        enterprises: connection.model('Enterprise', enterprise, 'enterprises'),
        invitations: connection.model('Invitation', invitation, 'invitations'),
        standings: connection.model('Standing', standing, 'standings'),
        receptions: connection.model('Reception', reception, 'receptions'),
        inquiries: connection.model('Inquiry', inquiry, 'inquiries'),
        policies: connection.model('Policy', policy, 'policies'),
        mechanisms: connection.model('Mechanism', mechanism, 'mechanisms'),
        groups: connection.model('Group', group, 'groups'),
        items: connection.model('Item', item, 'items'),
        sessions: connection.model('Session', session, 'sessions'),
        refs: connection.model('Ref', ref, 'refs'),
        liveCards: connection.model('LiveCard', liveCard, 'live_cards'),
        counters: connection.model('Counter', counter, 'counters'),
        leases: connection.model('Lease', lease, 'leases'),
        attachments: connection.model('Attachment', attachment, 'attachments'),
        webMessages: connection.model('WebMessage', webMessage, 'web_messages'),
        labels: connection.model('Label', label, 'labels'),
        logins: connection.model('Login', login, 'logins'),
        notes: connection.model('Note', note, 'notes'),
        apiTokens: connection.model('ApiToken', apiToken, 'api_tokens'),
        doors: connection.model('Door', door, 'doors'),
        keys: connection.model('Key', key, 'keys'),
        relays: connection.model('Relay', relay, 'relays'),
        messageBudgets: connection.model('MessageBudget', messageBudget, 'message_budgets'),
    };
}
//# sourceMappingURL=schemas.js.map