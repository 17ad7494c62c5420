/** The groups of the topic list, in the order in which they are shown: what is needed first, feelings later (content 27.1). */
export const topicGroups = ['practical', 'safety', 'feelings', 'health', 'people', 'doing'] as const;

export type TopicGroup = (typeof topicGroups)[number];

/** The closed list of what a service helps with (content 27.2). Names and lines are in the catalogue, under `topics.<id>`. */
export const topics = [
  { id: 'food', group: 'practical', child: true, layer: 1 },
  { id: 'housing', group: 'practical', child: true, layer: 1 },
  { id: 'financial', group: 'practical', child: false, layer: 1 },
  { id: 'legal', group: 'practical', child: false, layer: 1 },
  { id: 'health-advice', group: 'practical', child: true, layer: 1 },
  { id: 'work', group: 'practical', child: false, layer: 1 },
  { id: 'family-tracing', group: 'practical', child: true, layer: 2 },
  { id: 'disaster', group: 'practical', child: true, layer: 1 },
  { id: 'child-abuse', group: 'safety', child: true, layer: 3 },
  { id: 'domestic-violence', group: 'safety', child: true, layer: 3 },
  { id: 'sexual-violence', group: 'safety', child: true, layer: 3 },
  { id: 'bullying', group: 'safety', child: true, layer: 2 },
  { id: 'online-safety', group: 'safety', child: true, layer: 2 },
  { id: 'trafficking', group: 'safety', child: false, layer: 3 },
  { id: 'suicide', group: 'feelings', child: true, layer: 4 },
  { id: 'self-harm', group: 'feelings', child: true, layer: 4 },
  { id: 'emotional-distress', group: 'feelings', child: true, layer: 3 },
  { id: 'anxiety-depression', group: 'feelings', child: true, layer: 4 },
  { id: 'bereavement', group: 'feelings', child: true, layer: 3 },
  { id: 'loneliness', group: 'feelings', child: true, layer: 2 },
  { id: 'relationships', group: 'feelings', child: true, layer: 3 },
  { id: 'eating-disorders', group: 'feelings', child: true, layer: 4 },
  { id: 'substance-use', group: 'feelings', child: true, layer: 4 },
  { id: 'gambling', group: 'feelings', child: false, layer: 4 },
  { id: 'chronic-illness', group: 'health', child: true, layer: 2 },
  { id: 'disability', group: 'health', child: true, layer: 2 },
  { id: 'pregnancy-postnatal', group: 'health', child: false, layer: 3 },
  { id: 'carers', group: 'people', child: true, layer: 2 },
  { id: 'parenting', group: 'people', child: false, layer: 2 },
  { id: 'students', group: 'people', child: true, layer: 2 },
  { id: 'refugees-migrants', group: 'people', child: true, layer: 2 },
  { id: 'lgbtq', group: 'people', child: true, layer: 2 },
  { id: 'older-people', group: 'people', child: false, layer: 2 },
  { id: 'women', group: 'people', child: false, layer: 2 },
  { id: 'men', group: 'people', child: false, layer: 2 },
  { id: 'veterans', group: 'people', child: false, layer: 3 },
  { id: 'indigenous', group: 'people', child: true, layer: 2 },
  { id: 'things-to-do', group: 'doing', child: true, layer: 2 },
] as const satisfies readonly { id: string; group: TopicGroup; child: boolean; layer: 1 | 2 | 3 | 4 }[];

export type Topic = (typeof topics)[number]['id'];

export const isTopic = (text: string): text is Topic => topics.some(({ id }) => id === text);
