/** The part of sync_msg that we read. https://developer.work.weixin.qq.com/document/path/94670 */
import { z } from 'zod';
const media = z.object({ media_id: z.string() });
const event = z.object({
    event_type: z.string(),
    open_kfid: z.string().optional(),
    external_userid: z.string().optional(),
    scene: z.string().optional(),
    scene_param: z.string().optional(),
    welcome_code: z.string().optional(),
    fail_type: z.number().optional(),
    fail_msgid: z.string().optional(),
    /** 3: a person of the city has ended the conversation; `msg_code` is good for one last message. */
    change_type: z.number().optional(),
    msg_code: z.string().optional(),
});
export const kfItem = z.object({
    msgid: z.string(),
    open_kfid: z.string().optional(),
    external_userid: z.string().optional(),
    send_time: z.number(),
    /** 3 the customer, 4 an event, 5 a person of the city. */
    origin: z.number(),
    msgtype: z.string(),
    text: z.object({ content: z.string(), menu_id: z.string().optional() }).optional(),
    image: media.optional(),
    voice: media.optional(),
    video: media.optional(),
    file: media.optional(),
    location: z
        .object({ latitude: z.number(), longitude: z.number(), name: z.string().optional(), address: z.string().optional() })
        .optional(),
    link: z.object({ title: z.string().optional(), url: z.string() }).optional(),
    event: event.optional(),
});
export const kfPage = z.object({
    next_cursor: z.string().default(''),
    has_more: z.number().default(0),
    msg_list: z.array(z.unknown()).default([]),
});
//# sourceMappingURL=message.js.map