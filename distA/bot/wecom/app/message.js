/** The part of an application's callback that we read, parsed once at the edge. https://developer.work.weixin.qq.com/document/path/90239 and 90240 */
import { z } from 'zod';
const selected = z.object({
    SelectedItem: z.array(z.object({ OptionIds: z.object({ OptionId: z.array(z.string()) }).optional() })).optional(),
});
export const appMessage = z.object({
    ToUserName: z.string(),
    FromUserName: z.string().default(''),
    CreateTime: z.string().regex(/^\d+$/),
    MsgType: z.string(),
    /** More than 2^53: a string for good. */
    MsgId: z.string().optional(),
    AgentID: z.string().optional(),
    Content: z.string().optional(),
    MediaId: z.string().optional(),
    FileName: z.string().optional(),
    Format: z.string().optional(),
    Location_X: z.string().optional(),
    Location_Y: z.string().optional(),
    Label: z.string().optional(),
    Title: z.string().optional(),
    Url: z.string().optional(),
    Event: z.string().optional(),
    EventKey: z.string().optional(),
    ChangeType: z.string().optional(),
    TaskId: z.string().optional(),
    CardType: z.string().optional(),
    ResponseCode: z.string().optional(),
    // An empty element is an empty string.
    SelectedItems: z.union([selected, z.string().transform(() => undefined)]).optional(),
});
//# sourceMappingURL=message.js.map