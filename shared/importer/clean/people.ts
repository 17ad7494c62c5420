/** Words that a contact's name may also be, and that must stay: a desk or a role is no person. */
const role =
  /\b(office|desk|team|reception|service|services|line|help|support|centre|center|department|manager|coordinator|director|intake|info|information|staff|volunteer|contact|admin|hotline)\b/i;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** What introduces a person in a description: "ask for Jane Doe", "contact Ms. Doe". */
const introduced =
  /\b(ask for|asking for|speak (?:to|with)|contact|call|attn:?|attention:?|email)\s+((?:(?:mrs?|ms|mx|dr|sister|brother|father|rev)\.?\s+)?\p{Lu}[\p{L}'’-]+\s+\p{Lu}[\p{L}'’-]+)(?=[\s,.;)]|$)/gu;

/** The text without the names of the feed's contacts, and without a person who is asked for. `told` is called where something was taken out. */
export function withoutPeople(text: string | null, names: readonly string[], told: () => void): string | null {
  if (text === null) return null;
  let clean = text;
  for (const name of names) {
    const words = name.trim();
    if (words.length < 4 || !words.includes(' ') || role.test(words)) continue;
    clean = clean.replace(new RegExp(`(?<![\\p{L}])${escaped(words)}(?![\\p{L}])`, 'giu'), '…');
  }
  clean = clean.replace(introduced, (whole, verb: string, person: string) => (role.test(person) || isCommon(person) ? whole : `${verb} …`));
  if (clean !== text) told();
  return clean;
}

/** Two capitalised words that are no person: places, days, organisations. */
const common =
  /\b(monday|tuesday|wednesday|thursday|friday|saturday|sunday|street|avenue|road|county|city|school|church|house|hall|college|university|hospital|council|association|foundation|society|library|park|food|legal|health|mental|crisis|child|family|community|united|national|red|salvation|social|human|public|free|tax|public|housing|catholic|lutheran|jewish|veterans?)\b/i;

const isCommon = (person: string): boolean => common.test(person);
