/** Q07: where the next session, or the one named, is held. */
import { chat as words } from '@quan-triet/shared/i18n/vi/chat'
import { getBranchStudy } from '../../services/answers/get-branch-study.ts'
import type { OpenAnswer } from '../question.ts'
import { sessionMeant } from '../session-meant.ts'

export const venue: OpenAnswer = {
  access: 'G',
  answer: async ({ branch, unitId, slots, now }) => {
    const { sessions } = await getBranchStudy({ ctx: branch, input: { unitId } })
    const session = sessionMeant(sessions, slots, now)
    if (session === 'none') return words.noSession
    if (!session) return words.timetable.noneComing
    const place =
      session.venue === '' ? words.timetable.noVenue : words.timetable.venue(session.venue)
    // The link of an online class lets anybody in: never in the group.
    const text = session.mode === 'truc_tuyen' ? words.timetable.online(place) : place
    return session.mapUrl === null ? text : words.withLink(text, session.mapUrl)
  },
}
