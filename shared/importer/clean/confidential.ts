import type { Topic } from '#shared/directory/topics.ts';
import { asObject, asText, firstText, folded, type Untrusted } from '../values.ts';
import { plainText } from './plain-text.ts';
import { eachText } from './strings.ts';

/*
 * Words of directory.md 6.4, folded (lower case, no accents, no signs), in the languages of most feeds: English, Spanish, French,
 * German, Swedish, Finnish, Portuguese, Dutch, Italian, Norwegian and Danish, Arabic. A language is added by its words in each list.
 */

const where =
  'address|addresses|location|locations|site|whereabouts|premises|direccion|ubicacion|domicilio|lugar|adresse|adresses|lieu|emplacement|anschrift|standort|ort|adress|plats|osoite|osoitetta|sijainti|endereco|morada|localizacao|local|adres|locatie|indirizzo|luogo|sted';
const stay = 'facility|residence|shelter|house|housing|home|refuge|refugio|foyer|logement|haus|unterkunft|boende|abrigo|opvang';
const kept =
  'confidential|confidentially|undisclosed|secret|secrets|secrete|secreta|secreto|unlisted|unpublished|redacted|confidencial|confidenciales|confidentielle|confidentiel|geheim|geheime|geheimen|anonyme|anonymen|hemlig|hemliga|salainen|salattu|sigiloso|sigilosa|vertrouwelijk|vertrouwelijke|segreto|segreta|hemmelig';
const withheld =
  'private|withheld|hidden|protected|reservada|oculta|protegida|tenue secrete|tenu secret|anonym|vertraulich|vertrauliche|geschutzte|skyddad|suojattu|riservato|skjult';
const is = 'is|are|remains|stays|will be|kept|being|es|esta|est|reste|sont|ist|bleibt|ar|on|pidetaan|e|is een|er';

/** An address that is said to be kept, in any field. */
const secretAddress = new RegExp(
  [
    String.raw`\b(?:${kept}) (?!in |at |help |counsel)(?:\w+ ){0,2}(?:${where}|${stay})\b`,
    String.raw`\b(?:${withheld}) (?:${where})\b`,
    String.raw`\b(?:${where}) (?:${kept}|${withheld})\b`,
    String.raw`\b(?:${where}|${stay}) (?:\w+ ){0,3}(?:${is}) (?:\w+ ){0,3}(?:${kept}|${withheld})\b`,
    String.raw`\b(?:${where}) (?:\w+ ){0,3}(?:not|never) (?:\w+ ){0,2}(?:published|disclosed|listed|publici[sz]ed|shared|given out|revealed|publicly|public(?! trans))\b`,
    String.raw`\b(?:${where}) (?:\w+ ){0,3}(?:no|non|pas|nicht|inte|ei|nao|niet|ikke) (?:\w+ ){0,2}(?:publica|publico|divulg\w*|publiee|communiquee|publique|veroffentlicht|bekannt|genannt|offentlig\w*|julkinen|kerrota|julkaista|publicad[oa]|openbaar|bekend|pubblico)\b`,
    String.raw`\b(?:${where}) (?:is |are |will be )?(?:only )?(?:given|provided|disclosed|shared|released|revealed) (?:when|upon|after|once|only|on (?:request|intake|call)|at (?:intake|time|the time)|over the phone|by (?:phone|staff|the hotline|hotline|calling))\b`,
    String.raw`\b(?:not|never) (?:disclose|publish|reveal|share|give out|list)\b(?: \w+){0,3} (?:${where})\b`,
    String.raw`\bcall for (?:the |our )?(?:location|address|directions)\b`,
    String.raw`\b(?:undisclosed|no revelad[oa]|safe ?houses?|safe ?home|casas? seguras?|maison securisee|turvakot\w*|turvatalo\w*|schutzwohnung\w*|frauenhaus\w*|frauenhauser\w*|kvinnojour\w*|tjejjour\w*|skyddat boende|skyddade boenden|krisesent\w*|krisecent\w*|blijf van mijn lijf\w*|vrouwenopvang|casas? abrigo|case? rifugio|casas? de acogida)\b`,
  ].join('|'),
  'u',
);
const secretArabic =
  /عنوان\s*(?:\S+\s+)?(?:سر[يّ]|غير معلن|مخفي)|موقع\s*(?:\S+\s+)?(?:سر[يّ]|غير معلن)|مكان سري|سرّي|بيت آمن|منزل آمن|دار إيواء/u;

/** The word alone, where a place or the service itself is described. */
const secretWord = /\b(?:confidential|confidencial|confidentielle?|geheim|vertraulich|salainen|sekretess|sigilos[oa]|vertrouwelijk)\b/u;

