import { smsHref, type Trust, telHref } from './channels.ts';
import type { Channel, Service } from './service.ts';

/** https, a host without a name or password before it, and nothing that breaks out of an address (assurance S8). */
const web = /^https:\/\/[^\s/?#@\\:"'<>]+(:\d+)?([/?#][^\s"'<>\\]*)?$/i;
const mail = /^[^\s@<>?&%,:;"'()]+@[^\s@<>?&%,:;"'()]+\.[^\s@<>?&%,:;"'()]+$/;

/** A record with a colon in its id came with somebody's feed. */
export const trustOf = ({ id }: Pick<Service, 'id'>): Trust => (id.includes(':') ? 'feed' : 'own');

/** The number that is shown is the number of the link, unless it has words in it. */
const dialled = ({ value, dial }: Channel, href: typeof telHref, trust: Trust): string | null =>
  href(value, trust) ?? (dial === null ? null : href(dial, trust));

/** WhatsApp opens only numbers with their country code; another number can be copied. */
function whatsappHref({ value, dial }: Channel): string | null {
  const full = [value, dial ?? ''].find((each) => each.startsWith('+') && telHref(each) !== null);
  return full ? `https://wa.me/${full.replace(/[^0-9]/g, '')}` : webHref(value);
}

/** The address of a page, or null when it may not become a link: https only, no name or password in it. */
export const webHref = (address: string): string | null => (web.test(address) ? address : null);

/** The address that begins a mail, or null when it carries more than one plain address. */
export const mailHref = (address: string): string | null => (mail.test(address) ? `mailto:${address}` : null);

/** The address that a press on a channel opens, or null when the channel can only be read and copied. */
export function contactHref(channel: Channel, trust: Trust): string | null {
  switch (channel.kind) {
    case 'phone':
    case 'textphone':
      return dialled(channel, telHref, trust);
    case 'sms':
      return dialled(channel, smsHref, trust);
    case 'whatsapp':
      return whatsappHref(channel);
    case 'email':
      return mailHref(channel.value);
    default:
      return webHref(channel.value);
  }
}
