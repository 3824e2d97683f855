/** Q29: somebody has a recommendation: asks privately for its words; sends nothing by itself. */
import { chatMatters as words } from '@quan-triet/shared/i18n/vi/chat-matters'
import { categoryChoices } from '../dialogues/matter-reply.ts'
import type { PersonalAnswer } from '../question.ts'
import { openMatter, pointToMatters } from './open-matter.ts'

export const recommendation: PersonalAnswer = {
  access: 'P',
  route: '/matters',
  pointer: pointToMatters,
  answer: (question) =>
    openMatter(question, {
      kind: 'recommendation',
      about: (nodeId, hasContent) =>
        Promise.resolve({
          kind: 'recommendation',
          step: hasContent ? 'category' : 'content',
          nodeId,
          category: null,
        }),
      next: (content) => words.chooseCategory(content, categoryChoices),
    }),
}