/** Places to stay. */
const shelter =
  /\b(?:shelters?|sheltered|sheltering|refuges?|emergency (?:housing|accommodation|bed|beds)|transitional (?:housing|living)|safe (?:place|housing|accommodation|haven)|residential|accommodation|crisis (?:house|housing)|temporary housing|turvakoti|suojakoti|refugi[oa]s?|albergues?|alojamiento|casa hogar|foyers?|hebergement|maison d accueil|abri|zufluchts?\w*|schutzunterkunft|notunterkunft|unterkunft|boende|harbarge|abrigos?|acolhimento|opvang\w*|rifugi[oa]?|botilbud)\b/u;
const shelterArabic = /مأوى|ملجأ|إيواء|ملاجئ/u;

/** What a person has to hide from when staying there. */
const hiding =
  /\b(?:domestic(?:ally)? (?:violence|abuse|abused)|family violence|intimate partner|relationship (?:abuse|violence)|gender based violence|violence against women|dating violence|battered|(?:sexual|sexually) (?:assault\w*|violence|abuse|abused|exploit\w*)|human trafficking|sex trafficking|traffick\w*|stalk\w*|honou?r based|forced marriage|lgbt\w*(?: \w+)? youth|queer youth|abused (?:women|woman|men|children|spouses?|partners?|mothers?|girls|persons?|people)|abusive (?:relationship|partner|home|situation)s?|(?:victims?|survivors?) (?:and \w+ )?of (?:\w+ ){0,3}(?:abuse|violence|assault|traffick\w*)|flee\w* (?:\w+ ){0,3}(?:abuse|violence|abusers?)|women s (?:refuge|shelter|safe house|haven)s?|women (?:refuge|shelter)s?|(?:refuge|shelter|haven)s? for (?:\w+ ){0,3}wom[ae]n|lahisuhdevakiva\w*|perhevakiva\w*|ihmiskaup\w*|violences? (?:conjugales?|domestiques?|faites aux femmes|sexuelles?|intrafamiliales?)|femmes (?:battues|victimes)|traite des etres humains|hausliche\w* gewalt|gewalt gegen frauen|misshandelte\w*|menschenhandel|zwangsheirat|violencia (?:domestica|de genero|machista|familiar|intrafamiliar|sexual|contra (?:la|las) mujer\w*|contra as? mulher\w*)|mujeres maltratadas|maltratadas|trata de personas|vald i nara\w*|mans vald|kvinnofrid\w*|hedersvald|manniskohandel|trafico de pessoas|mulheres vitimas|huiselijk geweld|eergerelateerd geweld|mishandelde|mensenhandel|violenza (?:domestica|sulle donne|di genere)|vold i naere|menneskehandel)\b/u;
const hidingArabic = /العنف (?:الأسري|المنزلي|القائم)|المعنفات|ضحايا العنف|الاتجار بالبشر/u;

/** Desks that are meant to be found: they stay visible and are looked at by a person. */
const publicDesk =
  /\b(?:courts?|courthouse|police|hospital|advice|offices?|legal|law|lawyers?|attorneys?|clinic|library|town hall|city hall|helpline|hotline|help line|crisis line|phone line|abogad\w*|juridic\w*|juridique|avocat\w*|rechtsberatung|anwalt\w*|oikeusap\w*|juridisk|advokat\w*|juridisch\w*|advocaat|hilfetelefon|puhelin|telefono)\b/u;

/** Desks by their name, which stay desks although they speak of shelters. */
const desk =
  /\b(?:courts?|courthouse|police|hospital|advice|legal|law|lawyers?|attorneys?|library|town hall|city hall|abogad\w*|juridic\w*|juridique|avocat\w*|rechtsberatung|anwalt\w*|oikeusap\w*|juridisk|advokat\w*|juridisch\w*|advocaat)\b/u;

const hidingTopics: ReadonlySet<Topic> = new Set(['domestic-violence', 'sexual-violence', 'trafficking']);

/** Fields of vendors that say it by yes or no, and values of types. */
const secretField =
  /confiden|undisclos|redact|hide_?(?:address|location)|(?:address|location)_?(?:is_?)?(?:private|hidden|secret)|is_?(?:private|secret)/i;
const yes = /^\s*(?:true|yes|y|1|t|x|on)\s*$/i;
const typeField = /^(?:location|address)_?type$|^type$/;
const secretType = /^\s*(?:confidential|redacted|private|hidden|undisclosed|secret)\s*$/i;

