/** Q06: at what time the next session, or the one named, begins. */
import { chat as words } from '@quan-triet/shared/i18n/vi/chat'
import { getBranchStudy } from '../../services/answers/get-branch-study.ts'
import type { OpenAnswer } from '../question.ts'
import { isToCome, nameOf, sessionMeant } from '../session-meant.ts'

export const nextSessionTime: OpenAnswer = {
  access: 'G',
  answer: async ({ branch, unitId, slots, now }) => {
    const { sessions } = await getBranchStudy({ ctx: branch, input: { unitId } })
    const session = sessionMeant(sessions, slots, now)
    if (session === 'none') return words.noSession
    if (!session) return words.timetable.noneComing
    return isToCome(session, now)
      ? words.timetable.time(session.startsAt, session.checkInFrom)
      : words.timetable.wasHeld(nameOf(session), session.startsAt)
  },
}
