/** A link as a picture to be put up on a wall. */
import QRCode from 'qrcode';
/** Large enough for a poster, with the quiet border that cameras need; black and white gains nothing by filters, and they take long. */
const poster = {
    type: 'png',
    errorCorrectionLevel: 'M',
    margin: 4,
    width: 720,
    rendererOpts: { deflateLevel: 9, deflateStrategy: 0, filterType: 0 },
};
export function qrPng(link) {
    return QRCode.toBuffer(link, poster);
}
//# sourceMappingURL=qr.js.map