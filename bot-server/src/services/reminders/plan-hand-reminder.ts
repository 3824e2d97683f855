/** Plans a reminder by hand: what it is about, who is written to what, what the groups read, when it goes. */
import { attendance } from '@quan-triet/shared/i18n/vi/attendance'
import { chatOrders as words } from '@quan-triet/shared/i18n/vi/chat-orders'
import type { HandReminder, RemindAbout } from '@quan-triet/shared/models/hand-reminder'
import type { OrgUnitId, PersonId } from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { listAttendanceOfSessions } from '../../db/queries/attendance.ts'
import { findSendingTerms } from '../../db/queries/channels.ts'
import { listDeclined } from '../../db/queries/consents.ts'
import { isNodeReminding } from '../../db/queries/hand-reminders.ts'
import { listGroupChatsOf } from '../../db/queries/reminders.ts'
import {
  expectedAt,
  handRungs,
  remindableDeadlines,
  sessionToRemind,
} from '../../domain/deadlines/hand-reminder.ts'
import { pendingOf } from '../../domain/deadlines/pending.ts'
import { planReminders } from '../../domain/deadlines/plan-reminders.ts'
import { nextAllowed, quietStartOf } from '../../domain/deadlines/quiet-hours.ts'
import { type BranchStudy, getBranchStudy } from '../answers/get-branch-study.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requireRight } from '../rights.ts'
import { readStanding, type StandingOfBranch } from './read-standing.ts'
import { wordForGroup, wordForPerson } from './word-reminder.ts'

/** What is sent, beside what is shown before. */
export interface HandReminderPlan extends Omit<HandReminder, 'people' | 'groups'> {
  groups: Awaited<ReturnType<typeof listGroupChatsOf>>
  groupText: string
  /** What each who is pending is told; whoever declined processing is left to the secretary (P-02). */
  people: ReadonlyMap<PersonId, string>
  /** After this it makes no sense any more. */
  expiresAt: Instant
}

/**
 * What is nearest due: a deadline before which people are pending, else the next session; never what is done (INV-42).
 * The hours are those of the campaign (ruling 14).
 * @throws ServiceError `not_allowed`, `no_campaign`, `nothing_to_remind`
 */
export const planHandReminder = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { unitId: OrgUnitId; about: RemindAbout }
}): Promise<HandReminderPlan> => {
  const { unitId, about } = input
  requireRight(ctx, 'run_branch', unitId)
  const study = await getBranchStudy({ ctx, input: { unitId } })
  if (!(await isNodeReminding(ctx.db, study.node.nodeId)))
    throw new ServiceError('nothing_to_remind', words.remind.nothing)
  const standing = await readStanding({
    ctx,
    input: { unitId, campaignId: study.node.campaignId },
  })
  const scene = { study, standing, about }
  const target =
    planDeadline(ctx, scene) ?? (about === 'essays' ? undefined : await planSession(ctx, scene))
  if (!target) throw new ServiceError('nothing_to_remind', words.remind.nothing)
  const groups = await listGroupChatsOf(ctx.db, unitId)
  return withoutDeclined(ctx, { ...(await withHours(ctx, target, study)), groups })
}

interface Scene {
  study: BranchStudy
  standing: StandingOfBranch
  about: RemindAbout
}

type Target = Pick<
  HandReminderPlan,
  'subject' | 'targetId' | 'session' | 'dueAt' | 'groupText' | 'people'
>

const planDeadline = (
  ctx: ServiceContext,
  { study, standing, about }: Scene,
): Target | undefined => {
  const now = ctx.clock.now()
  const today = dayOf(now)
  for (const deadline of remindableDeadlines(study.deadlines, about, now)) {
    const pending = pendingOf(deadline.subject, standing)
    if (pending.people.length === 0) continue
    const steps = handRungs(today, dayOf(deadline.dueAt)).map((rung) => ({
      deadline,
      rung,
      pending,
      standing,
    }))
    const plan = planReminders(steps, [], [])
    return {
      subject: deadline.subject,
      targetId: deadline.id,
      session: null,
      dueAt: deadline.dueAt,
      groupText: wordForGroup(plan.group, today),
      people: new Map([...plan.people].map(([person, items]) => [person, wordForPerson(items)])),
    }
  }
  return undefined
}

const planSession = async (
  ctx: ServiceContext,
  { study, standing }: Scene,
): Promise<Target | undefined> => {
  const session = sessionToRemind(study.sessions, ctx.clock.now())
  if (!session) return undefined
  const records = await listAttendanceOfSessions(ctx.db, [session.id])
  const people = expectedAt(session, standing, records)
  if (people.length === 0) return undefined
  const name = attendance.sessionName(session.number, session.title)
  const own = words.remind.ownSession(name, session)
  return {
    subject: 'buoi_hoc',
    targetId: session.id,
    session: name,
    dueAt: session.startsAt,
    groupText: words.remind.groupSession(name, session, people.length),
    people: new Map(people.map((person) => [person, own])),
  }
}

const withHours = async (
  ctx: ServiceContext,
  target: Target,
  { node }: BranchStudy,
): Promise<Omit<HandReminderPlan, 'onPaper' | 'groups'>> => {
  const now = ctx.clock.now()
  const { quietHours } = await findSendingTerms(ctx.db, node.campaignId)
  const goesAt = nextAllowed(now, quietHours)
  // What is over before the night ends would come too late.
  if (goesAt >= target.dueAt) throw new ServiceError('nothing_to_remind', words.remind.nothing)
  const quietAgain = quietStartOf(dayOf(goesAt), quietHours)
  return {
    ...target,
    goesAt,
    isLater: goesAt > now,
    expiresAt: quietAgain < target.dueAt ? quietAgain : target.dueAt,
  }
}

const withoutDeclined = async (
  ctx: ServiceContext,
  plan: Omit<HandReminderPlan, 'onPaper'>,
): Promise<HandReminderPlan> => {
  const declined = await listDeclined(ctx.db, [...plan.people.keys()])
  const people = new Map([...plan.people].filter(([person]) => !declined.has(person)))
  if (people.size === 0)
    throw new ServiceError('nothing_to_remind', words.remind.onlyOnPaper(declined.size))
  return { ...plan, people, onPaper: declined.size }
}
