import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { catalogueSchema } from '/tmp/a/dist/mechanisms/catalogue.js';
import { offline } from '/tmp/a/dist/nlp/offline.js';
const c = catalogueSchema.parse(parse(readFileSync('/tmp/a/mechanisms/catalogues/usual.yaml','utf8')));
const own = structuredClone(c);
own.departments.find(d=>d.id==='transport').topics.push({name:'低空经济',en:'Low-altitude economy',keywords:['无人机起降点','无人机','drone landing pad','eVTOL']});
own.departments.push({id:'big-data',name:'数据发展局',en:'Big Data Bureau',aliases:['数发局'],responsibilities:['公共数据开放','政务云'],topics:[{name:'公共数据授权',en:'Public data',keywords:['公共数据','数据知识产权','算力券','computing voucher']}]});
const o2=catalogueSchema.parse(own);
for (const t of ['我们想在园区建一个无人机起降点，去哪里申请','无人机送餐的航线老是被叫停，公安也管','We need a drone landing pad next to our warehouse','算力券什么时候能兑付，企业等着用','请数发局开放公共数据给企业用','用水老是停，公共数据大厅也没人管','门口路坏了没人修'])
  for (const cat of [c,o2]) { const r=offline({catalogue:cat})(t); console.log(t, r.departments.map(d=>d.id+' '+d.score.toFixed(2)+' '+d.topic.zh).join(' | '), r.departmentSure); }
