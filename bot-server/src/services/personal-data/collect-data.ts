/** Collects all that is held about one person, from every table that has something, as plain data. */
import type { PersonId } from '@quan-triet/shared/models/ids'
import { listAccessTokensOf } from '../../db/queries/access-tokens.ts'
import { countLoggedOf } from '../../db/queries/bot-log.ts'
import { listRequestsOfPerson } from '../../db/queries/data-requests.ts'
import { findDigestSetting } from '../../db/queries/digests.ts'
import { listExportJobsOf, listExportSchedulesOf } from '../../db/queries/export-jobs.ts'
import { findDisplay } from '../../db/queries/display-settings.ts'
import { listOwnInvitations, listOwnTroubles } from '../../db/queries/my-check-ins.ts'
import {
  getIdentity,
  listLooksAt,
  listOwnAccounts,
  listOwnAssignments,
  listOwnAttendance,
  listOwnConsents,
  listOwnExemptions,
  listOwnMemberships,
  listOwnMessages,
  listOwnNotices,
  listOwnRoles,
  listOwnSignIns,
} from '../../db/queries/my-data.ts'
import { listMailboxesOfPerson } from '../../db/queries/mailing.ts'
import { listMattersOfPerson } from '../../db/queries/matters.ts'
import { listOwnAttempts } from '../../db/queries/quiz-attempts.ts'
import { hashAccount } from '../answers/hash-account.ts'
import type { ServiceContext } from '../context.ts'
import { collectDrafts, collectEssays } from './collect-essays.ts'
import { openAddress } from '../mailing/describe-mailbox.ts'
import { describeMatters } from '../matters/describe-matter.ts'
import { collectPlans } from './collect-plans.ts'
import { openTexts } from './request-texts.ts'

export type CollectedData = Awaited<ReturnType<typeof collectData>>

/** Two a campaign: enough for a life. */
const MOST_QUIZZES = 200

/** Holds nobody else's data: whoever looked or recorded is not named. To be called by a guarded verb. */
export const collectData = async (ctx: ServiceContext, personId: PersonId) => {
  const { db } = ctx
  const requests = await listRequestsOfPerson(db, personId)
  return {
    identity: await getIdentity(db, personId),
    memberships: await listOwnMemberships(db, personId),
    roles: await listOwnRoles(db, personId),
    exemptions: await listOwnExemptions(db, personId),
    attendance: await listOwnAttendance(db, personId),
    invitations: await listOwnInvitations(db, personId),
    troubles: await listOwnTroubles(db, personId),
    essays: await collectEssays(ctx, personId),
    drafts: await collectDrafts(ctx, personId),
    quizzes: await listOwnAttempts(db, personId, MOST_QUIZZES),
    matters: await describeMatters(ctx, await listMattersOfPerson(db, personId)),
    plans: await collectPlans(ctx, personId),
    assignments: await listOwnAssignments(db, personId),
    accounts: await listOwnAccounts(db, personId).then(({ assisted, ...accounts }) => ({
      ...accounts,
      assisted: assisted.map(({ since, helperId }) => ({ since, hasHelper: helperId !== null })),
    })),
    asked: await countLoggedOf(db, await hashAccount({ ctx, input: { personId } })),
    mailboxes: await Promise.all(
      (await listMailboxesOfPerson(db, personId)).map(async (row) => ({
        address: await openAddress(ctx, row),
        state: row.state,
        since: row.created_at,
      })),
    ),
    display: (await findDisplay(db, personId)) ?? null,
    digest: (await findDigestSetting(db, personId)) ?? null,
    exports: (await listExportJobsOf(db, personId)).map((one) => one.asked_at),
    exportSchedules: (await listExportSchedulesOf(db, personId)).map((one) => one.rhythm),
    signIns: await listOwnSignIns(db, personId),
    tokens: await listAccessTokensOf(db, personId, ctx.clock.now()),
    messages: (await listOwnMessages(db, personId)).map(({ body, ...row }) => ({
      ...row,
      text: textOf(body),
    })),
    notices: await listOwnNotices(db, personId),
    consents: await listOwnConsents(db, personId),
    requests: await Promise.all(
      requests.map(async (row) => ({
        kind: row.kind,
        field: row.field,
        state: row.state,
        askedAt: row.asked_at,
        answeredAt: row.answered_at,
        ...(await openTexts(ctx, row)),
      })),
    ),
    looks: (await listLooksAt(db, personId)).map(({ actor, ...look }) => ({
      ...look,
      who: whoIs(actor, personId),
    })),
  }
}

const whoIs = (actor: string, personId: PersonId): 'self' | 'system' | 'other' => {
  if (actor === `person:${personId}`) return 'self'
  return actor.startsWith('system:') ? 'system' : 'other'
}

const textOf = (body: string): string => {
  const parsed: unknown = JSON.parse(body)
  const text = typeof parsed === 'object' && parsed !== null ? Reflect.get(parsed, 'text') : ''
  return typeof text === 'string' ? text : ''
}
