/** Notes of a check-in what somebody has to look at (features 25, 34), and tells open screens. */
import type { CheckInInput } from '@quan-triet/shared/models/attendance'
import { SessionId } from '@quan-triet/shared/models/ids'
import type { ProblemCode } from '@quan-triet/shared/api/problem'
import type { CheckInTroubleKind } from '@quan-triet/shared/vocabulary/check-in-troubles'
import { insertTrouble } from '../../db/queries/check-in-troubles.ts'
import type { PersonActor } from '../../domain/actor.ts'
import { sessionNamedBy } from '../../domain/attendance/check-in-codes.ts'
import { troubleId } from '../../domain/attendance/check-in-troubles.ts'
import type { StudySession } from '../../domain/attendance/study-session.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { sessionLoader } from './session-loader.ts'

interface Trouble {
  kind: CheckInTroubleKind
  /** Null where nobody can say which session was meant: then it is the person's own branch that looks at it. */
  session: Pick<StudySession, 'id' | 'unitId'> | null
  deviceAt: string | null
}

export const noteTrouble = async (
  ctx: ServiceContext,
  person: PersonActor,
  { kind, session, deviceAt }: Trouble,
): Promise<void> => {
  const noted = {
    kind,
    sessionId: session?.id ?? null,
    personId: person.personId,
    receivedAt: ctx.clock.now(),
  }
  const unitId = session?.unitId ?? person.homeUnitId
  const isNew = await insertTrouble(ctx.db, { ...noted, id: troubleId(noted), unitId, deviceAt })
  if (isNew) ctx.live.publish(unitId, { topic: 'roll' })
}

/** What a refusal means of a scan that was kept without network; others are told to the person alone. */
const kinds: Partial<Record<ProblemCode, CheckInTroubleKind>> = {
  check_in_code_wrong: 'ma_la',
  check_in_other_branch: 'lop_khac',
  check_in_other_class: 'lop_khac',
  session_closed: 'ma_het_han',
  check_in_not_open: 'ma_het_han',
}

/** A scan kept without network comes when its person has left the hall: who refuses it must leave it to somebody. */
export const noteRefusal = async (
  ctx: ServiceContext,
  person: PersonActor,
  { input, error }: { input: CheckInInput; error: unknown },
): Promise<void> => {
  const kind = error instanceof ServiceError ? kinds[error.code] : undefined
  if (!input.wasOffline || kind === undefined) return
  const session = kind === 'ma_het_han' ? await sessionOf(ctx, input) : null
  await noteTrouble(ctx, person, {
    kind: kind === 'ma_het_han' && session === null ? 'ma_la' : kind,
    session,
    deviceAt: input.deviceAt ?? null,
  })
}

/** A QR refused for its hour is genuine, and of the person's own class; six digits name no session. */
const sessionOf = async (
  ctx: ServiceContext,
  { code, method }: CheckInInput,
): Promise<StudySession | null> => {
  const named = method === 'qr' ? sessionNamedBy(code) : undefined
  if (named === undefined) return null
  return (await sessionLoader(ctx.db).load(SessionId.parse(named))) ?? null
}
