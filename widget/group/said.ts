import type { JarWord, Said } from '#shared/group/counts.ts';
import type { Room } from './room.ts';

/** A question that is answered with jars. */
export type Question = 'mood' | 'joined';

function jarLine(room: Room, question: Question, { jars, says }: JarWord): string {
  const names = jars.map((place) => room.t(`count.${question}.${place}`));
  const jar = names.reduce((one, other) => room.t('count.or', { one, other }));
  return room.t(`count.say.${says.kind}`, { jar, count: 'count' in says ? new Intl.NumberFormat(room.words.tag).format(says.count) : '' });
}

/** What may be said of the jars, as lines of words. `isTerm`: something that is kept needs ten answers; on the day one direction is enough. */
export function saidLines(room: Room, question: Question, said: Said, isTerm: boolean): readonly string[] {
  if (said.kind === 'not-asked') return [room.t(isTerm ? 'count.too-few' : 'count.not-asked')];
  if (said.kind === 'direction' && isTerm) return [room.t('count.too-few')];
  if (said.kind !== 'numbers') return [said.jar === null ? room.t('count.mixed') : room.t(`count.mostly.${question}.${said.jar}`)];
  const first = room.words.plural(said.rounded ? 'count.about' : 'count.answers', said.answers);
  return [first, ...said.jars.map((jar) => jarLine(room, question, jar))];
}
