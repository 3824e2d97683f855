/** Summarises one session of a branch for the bot and for reports: counts, and lists of people. */
import type { RollEntry, Session, SessionCounts } from '@quan-triet/shared/models/attendance'
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import { listSessionsOfNode } from '../../db/queries/sessions.ts'
import type { StudySession } from '../../domain/attendance/study-session.ts'
import { getCurrentNode } from '../campaigns/get-current-node.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requireRight } from '../rights.ts'
import { loadRoll } from './load-roll.ts'

/** The lists carry names: the caller decides who may see them (class S of 4.4, INV-41). Each is sorted by name. */
export interface SessionSummary {
  session: Session
  counts: SessionCounts
  unrecorded: RollEntry[]
  excused: RollEntry[]
  unexcused: RollEntry[]
  present: RollEntry[]
  awaiting: RollEntry[]
  guests: RollEntry[]
}

/**
 * @param input.sessionNumber "Buổi 2" is 2; omitted: the last that has begun, or the first to come if none has
 * @throws ServiceError `not_allowed`, `no_campaign`, `not_found` when there is no such session
 */
export const summariseSession = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { unitId: OrgUnitId; sessionNumber?: number }
}): Promise<SessionSummary> => {
  requireRight(ctx, 'take_part', input.unitId)
  const node = await getCurrentNode(ctx, input.unitId)
  const sessions = await listSessionsOfNode(ctx.db, node.nodeId)
  const session =
    input.sessionNumber === undefined
      ? sessionInMind(sessions, ctx.clock.now())
      : sessions.find((one) => one.number === input.sessionNumber)
  if (!session) throw new ServiceError('not_found')
  const roll = await loadRoll(ctx, session)
  const ofBranch = roll.people.filter((one) => one.standing !== 'tam_thoi_den')
  const required = ofBranch.filter((one) => one.standing === 'phai_hoc')
  return {
    session: roll.session,
    counts: roll.counts,
    unrecorded: inState(required, ['chua_ghi_nhan']),
    excused: inState(required, ['vang_co_ly_do']),
    unexcused: inState(required, ['vang_khong_ly_do']),
    present: inState(ofBranch, ['co_mat', 'muon', 've_som']),
    awaiting: roll.people.filter((one) => one.awaitsConfirmation),
    guests: roll.people.filter((one) => one.standing === 'tam_thoi_den' && one.method !== null),
  }
}

const inState = (people: readonly RollEntry[], states: readonly RollEntry['state'][]) =>
  people.filter((one) => states.includes(one.state))

/** The session that people mean who do not say which. */
const sessionInMind = (sessions: readonly StudySession[], now: Instant): StudySession | undefined =>
  sessions.findLast((one) => one.checkInFrom <= now || one.startsAt <= now) ?? sessions[0]
