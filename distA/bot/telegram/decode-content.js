import { fileOf } from './decode-file.js';
/** Sent by a person, but not something that we can read. */
const unreadable = [
    'sticker',
    'venue',
    'location',
    'poll',
    'dice',
    'game',
    'story',
    'paid_media',
    'checklist',
    'invoice',
    'giveaway',
    'giveaway_winners',
];
/** Fields that say how or where a message was sent, not what it says. */
const envelope = new Set(`message_id message_thread_id date edit_date chat from sender_chat sender_boost_count sender_business_bot sender_tag is_topic_message
  is_automatic_forward is_from_offline is_paid_post business_connection_id direct_messages_topic forward_origin forward_from forward_from_chat
  forward_from_message_id forward_signature forward_sender_name forward_date reply_to_message external_reply quote reply_to_story reply_to_checklist_task_id
  via_bot has_protected_content has_media_spoiler media_group_id author_signature show_caption_above_media effect_id link_preview_options
  suggested_post_info paid_star_count entities caption_entities reply_markup`.split(/\s+/));
/** Service messages have verbs in the past or name a change of the chat; they are nobody's words. */
const service = /^(new_chat|left_chat|delete_chat|group_chat_created|supergroup_chat_created|channel_chat_created|message_auto_delete|migrate_|pinned_message|chat_|users_shared|user_shared|forum_topic|general_forum|video_chat|voice_chat|boost_|proximity_|write_access|connected_website|giveaway_created|giveaway_completed|checklist_tasks|direct_message_price|paid_message_price|suggested_post|successful_payment|refunded_payment|passport_data|web_app_data|gift|unique_gift|managed_bot|poll_option)/;
function unreadableKind(message) {
    const known = unreadable.find((kind) => message[kind] !== undefined);
    if (known)
        return known;
    const said = Object.keys(message).filter((key) => message[key] !== undefined && !envelope.has(key));
    return said.some((key) => service.test(key)) ? undefined : (said[0] ?? 'message');
}
function textContent(text, replyTo) {
    const [, code] = /^\/start(?:\s+([\s\S]*))?$/.exec(text) ?? [];
    if (/^\/start(?=\s|$)/.test(text))
        return { type: 'opened', code: code?.trim() || undefined };
    return { type: 'text', text, replyTo };
}
/** `text` is the message's text or caption without our name. Undefined for a service message. */
export function contentOf(message, text) {
    const replyTo = message.reply_to_message && String(message.reply_to_message.message_id);
    const file = fileOf(message);
    if (file)
        return { type: 'file', file, caption: text || undefined, album: message.media_group_id, replyTo };
    if (message.contact) {
        // A forwarded card of somebody else proves nothing about the sender.
        return { type: 'contact', phone: message.contact.phone_number, own: message.contact.user_id === message.from?.id };
    }
    if (text !== undefined)
        return textContent(text, replyTo);
    const what = unreadableKind(message);
    return what ? { type: 'unreadable', what } : undefined;
}
//# sourceMappingURL=decode-content.js.map