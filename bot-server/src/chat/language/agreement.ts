/** Decides whether typed words may stand for a phrase: marks, when typed, decide between dangerous pairs. */
import type { Entry } from './lexicon.ts'
import { type Signature, agreementOf } from './signature.ts'
import type { Word } from './words.ts'

/** Folded words that are several common words (language rule 2): marks on them are never taken for a slip. */
export const DANGEROUS: ReadonlySet<string> = new Set(
  `so vang muon dang mien ky ki bai han hop thu phan chi mat con ban may toi hoi mo ai bu cam gia nam ba ta cho qua
  lai bo nghi dau dong dan tra sua giang chua doi hoan hoc diem tai lam danh tinh nha la ma de duoc noi thieu`.split(
    /\s+/,
  ),
)
const SHORTEST_WITH_A_SLIP = 6

type Fit = 'exact' | 'unmarked' | 'slip' | 'other'

const fitOf = (typed: Word, meant: Signature, entry: Entry): Fit => {
  const agreement = agreementOf(typed, meant)
  if (agreement === 'exact') return 'exact'
  if (agreement === 'partial') {
    return typed.isMarked && isDangerousAlone(entry, typed) ? 'slip' : 'unmarked'
  }
  return DANGEROUS.has(typed.key) && !isSafeCompound(entry) ? 'other' : 'slip'
}

/** How well typed words agree with a phrase: 2 in every mark, 1 with marks left out or one slip, 0 not at all. */
export const agreementWith = (words: readonly Word[], start: number, entry: Entry): 0 | 1 | 2 => {
  let isExact = true
  let slips = 0
  for (let offset = 0; offset < entry.words.length; offset += 1) {
    const typed = words[start + offset]
    const meant = entry.words[offset]
    if (typed === undefined || meant === undefined) return 0
    const fit = fitOf(typed, meant, entry)
    if (fit === 'other') return 0
    if (fit !== 'exact') isExact = false
    if (fit === 'slip') slips += 1
  }
  if (isExact) return 2
  return slips === 0 || (slips === 1 && mayHaveASlip(entry)) ? 1 : 0
}

const isDangerousAlone = (entry: Entry, typed: Word): boolean =>
  entry.words.length === 1 && DANGEROUS.has(typed.key)

const lettersOf = (entry: Entry): number =>
  entry.words.reduce((sum, { key }) => sum + key.length, 0)

const mayHaveASlip = (entry: Entry): boolean =>
  !entry.isBackground && entry.words.length > 1 && lettersOf(entry) >= SHORTEST_WITH_A_SLIP

/** Compounds that no other word resembles, so that even a dangerous word in them may carry a wrong mark. */
const SAFE = new Set([
  'diem danh',
  'thu hoach',
  'bai thu hoach',
  'chi tieu',
  'dia diem',
  'hoc bu',
  'lich hoc',
  'viet lai',
  'phan tram',
  'bao cao vien',
  'chi bo',
  'dong chi',
])
const isSafeCompound = (entry: Entry): boolean =>
  SAFE.has(entry.words.map(({ key }) => key).join(' '))
