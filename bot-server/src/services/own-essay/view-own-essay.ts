/** Puts together what a person sees of the own essay (INV-15). */
import { essays as words } from '@quan-triet/shared/i18n/vi/essays'
import { exemptionKindLabels } from '@quan-triet/shared/vocabulary/exemption-kinds'
import type { MyEssay } from '@quan-triet/shared/models/own-essay'
import type { Instant } from '@quan-triet/shared/models/moments'
import type { EssayStanding } from '@quan-triet/shared/vocabulary/essay-verdicts'
import {
  type EssayRow,
  findDraftOf,
  findEssayOf,
  listMarksOf,
  listPagesOf,
  listVersionsOf,
  listWordsOf,
  type PageRow,
  type WordRow,
} from '../../db/queries/own-essay.ts'
import { mayAppeal, mayWrite, standingOf } from '../../domain/essays/essay-states.ts'
import { measureBorrowed } from '../copy-check/measure-borrowed.ts'
import type { ServiceContext } from '../context.ts'
import { openTexts } from '../vault.ts'
import { openDecisions } from './open-decisions.ts'
import { openContents } from './essay-content.ts'
import type { OwnEssayAtHand } from './require-own-essay.ts'

/** To be called by a verb that has let its author through. */
export const viewOwnEssay = async (ctx: ServiceContext, own: OwnEssayAtHand): Promise<MyEssay> => {
  const { node, others, personId } = own
  const of = { campaignId: node.campaignId, personId }
  const essay = await findEssayOf(ctx.db, of)
  const pages = await listPagesOf(ctx.db, of)
  const draft = await viewDraft(ctx, own, pages)
  const said = essay ? await listWordsOf(ctx.db, essay.id) : []
  return {
    campaignId: node.campaignId,
    campaignTitle: node.title,
    otherCampaigns: others.map(({ campaignId, title }) => ({ campaignId, title })),
    ...termsOf(own),
    draft,
    versions: essay ? await viewVersions(ctx, { essay, pages }) : [],
    words: await viewWords(ctx, { said, personId }),
    ...standingNow(own, { essay, said, hasDraft: draft !== null, now: ctx.clock.now() }),
  }
}

const termsOf = (own: OwnEssayAtHand) => ({
  mode: own.rules.essayMode,
  duty: { kind: own.duty.kind, because: becauseOf(own) },
  isOpen: own.isOpen,
  opens: own.rules.essayOpens,
  dueAt: own.dueAt,
  isExtended: own.isExtended,
  headings: own.rules.essayHeadings,
  questions: own.rules.essayQuestions,
  scale: own.rules.essayScale,
  minSyllables: own.rules.essayMinSyllables,
  maxSyllables: own.rules.essayMaxSyllables,
  takesPhotographs: own.rules.essayByHand,
})

interface Now {
  essay: EssayRow | undefined
  said: readonly WordRow[]
  hasDraft: boolean
  now: Instant
}

const standingNow = (own: OwnEssayAtHand, { essay, said, hasDraft, now }: Now) => {
  const facts = essay && {
    state: essay.state,
    appealUntil: essay.appeal_until,
    textGoneAt: essay.text_gone_at,
  }
  const { duty, isOpen } = own
  const standing = standingOf({ duty, isOpen, hasDraft, essay: facts }, now)
  return {
    standing,
    essayId: essay?.id ?? null,
    isOverdue: isOverdue(own, now) && !essay,
    rewriteDueAt: essay?.state === 'viet_lai' ? essay.rewrite_due_at : null,
    appealUntil: facts?.appealUntil ?? null,
    keepsText: typeof essay?.text_kept_at === 'string',
    may: {
      write: mayWriteNow(own, { standing, isFirst: !essay }),
      ...mayWith(essay, said, now),
    },
  }
}

const mayWith = (essay: EssayRow | undefined, said: readonly WordRow[], now: Instant) => {
  if (!essay) return { withdraw: false, reply: false, appeal: false }
  const { state, appeal_until: appealUntil } = essay
  return {
    withdraw: state === 'da_nop' && essay.recorded_by === null,
    reply: state !== 'da_nop',
    appeal: mayAppeal({ state, appealUntil }, { hasAppealed: hasAppealed(said), now }),
  }
}

const hasAppealed = (said: readonly WordRow[]): boolean =>
  said.some(({ kind }) => kind === 'khieu_nai')

/** Whoever must write begins when the essay opens; whoever is welcome to, at once. */
const mayWriteNow = (
  { rules, duty, isOpen }: OwnEssayAtHand,
  { standing, isFirst }: { standing: EssayStanding; isFirst: boolean },
): boolean =>
  rules.essayMode === 'viet' &&
  duty.kind !== 'guest' &&
  mayWrite(standing) &&
  (!isFirst || duty.kind !== 'obliged' || isOpen)

const becauseOf = ({ duty }: OwnEssayAtHand): string | null => {
  if (duty.kind !== 'not_obliged') return null
  return duty.because === 'du_bi' ? words.probationaryFree : exemptionKindLabels[duty.because]
}

const isOverdue = ({ duty, dueAt, isOpen }: OwnEssayAtHand, now: Instant): boolean =>
  duty.kind === 'obliged' && isOpen && dueAt !== null && dueAt < now

const pagesOf = (pages: readonly PageRow[], versionId: PageRow['version_id']) =>
  pages
    .filter((page) => page.version_id === versionId)
    .map(({ id, position, file_id: fileId }) => ({ id, position, fileId }))

const viewDraft = async (
  ctx: ServiceContext,
  { node, personId }: OwnEssayAtHand,
  pages: readonly PageRow[],
): Promise<MyEssay['draft']> => {
  const { campaignId } = node
  const row = await findDraftOf(ctx.db, { campaignId, personId })
  if (!row) return null
  const [blocks = null] = await openContents(ctx, 'essay_draft', [row])
  return {
    form: row.form,
    blocks,
    pages: pagesOf(pages, null),
    fileId: row.file_id,
    revision: row.revision,
    syllables: row.syllables,
    savedAt: row.saved_at,
    borrowedPercent: blocks && (await measureBorrowed(ctx, { campaignId, blocks })),
  }
}

const viewVersions = async (
  ctx: ServiceContext,
  { essay, pages }: { essay: NonNullable<OwnEssayAtHand['essay']>; pages: readonly PageRow[] },
): Promise<MyEssay['versions']> => {
  const rows = await listVersionsOf(ctx.db, essay.id)
  const contents = await openContents(ctx, 'essay_version', rows)
  const decisions = await openDecisions(ctx, { essay, marks: await listMarksOf(ctx.db, essay.id) })
  return rows.map((row, index) => ({
    number: row.number,
    form: row.form,
    submittedAt: row.submitted_at,
    syllables: row.syllables,
    blocks: contents[index] ?? null,
    pages: pagesOf(pages, row.id),
    fileId: row.file_id,
    decision: decisions.get(row.number) ?? null,
  }))
}

const viewWords = async (
  ctx: ServiceContext,
  { said, personId }: { said: readonly WordRow[]; personId: OwnEssayAtHand['personId'] },
): Promise<MyEssay['words']> => {
  const texts = await openTexts(
    ctx,
    said.map(({ id, text_sealed: sealed }) => ({ sealed, about: `essay_word:${id}` })),
  )
  return said.map((word, index) => ({
    kind: word.kind,
    isOwn: word.author_id === personId,
    text: texts[index] ?? '',
    writtenAt: word.written_at,
    settledAt: word.settled_at,
  }))
}
