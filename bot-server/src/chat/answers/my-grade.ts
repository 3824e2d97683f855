/** Q12: how the person's own essay was judged. */
import { ownEssayAnswer, verdictOf } from './own-essay-words.ts'

export const myGrade = ownEssayAnswer(verdictOf)
