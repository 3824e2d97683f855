/** Puts together what a grader sees of an essay: its text beside the copy check, earlier versions, marks, words. */
import type { EssayToGrade } from '@quan-triet/shared/models/grading'
import type { EssayId, OrgUnitId, PersonId } from '@quan-triet/shared/models/ids'
import { getEssayRules } from '../../db/queries/essay-rules.ts'
import { findDueOf, listCurrentVersions } from '../../db/queries/grading.ts'
import { listNamesOf } from '../../db/queries/plan-content.ts'
import {
  findExtension,
  listPagesOf,
  listVersionsOf,
  listWordsOf,
  type MarkRow,
} from '../../db/queries/own-essay.ts'
import type { ServiceContext } from '../context.ts'
import { openCopyCheck } from '../copy-check/open-copy-check.ts'
import { openContents } from '../own-essay/essay-content.ts'
import { openDecisions } from '../own-essay/open-decisions.ts'
import { openTexts } from '../vault.ts'
import { type EssayAtHand, gradersOf } from './require-essay.ts'

/** To be called by a verb that has let the reader through, and has noted the look. */
export const viewEssay = async (
  ctx: ServiceContext,
  atHand: EssayAtHand,
): Promise<EssayToGrade> => {
  const { essay, mine, version } = atHand
  const versions = await viewVersions(ctx, atHand)
  const isSample = isSampleFor(atHand)
  return {
    essayId: essay.id,
    campaignId: essay.campaign_id,
    authorName: isSample ? null : essay.authorName,
    unitName: essay.unitName,
    state: essay.state,
    version,
    form: essay.form,
    blocks: versions.find(({ number }) => number === version)?.blocks ?? null,
    ...(await viewCurrent(ctx, atHand)),
    versions: isSample ? versions.map((one) => ({ ...one, decision: null })) : versions,
    marks: isSample ? [] : await viewMarks(ctx, atHand),
    words: isSample ? [] : await viewWords(ctx, atHand),
    ...(await viewTerms(ctx, atHand)),
    mine: mine?.kind ?? null,
    may: mayDoWith(atHand),
  }
}

const viewTerms = async (ctx: ServiceContext, { essay }: EssayAtHand) => {
  const rules = await getEssayRules(ctx.db, essay.campaign_id)
  return {
    headings: rules.essayHeadings,
    scale: rules.essayScale,
    criteria: rules.essayRubric,
    rewriteDays: rules.essayRewriteDays,
  }
}

/** Drawn from outside the branch: neither whose it is nor what was said of it is told. */
const isSampleFor = ({ mine, isCommittee }: EssayAtHand): boolean =>
  mine?.kind === 'mau' && !isCommittee

/** Of whose essays the reader may know the authors (ruling 8). */
const unitOfReader = (atHand: EssayAtHand): OrgUnitId | null => {
  if (atHand.isCommittee) return atHand.essay.unitId
  return isSampleFor(atHand) ? null : atHand.me.homeUnitId
}

/** The version that is to be judged: when it came, its pages, what the copy check found. */
const viewCurrent = async (ctx: ServiceContext, atHand: EssayAtHand) => {
  const { essay } = atHand
  const of = { campaignId: essay.campaign_id, personId: essay.person_id }
  const [stored] = await listCurrentVersions(ctx.db, [essay.id])
  const dueAt = (await findExtension(ctx.db, of)) ?? (await findDueOf(ctx.db, essay))
  const pages = stored ? await listPagesOf(ctx.db, of) : []
  return {
    submittedAt: stored?.submittedAt ?? essay.submitted_at,
    isLate: dueAt !== null && essay.submitted_at > dueAt,
    pages: pages
      .filter((page) => page.version_id === stored?.id)
      .map(({ id, position, file_id: fileId }) => ({ id, position, fileId })),
    check:
      stored === undefined
        ? null
        : await openCopyCheck(ctx, { versionId: stored.id, unitId: unitOfReader(atHand) }),
  }
}

const mayDoWith = (atHand: EssayAtHand): EssayToGrade['may'] => {
  const { essay, mine, isCommittee, mayAssign } = atHand
  const isOpen = essay.state === 'da_nop' || essay.state === 'dang_cham'
  return {
    take: isCommittee && isOpen && essay.grader_id === null && !hasJudged(atHand),
    decide: mine !== undefined,
    assign: mayAssign && isOpen,
    reopen: mayAssign && !isOpen,
    reply: isCommittee || mine?.kind === 'cham' || mine?.kind === 'phuc_khao',
  }
}

/** Nobody judges one version twice. */
const hasJudged = (atHand: EssayAtHand): boolean =>
  gradersOf(atHand, atHand.version).includes(atHand.me.personId)

const viewVersions = async (
  ctx: ServiceContext,
  { essay, marks }: EssayAtHand,
): Promise<EssayToGrade['versions']> => {
  const rows = await listVersionsOf(ctx.db, essay.id)
  const contents = await openContents(ctx, 'essay_version', rows)
  const decisions = await openDecisions(ctx, { essay, marks })
  return rows.map((row, index) => ({
    number: row.number,
    form: row.form,
    submittedAt: row.submitted_at,
    blocks: contents[index] ?? null,
    decision: decisions.get(row.number) ?? null,
  }))
}

/** What others have decided; whoever is still to give a second opinion does not see the first. */
const viewMarks = async (
  ctx: ServiceContext,
  { marks, mine, me }: EssayAtHand,
): Promise<EssayToGrade['marks']> => {
  const isBlind = mine?.kind === 'cham_lan_hai'
  const shown = marks.filter((mark) => !isBlind || mark.grader_id === me.personId)
  const names = await listNamesOf(
    ctx.db,
    shown.flatMap((mark) => mark.grader_id ?? []),
  )
  const comments = await openTexts(
    ctx,
    shown.map(({ id, comment_sealed: sealed }) => ({ sealed, about: `essay_mark:${id}` })),
  )
  return shown.map((mark: MarkRow, index) => ({
    kind: mark.kind,
    version: mark.version,
    graderName: (mark.grader_id === null ? undefined : names.get(mark.grader_id)) ?? '',
    isOwn: mark.grader_id === me.personId,
    verdict: mark.verdict,
    reason: mark.rewrite_reason,
    level: mark.level,
    comment: comments[index] ?? null,
    decidedAt: mark.decided_at,
  }))
}

const viewWords = async (
  ctx: ServiceContext,
  { essay, me }: { essay: { id: EssayId; person_id: PersonId }; me: EssayAtHand['me'] },
): Promise<EssayToGrade['words']> => {
  const said = await listWordsOf(ctx.db, essay.id)
  const texts = await openTexts(
    ctx,
    said.map(({ id, text_sealed: sealed }) => ({ sealed, about: `essay_word:${id}` })),
  )
  return said.map((word, index) => ({
    kind: word.kind,
    isOwn: word.author_id === me.personId,
    isFromAuthor: word.author_id === essay.person_id,
    text: texts[index] ?? '',
    writtenAt: word.written_at,
    settledAt: word.settled_at,
  }))
}
