/** Q20: how many of the masses came, of those invited, and how many are still needed (F-11, K-03). */
import { chatStudy } from '@quan-triet/shared/i18n/vi/chat-study'
import { countMasses } from '../../services/answers/count-masses.ts'
import type { OpenAnswer } from '../question.ts'

const words = chatStudy.masses

export const statMasses: OpenAnswer = {
  access: 'G',
  answer: async ({ branch, unitId }) => {
    const { figure, need, targetPercent } = await countMasses({ ctx: branch, input: { unitId } })
    if (figure.kind === 'no_base') return words.noBase(figure.count)
    if (figure.kind === 'base_too_small') return words.baseTooSmall(figure.count, figure.base)
    if (!need) return words.none
    const { numerator, denominator } = figure.ratio
    const counted = words.ratio(numerator, denominator)
    return need.missing === 0
      ? words.reached(counted, targetPercent)
      : words.missing(counted, { ...need, targetPercent })
  },
}
