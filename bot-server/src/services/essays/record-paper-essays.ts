/** Records essays that people handed in on paper, one or a whole branch's at once, on their behalf (M-12). */
import { essays as words } from '@quan-triet/shared/i18n/vi/essays'
import type { RecordedPaperEssays, RecordPaperEssaysInput } from '@quan-triet/shared/models/essay'
import type { Day, Instant } from '@quan-triet/shared/models/moments'
import { dayOf, endOf } from '@quan-triet/shared/time/calendar'
import type { NodeOfUnit } from '../../db/queries/campaigns.ts'
import { findEssayOf } from '../../db/queries/own-essay.ts'
import { inTransaction } from '../../db/transaction.ts'
import { essayStates } from '../../domain/essays/essay-states.ts'
import { recordAudit } from '../audit.ts'
import { getCurrentNode } from '../campaigns/get-current-node.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { storeVersion } from '../own-essay/store-version.ts'
import { requireRightAtHome, whoActs } from '../rights.ts'
import { listWriters, type RosterWriter } from './list-writers.ts'
import { viewEssayProgress } from './view-essay-progress.ts'

/**
 * A voluntary essay of somebody not obliged is taken and counted apart (M-07); one to be written again may come on paper,
 * too, as its next version. Recording twice is recording once: the second time is refused and changes nothing.
 * @throws ServiceError `not_allowed`, `no_campaign`, `not_found` for people of other branches, `invalid_input` for a day to come
 */
export const recordPaperEssays = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: RecordPaperEssaysInput
}): Promise<RecordedPaperEssays> => {
  const { homeUnitId } = requireRightAtHome(ctx, 'run_branch')
  const receivedAt = momentOf(ctx, input.receivedOn)
  return inTransaction(ctx, async (tx) => {
    const node = await getCurrentNode(tx, homeUnitId)
    const writers = await listWriters(tx, { unitId: homeUnitId, campaignId: node.campaignId })
    const people = [...new Set(input.personIds)].map((personId) => {
      const person = writers.find((one) => one.personId === personId)
      if (!person) throw new ServiceError('not_found', words.notOfThisBranch)
      return person
    })
    const refused: RecordedPaperEssays['refused'] = []
    for (const person of people) {
      const why = await record(tx, { node, person, receivedAt })
      if (why !== undefined)
        refused.push({ personId: person.personId, fullName: person.fullName, why })
    }
    return {
      progress: await viewEssayProgress(tx, homeUnitId),
      recorded: people.length - refused.length,
      refused,
    }
  })
}

/** Of an earlier day its end: nobody wrote down the hour. */
const momentOf = (ctx: ServiceContext, receivedOn: Day | null): Instant => {
  const now = ctx.clock.now()
  if (receivedOn === null || receivedOn === dayOf(now)) return now
  if (receivedOn > dayOf(now)) throw new ServiceError('invalid_input', words.dayAhead)
  return endOf(receivedOn)
}

interface Received {
  node: NodeOfUnit
  person: RosterWriter
  receivedAt: Instant
}

/** @returns why it was not, in words */
const record = async (
  tx: ServiceContext,
  { node, person, receivedAt }: Received,
): Promise<string | undefined> => {
  const { personId } = person
  if (person.standing === 'tam_thoi_den') return words.guestWritesAtHome
  const essay = await findEssayOf(tx.db, { campaignId: node.campaignId, personId })
  if (!essayStates.allows(essay?.state ?? 'none', 'da_nop')) return words.alreadyIn
  if (essay?.graded_at && receivedAt < essay.graded_at) return words.receivedTooEarly
  const { essayId, number } = await storeVersion(
    tx,
    { node, personId, essay },
    {
      form: 'giay',
      blocks: null,
      fileId: null,
      submittedBy: whoActs(tx).personId,
      receivedAt,
    },
  )
  await recordAudit(tx, {
    action: 'record-paper-essay',
    orgUnitId: node.unitId,
    subject: `essay:${essayId} person:${personId}`,
    detail: { form: 'giay', version: number, isVoluntary: !person.owesEssay },
  })
  return undefined
}
