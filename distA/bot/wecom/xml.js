/** WeCom's XML, read without declarations and entities of its own: ids stay strings, lists stay lists. */
import { XMLParser } from 'fast-xml-parser';
import { z } from 'zod';
/** One of these and one of them look alike in XML. */
const lists = new Set(['SelectedItem', 'OptionId', 'AuthAddOpenKfId', 'AuthDelOpenKfId']);
const parser = new XMLParser({ ignoreAttributes: true, parseTagValue: false, trimValues: false, isArray: (name) => lists.has(name) });
const document = z.object({ xml: z.looseObject({}) });
/** The fields inside `<xml>`. Throws for what is no such document, and for any declaration: they are never WeCom's. */
export function readXml(text) {
    if (/<!(?:DOCTYPE|ENTITY)/i.test(text))
        throw new Error('the document declares something');
    return document.parse(parser.parse(text)).xml;
}
//# sourceMappingURL=xml.js.map