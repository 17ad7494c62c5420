import type { PhaseKind } from '../exercises/exercise.ts';

/** Hertz: G3 and C4 (content 2.5). */
const [low, high] = [196, 261.63];
/** Share of full volume (content 2.5: starts at 30 %). */
export const firstVolume = 0.3;
/** Seconds in which a tone comes and goes, so that it never clicks; no more than a third of a short phase. */
const edge = 0.4;

const glides: Partial<Record<PhaseKind, readonly [number, number]>> = { in: [low, high], in2: [high, high], out: [high, low] };

/** Soft gliding tones for the breath: up for in, down for out, silence for a rest. Made here, no file is played. */
export interface Tone {
  /** Plays a phase of `seconds` at a share of full volume; a rest is silent. */
  play(kind: PhaseKind, seconds: number, volume: number): void;
  silence(): void;
  /** Gives the browser its sound back; the tone is not used again. */
  close(): void;
}

/** Null where the browser makes no sound. Must be called from a press: browsers allow no sound before one. */
export function makeTone(): Tone | null {
  if (typeof AudioContext === 'undefined') return null;
  const audio = new AudioContext();
  let stop: (() => void) | null = null;
  const play = (kind: PhaseKind, seconds: number, volume: number): void => {
    stop?.();
    const glide = glides[kind];
    if (!glide) return;
    const [from, to] = glide;
    const [voice, level, now, rise] = [audio.createOscillator(), audio.createGain(), audio.currentTime, Math.min(edge, seconds / 3)];
    voice.frequency.setValueAtTime(from, now);
    voice.frequency.linearRampToValueAtTime(to, now + seconds);
    level.gain.setValueAtTime(0, now);
    level.gain.linearRampToValueAtTime(volume, now + rise);
    level.gain.setValueAtTime(volume, now + seconds - rise);
    level.gain.linearRampToValueAtTime(0, now + seconds);
    voice.connect(level).connect(audio.destination);
    voice.start(now);
    voice.stop(now + seconds);
    stop = () => {
      level.gain.cancelScheduledValues(audio.currentTime);
      level.gain.setTargetAtTime(0, audio.currentTime, 0.05);
    };
  };
  return { play, silence: () => stop?.(), close: () => void audio.close() };
}
