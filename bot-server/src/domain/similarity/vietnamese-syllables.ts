/** Tells whether letters without marks can be one Vietnamese syllable, and mends what was glued, broken or half typed. */

const ONSETS = ' b c ch d g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' ')
const RHYMES = (
  'a ac ach ai am an ang anh ao ap at au ay e ec ech em en eng enh eo ep et eu ' +
  'i ia ic ich iec iem ien ieng iep iet ieu im in ing inh ip it iu ' +
  'o oa oac oach oai oam oan oang oanh oao oap oat oay oc oe oen oeo oet oi om on ong ooc oong op ot ' +
  'u ua uan uang uat uay uc ue uech uen uenh uet ueu ui um un ung uo uoc uoi uom uon uong uop uot uou up ut uu ' +
  'uy uya uych uyen uyet uynh uyt uyu y yem yen yeng yet yeu ynh yt ych'
).split(' ')

const syllables: ReadonlySet<string> = new Set(
  ONSETS.flatMap((onset) => RHYMES.map((rhyme) => onset + rhyme)),
)

/** Without marks. */
export const isSyllable = (word: string): boolean => syllables.has(word)

/** Every syllable there is, for tables of hashes. */
export const allSyllables = (): Iterable<string> => syllables

const LONGEST = 7
const DIGIT_LOOKS: Readonly<Record<string, string>> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's' }

/** Marks typed as letters or digits and never put together: "nghij", "quyeets", "quye61t". */
const withoutTyping = (word: string): string =>
  word
    .replaceAll(/[1-9]/g, '')
    .replaceAll('w', '')
    .replaceAll(/([aeod])\1/g, '$1')
    .replace(/([aeiouy][a-z]*)[sfrxj]$/, '$1')
    .replace(/([aeiouy])[sfrxj](?=[a-z])/, '$1')

const withDigitsRead = (word: string): string =>
  word.replaceAll(/[01345]/g, (digit) => DIGIT_LOOKS[digit] ?? digit)

/** @returns the one syllable that was meant, undefined when none is found */
export const mendSyllable = (word: string): string | undefined => {
  if (word.length < 2 || word.length > LONGEST + 4) return undefined
  const hasDigit = /[0-9]/.test(word)
  if (hasDigit && word.length < 3) return undefined
  if (hasDigit && !/[a-z].*[a-z]/.test(word)) return undefined
  const readings = hasDigit ? [withDigitsRead(word), withoutTyping(word)] : [withoutTyping(word)]
  return readings.find(isSyllable)
}

/** Syllables typed without a space between: the fewest that make the word. @returns undefined when there is no such way */
export const splitSyllables = (word: string): string[] | undefined => {
  if (word.length < 4 || word.length > 200 || /[^a-z]/.test(word)) return undefined
  const best: (string[] | undefined)[] = [[]]
  for (let end = 1; end <= word.length; end += 1) {
    for (let from = Math.max(0, end - LONGEST); from < end; from += 1) {
      const before = best[from]
      const last = word.slice(from, end)
      if (!before || !isSyllable(last)) continue
      const now = best[end]
      if (!now || before.length + 1 < now.length) best[end] = [...before, last]
    }
  }
  return best[word.length]
}
