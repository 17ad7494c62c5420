import { type HopeFile, hopeLimits } from '#shared/plan/hope-box.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { toBase64 } from '../store/bytes.ts';

const bytesOf = async (blob: Blob): Promise<Uint8Array> => new Uint8Array(await blob.arrayBuffer());

/** The picture drawn anew at most `edge` pixels long. Drawing leaves behind whatever a camera wrote into the file. */
async function drawn(picture: ImageBitmap, edge: number): Promise<Blob> {
  const scale = Math.min(1, edge / Math.max(picture.width, picture.height));
  const canvas = new OffscreenCanvas(Math.max(1, Math.round(picture.width * scale)), Math.max(1, Math.round(picture.height * scale)));
  const context = canvas.getContext('2d');
  if (!context) throw new TypeError('no canvas');
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas.convertToBlob({ type: 'image/webp', quality: 0.82 });
}

/** How much smaller the next try is, and how many there are. */
const step = 0.7;
const tries = 6;

/** Makes a picture small enough for the box. Fails with `hope-picture` when the browser can't read it. */
export async function shrunkPicture(file: Blob): Promise<Result<HopeFile>> {
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
    for (let attempt = 0, edge: number = hopeLimits.edge; attempt < tries; attempt += 1, edge *= step) {
      const small = await drawn(picture, edge);
      if (small.size <= hopeLimits.pictureBytes) return ok({ type: small.type, data: toBase64(await bytesOf(small)) });
    }
    return fail('hope-picture');
  } catch {
    return fail('hope-picture');
  }
}

const megabyte = 1_000_000;

/** Takes a sound as it is. Fails with `hope-large` (megabytes, limit) before reading it, and with `hope-sound` when the browser can't play it. */
export async function checkedSound(file: Blob): Promise<Result<HopeFile>> {
  const round = (bytes: number): number => Math.ceil((bytes / megabyte) * 10) / 10;
  if (file.size > hopeLimits.soundBytes)
    return fail('hope-large', { megabytes: round(file.size), limit: hopeLimits.soundBytes / megabyte });
  try {
    const bytes = await bytesOf(file);
    await new OfflineAudioContext(1, 1, 44_100).decodeAudioData(bytes.slice().buffer as ArrayBuffer);
    return ok({ type: /^(audio|video)\/[a-z0-9.+-]+$/.test(file.type) ? file.type : 'audio/mpeg', data: toBase64(bytes) });
  } catch {
    return fail('hope-sound');
  }
}
