/** Q03: who has not handed in: counts to all, names to the secretary. */
import { chat as words } from '@quan-triet/shared/i18n/vi/chat'
import { daysBetween, dayOf } from '@quan-triet/shared/time/calendar'
import { summariseEssays } from '../../services/answers/summarise-essays.ts'
import type { ListAnswer } from '../question.ts'

export const listEssayMissing: ListAnswer = {
  access: 'S',
  route: '/',
  counts: async ({ branch, unitId, today }) => {
    const { required, handedIn, dueAt } = await summariseEssays({ ctx: branch, input: { unitId } })
    if (required === 0) return words.essays.nobodyWrites
    if (handedIn === required) return words.essays.complete(required)
    const day = dueAt === null ? null : dayOf(dueAt)
    const due = day === null ? null : { day, days: daysBetween(today, day) }
    return words.essays.missing(handedIn, required, due)
  },
  names: async ({ asker, unitId }) => {
    const { missing } = await summariseEssays({ ctx: asker, input: { unitId } })
    return missing.length === 0 ? null : words.essays.missingList(missing)
  },
}
