/** Decides what a correction of a sent part is, and writes the message that tells a group of it (feature 11). */
import { partsCorrection as words } from '@quan-triet/shared/i18n/vi/parts-correction'
import { cleanText } from '@quan-triet/shared/text/fold'
import { cutToLimit } from '../messages.ts'
import { oneLine } from './push-message.ts'

export interface Wording {
  heading: string
  paragraphs: readonly string[]
  note: string
}

/** As long as a group message may be beside the link (design: short messages in groups). */
const HEADING = 120

const tidy = (text: string): string => cleanText(text.toWellFormed()).normalize('NFC').trim()

/** The words as they are stored: NFC, without invisible characters, no empty paragraph. */
export const tidyWording = ({ heading, paragraphs, note }: Wording): Wording => ({
  heading: oneLine(heading),
  paragraphs: paragraphs.map(tidy).filter((paragraph) => paragraph !== ''),
  note: tidy(note),
})

/** Whether anything that readers see differs. */
export const isSameWording = (one: Wording, other: Wording): boolean =>
  one.heading === other.heading &&
  one.note === other.note &&
  one.paragraphs.length === other.paragraphs.length &&
  one.paragraphs.every((paragraph, index) => paragraph === other.paragraphs[index])

interface CorrectionAbout {
  position: number
  total: number
  heading: string
  reason: string
  /** Opens the corrected part; never cut. */
  link: string
}

/** The correction as a group gets it: which part, why, where to read it again. @returns NFC text */
export const writeCorrectionMessage = (about: CorrectionAbout): string => {
  const heading = cutToLimit(oneLine(about.heading), HEADING)
  return withLink(words.message(about.position, heading, oneLine(about.reason)), about.link)
}

/** What a group sees instead while somebody in it is not confirmed: neither words of an internal document nor why. */
export const writeCorrectionPointer = ({ position, total, link }: CorrectionAbout): string =>
  withLink(words.pointer(position, total), link)

const withLink = (head: string, link: string): string => `${head}\n\n${words.open}\n${link}`
