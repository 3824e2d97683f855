/** Q08: a part once more: its title, how it begins, and the link to read it. */
import { chat as words } from '@quan-triet/shared/i18n/vi/chat'
import { fold } from '@quan-triet/shared/text/fold'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { cutToLimit, MESSAGE_LIMIT } from '../../domain/messages.ts'
import { takeOpening } from '../../domain/parts/opening.ts'
import { listBranchParts } from '../../services/answers/list-branch-parts.ts'
import { readSentPart } from '../../services/answers/read-sent-part.ts'
import type { OpenAnswer, Question } from '../question.ts'

/** What a group takes in at a glance (4.5 rule 6). */
const GROUP_LIMIT = 400

type Part = Awaited<ReturnType<typeof listBranchParts>>[number]

export const partGet: OpenAnswer = {
  access: 'G',
  answer: async (question) => {
    const { branch, unitId, slots } = question
    const parts = await listBranchParts({ ctx: branch, input: { unitId } })
    if (parts.length === 0) return words.parts.none
    // Who names no part means the one that came last.
    const position =
      slots.part ?? parts.findLast((part) => part.sentAt !== null)?.position ?? parts[0]?.position
    const part = parts.find((one) => one.position === position)
    if (!part) return words.parts.noSuch(slots.part ?? 0, parts.length)
    if (part.sentAt !== null)
      return sentPart(question, part, { sentAt: part.sentAt, of: parts.length })
    return part.dueAt === null
      ? words.parts.unplanned(part.position)
      : words.parts.planned(part.position, dayOf(part.dueAt))
  },
}

const sentPart = async (
  { branch, unitId, isGroup, linkTo }: Question,
  part: Part,
  { sentAt, of }: { sentAt: string; of: number },
): Promise<string> => {
  const paragraphs = await readSentPart({ ctx: branch, input: { unitId, partId: part.id } })
  const tail = words.withLink(
    words.parts.sent(part.position, of, dayOf(sentAt)),
    linkTo({ to: 'part', id: part.id }),
  )
  const room = (isGroup ? GROUP_LIMIT : MESSAGE_LIMIT) - part.heading.length - tail.length - 2
  const text = textOf({ above: [part.heading], paragraphs }, room, isGroup)
  return [part.heading, text, tail].filter((block) => block !== '').join('\n')
}

type Text = Parameters<typeof takeOpening>[0]

/** All of it where it fits; else a group gets whole opening sentences, a person as much as a message holds. */
const textOf = (text: Text, room: number, isGroup: boolean): string => {
  const seen = new Set(text.above.map(fold))
  const whole = text.paragraphs.filter((paragraph) => !seen.has(fold(paragraph))).join('\n')
  if (whole.length <= room) return whole
  return isGroup ? takeOpening(text, room) : cutToLimit(whole, Math.max(room, 0))
}