/** A word that makes a closer look worthwhile: most records have none. */
const worthALook =
  /confiden|undisclos|secr|segr|geheim|anonym|hemli|hemmel|salai|salat|sigil|vertr|unlisted|unpubl|redact|privat|withh|hidden|protec|reserv|ocult|proteg|gesch|skydd|suoja|riserv|skjul|\b(?:not|never|no|non|pas|nicht|inte|ei|n[aã]o|niet|ikke) |call for|given|provided|disclos|shared|released|reveal|safe ?ho|segur|turva|schutzw|frauenh|kvinno|tjej|kris|blijf|opvang|casas? |case? |عنوان|موقع|مكان|سر|آمن|إيواء/i;

/** `place` is an address that someone hides at; `word` is a record that only speaks of confidence; `desk` is to be looked at. */
export type Privacy = 'public' | 'word' | 'place' | 'desk';

/** Whether any text of a record, wherever it stands, says that its address is kept; or a vendor's yes or no. */
function saysSecret(tree: Untrusted): boolean {
  let found = false;
  eachText(tree, (key, text) => {
    if (found || key === 'id') return;
    if ((secretField.test(key) && yes.test(text)) || (typeField.test(key) && secretType.test(text))) found = true;
    else if (worthALook.test(text)) found = secretAddress.test(folded(plainText(text) ?? '')) || secretArabic.test(text);
  });
  return found;
}

/** The texts of a record apart from those of its organisation, as one, folded; and as they are, for scripts without case. */
function spokenBy(tree: Untrusted): { readonly all: string; readonly raw: string } {
  const texts: string[] = [];
  eachText(tree, (key, text) => {
    if (text.length > 2 && !/(?:^|_)id$|url|uri|email/.test(key)) texts.push(plainText(text) ?? '');
  });
  const raw = texts.join(' . ');
  return { all: folded(raw), raw };
}

const hides = ({ all, raw }: ReturnType<typeof spokenBy>): boolean => hiding.test(all) || hidingArabic.test(raw);
const shelters = ({ all, raw }: ReturnType<typeof spokenBy>): boolean => shelter.test(all) || shelterArabic.test(raw);

/** Roots of the words of `hiding`: where none stands, nothing is folded. */
const hidingRoots =
  /violen|abus|batter|assault|traffick|stalk|hono|forced|lgbt|queer|flee|wom[ae]n|vakiva|ihmiskaup|battues|victime|traite|gewalt|handel|heirat|maltrat|trata|vald|våld|kvinno|heder|vitima|vítima|geweld|mishandel|violenz|vold|عنف|اتجار/i;

const mayHide = (tree: Untrusted): boolean => {
  let found = false;
  eachText(tree, (_, text) => {
    found ||= hidingRoots.test(text);
  });
  return found;
};

/** A desk by its name, its words or its topic, and not a place to stay by its name. */
function isDesk(name: string, said: string, topics: readonly Topic[]): boolean {
  if (shelter.test(name)) return false;
  return desk.test(name) || (!shelter.test(said) && (publicDesk.test(said) || topics.includes('legal')));
}

const namesIn = (tree: Untrusted, org: Untrusted): string =>
  folded([firstText(tree, 'name', 'alternate_name'), asText(org['name'])].filter((each) => each !== null).join(' . '));

/** What a record says of hiding and of staying: its own texts first, then those of its organisation with them. */
function ofHiding(tree: Untrusted, topics: readonly Topic[]): Privacy {
  const { organization, ...own } = tree;
  const org = asObject(organization);
  const ofTopic = topics.some((topic) => hidingTopics.has(topic));
  if (!ofTopic && !mayHide(tree)) return 'public';
  const spoken = spokenBy({ ...own, of: [org['name'], org['alternate_name']] });
  const hasToHide = ofTopic || hides(spoken);
  if (hasToHide && (shelters(spoken) || topics.includes('housing')))
    return isDesk(namesIn(tree, org), spoken.all, topics) ? 'desk' : 'place';
  const isDeskHere = publicDesk.test(spoken.all);
  const whole = spokenBy(tree);
  if (hides(whole) && shelters(whole)) return isDeskHere ? 'desk' : 'place';
  return ofTopic || (hasToHide && isDeskHere) ? 'desk' : 'public';
}

/**
 * Whether the address of a record may be shown (directory.md 6.4). Kept where any text says that it is, where the record is of a place to
 * stay for people who hide, or where its topics are those of violence and of housing. A desk of that topic is to be looked at by a person.
 * @param describing texts about the service and its place: there the word alone is enough
 */
export function privacyOf(tree: Untrusted, describing: readonly (string | null)[], topics: readonly Topic[]): Privacy {
  if (saysSecret(tree)) return 'place';
  const found = ofHiding(tree, topics);
  const isWord = found !== 'place' && secretWord.test(folded(describing.filter((each) => each !== null).join(' ')));
  return isWord ? 'word' : found;
}
