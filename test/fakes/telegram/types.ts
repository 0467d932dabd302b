/** The shapes of the Bot API that the stand-in speaks; written by hand so that it does not share a mistake with what it tests. */

export interface User {
  id: number;
  is_bot: boolean;
  first_name: string;
  last_name?: string;
  username?: string;
  language_code?: string;
}

export type ChatType = 'private' | 'group' | 'supergroup' | 'channel';

export interface Chat {
  id: number;
  type: ChatType;
  title?: string;
  first_name?: string;
  is_forum?: true;
}

export interface Entity {
  type: string;
  offset: number;
  length: number;
  user?: User;
  url?: string;
}

export interface FileInfo {
  file_id: string;
  file_unique_id: string;
  file_size: number;
  file_name?: string;
  mime_type?: string;
  width?: number;
  height?: number;
  duration?: number;
}

export interface InlineButton {
  text: string;
  callback_data?: string;
  url?: string;
}

export interface ReplyMarkup {
  inline_keyboard?: InlineButton[][];
  force_reply?: boolean;
  selective?: boolean;
  input_field_placeholder?: string;
}

/** https://core.telegram.org/bots/api#message */
export interface Message {
  message_id: number;
  date: number;
  chat: Chat;
  from?: User;
  sender_chat?: Chat;
  message_thread_id?: number;
  text?: string;
  entities?: Entity[];
  caption?: string;
  caption_entities?: Entity[];
  photo?: FileInfo[];
  document?: FileInfo;
  voice?: FileInfo;
  audio?: FileInfo;
  video?: FileInfo;
  animation?: FileInfo;
  sticker?: FileInfo & { emoji: string };
  location?: { latitude: number; longitude: number };
  poll?: { id: string; question: string };
  contact?: { phone_number: string; first_name: string; user_id?: number };
  media_group_id?: string;
  reply_to_message?: Omit<Message, 'reply_to_message'>;
  reply_markup?: { inline_keyboard: InlineButton[][] };
  edit_date?: number;
  has_protected_content?: true;
  migrate_to_chat_id?: number;
  migrate_from_chat_id?: number;
  new_chat_title?: string;
  new_chat_members?: User[];
  forum_topic_created?: { name: string; icon_color: number };
}

export interface CallbackQuery {
  id: string;
  from: User;
  chat_instance: string;
  data?: string;
  message?: Message | { chat: Chat; message_id: number; date: 0 };
}

export interface ChatMember {
  user: User;
  status: 'creator' | 'administrator' | 'member' | 'restricted' | 'left' | 'kicked';
}

export interface ChatMemberUpdated {
  chat: Chat;
  from: User;
  date: number;
  old_chat_member: ChatMember;
  new_chat_member: ChatMember;
}

export interface Payload {
  message?: Message;
  edited_message?: Message;
  callback_query?: CallbackQuery;
  my_chat_member?: ChatMemberUpdated;
}

export interface Update extends Payload {
  update_id: number;
}

/** What a method is called with: JSON values, form strings, uploads. */
export type Params = Record<string, unknown>;

/** A file inside a multipart request. */
export interface Upload {
  upload: true;
  filename: string;
  mime: string;
  bytes: Buffer;
}

export const isUpload = (value: unknown): value is Upload => typeof value === 'object' && value !== null && 'upload' in value;
