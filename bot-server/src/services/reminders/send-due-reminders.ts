/** Sends the deadline reminders that are due now, by the ladder of 2.10, to whoever is still pending. */
import type { OrgUnitId, PersonId } from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import { addDays, dayOf, endOf } from '@quan-triet/shared/time/calendar'
import { listDeclined } from '../../db/queries/consents.ts'
import {
  insertRemindedPerson,
  insertReminder,
  listGroupChatsOf,
  listRemindableDeadlines,
  type RemindableDeadline,
} from '../../db/queries/reminders.ts'
import { inTransaction } from '../../db/transaction.ts'
import { pacedAt } from '../../domain/campaigns/pace.ts'
import { pendingOf } from '../../domain/deadlines/pending.ts'
import {
  planReminders,
  type GroupItem,
  type PersonItem,
} from '../../domain/deadlines/plan-reminders.ts'
import { isQuiet, quietStartOf } from '../../domain/deadlines/quiet-hours.ts'
import {
  DAYS_AFTER_DUE,
  DAYS_BEFORE_DUE,
  findDueRung,
  type Rung,
  rungsOf,
} from '../../domain/deadlines/reminder-ladder.ts'
import { enqueueToChat, enqueueToPerson } from '../../outbox/enqueue.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { requireRight } from '../rights.ts'
import { readStanding } from './read-standing.ts'
import { type WordedStep, wordForGroup, wordForPerson } from './word-reminder.ts'

interface DueStep {
  deadline: RemindableDeadline
  rung: Rung
}

/**
 * Whoever declined the processing of own data is reminded by the secretary, not by the house (P-02).
 *
 * Handles every rung that is due, one transaction a branch; a branch that fails is logged and holds up no other. Does
 * nothing in the quiet hours: what fell due in them goes at 07:00 if it still makes sense.
 * @returns how many rungs were handled
 * @throws ServiceError `not_allowed` unless the house itself acts
 */
export const sendDueReminders = async ({ ctx }: { ctx: ServiceContext }): Promise<number> => {
  requireRight(ctx, 'run_branch')
  const now = ctx.clock.now()
  if (isQuiet(now)) return 0
  const today = dayOf(now)
  const deadlines = await listRemindableDeadlines(
    ctx.db,
    endOf(addDays(today, -DAYS_AFTER_DUE - 1)),
    endOf(addDays(today, DAYS_BEFORE_DUE)),
  )
  let handled = 0
  let place = 0
  for (const [unitId, ofUnit] of Map.groupBy(deadlines, (deadline) => deadline.unitId)) {
    const due = ofUnit.flatMap((deadline) => unhandled(deadline, findDueRung(deadline, now)))
    if (due.length === 0) continue
    const later = ofUnit.flatMap((deadline) => unhandled(deadline, rungLaterToday(deadline, now)))
    try {
      handled += await inTransaction(ctx, (tx) => remindBranch(tx, unitId, { due, later, place }))
      place += 1
    } catch (error) {
      ctx.log.error({ unit: unitId, error: String(error) }, 'a branch could not be reminded')
    }
  }
  return handled
}

const unhandled = (deadline: RemindableDeadline, rung: Rung | undefined): DueStep[] =>
  rung === undefined || deadline.handled.includes(rung.name) ? [] : [{ deadline, rung }]

const rungLaterToday = (deadline: RemindableDeadline, now: Instant): Rung | undefined =>
  rungsOf(deadline).find((rung) => rung.from > now && dayOf(rung.from) === dayOf(now))

const remindBranch = async (
  tx: ServiceContext,
  unitId: OrgUnitId,
  steps: { due: readonly DueStep[]; later: readonly DueStep[]; place: number },
): Promise<number> => {
  const claimed: DueStep[] = []
  for (const step of steps.due) if (await claim(tx, step)) claimed.push(step)
  if (claimed.length === 0) return 0
  const due = await wordSteps(tx, claimed)
  const later = await wordSteps(tx, steps.later)
  const plan = planReminders(due, later, due[0]?.standing.secretaries ?? [])
  const dueAt = pacedAt(tx.clock.now(), steps.place, claimed[0]?.deadline.messagesPerMinute ?? null)
  await sendToGroups(tx, { unitId, dueAt }, plan.group)
  const onPaper = await listDeclined(tx.db, [...plan.people.keys()])
  for (const [personId, items] of plan.people)
    await sendToPerson(tx, unitId, {
      personId,
      items: onPaper.has(personId) ? items.filter(({ kind }) => kind !== 'own') : items,
    })
  return claimed.length
}

const claim = (tx: ServiceContext, { deadline, rung }: DueStep): Promise<boolean> =>
  insertReminder(tx.db, {
    id: tx.newId(),
    deadlineId: deadline.id,
    rung: rung.name,
    handledAt: tx.clock.now(),
  })

const wordSteps = async (tx: ServiceContext, steps: readonly DueStep[]): Promise<WordedStep[]> => {
  const worded: WordedStep[] = []
  for (const { deadline, rung } of steps) {
    const standing = await readStanding({ ctx: tx, input: deadline })
    worded.push({ deadline, rung, standing, pending: pendingOf(deadline.subject, standing) })
  }
  return worded
}

const sendToGroups = async (
  tx: ServiceContext,
  { unitId, dueAt }: { unitId: OrgUnitId; dueAt: Instant },
  items: readonly GroupItem<WordedStep>[],
): Promise<void> => {
  const [first] = items
  if (!first) return
  const today = dayOf(tx.clock.now())
  for (const { way, chatId } of await listGroupChatsOf(tx.db, unitId))
    await enqueueToChat(tx, {
      dedupeKey: `reminder:${first.step.deadline.id}:${first.step.rung.name}:${chatId}`,
      kind: 'reminder',
      way,
      chatId,
      isGroup: true,
      text: wordForGroup(items, today),
      orgUnitId: unitId,
      dueAt,
      expiresAt: quietStartOf(today),
    })
}

const sendToPerson = async (
  tx: ServiceContext,
  orgUnitId: OrgUnitId,
  { personId, items }: { personId: PersonId; items: readonly PersonItem<WordedStep>[] },
): Promise<void> => {
  const [first] = items
  if (!first) return
  const day = dayOf(tx.clock.now())
  const deadlineId = first.step.deadline.id
  if (!(await insertRemindedPerson(tx.db, { personId, day, deadlineId }))) return
  await enqueueToPerson(tx, {
    dedupeKey: `reminder:${personId}:${day}`,
    kind: 'reminder',
    personId,
    text: wordForPerson(items),
    orgUnitId,
    to: '/',
    expiresAt: quietStartOf(day),
  })
  if (items.some(({ kind }) => kind === 'list'))
    await recordAudit(tx, {
      action: 'send-list',
      orgUnitId,
      subject: `person:${personId}`,
      detail: { deadline: deadlineId },
    })
}
