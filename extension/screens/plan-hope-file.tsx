import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { HopeFile, HopeThing } from '#shared/plan/hope-box.ts';
import * as icons from '#shared/ui/generated/icons.ts';
import { useApp } from '../parts/app-context.ts';
import { Icon } from '../parts/icon.tsx';
import { hopeBoxOf } from '../state/hope-box.ts';
import { fromBase64 } from '../store/bytes.ts';

/** The bytes of a thing: null while they are read, `missing` where they are not on this device any more. */
function useFile(id: string): HopeFile | 'missing' | null {
  const app = useApp();
  const found = useSignal<HopeFile | 'missing' | null>(null);
  useLayoutEffect(() => {
    hopeBoxOf(app)
      .file(id)
      .then(
        (file) => {
          found.value = file ?? 'missing';
        },
        () => {
          found.value = 'missing';
        },
      );
  }, [id]);
  return found.value;
}

/** Draws the picture; nothing is given an address that a page or the history could name. */
async function draw(canvas: HTMLCanvasElement, { type, data }: HopeFile): Promise<void> {
  const picture = await createImageBitmap(new Blob([fromBase64(data)], { type }));
  Object.assign(canvas, { width: picture.width, height: picture.height });
  canvas.getContext('2d')?.drawImage(picture, 0, 0);
}

const Missing = () => {
  const { words } = useApp();
  return (
    <p class="note">
      <Icon of={icons.info} />
      <span>{words.t('hope.missing')}</span>
    </p>
  );
};

/** A picture of the box, drawn on the device. */
export function HopePicture({ thing }: { thing: HopeThing }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const broken = useSignal(false);
  const file = useFile(thing.id);
  useLayoutEffect(() => {
    if (canvas.current && file && file !== 'missing')
      draw(canvas.current, file).catch(() => {
        broken.value = true;
      });
  }, [file]);
  if (file === 'missing' || broken.value) return <Missing />;
  return <canvas ref={canvas} class="hope__picture" role="img" aria-label={thing.text} aria-busy={file === null} />;
}

/** Plays until it ends or is stopped; `ended` is told in both cases. */
async function play({ data }: HopeFile, ended: () => void): Promise<() => void> {
  const context = new AudioContext();
  const source = context.createBufferSource();
  source.buffer = await context.decodeAudioData(fromBase64(data).buffer);
  source.connect(context.destination);
  source.addEventListener('ended', () => {
    void context.close();
    ended();
  });
  source.start();
  return () => source.stop();
}

/** A sound of the box: it starts on a press and never by itself. */
export function HopeSound({ thing }: { thing: HopeThing }) {
  const { words } = useApp();
  const file = useFile(thing.id);
  const stop = useSignal<(() => void) | null>(null);
  const broken = useSignal(false);
  useLayoutEffect(() => () => stop.peek()?.(), []);
  if (file === 'missing' || broken.value) return <Missing />;
  const press = async (): Promise<void> => {
    if (stop.value) return stop.value();
    if (!file) return;
    try {
      stop.value = await play(file, () => {
        stop.value = null;
      });
    } catch {
      broken.value = true;
    }
  };
  const name = thing.text || words.t('hope.untitled');
  return (
    <div>
      <button type="button" class="btn btn--line" aria-busy={file === null} onClick={() => void press()}>
        <Icon of={stop.value ? icons.stop : icons.play} />
        {words.t(stop.value ? 'hope.stop' : 'hope.play', { name })}
      </button>
    </div>
  );
}
