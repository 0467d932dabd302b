/** A link as a picture to be put up on a wall. */
import QRCode from 'qrcode';

/** Large enough for a poster, with the quiet border that cameras need. */
const poster = { errorCorrectionLevel: 'M', margin: 4, width: 720 } as const;

export function qrPng(link: string): Promise<Buffer> {
  return QRCode.toBuffer(link, poster);
}
