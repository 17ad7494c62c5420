import { html, type TemplateResult } from 'lit';

type Parts = string | readonly (string | TemplateResult)[];

/** A number as people write one: groups of digits with what stands between them. A range of hours is shorter, or has a colon in it. */
const number = /(\+?\(?\d[\d ()./-]{4,}\d)/;
const digits = /(\+?\(?\d(?:[\d ()./-]*\d)?)/;
/** Where nothing runs from right to left, groups of digits stand in their order by themselves. */
const turns = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** A text whose numbers keep the order of their digits inside a script that runs from right to left (assurance S9). */
export const isolated = (text: string): Parts =>
  turns.test(text) ? text.split(number).map((part, index) => (index % 2 === 1 ? html`<bdi dir="ltr">${part}</bdi>` : part)) : text;

/** A number with words in it: each word and each group of digits by itself, so that all of them follow each other as they are written. */
export const inOrder = (value: string): Parts =>
  turns.test(value) ? value.split(digits).map((part, index) => html`<bdi dir=${index % 2 === 1 ? 'ltr' : 'auto'}>${part}</bdi>`) : value;
