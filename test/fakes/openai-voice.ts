/** The transcription side of the stand-in: multipart with a file and a known model, or 400 as a real one answers. */
import type { IncomingHttpHeaders, ServerResponse } from 'node:http';

export interface VoiceRequest {
  model: string;
  name: string;
  mime: string;
  bytes: Buffer;
}

/** How the server behaves towards one recording. */
export type VoiceBehaviour = (request: VoiceRequest, response: ServerResponse) => void;

const known = ['file', 'model', 'response_format', 'language'];

/** What a real server would refuse with 400, or a promise of ours that the request breaks. */
function complaintAbout(form: FormData): string | undefined {
  const strange = [...form.keys()].find((key) => !known.includes(key));
  if (strange) return `${strange} must not be sent`;
  const file = form.get('file');
  if (!(file instanceof File)) return 'file is missing';
  if (file.size === 0) return 'the file is empty';
  if (!/^voice\.[a-z0-9]{2,5}$/.test(file.name)) return 'the name of the file tells something, or not its format';
  return typeof form.get('model') === 'string' ? undefined : 'model is missing';
}

/** Reads one request; a text is what is wrong with it. */
export async function readVoice(headers: IncomingHttpHeaders, body: Buffer): Promise<VoiceRequest | string> {
  const type = headers['content-type'] ?? '';
  if (!/^multipart\/form-data; ?boundary=/.test(type)) return 'the body must be multipart/form-data';
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData();
  const complaint = complaintAbout(form);
  if (complaint) return complaint;
  const file = form.get('file') as File;
  return { model: form.get('model') as string, name: file.name, mime: file.type, bytes: Buffer.from(await file.arrayBuffer()) };
}

export const heard =
  (text: unknown): VoiceBehaviour =>
  (_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ text }));
  };
