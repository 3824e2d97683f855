/** Loads how far the essays of a branch's campaign are (F-08). */
import type { EssayProgress, EssayWriter } from '@quan-triet/shared/models/essay'
import type { OrgUnitId, PersonId } from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import { listDeadlines } from '../../db/queries/campaigns.ts'
import { listEssaysOf, listExtensionsOf, type SubmittedEssay } from '../../db/queries/essays.ts'
import { standingOfWriter } from '../../domain/essays/writer-standing.ts'
import { getCurrentNode } from '../campaigns/get-current-node.ts'
import type { ServiceContext } from '../context.ts'
import { listWriters, type RosterWriter } from './list-writers.ts'

const byVietnamese = new Intl.Collator('vi')

/**
 * While the campaign runs W is provisional: who must study and is not exempt from writing (ruling 4). Essays of
 * others are voluntary and stand in neither number. Carries names: the caller has made sure who may see them.
 * @throws ServiceError `no_campaign`
 */
export const loadEssayProgress = async (
  ctx: ServiceContext,
  unitId: OrgUnitId,
): Promise<EssayProgress> => {
  const node = await getCurrentNode(ctx, unitId)
  const { campaignId } = node
  const writers = await listWriters(ctx, { unitId, campaignId })
  const ids = writers.map(({ personId }) => personId)
  const deadlines = await listDeadlines(ctx.db, node.nodeId)
  const due = deadlines.find((one) => one.subject === 'thu_hoach')
  const found = await listEssaysOf(ctx.db, campaignId, ids)
  const known: Known = {
    essays: new Map(found.map((one) => [one.personId, one])),
    extensions: await listExtensionsOf(ctx.db, campaignId, ids),
    // A day that is not fixed yet makes nobody late.
    dueAt: due?.isTentative === false ? due.dueAt : null,
    now: ctx.clock.now(),
  }
  const people = writers
    .filter((one) => one.owesEssay || (mayWriteHere(one) && known.essays.has(one.personId)))
    .map((one) => describe(one, known))
    .toSorted(
      (a, b) =>
        byVietnamese.compare(a.fullName, b.fullName) || (a.birthYear ?? 0) - (b.birthYear ?? 0),
    )
  const obliged = people.filter((one) => !one.isVoluntary)
  return {
    required: obliged.length,
    submitted: obliged.filter(({ state }) => state !== null).length,
    dueAt: due?.dueAt ?? null,
    counts: countAll(people, obliged),
    people,
  }
}

/** Who studies here for a time hands the essay in at home. */
const mayWriteHere = ({ standing }: RosterWriter): boolean => standing !== 'tam_thoi_den'

interface Known {
  essays: ReadonlyMap<PersonId, SubmittedEssay>
  extensions: ReadonlyMap<PersonId, Instant>
  dueAt: Instant | null
  now: Instant
}

const describe = (one: RosterWriter, { essays, extensions, dueAt, now }: Known): EssayWriter => {
  const { personId, fullName, birthYear, owesEssay } = one
  const essay = essays.get(personId)
  const extendedUntil = extensions.get(personId) ?? null
  return {
    personId,
    fullName,
    birthYear,
    isVoluntary: !owesEssay,
    submittedAt: essay?.submittedAt ?? null,
    form: essay?.form ?? null,
    state: essay?.state ?? null,
    reason: essay?.state === 'viet_lai' ? essay.rewriteReason : null,
    isExtended: extendedUntil !== null,
    moreTimeReason: null,
    ...standingOfWriter({ dueAt, extendedUntil, essay }, now),
  }
}

const countAll = (
  people: readonly EssayWriter[],
  obliged: readonly EssayWriter[],
): EssayProgress['counts'] => {
  const of = (state: EssayWriter['state']) => obliged.filter((one) => one.state === state).length
  return {
    missing: of(null),
    waiting: of('da_nop'),
    grading: of('dang_cham'),
    passed: of('dat'),
    toRewrite: of('viet_lai'),
    late: obliged.filter(({ isLate }) => isLate).length,
    voluntary: people.length - obliged.length,
  }
}
