/** Q18: how many have handed in, by state; a small branch hears no split (INV-41). */
import { chat as words } from '@quan-triet/shared/i18n/vi/chat'
import { type EssaySummary, summariseEssays } from '../../services/answers/summarise-essays.ts'
import type { OpenAnswer } from '../question.ts'
import { isSmallBranch } from './small-branch.ts'

const ORDER = ['dat', 'dang_cham', 'viet_lai', 'da_nop'] as const

export const statEssay: OpenAnswer = {
  access: 'G',
  answer: async ({ branch, unitId }) => {
    const essays = await summariseEssays({ ctx: branch, input: { unitId } })
    return essays.required === 0
      ? words.essays.nobodyWrites
      : words.essays.figures(essays.required, essays.handedIn, splitOf(essays))
  },
}

const splitOf = ({ required, byState }: EssaySummary): string => {
  if (isSmallBranch(required)) return ''
  const split = ORDER.filter((state) => byState[state] > 0).map((state) =>
    words.essays.states[state](byState[state]),
  )
  return split.length === 0 ? '' : `: ${split.join(', ')}`
}
