/** Turns a part into a text that can be edited in one field, and back. */
import type { CorrectablePart } from '@quan-triet/shared/models/correction'

/** What somebody types while correcting a part. */
export interface PartDraft {
  heading: string
  /** Paragraphs with an empty line between them. */
  text: string
  note: string
  reason: string
}

export const draftOf = ({ heading, paragraphs, note }: CorrectablePart): PartDraft => ({
  heading,
  text: paragraphs.join('\n\n'),
  note,
  reason: '',
})

/** The paragraphs of an edited text; empty lines part them, a single break stays inside one. */
export const paragraphsOf = (text: string): string[] =>
  text
    .split(/\n[^\S\n]*\n\s*/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')

export const wordingOf = ({ heading, text, note }: PartDraft) => ({
  heading: heading.trim(),
  paragraphs: paragraphsOf(text),
  note: note.trim(),
})

/** Whether anything was changed, so that there is something to check. */
export const isEdited = (draft: PartDraft, part: CorrectablePart): boolean =>
  JSON.stringify(wordingOf(draft)) !==
  JSON.stringify(wordingOf({ ...draftOf(part), reason: draft.reason }))

/** Whether the server would take it: nothing that must be there is missing. */
export const isComplete = (draft: PartDraft): boolean => {
  const { heading, paragraphs } = wordingOf(draft)
  return heading !== '' && paragraphs.length > 0 && draft.reason.trim() !== ''
}
