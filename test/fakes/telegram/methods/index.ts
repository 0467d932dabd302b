/** The methods that only look at the world; those about updates are in delivery. */
import type { Params } from '../types.ts';
import type { World } from '../world.ts';
import * as chats from './chats.ts';
import * as edits from './edit.ts';
import { getFile, sendFile, sendMediaGroup } from './media.ts';
import * as sends from './send.ts';

export type Method = (world: World, params: Params) => unknown;

export const methods: Record<string, Method> = {
  getMe: chats.getMe,
  getChat: chats.getChat,
  getChatMember: chats.getChatMember,
  setMyCommands: chats.setMyCommands,
  getMyCommands: chats.getMyCommands,
  deleteMyCommands: chats.deleteMyCommands,
  pinChatMessage: chats.pinChatMessage,
  createForumTopic: chats.createForumTopic,
  closeForumTopic: chats.closeForumTopic,
  reopenForumTopic: chats.reopenForumTopic,
  editForumTopic: chats.editForumTopic,
  sendMessage: sends.sendMessage,
  sendChatAction: sends.sendChatAction,
  copyMessage: sends.copyMessage,
  copyMessages: sends.copyMessages,
  sendPhoto: sendFile('photo'),
  sendDocument: sendFile('document'),
  sendVoice: sendFile('voice'),
  sendVideo: sendFile('video'),
  sendAudio: sendFile('audio'),
  sendMediaGroup,
  getFile,
  editMessageText: edits.editMessageText,
  editMessageReplyMarkup: edits.editMessageReplyMarkup,
  editMessageCaption: edits.editMessageCaption,
  deleteMessage: edits.deleteMessage,
  answerCallbackQuery: edits.answerCallbackQuery,
};
