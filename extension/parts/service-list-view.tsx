import type { AudienceCode } from '#shared/directory/audiences.ts';
import { emergencyFor } from '#shared/directory/emergency.ts';
import type { Lines } from '#shared/directory/lines-for.ts';
import type { Topic } from '#shared/directory/topics.ts';
import type { DrawCode, ServiceEvents } from '#shared/elements/service-events.ts';
import { defineServiceList } from '#shared/elements/service-list.ts';
import type { Words } from '#shared/i18n/translate.ts';
import type { Instant } from '#shared/time.ts';
import type { App } from '../state/app.ts';
import { useApp } from './app-context.ts';
import { drawCode } from './draw-code.ts';

interface ElementProps {
  readonly words: Words;
  readonly groups: Lines;
  readonly now: Instant;
  readonly zone: string;
  readonly country: string;
  readonly limit: number;
  readonly audience: AudienceCode;
  readonly loadDetails: () => Promise<Words>;
  readonly drawCode: DrawCode;
  readonly emergency: string;
  readonly careful: boolean;
  readonly writing: boolean;
  readonly 'onservice-copy': (event: CustomEvent<ServiceEvents['service-copy']>) => void;
}

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'service-list': ElementProps;
    }
  }
}

// before the first is drawn: what is set on an element that is not known yet would become an attribute
defineServiceList();

/** What stands behind "More" comes from the package when it is asked for first, with its words. */
async function readDetails({ words }: App): Promise<Words> {
  const [{ defineServiceDetails }] = await Promise.all([import('#shared/elements/service-details.ts'), words.need('reach')]);
  defineServiceDetails();
  return words.now.value;
}

interface Props {
  readonly lines: Lines;
  readonly region: string;
  readonly now: Instant;
  /** Copying takes a second press. */
  readonly careful?: boolean;
}

/** Who looks for these may be watched: copying takes a second press, since others can read what was copied (content 23.1). */
const watched: readonly Topic[] = ['domestic-violence', 'sexual-violence', 'trafficking'];

/** How many lines are shown before "all lines" is pressed: a screen to look over, not a telephone book. */
const limits = { popup: 3, sidepanel: 3, page: 5 } as const;

/** Lines of help, drawn by the element that both products share. */
export function ServiceListView({ lines, region, now, careful = false }: Props) {
  const app = useApp();
  const { platform, settings, surface, visit, words } = app;
  const { audience, device } = settings.now.value;
  return (
    <service-list
      words={words.now.value}
      groups={lines}
      now={now}
      zone={platform.clock.zone()}
      country={region}
      limit={limits[surface]}
      audience={audience}
      loadDetails={() => readDetails(app)}
      drawCode={drawCode}
      emergency={emergencyFor(region)?.numbers[0]?.number ?? ''}
      careful={careful || device === 'shared' || watched.some((each) => each === visit.help.value.topic)}
      writing={audience !== 'c10'}
      onservice-copy={({ detail }) => void platform.copy(detail.text)}
    />
  );
}
