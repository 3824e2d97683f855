/** Decides what an author's text on this phone and the draft that the server has make together; nothing is ever lost. */
import type { EssayDraft } from '@quan-triet/shared/models/own-essay'
import type { Instant } from '@quan-triet/shared/models/moments'

type Blocks = readonly string[]

/** Another phone's text beside the one on this phone: the author chooses. */
export interface Theirs {
  blocks: Blocks
  revision: number
  savedAt: Instant
}

/** What this phone keeps of an essay that is being written. */
export interface KeptDraft {
  blocks: Blocks
  /** The save of the server that this text continues; 0: none. */
  revision: number
  savedAt: Instant | null
  /** Whether the server has exactly these words. */
  isSent: boolean
  /** What is on its way: until its answer is here, the server may have it or not. */
  sending: Blocks | null
}

export type ServerDraft = Pick<EssayDraft, 'blocks' | 'revision' | 'savedAt'>

/** As many blocks as the essay has headings; what is beyond them goes to the last one, never away. */
export const fitBlocks = (blocks: Blocks, count: number): string[] => {
  const fitted = Array.from({ length: Math.max(1, count) }, (_, index) => blocks[index] ?? '')
  const beyond = blocks.slice(fitted.length).filter((text) => text.trim() !== '')
  if (beyond.length > 0)
    fitted[fitted.length - 1] = [fitted.at(-1) ?? '', ...beyond].filter(Boolean).join('\n\n')
  return fitted
}

export const isSame = (a: Blocks, b: Blocks): boolean =>
  a.length === b.length && a.every((text, index) => text === b[index])

export const isBlank = (blocks: Blocks): boolean => blocks.every((text) => text.trim() === '')

export const blankDraft = (count: number): KeptDraft => ({
  blocks: fitBlocks([], count),
  revision: 0,
  savedAt: null,
  isSent: true,
  sending: null,
})

const followed = (kept: KeptDraft, { revision, savedAt }: ServerDraft): KeptDraft => ({
  ...kept,
  revision,
  savedAt,
  sending: null,
})

/** The server has none any more: handed in, or never had one. What was written here stays and is to be sent. */
const withoutServer = (kept: KeptDraft): KeptDraft =>
  kept.revision === 0
    ? kept
    : { ...kept, revision: 0, savedAt: null, sending: null, isSent: isBlank(kept.blocks) }

const isOld = (kept: KeptDraft, draft: ServerDraft): boolean =>
  kept.savedAt !== null &&
  (draft.savedAt < kept.savedAt ||
    (draft.savedAt === kept.savedAt && draft.revision <= kept.revision))

/**
 * Lets the text of this phone meet the draft the server has: follows it where this phone has nothing of its own, goes on
 * where the server only has what came from here, and keeps both where another phone has written.
 * @returns `theirs` when the author must choose; `kept` is then as it was
 */
export const meetDraft = (
  kept: KeptDraft,
  draft: ServerDraft | null,
): { kept: KeptDraft; theirs: Theirs | null } => {
  if (!draft) return { kept: withoutServer(kept), theirs: null }
  if (isOld(kept, draft)) return { kept, theirs: null }
  const blocks = fitBlocks(draft.blocks ?? [], kept.blocks.length)
  if (isSame(blocks, kept.blocks))
    return { kept: { ...followed(kept, draft), isSent: true }, theirs: null }
  if (kept.isSent || isBlank(kept.blocks))
    return { kept: { ...followed(kept, draft), blocks, isSent: true }, theirs: null }
  if (kept.sending !== null && isSame(blocks, kept.sending))
    return { kept: followed(kept, draft), theirs: null }
  const { revision, savedAt } = draft
  return { kept, theirs: { blocks, revision, savedAt } }
}

export type Choice = 'own' | 'theirs' | 'both'

const joined = (own: string, theirs: string): string => {
  if (own.trim() === '' || own === theirs) return theirs
  return theirs.trim() === '' ? own : `${own}\n\n${theirs}`
}

/** What stays after the author has chosen; both: the other text is added below, under the same heading. */
export const settle = (kept: KeptDraft, theirs: Theirs, choice: Choice): KeptDraft => {
  const { revision, savedAt } = theirs
  const after = followed(kept, { ...theirs, blocks: null, revision, savedAt })
  if (choice === 'theirs') return { ...after, blocks: theirs.blocks, isSent: true }
  if (choice === 'own') return { ...after, isSent: false }
  const blocks = kept.blocks.map((text, index) => joined(text, theirs.blocks[index] ?? ''))
  return { ...after, blocks, isSent: isSame(blocks, theirs.blocks) }
}
