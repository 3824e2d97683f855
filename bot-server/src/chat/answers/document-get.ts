/** Q09: where the whole text of what is studied can be read. */
import { chatStudy } from '@quan-triet/shared/i18n/vi/chat-study'
import { listWholeTexts, type WholeText } from '../../services/answers/list-whole-texts.ts'
import { cutToLimit } from '../../domain/messages.ts'
import type { OpenAnswer, Question } from '../question.ts'

const words = chatStudy.documents

/** What a group takes in at a glance (4.5 rule 6); the words that say how many are left out need room, too. */
const GROUP_LIMIT = 400
const ROOM_FOR_REST = 120
const LONGEST_TITLE = 140

export const documentGet: OpenAnswer = {
  access: 'G',
  answer: async (question) => {
    const { branch, unitId, isGroup, linkTo } = question
    const texts = await listWholeTexts({ ctx: branch, input: { unitId } })
    if (texts.length === 0) return words.none
    const lines = texts.map((text) => lineOf(text, question))
    const shown = isGroup ? whatFits(lines) : lines
    const left = lines.length - shown.length
    return left === 0
      ? shown.join('\n')
      : [...shown, words.more(left, linkTo({ to: 'parts' }))].join('\n')
  },
}

const lineOf = ({ title, where }: WholeText, { isGroup, linkTo }: Question): string => {
  const name = isGroup ? cutToLimit(title, LONGEST_TITLE) : title
  if (where.kind === 'address') return words.at(name, where.url)
  return where.kind === 'parts' ? words.inParts(name, linkTo({ to: 'parts' })) : words.notYet(name)
}

/** Whole lines, the first one always: half an address leads nowhere. */
const whatFits = (lines: readonly string[]): readonly string[] => {
  if (lines.join('\n').length <= GROUP_LIMIT) return lines
  let used = 0
  const fitting = lines.findIndex((line) => {
    used += line.length + 1
    return used > GROUP_LIMIT - ROOM_FOR_REST
  })
  return lines.slice(0, Math.max(1, fitting))
}
