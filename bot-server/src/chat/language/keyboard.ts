/** Reads what a Vietnamese keyboard left undone: Telex (`ddieemr`, `chuaw`), VNI (`d9ie6m3`), held keys (`chưaaaa`). */

import { stripMarks } from '@quan-triet/shared/text/fold'

const TELEX =
  /^(dd?|[^aeiouywd\d]*|[^aeiouyw\d]*d)([aeiouyw]+)([sfrxj]?)(ch|ng|nh|[cmnpt]?)([sfrxj]?)(w?)$/
const TELEX_TONES: Record<string, string> = {
  s: '\u0301',
  f: '\u0300',
  r: '\u0309',
  x: '\u0303',
  j: '\u0323',
}
const VNI = /^[a-z]+\d[a-z\d]*$/
const VNI_MARKS: Record<string, string> = {
  1: '\u0301',
  2: '\u0300',
  3: '\u0309',
  4: '\u0303',
  5: '\u0323',
  6: '\u0302',
  7: '\u031B',
  8: '\u0306',
}

/** `chưaaaa` → `chưa`, `rồii` → `rồi`: no Vietnamese word of ours doubles a letter, whatever marks it bears. */
export const withoutHeldKeys = (raw: string): string => {
  const bare = stripMarks(raw)
  let kept = ''
  for (let index = 0; index < raw.length; index += 1) {
    if (bare[index] !== bare[index - 1]) kept += raw[index]
  }
  return kept
}

/** The word meant by Telex keys that were not turned into marks, or undefined if it cannot be one. */
export const fromTelex = (raw: string): string | undefined => {
  const parts = TELEX.exec(raw)
  if (parts === null) return undefined
  const [, onset = '', vowels = '', inner = '', coda = '', outer = '', late = ''] = parts
  const tone = TELEX_TONES[inner] ?? TELEX_TONES[outer] ?? ''
  const nucleus = withHats(vowels + late)
  return (onset.replace('dd', 'đ') + withTone(nucleus, tone) + coda).normalize('NFC')
}

const withHats = (vowels: string): string =>
  vowels
    .replace(/uw?ow/, 'ươ')
    .replace('uaw', 'ưa')
    .replace(/aa|aw|ee|oo|ow|uw/, (pair) => HATS[pair] ?? pair)
    .replace(/^w/, 'ư')
    .replaceAll('w', '')

const HATS: Record<string, string> = { aa: 'â', aw: 'ă', ee: 'ê', oo: 'ô', ow: 'ơ', uw: 'ư' }

/** The place of the tone is of no matter: words are compared with the tone taken off. */
const withTone = (nucleus: string, tone: string): string =>
  nucleus === '' ? '' : nucleus.slice(0, 1) + tone + nucleus.slice(1)

/** The word meant by VNI digits that were not turned into marks, or undefined if there are none. */
export const fromVni = (raw: string): string | undefined => {
  if (!VNI.test(raw)) return undefined
  let word = ''
  for (const letter of raw) {
    if (letter === '9') word = word.replace('d', 'đ')
    else word += VNI_MARKS[letter] ?? letter
  }
  return word.normalize('NFC')
}
