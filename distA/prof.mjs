import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { catalogueSchema } from '/tmp/a/dist/mechanisms/catalogue.js';
import { offline } from '/tmp/a/dist/nlp/offline.js';
const c = catalogueSchema.parse(parse(readFileSync('/tmp/a/mechanisms/catalogues/usual.yaml','utf8')));
const u = offline({catalogue:c});
const lines = ['desk','messages'].flatMap(f=>readFileSync(`/tmp/a/test/nlp/independent/${f}.jsonl`,'utf8').trim().split('\n').map(l=>JSON.parse(l)));
const reps = Number(process.argv[2]||1);
const best = new Map();
for (let r=0;r<reps;r++) { const times=[]; for (const m of lines) { const s=performance.now(); u(m.text); const t=performance.now()-s; times.push(t); best.set(m, Math.min(best.get(m)??9, t)); }
 times.sort((a,b)=>a-b); console.log(r, 'p50',times[times.length>>1].toFixed(3),'p99',times[Math.floor(times.length*.99)].toFixed(3),'max',times.at(-1).toFixed(2)); }
const b=[...best].sort((x,y)=>y[1]-x[1]).slice(0,8); for (const [m,t] of b) console.log(t.toFixed(2), m.lang, m.text.length, m.text.slice(0,80));
