/** Q23: who speaks at the next session, or the one named. */
import { chat } from '@quan-triet/shared/i18n/vi/chat'
import { chatStudy } from '@quan-triet/shared/i18n/vi/chat-study'
import { getBranchStudy } from '../../services/answers/get-branch-study.ts'
import type { OpenAnswer } from '../question.ts'
import { nameOf, sessionMeant } from '../session-meant.ts'

const words = chatStudy.speaker

export const speaker: OpenAnswer = {
  access: 'G',
  answer: async ({ branch, unitId, slots, now }) => {
    const { sessions } = await getBranchStudy({ ctx: branch, input: { unitId } })
    const session = sessionMeant(sessions, slots, now)
    if (session === 'none') return chat.noSession
    if (!session) return chat.timetable.noneComing
    const name = nameOf(session)
    return session.speaker === null ? words.unknown(name) : words.of(name, session.speaker)
  },
}
