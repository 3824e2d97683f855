/** Makes the rows of a class with its sessions and their venues, all of them over. */
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import type { ClassMode } from '@quan-triet/shared/vocabulary/class-modes'
import { addMs } from '@quan-triet/shared/time/calendar'
import { newToken } from '../../lib/secrets.ts'
import { type SessionKey, sessionHours } from '../../synthetic/draw-attendance.ts'
import { campaignWords as words } from '../../synthetic/words-campaign.ts'
import { classIdOf, nodeIdOf, sessionIdOf } from './synthetic-ids.ts'
import { type TypedRow, typedRow } from './typed-row.ts'

interface ClassFacts {
  /** The unit that the identifiers are made from. */
  key: string
  /** The unit whose class it is. */
  unitId: OrgUnitId
  title: string
  mode: ClassMode
  /** A joint class counts once, in the first of its branches. */
  counts: boolean
  venue: string
  invited: number
}

const MINUTE = 60_000

export const classRow = (facts: ClassFacts, first: SessionKey): TypedRow =>
  typedRow('class', {
    id: classIdOf(facts.key, first),
    campaign_node_id: nodeIdOf(facts.unitId),
    title: facts.title,
    mode: facts.mode,
    is_makeup: first === 'hoc_bu' ? 1 : 0,
    counts_as_class: facts.counts ? 1 : 0,
  })

const endOfSession = (startsAt: Instant): Instant => addMs(startsAt, sessionHours.minutes * MINUTE)
/** Ten minutes after its end, when the secretary has looked at the list. */
export const closeOfSession = (startsAt: Instant): Instant =>
  addMs(endOfSession(startsAt), 10 * MINUTE)

const numbers: Record<SessionKey, number | null> = {
  chu_chot: 1,
  buoi_1: 1,
  buoi_2: 2,
  hoc_bu: null,
}

export const sessionRows = (facts: ClassFacts, key: SessionKey, startsAt: Instant): TypedRow[] => {
  const number = numbers[key]
  const endsAt = endOfSession(startsAt)
  const id = sessionIdOf(facts.key, key)
  return [
    typedRow('session', {
      id,
      class_id: classIdOf(facts.key, key),
      ...(number !== null && { number }),
      title: number === null ? words.makeUp : words.session(number),
      starts_at: startsAt,
      ends_at: endsAt,
      is_mandatory: key === 'hoc_bu' ? 0 : 1,
      check_in_from: addMs(startsAt, -20 * MINUTE),
      check_in_until: endsAt,
      late_after: addMs(startsAt, 15 * MINUTE),
      check_in_key: newToken(),
      closed_at: closeOfSession(startsAt),
      speaker: words.speaker,
    }),
    typedRow('session_venue', {
      id: `synthetic-venue-${facts.key}-${key}`,
      session_id: id,
      host_org_id: facts.unitId,
      name: facts.venue,
      invited: facts.invited,
    }),
  ]
}
