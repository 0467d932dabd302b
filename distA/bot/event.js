/** What a person did on any channel, after decode and before anybody decides. Platform words never go past this shape. */
import { z } from 'zod';
export const channelNames = ['telegram', 'wecom', 'web'];
/** A file still on the platform: `ref` is all that the channel needs to fetch it (a Telegram file_id, a WeCom media id, an upload's id). */
const incomingFile = z.object({
    ref: z.string().min(1),
    kind: z.enum(['photo', 'file', 'voice', 'video']),
    name: z.string(),
    mime: z.string(),
    /** Bytes as the platform announces them; 0 when it does not say. */
    size: z.number().int().min(0),
});
const content = z.discriminatedUnion('type', [
    /** Typed text; commands keep their slash and lose the bot's name: `/mine@qihu_bot` is `/mine`. `replyTo` is the quoted message's id in this chat. */
    z.object({ type: z.literal('text'), text: z.string(), replyTo: z.string().optional() }),
    /** One file; the members of an album share `album`. Oversized files arrive too: the handler says so kindly. */
    z.object({
        type: z.literal('file'),
        file: incomingFile,
        caption: z.string().optional(),
        album: z.string().optional(),
        replyTo: z.string().optional(),
    }),
    /** A phone number shared by its owner (`own`), or somebody else's card. */
    z.object({ type: z.literal('contact'), phone: z.string(), own: z.boolean() }),
    /** A button: `action` as it was put on the button, never trusted; `message` the id of the message that carries it. */
    z.object({ type: z.literal('press'), action: z.string(), message: z.string().optional(), pressId: z.string() }),
    /** The chat was opened, by a deep link when there is a code; `door` is the way in that a park or town has put up. */
    z.object({ type: z.literal('opened'), code: z.string().optional(), door: z.string().optional() }),
    /** Came by a door into a chat that was open already: worth knowing, nothing to answer. */
    z.object({ type: z.literal('arrived'), door: z.string() }),
    /** A message that the platform had taken did not arrive after all: it waits until the person writes, or is lost. */
    z.object({ type: z.literal('undelivered'), message: z.string() }),
    /** The person blocked or unblocked us. */
    z.object({ type: z.literal('reachable'), reachable: z.boolean() }),
    /** The bot was added to a group, or removed from it. */
    z.object({ type: z.literal('joined') }),
    z.object({ type: z.literal('left') }),
    /** The group has a new id (a Telegram group became a supergroup). */
    z.object({ type: z.literal('moved'), to: z.string() }),
    /** Something we cannot read (a sticker, a location, a poll): answered kindly, never dropped in silence. */
    z.object({ type: z.literal('unreadable'), what: z.string() }),
]);
export const inboundEvent = z.object({
    /** Unique for ever, `${channel}:${platform's id}`: the inbox key and the key of the command it becomes. */
    id: z.string().min(1),
    channel: z.enum(channelNames),
    at: z.coerce.date(),
    chat: z.object({ id: z.string(), kind: z.enum(['private', 'group']), title: z.string().optional() }),
    sender: z.object({
        id: z.string(),
        name: z.string(),
        /** IETF tag as the platform tells it (`zh-hans`, `en`). */
        language: z.string().optional(),
        /** Posted in the name of the group: cannot be attributed to a person, so cannot decide anything. */
        anonymous: z.literal(true).optional(),
    }),
    content,
});
//# sourceMappingURL=event.js.map