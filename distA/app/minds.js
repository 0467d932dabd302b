/** What understands people: each city's own understanding of a message, and one ear for all voices. */
import { join } from 'node:path';
import { createCities, projectRoot, readCity, readHolidays } from '../cities.js';
import { packagedModels } from '../nlp/packaged.js';
import { createRephraser } from '../nlp/policies/rephrase.js';
import { senses } from '../nlp/sense.js';
import { createUnderstanding } from '../nlp/understand.js';
import { createVoice } from '../nlp/voice.js';
export function readCities(config, log, year) {
    const holidays = readHolidays(join(projectRoot(), 'mechanisms', 'holidays'), year);
    const files = config.mechanisms.map((name) => readCity(name, holidays));
    const models = packagedModels(config.dataDir, (path) => log.warn({ path }, 'these models are of an older version and are not used: run npm run train -- --with-labels'));
    const understood = [];
    const understandOf = ({ catalogue }) => {
        const model = config.openai ? { model: config.openai } : {};
        const { understand, counters } = createUnderstanding({ catalogue, models, ...model, log: (line) => log.warn({}, line) });
        understood.push(() => ({ ...counters() }));
        return understand;
    };
    const cities = createCities(files, understandOf);
    const readers = new Map();
    const senseOf = (city) => {
        const reader = readers.get(city) ?? senses(cities.get(city).catalogue, models);
        readers.set(city, reader);
        return reader;
    };
    return { cities, served: files.map(({ mechanism }) => mechanism.city), senseOf, understood };
}
/** Hears what was stored; hears nothing where no model is configured for it. */
export function createHearing({ openai }, attachments, understood, log) {
    if (!openai?.transcribe)
        return undefined;
    const { transcribe: model, apiKey, baseURL } = openai;
    const endpoint = { apiKey, model, ...(baseURL ? { baseURL } : {}) };
    const { hear, counters } = createVoice({ endpoint, log: (line) => log.warn({}, line) });
    understood.push(() => ({ ...counters() }));
    return async ({ id, name, mime }) => hear({ name, mime, bytes: await attachments.read(id) });
}
/** Puts policies into plain words; nobody does where no model is configured. */
export function createPlainWords({ openai }, understood, log) {
    if (!openai)
        return undefined;
    const { rephrase, counters } = createRephraser({ endpoint: openai, log: (line) => log.warn({}, line) });
    understood.push(() => {
        const { model, requests, failures, circuitOpened, promptTokens, completionTokens, cost } = counters();
        const own = { policyModel: model, policyRequests: requests, policyFailures: failures, policyCircuitOpened: circuitOpened };
        return { ...own, promptTokens, completionTokens, cost };
    });
    return rephrase;
}
//# sourceMappingURL=minds.js.map