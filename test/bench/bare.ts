/** What we are held against: a telegraf handler that inserts one document and sends one message, on the same store. Runs as a child. */
import { MongoClient } from 'mongodb';
import express from 'express';
import { Telegraf } from 'telegraf';
import { startEmbedded } from '../../database/embedded/index.ts';

const [dataDir = '', apiRoot = ''] = process.argv.slice(2);
const { uri } = await startEmbedded({ dataDir });
const client = await MongoClient.connect(uri, { maxPoolSize: 8 });
const messages = client.db().collection('messages');
const bot = new Telegraf('1:bench', { telegram: { apiRoot, webhookReply: false } });
bot.on('text', async (ctx) => {
  await messages.insertOne({ chat: ctx.chat.id, text: ctx.message.text, at: new Date() });
  await ctx.reply(`收到：${ctx.message.text}`);
});
const app = express();
app.use(await bot.telegram.getMe().then((me) => ((bot.botInfo = me), bot.webhookCallback('/telegram/webhook', { secretToken: 'bench' }))));
const server = app.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.send?.({ url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/telegram/webhook` });
});
