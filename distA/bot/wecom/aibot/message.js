/** The part of a robot's callback that we read, parsed once at the edge. https://developer.work.weixin.qq.com/document/path/100719 and 101027 */
import { z } from 'zod';
const words = z.object({ content: z.string() });
const media = z.object({ url: z.string(), aeskey: z.string().optional(), filename: z.string().optional() });
const piece = z.object({ msgtype: z.string(), text: words.optional(), image: media.optional() });
const mixed = z.object({ msg_item: z.array(piece) });
/** The payload of a press is nested; the library's types put it one level higher and are wrong. */
const press = z.object({
    card_type: z.string().optional(),
    event_key: z.string(),
    task_id: z.string().optional(),
    selected_items: z
        .object({ selected_item: z.array(z.object({ option_ids: z.object({ option_id: z.array(z.string()) }).optional() })) })
        .optional(),
});
export const aibotMessage = z.object({
    msgid: z.string(),
    create_time: z.number().optional(),
    chatid: z.string().optional(),
    chattype: z.enum(['single', 'group']).optional(),
    from: z.object({ userid: z.string() }).optional(),
    response_url: z.string().optional(),
    msgtype: z.string(),
    text: words.optional(),
    voice: words.optional(),
    image: media.optional(),
    file: media.optional(),
    video: media.optional(),
    mixed: mixed.optional(),
    quote: z.object({ msgtype: z.string(), text: words.optional(), voice: words.optional(), mixed: mixed.optional() }).optional(),
    event: z.object({ eventtype: z.string(), template_card_event: press.optional() }).optional(),
});
//# sourceMappingURL=message.js.map