/** Q17: how many have studied, on both bases (F-01, F-02). */
import { chat as words } from '@quan-triet/shared/i18n/vi/chat'
import type { OpenAnswer } from '../question.ts'
import { nameOf } from '../session-meant.ts'
import { isBeforeCheckIn, readSessionSummary } from './read-session-summary.ts'

export const statAttendance: OpenAnswer = {
  access: 'G',
  answer: async (question) => {
    const summary = await readSessionSummary(question.branch, question)
    if (!summary) return words.noSession
    const { session, counts } = summary
    return isBeforeCheckIn(summary, question.now)
      ? words.notHeldYet(nameOf(session), session.startsAt)
      : words.studied(
          nameOf(session),
          { present: counts.presentRequired, of: counts.required },
          { present: counts.present, of: counts.members },
        )
  },
}
