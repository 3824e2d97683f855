/** Writes the one message that brings several neighbouring parts into a group, so that they cost one call. */
import { channels as words } from '@quan-triet/shared/i18n/vi/channels'
import { cutToLimit, MESSAGE_LIMIT } from '../messages.ts'
import { takeOpening } from './opening.ts'
import {
  BETWEEN,
  LEAST,
  nameUnder,
  oneLine,
  type PushMessageInput,
  writePushMessage,
} from './push-message.ts'

interface MergedPart {
  part: Omit<PushMessageInput['part'], 'total'>
  link: string
}

interface MergedMessageInput {
  document: PushMessageInput['document']
  /** How many parts the document has. */
  total: number
  /** In reading order, at least one, at most `MOST_CARRIED`. */
  parts: readonly MergedPart[]
  fileNote?: string
}

const HEADING = 160
const OPENING = 250

/** "3", "1–3" or "1, 3": the places of parts as a title says them. @param positions rising */
export const namePositions = (positions: readonly number[]): string => {
  const [first = 0] = positions
  const last = positions.at(-1) ?? first
  const isRow = last - first === positions.length - 1
  return isRow && positions.length > 1 ? `${first}–${last}` : positions.join(', ')
}

/**
 * Each part with its heading, a sentence or two and its own link; no link is ever cut.
 * @returns NFC text of at most 2,000 UTF-16 units, as long as the links leave room for headings
 */
export const writeMergedMessage = (input: MergedMessageInput): string => {
  const { document, total, parts, fileNote = '' } = input
  const [only] = parts
  if (only && parts.length === 1) {
    const part = { ...only.part, total }
    return writePushMessage({ document, part, link: only.link, fileNote })
  }
  const positions = namePositions(parts.map(({ part }) => part.position))
  const head = [words.mergedTitle(positions, total), ...nameUnder('', document)].join('\n')
  const used = head.length + (fileNote === '' ? 0 : fileNote.length + BETWEEN.length)
  const room = Math.floor((MESSAGE_LIMIT - used) / parts.length) - BETWEEN.length
  const blocks = parts.map((one) => blockOf(one, { room, title: oneLine(document.title) }))
  return [head, ...blocks, fileNote].filter((block) => block !== '').join(BETWEEN)
}

const blockOf = (
  { part, link }: MergedPart,
  { room, title }: { room: number; title: string },
): string => {
  const heading = oneLine(part.heading)
  const afterLink = room - link.length - 1
  const first = cutToLimit(
    words.mergedPart(part.position, heading),
    Math.max(LEAST, Math.min(HEADING, afterLink)),
  )
  const left = afterLink - first.length - 1
  const opening =
    left < LEAST
      ? ''
      : takeOpening(
          { above: [heading, title], paragraphs: part.paragraphs.map(oneLine) },
          Math.min(OPENING, left),
        )
  return [first, opening, link].filter((line) => line !== '').join('\n')
}

/** What a group sees instead while somebody in it is not confirmed: no title, no text, only where to read. */
export const writePointer = ({
  positions,
  total,
  link,
}: {
  positions: readonly number[]
  total: number
  link: string
}): string =>
  [words.pointer(namePositions(positions), total), `${words.pointerOpen}\n${link}`].join(BETWEEN)
