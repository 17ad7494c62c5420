import { useSignal } from '@preact/signals';
import { useLayoutEffect } from 'preact/hooks';
import { defineSitePeople } from '#shared/elements/site-people.ts';
import type { Words } from '#shared/i18n/translate.ts';
import type { SitePack } from '#shared/site-pack/site-pack.ts';
import type { Instant } from '#shared/time.ts';
import { useApp } from '../parts/app-context.ts';
import { useNow } from '../parts/use-now.ts';
import { sitePackOf } from '../state/site-pack.ts';

interface ElementProps {
  readonly pack: SitePack;
  readonly words: Words;
  readonly now: Instant;
  readonly zone: string;
  readonly 'onservice-copy': (event: CustomEvent<{ readonly text: string }>) => void;
}

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'site-people': ElementProps;
    }
  }
}

// before it is drawn: what is set on an element that is not known yet would become an attribute
defineSitePeople();

/** The people of a school or a community whose file the person brought in; nothing where there is none. */
export function HelpSite() {
  const app = useApp();
  const { platform, words } = app;
  const now = useNow();
  const ready = useSignal(false);
  const pack = sitePackOf(app).now.value;
  useLayoutEffect(() => {
    words.need('help', 'site').then(
      () => (ready.value = true),
      () => null,
    );
  }, []);
  if (!pack || !ready.value) return null;
  return (
    <site-people
      pack={pack}
      words={words.now.value}
      now={now}
      zone={platform.clock.zone()}
      onservice-copy={({ detail }) => void platform.copy(detail.text)}
    />
  );
}
