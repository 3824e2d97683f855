/** Lists the columns of essays by unit: what each is called, and what it says of some counts. */
import { appEssayRates as words } from '@quan-triet/shared/i18n/vi/app-essay-rates'
import type { EssayCounts, EssayVerdictCounts } from '@quan-triet/shared/models/essay-rates'

/** Of the rows that are told together only their verdicts are new. */
type Shown = Pick<EssayCounts, 'verdicts'> & Partial<EssayCounts>

const ofGraded =
  (verdict: Exclude<keyof EssayVerdictCounts, 'graded'>) =>
  ({ verdicts }: Shown): string => {
    if (verdicts === null) return words.notTold
    return verdicts.graded === 0
      ? words.nothingGraded
      : words.ratio(verdicts[verdict], verdicts.graded)
  }

export const essayRateColumns: readonly { label: string; textOf: (counts: Shown) => string }[] = [
  { label: words.due, textOf: ({ due }) => (due === undefined ? '' : words.count(due)) },
  {
    label: words.handedIn,
    textOf: ({ due, handedIn }) =>
      due === undefined || handedIn === undefined ? '' : words.ratio(handedIn, due),
  },
  { label: words.passed, textOf: ofGraded('passed') },
  { label: words.copied, textOf: ofGraded('copied') },
  { label: words.weak, textOf: ofGraded('weak') },
  {
    label: words.voluntary,
    textOf: ({ voluntary }) => (voluntary === undefined ? '' : words.count(voluntary)),
  },
]
