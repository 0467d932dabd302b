/** What is to be done with a thing, or which of its kinds is meant. A policy that never speaks of it does not answer: 丢了怎么补 is no opening of a business. */

const act = (asked: string, told: string): readonly [asked: RegExp, told: RegExp] => [new RegExp(asked, 'i'), new RegExp(told, 'i')];

const acts = [
  act('丢了|丢失|遗失|补办|补领|补证|挂失|弄没|不见了|\\blost\\b', '丢失|遗失|补办|补领|补发|挂失|\\blost\\b|replacement'),
  act('转让|过户|转给|转手', '转让|过户|受让|转移|流转'),
  act('复审|复评|年审|年检|校验', '复审|复评|重新认定|年审|年检|校验|检验|审验'),
  act('考试|怎么考|报考|招考|\\bexam', '考试|考核|报考|\\bexam'),
  act('注销|吊销|撤销|deregist', '注销|吊销|撤销|deregist'),
  act('进口|\\bimport(?!an)', '进口|\\bimport(?!an)'),
  act('(?:生产|制造)许可|production licen|manufacturing licen', '(?:生产|制造)(?:经营)?许可|production licen|manufacturing licen'),
  act('经营许可|经营证', '经营许可|经营证|经营.{0,8}许可|许可.{0,8}经营'),
  act('使用许可|运输许可', '使用许可|运输.{0,4}许可'),
  act('工伤|受伤|出了?事故', '工伤|受伤|事故'),
  act('抢注|侵权|仿冒|冒用', '抢注|侵权|仿冒|冒用|维权'),
  act('打官司|起诉|上诉|诉讼', '官司|起诉|上诉|诉讼|仲裁'),
  act('招标|投标|中标', '招标|投标|中标|采购'),
];

/** Kinds of leave that differ in law: the term of one is not the term of another. */
const leaves = ['许可', '登记', '备案', '核准'];

/** Whether the policy speaks of what is to be done at all. */
export const speaksOf = (question: string, policy: string): boolean =>
  acts.every(([asked, told]) => !asked.test(question) || told.test(policy));

/** Whether a passage speaks of another kind of leave than the one that is asked about. */
export function ofAnotherKind(question: string, passage: string): boolean {
  const asked = leaves.filter((leave) => question.includes(leave));
  const told = leaves.filter((leave) => passage.includes(leave));
  return asked.length > 0 && told.length > 0 && !told.some((leave) => asked.includes(leave));
}
