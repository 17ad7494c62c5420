import type { AudienceCode } from './audiences.ts';
import type { Topic } from './topics.ts';

/** What a filter of a pack means among the topics of services (content 27.3). */
export interface PackFilter {
  /** Empty: the filter only changes the order. */
  readonly topics: readonly Topic[];
  /** For whom the filter looks, where that is not the person's own choice. */
  readonly audience?: AudienceCode;
  /**
   * `emergency-first`: the emergency number stands above and is no topic by itself. `both-topics-first`: lines with all of the topics lead.
   * `own-language-first`: lines in the person's language lead. `hide-addresses`: a confidential address is never shown.
   * `organisation-first`: the organisation's own line leads.
   */
  readonly rule?: 'emergency-first' | 'both-topics-first' | 'own-language-first' | 'hide-addresses' | 'organisation-first';
}

/** The filters by the names that packs use. */
export const packFilters = {
  general: { topics: ['emotional-distress', 'loneliness', 'health-advice', 'financial', 'housing', 'food'] },
  mental_health: { topics: ['anxiety-depression', 'emotional-distress', 'suicide', 'self-harm', 'eating-disorders', 'substance-use'] },
  emergency: { topics: ['suicide', 'disaster'], rule: 'emergency-first' },
  relief: { topics: ['disaster', 'food', 'housing', 'financial'] },
  family_links: { topics: ['family-tracing'] },
  refugee_legal: { topics: ['refugees-migrants', 'legal'], rule: 'both-topics-first' },
  refugee_health: { topics: ['refugees-migrants', 'health-advice', 'anxiety-depression'] },
  language_match_first: { topics: [], rule: 'own-language-first' },
  youth: { topics: ['emotional-distress', 'students', 'relationships', 'lgbtq', 'things-to-do'], audience: 't13' },
  child_helpline: { topics: ['child-abuse', 'emotional-distress', 'bullying'], audience: 'c10' },
  child_protection: { topics: ['child-abuse', 'trafficking'], audience: 'helper' },
  online_safety: { topics: ['online-safety', 'bullying', 'sexual-violence'] },
  patient_groups: { topics: ['chronic-illness', 'disability', 'pregnancy-postnatal'] },
  carers: { topics: ['carers', 'older-people'] },
  violence: { topics: ['domestic-violence', 'sexual-violence', 'trafficking'], rule: 'hide-addresses' },
  legal: { topics: ['legal'] },
  grief: { topics: ['bereavement', 'loneliness'] },
  work: { topics: ['work', 'financial'] },
  family: { topics: ['relationships', 'parenting', 'pregnancy-postnatal'] },
  staff_support: { topics: ['emotional-distress', 'work'], audience: 'helper', rule: 'organisation-first' },
} as const satisfies Readonly<Record<string, PackFilter>>;
