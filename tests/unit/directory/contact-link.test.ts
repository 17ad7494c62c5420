import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contactHref, trustOf, webHref } from '#shared/directory/contact-link.ts';
import { type Channel, channelKinds } from '#shared/directory/service.ts';

const channel = (kind: Channel['kind'], value: string, dial: string | null = null): Channel => ({
  kind,
  value,
  dial,
  keyword: null,
  cost: 'unknown',
  hours: null,
  hoursReported: false,
});

test('the link dials the digits that are shown, and what to dial only where the text has words in it', () => {
  expect(contactHref(channel('phone', '116 123', '116123'), 'own')).toBe('tel:116123');
  expect(contactHref(channel('phone', '+358 9 2525 0111', '0925250111'), 'own')).toBe('tel:+358925250111');
  expect(contactHref(channel('phone', '1 800 LIFELINE', '18005433546'), 'own')).toBe('tel:18005433546');
  expect(contactHref(channel('phone', 'ask the school nurse'), 'own')).toBeNull();
  expect(contactHref(channel('sms', '85258'), 'own')).toBe('sms:85258');
});

test('a short code with a star is dialled only for a record of our own', () => {
  expect(trustOf({ id: 'cl-4141' })).toBe('own');
  expect(trustOf({ id: 'town:17' })).toBe('feed');
  expect(contactHref(channel('phone', '*4141'), 'own')).toBe('tel:*4141');
  expect(contactHref(channel('phone', '*4141'), 'feed')).toBeNull();
});

test('WhatsApp opens a number with its country code, and no other number', () => {
  expect(contactHref(channel('whatsapp', '+350 58008288'), 'own')).toBe('https://wa.me/35058008288');
  expect(contactHref(channel('whatsapp', '600 000 016', '+34600000016'), 'own')).toBe('https://wa.me/34600000016');
  expect(contactHref(channel('whatsapp', '600 000 016', '600000016'), 'own')).toBeNull();
});

test('only pages with https and without a name in the address become links', () => {
  expect(webHref('https://a.example/chat?x=1#y')).toBe('https://a.example/chat?x=1#y');
  const bad = [
    'http://a.example/',
    'javascript:alert(1)',
    'data:text/html,x',
    'https://user@a.example/',
    'https://user:secret@a.example/',
    'https://a.example\\@b.example/',
    ' https://a.example/',
    'https://a.example/ x',
    'https://a.example/"><script>',
    'https:/a.example',
    'https://',
    '//a.example',
    'KrisenKompass',
  ];
  expect(bad.filter((each) => webHref(each) !== null)).toEqual([]);
});

test('a mail address carries nothing but itself', () => {
  expect(contactHref(channel('email', 'jo@samaritans.example'), 'own')).toBe('mailto:jo@samaritans.example');
  const bad = [
    'a@b',
    'a@b.example?bcc=x@y.example',
    'a@b.example,c@d.example',
    'a b@c.example',
    'a@b.example%0Acc:x@y.example',
    '<a@b.example>',
  ];
  expect(bad.filter((each) => contactHref(channel('email', each), 'own') !== null)).toEqual([]);
});

test('whatever a feed writes, a link has one of four schemes and no space, quote or control character in it', () => {
  fc.assert(
    fc.property(fc.constantFrom(...channelKinds), fc.string({ unit: 'binary' }), fc.option(fc.string()), (kind, value, dial) => {
      const href = contactHref(channel(kind, value, dial), 'feed');
      if (href !== null) expect(href).toMatch(/^(tel:|sms:|mailto:|https:\/\/)[^\s"'<>\\]+$/);
    }),
  );
});
