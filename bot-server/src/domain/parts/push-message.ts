/** Writes the one message that brings a part into a group: title, opening sentences, lưu ý, link (ruling 9). */
import { parts as words } from '@quan-triet/shared/i18n/vi/parts'
import { cleanText, fold } from '@quan-triet/shared/text/fold'
import { documentTypeLabels, type DocumentType } from '@quan-triet/shared/vocabulary/document-types'
import { cutToLimit, MESSAGE_LIMIT } from '../messages.ts'
import { takeOpening } from './opening.ts'

export interface PushMessageInput {
  document: { type: DocumentType; number: string | null; title: string }
  part: {
    position: number
    total: number
    heading: string
    paragraphs: readonly string[]
    note: string
  }
  /** Opens the part in the Mini App. */
  link: string
  /** What is to be said of the file that follows; nothing when none does. */
  fileNote?: string
}

/** Room in UTF-16 units for each block; what a reader takes in at a glance in a group. */
const HEADING = 300
const DOCUMENT = 200
const OPENING = 700
/** Below this a cut block says nothing: it is left out. */
export const LEAST = 40
export const BETWEEN = '\n\n'

/**
 * Writes the message. The link is never cut and stands on a line of its own; all else makes room for it.
 * @param input texts in any Unicode form; the link shorter than 1,000 units
 * @returns NFC text of at most 2,000 UTF-16 units
 */
export const writePushMessage = ({
  document,
  part,
  link,
  fileNote = '',
}: PushMessageInput): string => {
  const heading = oneLine(part.heading)
  const title = oneLine(document.title)
  const head = [
    cutToLimit(words.messageTitle(part.position, part.total, heading), HEADING),
    ...nameUnder(heading, document),
  ].join('\n')
  const ending = fileNote === '' ? '' : `${BETWEEN}${fileNote}`
  const tail = `${words.readWhole}\n${link}${ending}`
  const room = MESSAGE_LIMIT - head.length - tail.length - BETWEEN.length
  const note = fit(noteOf(part.note), room - BETWEEN.length)
  const opening = takeOpening(
    { above: [heading, title], paragraphs: part.paragraphs.map(oneLine) },
    Math.min(OPENING, roomAfter(room, note)),
  )
  return [head, opening, note, tail].filter((block) => block !== '').join(BETWEEN)
}

/** The document's number, else its title unless the heading says it already. */
export const nameUnder = (heading: string, document: PushMessageInput['document']): string[] => {
  const name = oneLine(
    document.number === null
      ? document.title
      : words.numberedDocument(documentTypeLabels[document.type], document.number),
  )
  return fold(heading).startsWith(fold(name)) ? [] : [cutToLimit(name, DOCUMENT)]
}

const noteOf = (note: string): string => {
  const text = oneLine(note)
  return text === '' ? '' : words.secretaryNote(text)
}

const fit = (text: string, room: number): string => (room < LEAST ? '' : cutToLimit(text, room))

const roomAfter = (room: number, note: string): number => {
  const left = room - BETWEEN.length - (note === '' ? 0 : note.length + BETWEEN.length)
  return left < LEAST ? 0 : left
}

/** Invisible characters may have stood between a letter and its mark: compose once more after removing them. */
export const oneLine = (text: string): string =>
  cleanText(text.toWellFormed()).normalize('NFC').replaceAll(/\s+/g, ' ').trim()
