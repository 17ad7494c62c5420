import type { AudienceCode } from '#shared/directory/audiences.ts';
import type { Shards } from '#shared/directory/shards/read-shards.ts';
import type { Topic } from '#shared/directory/topics.ts';
import { defineLocalServices } from '#shared/elements/local-services.ts';
import type { ServiceEvents } from '#shared/elements/service-events.ts';
import type { Words } from '#shared/i18n/translate.ts';
import type { Instant } from '#shared/time.ts';
import { regionOf } from '../state/region.ts';
import { useApp } from './app-context.ts';
import { useNow } from './use-now.ts';

interface ElementProps {
  readonly words: Words;
  readonly shards: Shards;
  readonly country: string;
  readonly topic: Topic | '';
  readonly audience: AudienceCode;
  readonly now: Instant;
  readonly zone: string;
  readonly careful: boolean;
  readonly 'onservice-copy': (event: CustomEvent<ServiceEvents['service-copy']>) => void;
}

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'local-services': ElementProps;
    }
  }
}

// before the first is drawn: what is set on an element that is not known yet would become an attribute
defineLocalServices();

/** Services around a place, drawn by the element that both products share. The extension never asks for a position. */
export function LocalServicesView({ shards, topic }: { shards: Shards; topic: Topic | '' }) {
  const app = useApp();
  const { platform, settings, words } = app;
  const { audience, device } = settings.now.value;
  return (
    <local-services
      words={words.now.value}
      shards={shards}
      topic={topic}
      country={regionOf(app).region ?? ''}
      audience={audience}
      now={useNow()}
      zone={platform.clock.zone()}
      careful={device === 'shared'}
      onservice-copy={({ detail }) => void platform.copy(detail.text)}
    />
  );
}
