/** The part of a Telegram update that we read, parsed once at the edge. https://core.telegram.org/bots/api#update */
import { z } from 'zod';
const user = z.object({
    id: z.number(),
    is_bot: z.boolean(),
    first_name: z.string(),
    last_name: z.string().optional(),
    language_code: z.string().optional(),
});
const chat = z.object({ id: z.number(), type: z.enum(['private', 'group', 'supergroup', 'channel']), title: z.string().optional() });
const entity = z.object({ type: z.string(), offset: z.number(), length: z.number(), user: user.optional() });
const file = z.object({
    file_id: z.string().min(1),
    file_unique_id: z.string().optional(),
    file_name: z.string().optional(),
    mime_type: z.string().optional(),
    file_size: z.number().optional(),
});
/** Loose, so that a kind of message invented tomorrow is still told from a service message. https://core.telegram.org/bots/api#message */
const message = z.looseObject({
    message_id: z.number(),
    date: z.number(),
    chat,
    from: user.optional(),
    sender_chat: chat.optional(),
    is_automatic_forward: z.boolean().optional(),
    reply_to_message: z.object({ message_id: z.number(), from: user.optional() }).optional(),
    media_group_id: z.string().optional(),
    text: z.string().optional(),
    entities: z.array(entity).optional(),
    caption: z.string().optional(),
    caption_entities: z.array(entity).optional(),
    photo: z.array(file.extend({ width: z.number(), height: z.number() })).optional(),
    document: file.optional(),
    voice: file.optional(),
    audio: file.optional(),
    video: file.optional(),
    video_note: file.optional(),
    animation: file.optional(),
    contact: z.object({ phone_number: z.string(), user_id: z.number().optional() }).optional(),
    migrate_to_chat_id: z.number().optional(),
});
/** https://core.telegram.org/bots/api#callbackquery; an inaccessible message still has its chat and its id. */
const callbackQuery = z.object({
    id: z.string().min(1),
    from: user,
    data: z.string().optional(),
    message: z.object({ message_id: z.number(), chat }).optional(),
});
const member = z.object({ status: z.string(), is_member: z.boolean().optional() });
/** https://core.telegram.org/bots/api#chatmemberupdated */
const memberUpdate = z.object({ chat, from: user, date: z.number(), old_chat_member: member, new_chat_member: member });
export const updateSchema = z.object({
    update_id: z.number().int(),
    message: message.optional(),
    callback_query: callbackQuery.optional(),
    my_chat_member: memberUpdate.optional(),
});
/** The kinds we ask for; edits, channel posts, reactions and polls are never sent to us. */
export const allowedUpdates = ['message', 'callback_query', 'my_chat_member'];
//# sourceMappingURL=update.js.map