/** Writes what a letter brings of a part: all of it, unlike the message in the group. */
import { mailing as words } from '@quan-triet/shared/i18n/vi/mailing'
import { parts as partWords } from '@quan-triet/shared/i18n/vi/parts'
import { cleanText } from '@quan-triet/shared/text/fold'
import { documentTypeLabels, type DocumentType } from '@quan-triet/shared/vocabulary/document-types'
import { capabilitiesOf } from '../channels/capabilities.ts'
import { cutToLimit } from '../messages.ts'

export interface PartLetterInput {
  document: { type: DocumentType; number: string | null; title: string }
  part: {
    position: number
    total: number
    heading: string
    paragraphs: readonly string[]
    note: string
  }
  /** Where the rest may be read. */
  link: string
  /** Whether the link opens the public page, not the Mini App. */
  isPage: boolean
}

const LIMIT = capabilitiesOf.email.textLimit
const HEADING = 300
const BETWEEN = '\n\n'

const oneLine = (text: string): string =>
  cleanText(text.toWellFormed()).normalize('NFC').replaceAll(/\s+/g, ' ').trim()

/** As many whole paragraphs as there is room for. */
const fitting = (paragraphs: readonly string[], room: number): string[] => {
  const taken: string[] = []
  let left = room
  for (const paragraph of paragraphs) {
    left -= paragraph.length + BETWEEN.length
    if (left < 0) return taken
    taken.push(paragraph)
  }
  return taken
}

/**
 * The first line names part and heading: it becomes the letter's subject.
 * @returns NFC text of at most 20,000 UTF-16 units, its blocks apart by an empty line, the link on a line of its own
 */
export const writePartLetter = ({ document, part, link, isPage }: PartLetterInput): string => {
  const heading = cutToLimit(
    partWords.messageTitle(part.position, part.total, oneLine(part.heading)),
    HEADING,
  )
  const title = oneLine(document.title)
  const name =
    document.number === null
      ? title
      : `${partWords.numberedDocument(documentTypeLabels[document.type], document.number)}: ${title}`
  const note = oneLine(part.note)
  const head = [heading, cutToLimit(oneLine(name), HEADING * 2)]
  const tail = [
    ...(note === '' ? [] : [partWords.secretaryNote(note)]),
    `${isPage ? words.readOnPage : words.readInApp}\n${link}`,
  ]
  const fixed = [...head, words.continues, ...tail].join(BETWEEN).length
  const paragraphs = part.paragraphs.map(oneLine).filter((paragraph) => paragraph !== '')
  const taken = fitting(paragraphs, LIMIT - fixed)
  const more = taken.length < paragraphs.length ? [words.continues] : []
  return [...head, ...taken, ...more, ...tail].join(BETWEEN)
}
