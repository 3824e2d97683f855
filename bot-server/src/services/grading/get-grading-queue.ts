/** Gets the essays that somebody grades or sees graded: without the own one, with hints for the order of reading. */
import type { GradingQueue, QueueRow } from '@quan-triet/shared/models/grading'
import type { CampaignId, OrgUnitId, PersonId } from '@quan-triet/shared/models/ids'
import type { EssayWordKind } from '@quan-triet/shared/vocabulary/essay-verdicts'
import { listNodesOfUnit } from '../../db/queries/campaigns.ts'
import {
  type EssayOfAuthor,
  findCampaignOfOpenMarks,
  listCurrentVersions,
  listEssaysToGrade,
  listMarksOfEssays,
  listOpenWords,
} from '../../db/queries/grading.ts'
import type { MarkRow } from '../../db/queries/own-essay.ts'
import { listNamesOf } from '../../db/queries/plan-content.ts'
import { mayDo, scopeOf } from '../../domain/rights.ts'
import { recordLook } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { summariseChecks } from '../copy-check/summarise-checks.ts'
import { requirePerson } from '../rights.ts'
import { listGraders } from './list-graders.ts'

const EMPTY: GradingQueue = {
  campaignId: null,
  campaignTitle: '',
  mayAssign: false,
  mayTake: false,
  counts: { waiting: 0, grading: 0, passed: 0, toRewrite: 0 },
  graders: [],
  rows: [],
}

/** Whoever grades nothing gets an empty queue: nobody is told what there is. @throws ServiceError `not_signed_in`, `not_on_roster` */
export const getGradingQueue = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { campaignId?: CampaignId | undefined }
}): Promise<GradingQueue> => {
  const me = requirePerson(ctx)
  const scope = scopeOf(me, 'grade_essays')
  const unitIds = scope === 'everywhere' ? [] : [...scope.at]
  const campaign = await findCampaign(ctx, unitIds, input.campaignId)
  if (!campaign) return EMPTY
  const essays = await listEssaysToGrade(ctx.db, {
    campaignId: campaign.id,
    unitIds,
    graderId: me.personId,
  })
  if (unitIds.length === 0 && essays.length === 0) return EMPTY
  const mayAssign = mayDo(me, 'run_branch', me.homeUnitId)
  if (unitIds.length > 0)
    await recordLook(ctx, {
      action: 'look-grading',
      orgUnitId: me.homeUnitId,
      subject: `campaign:${campaign.id}`,
    })
  return {
    campaignId: campaign.id,
    campaignTitle: campaign.title,
    mayAssign,
    mayTake: unitIds.length > 0,
    counts: countStates(essays.filter(({ unitId }) => unitIds.includes(unitId))),
    graders: mayAssign ? await listGraders(ctx, me.homeUnitId) : [],
    rows: await describeRows(ctx, essays, unitIds),
  }
}

const findCampaign = async (
  ctx: ServiceContext,
  unitIds: readonly OrgUnitId[],
  wanted: CampaignId | undefined,
): Promise<{ id: CampaignId; title: string } | undefined> => {
  for (const unitId of unitIds) {
    const nodes = await listNodesOfUnit(ctx.db, unitId, ctx.clock.now())
    const node = nodes.find(({ campaignId }) => wanted === undefined || campaignId === wanted)
    if (node) return { id: node.campaignId, title: node.title }
  }
  return findCampaignOfOpenMarks(ctx.db, requirePerson(ctx).personId, wanted)
}

const countStates = (essays: readonly EssayOfAuthor[]): GradingQueue['counts'] => {
  const of = (state: EssayOfAuthor['state']) => essays.filter((one) => one.state === state).length
  return {
    waiting: of('da_nop'),
    grading: of('dang_cham'),
    passed: of('dat'),
    toRewrite: of('viet_lai'),
  }
}

const describeRows = async (
  ctx: ServiceContext,
  essays: readonly EssayOfAuthor[],
  unitIds: readonly OrgUnitId[],
): Promise<QueueRow[]> => {
  const { personId } = requirePerson(ctx)
  const ids = essays.map(({ id }) => id)
  const versions = new Map(
    (await listCurrentVersions(ctx.db, ids)).map((version) => [version.essayId, version]),
  )
  const checks = await summariseChecks(
    ctx,
    [...versions.values()].map(({ id }) => id),
  )
  const marks = Map.groupBy(await listMarksOfEssays(ctx.db, ids), (mark) => mark.essay_id)
  const open = Map.groupBy(await listOpenWords(ctx.db, ids), (word) => word.essayId)
  const names = await listNamesOf(
    ctx.db,
    essays.flatMap((essay) => essay.grader_id ?? []),
  )
  return essays.map((essay): QueueRow => {
    const version = versions.get(essay.id)
    const own = (marks.get(essay.id) ?? []).find(
      (mark) => mark.grader_id === personId && mark.decided_at === null,
    )
    const seen = {
      essay,
      own,
      isOfCommittee: unitIds.includes(essay.unitId),
      marks: marks.get(essay.id) ?? [],
      waiting: open.get(essay.id) ?? [],
    }
    return {
      essayId: essay.id,
      unitName: essay.unitName,
      version: numberOf(essay),
      form: essay.form,
      syllables: version?.syllables ?? 0,
      submittedAt: version?.submittedAt ?? essay.submitted_at,
      state: essay.state,
      check: (version && checks.get(version.id)) ?? null,
      graderName: nameOf(names, essay.grader_id),
      ...describeLook(seen),
    }
  })
}

const numberOf = (essay: EssayOfAuthor): number => essay.current_version ?? 1

const nameOf = (names: ReadonlyMap<PersonId, string>, id: PersonId | null): string | null =>
  id === null ? null : (names.get(id) ?? null)

interface Seen {
  essay: EssayOfAuthor
  /** The acting person's open mark. */
  own: MarkRow | undefined
  isOfCommittee: boolean
  marks: readonly MarkRow[]
  waiting: readonly { kind: EssayWordKind; authorId: PersonId | null }[]
}

/** Whoever looks from outside the branch learns neither whose it is nor what was said of it. */
const describeLook = ({ essay, own, isOfCommittee, marks, waiting }: Seen) => ({
  authorName: own?.kind === 'mau' && !isOfCommittee ? null : essay.authorName,
  mine: own?.kind ?? null,
  isAppealed: isOfCommittee && waiting.some(({ kind }) => kind === 'khieu_nai'),
  hasNewWords: isOfCommittee && waiting.some(({ authorId }) => authorId === essay.person_id),
  isDisputed: isOfCommittee && isDisputed(essay, marks),
})

/** A later look at this very version came to another verdict than the one that holds. */
const isDisputed = (essay: EssayOfAuthor, marks: readonly MarkRow[]): boolean =>
  (essay.state === 'dat' || essay.state === 'viet_lai') &&
  marks.some(
    (mark) =>
      mark.version === numberOf(essay) &&
      (mark.kind === 'cham_lan_hai' || mark.kind === 'mau') &&
      mark.decided_at !== null &&
      mark.decided_at >= (essay.graded_at ?? '') &&
      mark.verdict !== essay.state,
  )
