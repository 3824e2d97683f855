/** Plans a class (lớp) of a campaign at a unit: for whom, in which way, with all its sessions. */
import { campaigns as words } from '@quan-triet/shared/i18n/vi/campaigns'
import type { CampaignClasses, PlanClassInput } from '@quan-triet/shared/models/campaign-class'
import type { CampaignNodeId, ClassId, SessionId } from '@quan-triet/shared/models/ids'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { insertClasses, insertSessions } from '../../db/queries/classes.ts'
import { lockCampaign, type NodeRecord } from '../../db/queries/campaign-nodes.ts'
import { nextSessionNumber } from '../../db/queries/new-sessions.ts'
import { inTransaction, onCommit } from '../../db/transaction.ts'
import { planWindow } from '../../domain/attendance/check-in-window.ts'
import { isWithinReach } from '../../domain/within-reach.ts'
import { newToken } from '../../lib/secrets.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { loadClasses } from './load-classes.ts'
import { requireClassOrder } from './require-class-order.ts'
import { requireOpenNode } from './require-node.ts'

type Planned = PlanClassInput['sessions'][number]

/** Ways of study that need a reason, and count as a class only if the plan says so (2.5). */
const NEEDS_REASON: readonly PlanClassInput['mode'][] = ['long_ghep', 'gui_tai_lieu']

/**
 * Sessions are mandatory for the class's people, except of a make-up class.
 * @throws ServiceError `key_cadre_first` (INV-09), `reason_required` for a mode that needs one, `invalid_input` with a
 * sentence for hours that cannot be meant, `campaign_closed`, `not_found`, `not_allowed`
 */
export const planClass = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: PlanClassInput & { id: CampaignNodeId }
}): Promise<CampaignClasses> => {
  const { startsOn } = await requireOpenNode(ctx, input.id)
  if (NEEDS_REASON.includes(input.mode) && input.modeReason === null)
    throw new ServiceError('reason_required', words.modeReason)
  requireHours(ctx, input.sessions, startsOn)
  return inTransaction(ctx, async (tx) => {
    const node = await requireOpenNode(tx, input.id)
    await lockCampaign(tx.db, node.campaignId)
    await requireClassOrder(tx, node.id, hoursOf(input))
    const id = await insertPlanned(tx, node, input)
    await recordAudit(tx, {
      action: 'plan-class',
      orgUnitId: node.unitId,
      subject: `class:${id}`,
      detail: { mode: input.mode, audience: input.audience, sessions: input.sessions.length },
    })
    onCommit(tx, () => {
      tx.live.publish(node.unitId, { topic: 'roll' })
      tx.live.publish(node.unitId, { topic: 'home' })
    })
    return loadClasses(tx, node)
  })
}

const requireHours = (
  ctx: ServiceContext,
  sessions: readonly Planned[],
  startsOn: string,
): void => {
  const now = ctx.clock.now()
  for (const { startsAt, endsAt } of sessions) {
    if (endsAt <= startsAt) throw new ServiceError('invalid_input', words.endsBeforeStart)
    if (!isWithinReach(startsAt, now) || !isWithinReach(endsAt, now))
      throw new ServiceError('invalid_input')
    if (dayOf(startsAt) < startsOn)
      throw new ServiceError('invalid_input', words.sessionBeforeCampaign(startsOn))
  }
}

const hoursOf = ({ audience, isMakeup, sessions }: PlanClassInput) => ({
  isKeyCadre: audience.includes('can_bo_chu_chot'),
  isMakeup,
  firstStart: sessions.map((one) => one.startsAt).toSorted()[0] ?? '',
  lastEnd:
    sessions
      .map((one) => one.endsAt)
      .toSorted()
      .at(-1) ?? '',
})

const insertPlanned = async (
  tx: ServiceContext,
  node: NodeRecord,
  input: PlanClassInput,
): Promise<ClassId> => {
  const id = tx.newId<ClassId>()
  await insertClasses(
    tx.db,
    [
      {
        id,
        campaign_node_id: node.id,
        title: input.title,
        mode: input.mode,
        mode_reason: input.modeReason,
        is_makeup: input.isMakeup ? 1 : 0,
        counts_as_class: NEEDS_REASON.includes(input.mode) && !input.countsAsClass ? 0 : 1,
        capacity: input.capacity,
      },
    ],
    input.audience,
  )
  const first = await nextSessionNumber(tx.db, node.id)
  const rows = input.sessions
    .toSorted((a, b) => a.startsAt.localeCompare(b.startsAt))
    .map((session, index) => ({
      session: sessionRow(tx, session, {
        classId: id,
        number: input.isMakeup ? null : first + index,
        isMandatory: !input.isMakeup,
      }),
      venue: session.venue,
    }))
  await insertSessions(
    tx.db,
    rows.map((row) => row.session),
    rows.map(({ session, venue }) => ({
      id: tx.newId<string>(),
      session_id: session.id,
      host_org_id: node.unitId,
      name: venue,
      map_url: null,
    })),
  )
  return id
}

const sessionRow = (
  tx: ServiceContext,
  session: Planned,
  of: { classId: ClassId; number: number | null; isMandatory: boolean },
) => {
  const window = planWindow(session)
  return {
    id: tx.newId<SessionId>(),
    class_id: of.classId,
    number: of.number,
    title: session.title,
    starts_at: session.startsAt,
    ends_at: session.endsAt,
    is_mandatory: of.isMandatory ? 1 : 0,
    check_in_from: window.checkInFrom,
    check_in_until: window.checkInUntil,
    late_after: window.lateAfter,
    check_in_key: newToken(),
    closed_at: null,
    speaker: session.speaker,
  }
}
