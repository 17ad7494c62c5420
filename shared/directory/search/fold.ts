/** Letters that Unicode does not take apart, as people write them who lack the key. */
const plain: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  // Arabic: endings and carriers that are typed either way
  ى: 'ي',
  ة: 'ه',
  ٱ: 'ا',
  // Persian and Urdu forms of the same letters
  ک: 'ك',
  ی: 'ي',
};

/** Digits of Arabic and Persian keyboards. */
const digits = /[٠-٩۰-۹]/g;
/** Marks that stand over and under letters (vowel signs of Arabic too), and the stroke that stretches a word. */
const marks = /[\p{M}ـ]/gu;
const special = new RegExp(`[${Object.keys(plain).join('')}]`, 'g');

/** Text as it is compared: small letters without accents, one form of each letter and digit. */
export function fold(text: string): string {
  const small = text.toLowerCase();
  // most words of most lists: nothing in them has to be taken apart
  if (/^[\0-\x7f]*$/.test(small)) return small;
  return small
    .normalize('NFKD')
    .replace(marks, '')
    .toLowerCase()
    .replace(special, (letter) => plain[letter] ?? letter)
    .replace(digits, (digit) => String((digit.codePointAt(0) ?? 0) & 15));
}

/** The article is written on to the Arabic word; a word is found with it and without. */
const withoutArticle = (word: string): string => word.replace(/^ال(?=\p{L}{3})/u, '');

/** The words of a text, folded. */
export const wordsOf = (text: string): readonly string[] => {
  const folded = fold(text);
  if (/^[\0-\x7f]*$/.test(folded)) return folded.match(/[a-z0-9]+/g) ?? [];
  return (folded.match(/[\p{L}\p{N}]+/gu) ?? []).map(withoutArticle);
};
