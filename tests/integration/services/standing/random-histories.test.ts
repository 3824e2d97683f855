import type { ServiceContext } from '@quan-triet/bot-server/services/context'
import { systemContext } from '@quan-triet/bot-server/services/context'
import { ServiceError } from '@quan-triet/bot-server/services/errors'
import { createMovableClock } from '@quan-triet/bot-server/lib/clock'
import { findSession } from '@quan-triet/bot-server/db/queries/sessions'
import { loadRoll } from '@quan-triet/bot-server/services/attendance/load-roll'
import { attachTemporarily } from '@quan-triet/bot-server/services/standing/attach-temporarily'
import { confirmMember } from '@quan-triet/bot-server/services/standing/confirm-member'
import { endExemption } from '@quan-triet/bot-server/services/standing/end-exemption'
import { endMembership } from '@quan-triet/bot-server/services/standing/end-membership'
import { getPersonStanding } from '@quan-triet/bot-server/services/standing/get-person-standing'
import { getUnitStanding } from '@quan-triet/bot-server/services/standing/get-unit-standing'
import { grantExemption } from '@quan-triet/bot-server/services/standing/grant-exemption'
import { transferMember } from '@quan-triet/bot-server/services/standing/transfer-member'
import { addDays, at } from '@quan-triet/shared/time/calendar'
import { ExemptionKind } from '@quan-triet/shared/vocabulary/exemption-kinds'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openEmptyHouse } from '../figures/empty-house.ts'
import {
  addCampaign,
  addMarks,
  addPeople,
  addSession,
  addStays,
  addUnits,
  personId,
  sessionId,
  unitId,
} from '../figures/world.ts'

const START = '2026-01-01'
const names = ['an', 'binh', 'chi']
const branches = ['A', 'B', 'C']
const dayAt = (index: number): string => addDays(START, index)
const days = 24

const who = fc.constantFrom(...names)
const where = fc.constantFrom(...branches)
const when = fc.integer({ min: 1, max: days - 1 }).map(dayAt)
const step = fc.oneof(
  fc.record({ do: fc.constant('transfer' as const), who, to: where, day: when }),
  fc.record({ do: fc.constant('confirm' as const), who, day: when }),
  fc.record({ do: fc.constant('leave' as const), who, day: when }),
  fc.record({
    do: fc.constant('attach' as const),
    who,
    to: where,
    day: when,
    until: fc.option(when),
  }),
  fc.record({
    do: fc.constant('exempt' as const),
    who,
    kind: fc.constantFrom(...ExemptionKind.options),
    day: when,
    until: fc.option(when),
  }),
  fc.record({ do: fc.constant('end' as const), who, row: fc.nat(3), day: when }),
)
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never

const take = async (ctx: ServiceContext, one: Step): Promise<unknown> => {
  const person = { personId: personId(one.who) }
  switch (one.do) {
    case 'transfer':
      return transferMember({ ctx, input: { ...person, toId: unitId(one.to), day: one.day } })
    case 'confirm':
      return confirmMember({ ctx, input: { ...person, day: one.day } })
    case 'leave':
      return endMembership({ ctx, input: { ...person, day: one.day, reason: 'chuyen_di' } })
    case 'attach':
      return attachTemporarily({
        ctx,
        input: { ...person, hostId: unitId(one.to), from: one.day, until: one.until },
      })
    case 'exempt':
      return grantExemption({
        ctx,
        input: {
          ...person,
          kind: one.kind,
          from: one.day,
          until: one.until,
          decisionOn: START,
          decisionNumber: '1-QĐ',
        },
      })
    case 'end': {
      const { exemptions } = await getPersonStanding({ ctx, input: person })
      const row = exemptions[one.row % Math.max(1, exemptions.length)]
      return row && endExemption({ ctx, input: { ...person, id: row.id, from: one.day } })
    }
  }
}

/** What the model remembers: for every day, where each belongs and at which stage. */
interface Calendar {
  home: (string | null)[]
  stage: string[]
}

/** The same step on a calendar of single days; called only for what was not refused. */
const note = (calendar: Calendar, one: Step): void => {
  for (let index = 0; index < days; index += 1) {
    if (dayAt(index) < one.day) continue
    if (one.do === 'transfer') calendar.home[index] = one.to
    if (one.do === 'leave') calendar.home[index] = null
    if (one.do === 'confirm') calendar.stage[index] = 'chinh_thuc'
  }
}

describe('random histories of standing', () => {
  it('leave everybody where a calendar of days says, with counts that add up (INV-01, INV-02, INV-10)', async () => {
    const house = await openEmptyHouse()
    const ctx = systemContext(house, 'test')
    const units = branches.map((name) => [name, 'ward'] as const)
    await addUnits(house.db, [['ward', null], ...units], START)
    await addCampaign(house.db, ['ward', ...branches])
    await addSession(house.db, { name: 's', unit: 'A', startsAt: at(dayAt(12), '06:00') })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
        for (const table of ['attendance', 'exemption', 'membership', 'person'] as const)
          await house.db.deleteFrom(table).execute()
        await addPeople(house.db, names)
        await addStays(
          house.db,
          names.map((person) => ({ person, unit: 'A', from: START, stage: 'du_bi' as const })),
        )
        await addMarks(
          house.db,
          names.map((person) => ({ person, session: 's', state: 'mien' as const })),
        )
        const calendars = new Map<string, Calendar>(
          names.map((name) => [
            name,
            {
              home: Array.from({ length: days }, () => 'A'),
              stage: Array.from({ length: days }, () => 'du_bi'),
            },
          ]),
        )
        for (const one of steps) {
          const taken = await take(ctx, one).then(
            () => true,
            (error: unknown) => {
              expect(error).toBeInstanceOf(ServiceError)
              return false
            },
          )
          const calendar = calendars.get(one.who)
          if (taken && calendar) note(calendar, one)
        }
        for (const index of [0, 6, 12, 18, days - 1]) {
          const then = { ...ctx, clock: createMovableClock(at(dayAt(index), '09:00')) }
          const ward = await getUnitStanding({ ctx: then, input: { unitId: unitId('ward') } })
          expect(ward.counts.members).toBe(
            ward.children.reduce((sum, one) => sum + one.counts.members, 0),
          )
          for (const { unit, counts } of ward.children) {
            const here = [...calendars.values()].filter((one) => one.home[index] === unit.shortName)
            expect(counts.members).toBe(here.length)
            expect(counts.probationary).toBe(
              here.filter((one) => one.stage[index] === 'du_bi').length,
            )
          }
        }
        // INV-10: whoever counts as exempt at the session has an exemption that holds on its day.
        const session = await findSession(house.db, sessionId('s'))
        if (!session) throw new Error('no session')
        for (const entry of (await loadRoll(ctx, session)).people) {
          const { exemptions } = await getPersonStanding({
            ctx,
            input: { personId: entry.personId },
          })
          const isCovered = exemptions.some(
            (one) =>
              one.kind !== 'mien_thu_hoach' &&
              one.state !== 'da_huy' &&
              one.from <= dayAt(12) &&
              (one.until === null || one.until >= dayAt(12)),
          )
          const isMember = calendars.get(entry.fullName)?.home[12] === 'A'
          expect(entry.state).toBe(isMember && isCovered ? 'mien' : 'chua_ghi_nhan')
        }
      }),
      { numRuns: 20 },
    )
  })
})
