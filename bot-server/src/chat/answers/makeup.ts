/** Q15: when the make-up class is; says nothing about who was absent. */
import { chat as words } from '@quan-triet/shared/i18n/vi/chat'
import { getBranchStudy } from '../../services/answers/get-branch-study.ts'
import type { OpenAnswer } from '../question.ts'
import { isToCome, nameOf } from '../session-meant.ts'

export const makeup: OpenAnswer = {
  access: 'G',
  answer: async ({ branch, unitId, now }) => {
    const { sessions } = await getBranchStudy({ ctx: branch, input: { unitId } })
    const classes = sessions.filter((session) => session.isMakeup && isToCome(session, now))
    return classes.length === 0
      ? words.timetable.noMakeup
      : classes.map((session) => words.timetable.coming(nameOf(session), session)).join(' ')
  },
}
