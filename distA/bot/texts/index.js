import { en } from './en.js';
import { zhCN } from './zh-CN.js';
const texts = { 'zh-CN': zhCN, en };
export function textsIn(locale) {
    return texts[locale];
}
//# sourceMappingURL=index.js.map