/** Q12: how the person's own essay was judged. */
import type { PersonalAnswer } from '../question.ts'
import { essayPointer, nothingHandedIn, readOwnEssay, verdictOf } from './own-essay-words.ts'

export const myGrade: PersonalAnswer = {
  access: 'P',
  route: '/',
  pointer: essayPointer,
  answer: async (question) => {
    const own = await readOwnEssay(question)
    return own.essay ? verdictOf(own.essay) : nothingHandedIn(own, question.today)
  },
}
