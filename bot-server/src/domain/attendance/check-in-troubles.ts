/** Says which check-ins somebody has to look at, and when one is settled by what is recorded (features 23, 25, 34). */
import type { OrgUnitId, PersonId, SessionId } from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import { dayOf } from '@quan-triet/shared/time/calendar'
import type { CheckInTroubleKind } from '@quan-triet/shared/vocabulary/check-in-troubles'
import type { AttendanceRecord } from './record.ts'
import { isPresent } from './states.ts'

const MINUTE_MS = 60_000
/** A phone's clock that is off by no more is nobody's trouble. */
const CLOCK_MAY_BE_OFF_MS = 5 * MINUTE_MS
/** How long a person may take over the question where the phone is, before it counts as unanswered. */
const PLACE_IN_TIME_MS = 2 * MINUTE_MS

export interface NotedTrouble {
  id: string
  unitId: OrgUnitId
  sessionId: SessionId | null
  personId: PersonId | null
  kind: CheckInTroubleKind
  deviceAt: Instant | null
  receivedAt: Instant
  isSettled: boolean
}

export interface OpenTrouble {
  id: string
  kind: CheckInTroubleKind
  people: readonly PersonId[]
  deviceAt: Instant | null
  receivedAt: Instant | null
}

/**
 * Whether the phone's clock contradicts the time at which the code itself showed.
 * @param shown while the code stood on the screen
 */
export const isClockOff = (deviceAt: Instant, shown: { from: Instant; until: Instant }): boolean =>
  Date.parse(deviceAt) < Date.parse(shown.from) - CLOCK_MAY_BE_OFF_MS ||
  Date.parse(deviceAt) > Date.parse(shown.until) + CLOCK_MAY_BE_OFF_MS

/** Whether a record was made from another phone than the one that scans now; unknown phones are nobody's trouble. */
export const isOtherPhone = (
  record: Pick<AttendanceRecord, 'deviceKey'>,
  deviceKey: string | null,
): boolean => record.deviceKey !== null && deviceKey !== null && record.deviceKey !== deviceKey

/**
 * The same trouble noted twice is one: a scan sent again, and all codes that mean nothing of one person on one day.
 */
export const troubleId = (
  trouble: Pick<NotedTrouble, 'kind' | 'sessionId' | 'personId' | 'receivedAt'>,
): string =>
  [trouble.kind, trouble.sessionId ?? dayOf(trouble.receivedAt), trouble.personId].join(':')

/**
 * What is still to be looked at in a session, oldest first: what was noted, and what the records themselves show.
 * @param noted of the session, and of its unit without a session; settled ones too
 */
export const openTroubles = (
  session: { id: SessionId; now: Instant },
  noted: readonly NotedTrouble[],
  records: readonly AttendanceRecord[],
): OpenTrouble[] => {
  const ofPerson = new Map<PersonId, AttendanceRecord>(records.map((one) => [one.personId, one]))
  const settled = new Set(noted.filter(({ isSettled }) => isSettled).map(({ id }) => id))
  const open = noted
    .filter((one) => !one.isSettled && !isAnswered(one, ofPerson))
    .map(({ id, kind, personId, deviceAt, receivedAt }) => ({
      id,
      kind,
      people: personId === null ? [] : [personId],
      deviceAt,
      receivedAt,
    }))
  const shown = [...open, ...sharedPhones(session.id, records), ...unplaced(session, records)]
  return shown
    .filter(({ id }) => !settled.has(id))
    .toSorted((a, b) => (a.receivedAt ?? '').localeCompare(b.receivedAt ?? ''))
}

/** A second phone is worth a look whatever is recorded; the rest is answered once the person's record is. */
const isAnswered = (
  trouble: NotedTrouble,
  records: ReadonlyMap<PersonId, AttendanceRecord>,
): boolean => {
  if (trouble.kind === 'quet_lai' || trouble.personId === null) return false
  const record = records.get(trouble.personId)
  if (!record || record.awaitsConfirmation) return false
  return trouble.kind === 'dong_ho_lech' || isPresent(record.state)
}

/** Families share phones: it is shown, never refused (feature 25). One more person on it is a new trouble. */
const sharedPhones = (sessionId: SessionId, records: readonly AttendanceRecord[]): OpenTrouble[] =>
  [...Map.groupBy(records, ({ deviceKey }) => deviceKey)].flatMap(([key, sharing]) =>
    key === null || sharing.length < 2
      ? []
      : {
          id: ['chung_may', sessionId, key, sharing.length].join(':'),
          kind: 'chung_may' as const,
          people: sharing.map(({ personId }) => personId),
          deviceAt: null,
          receivedAt: lastOf(sharing),
        },
  )

const lastOf = (records: readonly AttendanceRecord[]): Instant | null =>
  records.reduce<Instant | null>(
    (last, { recordedAt }) =>
      recordedAt !== null && recordedAt > (last ?? '') ? recordedAt : last,
    null,
  )

const unplaced = (
  session: { id: SessionId; now: Instant },
  records: readonly AttendanceRecord[],
): OpenTrouble[] =>
  records
    .filter((record) => isUnplaced(record, session.now))
    .map((record) => {
      const kind =
        record.place === 'ngoai' ? ('ngoai_khu_vuc' as const) : ('khong_ro_vi_tri' as const)
      return {
        id: troubleId({
          kind,
          sessionId: session.id,
          personId: record.personId,
          receivedAt: session.now,
        }),
        kind,
        people: [record.personId],
        deviceAt: null,
        receivedAt: record.recordedAt,
      }
    })

const isUnplaced = (record: AttendanceRecord, now: Instant): boolean =>
  record.awaitsConfirmation &&
  (record.place === 'ngoai' ||
    (record.place === 'khong_ro' &&
      Date.parse(now) - Date.parse(record.recordedAt ?? now) > PLACE_IN_TIME_MS))
