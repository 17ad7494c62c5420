import type { Topic } from '#shared/directory/topics.ts';
import { folded } from '../values.ts';

/** Words with which texts say that an address is not public, in the languages of most feeds (directory.md 6.4). Folded. */
const secret =
  /\b(confidential|undisclosed|secret location|secret address|location not published|address not published|address withheld|call for (the )?(location|address)|location (is )?given (by|when)|salainen osoite|turvakoti|osoite ei ole julkinen|direccion confidencial|ubicacion confidencial|adresse confidentielle|adresse secrete|lieu tenu secret|geheime adresse|anonyme adresse|adresse geheim|hemlig adress|skyddad adress)\b|عنوان سري|موقع سري|سرّي/u;

/** Places to stay, folded. */
const shelter =
  /\b(shelter|refuge|safe ?house|safe home|emergency housing|transitional housing|turvakoti|skyddat boende|kvinnojour|frauenhaus|casa de acogida|foyer|hebergement d urgence|maison d hebergement|مأوى|ملجأ)/u;

/** What a person has to hide from when staying there. */
const hiding =
  /\b(domestic (violence|abuse)|intimate partner|battered|sexual (assault|violence)|human trafficking|traffick|stalking|honou?r based|forced marriage|lgbtq? youth|lahisuhdevakivalta|violence conjugale|hausliche gewalt|violencia (domestica|de genero)|vald i nara)/u;

/** Desks that are meant to be found: they stay visible and are looked at by a person. */
const publicDesk = /\b(court|courthouse|police|hospital|advice (desk|centre|center)|office|legal|clinic|library|town hall)\b/u;

const hidingTopics: ReadonlySet<Topic> = new Set(['domestic-violence', 'sexual-violence', 'trafficking']);

export type Privacy = 'public' | 'private' | 'review';

/** Whether an address may be shown: private where a text says so, or where it is a place to stay for people who hide; a desk of that topic is to be reviewed. */
export function privacyOf(texts: readonly (string | null)[], topics: readonly Topic[]): Privacy {
  const all = folded(texts.filter((each) => each !== null).join(' '));
  const raw = texts.join(' ');
  if (secret.test(all) || secret.test(raw)) return 'private';
  const hides = hiding.test(all) || topics.some((topic) => hidingTopics.has(topic));
  if (!hides) return 'public';
  if (shelter.test(all) || shelter.test(raw)) return 'private';
  return publicDesk.test(all) ? 'review' : topics.some((topic) => hidingTopics.has(topic)) ? 'review' : 'public';
}
