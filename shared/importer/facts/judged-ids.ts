import {
  checkFirst,
  copiedFromDirectory,
  hoursDoubtful,
  hoursSeen,
  languagesGuessed,
  languagesTold,
  menus,
  questions,
  stateRun,
  twins,
} from './judgements.ts';
import { names } from './names.ts';

/** Ids that a decision names and no fact has: a typing error, or a fact that is gone. */
export function unknownIds(ids: readonly string[]): readonly string[] {
  const lists = [hoursSeen, menus, names, questions, twins].flatMap(Object.keys);
  const sets = [checkFirst, copiedFromDirectory, hoursDoubtful, languagesGuessed, languagesTold, stateRun].flatMap((set) => [...set]);
  return [...new Set([...lists, ...sets, ...Object.values(twins)])].filter((id) => id !== '' && !ids.includes(id));
}
