/** Q05: the timetable: what is to come, make-up classes, what is over. */
import { chat as words } from '@quan-triet/shared/i18n/vi/chat'
import { getBranchStudy } from '../../services/answers/get-branch-study.ts'
import type { OpenAnswer } from '../question.ts'
import { isToCome, nameOf } from '../session-meant.ts'

export const schedule: OpenAnswer = {
  access: 'G',
  answer: async ({ branch, unitId, now }) => {
    const { sessions } = await getBranchStudy({ ctx: branch, input: { unitId } })
    if (sessions.length === 0) return words.noSessionYet
    const toCome = sessions.filter((session) => isToCome(session, now))
    const over = sessions.filter((session) => !isToCome(session, now))
    return [
      ...toCome
        .filter((session) => !session.isMakeup)
        .map((session) => words.timetable.coming(nameOf(session), session)),
      ...toCome
        .filter((session) => session.isMakeup)
        .map((session) => words.timetable.makeup(session)),
      ...(over.length > 0
        ? [
            words.timetable.over(
              over.map((session) => words.timetable.overOne(nameOf(session), session.startsAt)),
            ),
          ]
        : []),
    ].join(' ')
  },
}
