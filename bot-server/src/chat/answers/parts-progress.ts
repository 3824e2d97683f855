/** Q24: how many parts went out, and when the others are to. */
import { chat as words } from '@quan-triet/shared/i18n/vi/chat'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { listBranchParts } from '../../services/answers/list-branch-parts.ts'
import type { OpenAnswer } from '../question.ts'

/** What a group takes in at a glance (4.5 rule 6). */
const GROUP_LIMIT = 400

const capitalised = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`

export const partsProgress: OpenAnswer = {
  access: 'G',
  answer: async ({ branch, unitId }) => {
    const parts = await listBranchParts({ ctx: branch, input: { unitId } })
    if (parts.length === 0) return words.parts.none
    const sent = parts.flatMap(({ position, sentAt }) =>
      sentAt === null ? [] : words.parts.sentOne(position, dayOf(sentAt)),
    )
    const coming = parts
      .filter((part) => part.sentAt === null)
      .map(({ position, dueAt }) =>
        words.parts.comingOne(position, dueAt === null ? null : dayOf(dueAt)),
      )
    const say = (listed: readonly string[], next: readonly string[]) =>
      [
        words.parts.progress(
          sent.length,
          parts.length,
          listed.length > 0 ? ` (${listed.join('; ')})` : '',
        ),
        ...(next.length > 0 ? [`${capitalised(next.join('; '))}.`] : []),
      ].join(' ')
    const whole = say(sent, coming)
    return whole.length <= GROUP_LIMIT ? whole : say(sent.slice(-1), coming.slice(0, 1))
  },
}
