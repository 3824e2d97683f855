/** Proves who may give parts their hours, when, in which order, and how hours are changed. */
import { listAuditOf } from '@quan-triet/bot-server/db/queries/audit'
import { nextPushAt } from '@quan-triet/bot-server/db/queries/pushes'
import { changePush } from '@quan-triet/bot-server/services/parts/change-push'
import { confirmNotSecret } from '@quan-triet/bot-server/services/parts/confirm-not-secret'
import { fanOutDuePushes } from '@quan-triet/bot-server/services/parts/fan-out-due-pushes'
import { finishPushes } from '@quan-triet/bot-server/services/parts/finish-pushes'
import { schedulePushes } from '@quan-triet/bot-server/services/parts/schedule-pushes'
import type { PushId } from '@quan-triet/shared/models/ids'
import { PushState } from '@quan-triet/shared/vocabulary/push-states'
import { describe, expect, it } from 'vitest'
import { makeHouse } from '../../../support/make-house.ts'
import {
  expectRefusal,
  importConfirmed,
  importResolution,
  importScheduled,
  partAt,
  pushAt,
  secretaryName,
} from './drafting.ts'

const NOW = '2026-03-12T02:00:00.000Z'
const FIRST = '2026-03-13T00:30:00.000Z'
const SECOND = '2026-03-14T00:30:00.000Z'
const THIRD = '2026-03-15T00:30:00.000Z'

describe('confirmNotSecret', () => {
  it('takes the secretary’s own name however it is typed, once, and leaves a trace', async () => {
    const house = await makeHouse()
    const { secretary, db } = house
    const { id } = await importResolution(secretary)
    const typed = secretaryName.normalize('NFD').toUpperCase()
    const confirmed = await confirmNotSecret({ ctx: secretary, input: { id, fullName: typed } })
    expect(confirmed.notSecret).toEqual({ confirmedBy: secretaryName, confirmedAt: NOW })
    const deputy = house.member(1)
    if (deputy.actor.kind !== 'person') throw new Error('the deputy is a person')
    const again = await confirmNotSecret({
      ctx: deputy,
      input: { id, fullName: deputy.actor.fullName },
    })
    expect(again.notSecret?.confirmedBy).toBe(secretaryName)
    const audit = await listAuditOf(db, `document:${id}`)
    expect(audit.filter((line) => line.action === 'confirm-not-secret')).toHaveLength(1)
  })

  it('refuses another person’s name and people who do not publish', async () => {
    const house = await makeHouse()
    const { secretary } = house
    const { id } = await importResolution(secretary)
    await expectRefusal(
      confirmNotSecret({ ctx: secretary, input: { id, fullName: 'Một người khác' } }),
      'name_mismatch',
    )
    await expectRefusal(
      confirmNotSecret({ ctx: house.member(4), input: { id, fullName: secretaryName } }),
      'not_allowed',
    )
  })
})

describe('schedulePushes', () => {
  it('gives parts their hours once the document is confirmed as not secret, and not before', async () => {
    const { secretary, db } = await makeHouse()
    const draft = await importResolution(secretary)
    const pushes = [{ partId: partAt(draft, 1).id, dueAt: FIRST }]
    await expectRefusal(
      schedulePushes({ ctx: secretary, input: { id: draft.id, pushes } }),
      'not_confirmed_not_secret',
    )
    await importConfirmed(secretary)
    const scheduled = await schedulePushes({ ctx: secretary, input: { id: draft.id, pushes } })
    expect(partAt(scheduled, 1).push).toMatchObject({
      state: 'hen_gio',
      dueAt: FIRST,
      sentAt: null,
    })
    expect(partAt(scheduled, 2).push).toBeNull()
    expect(await nextPushAt(db, NOW)).toBe(FIRST)
    expect(await nextPushAt(db, FIRST)).toBe('2026-03-16T00:30:00.000Z')
  })

  it('moves an hour by scheduling the part again, without a second push', async () => {
    const { secretary } = await makeHouse()
    const draft = await importScheduled(secretary, [FIRST])
    const moved = await importScheduled(secretary, [SECOND])
    expect(pushAt(moved, 1)).toEqual({ ...pushAt(draft, 1), dueAt: SECOND })
  })

  it.each([
    ['now', NOW],
    ['an hour ago', '2026-03-12T01:00:00.000Z'],
  ])('refuses a moment that has come already: %s', async (_, dueAt) => {
    const { secretary } = await makeHouse()
    await expectRefusal(importScheduled(secretary, [dueAt]), 'due_in_past')
  })

  it('refuses a later part before an earlier one, one part twice, and changes nothing then', async () => {
    const { secretary, db } = await makeHouse()
    await expectRefusal(importScheduled(secretary, [SECOND, FIRST]), 'invalid_input', /Phần 2/)
    const draft = await importConfirmed(secretary)
    const { id: partId } = partAt(draft, 1)
    await expectRefusal(
      schedulePushes({
        ctx: secretary,
        input: {
          id: draft.id,
          pushes: [
            { partId, dueAt: FIRST },
            { partId, dueAt: SECOND },
          ],
        },
      }),
      'invalid_input',
      /hai giờ gửi/,
    )
    const stored = await db
      .selectFrom('part_push')
      .selectAll()
      .where('part_id', '=', partId)
      .execute()
    expect(stored).toEqual([])
  })

  it('refuses a part of another document and a part that is out already', async () => {
    const { secretary, system, clock } = await makeHouse()
    const draft = await importScheduled(secretary, [FIRST])
    const foreign = [{ partId: partAt(draft, 1).id, dueAt: SECOND }]
    const { id: otherId } = await secretary.db
      .selectFrom('document')
      .select('id')
      .where('id', '!=', draft.id)
      .executeTakeFirstOrThrow()
    await expectRefusal(
      schedulePushes({ ctx: secretary, input: { id: otherId, pushes: foreign } }),
      'not_found',
    )
    clock.moveTo(FIRST)
    await fanOutDuePushes({ ctx: system })
    await expectRefusal(
      schedulePushes({ ctx: secretary, input: { id: draft.id, pushes: foreign } }),
      'push_not_changeable',
    )
  })
})

describe('changePush', () => {
  it('postpones, pauses, gives a new hour, cancels and schedules again', async () => {
    const { secretary, db } = await makeHouse()
    const draft = await importScheduled(secretary, [FIRST])
    const { id } = pushAt(draft, 1)
    const change = async (input: Parameters<typeof changePush>[0]['input']) =>
      partAt(await changePush({ ctx: secretary, input }), 1).push
    expect(await change({ id, action: 'postpone', dueAt: SECOND })).toMatchObject({ dueAt: SECOND })
    expect(await change({ id, action: 'pause' })).toMatchObject({ state: 'tam_dung' })
    expect(await nextPushAt(db, NOW)).toBe('2026-03-16T00:30:00.000Z')
    expect(await change({ id, action: 'postpone', dueAt: THIRD })).toMatchObject({
      state: 'hen_gio',
      dueAt: THIRD,
    })
    expect(await change({ id, action: 'cancel' })).toBeNull()
    const again = await importScheduled(secretary, [FIRST])
    expect(pushAt(again, 1)).toEqual({ ...pushAt(draft, 1), dueAt: FIRST })
  })

  it('writes a postponement down once, however often the same hour is asked for', async () => {
    const { secretary, db } = await makeHouse()
    const { id } = pushAt(await importScheduled(secretary, [FIRST]), 1)
    const input = { id, action: 'postpone', dueAt: SECOND } as const
    await changePush({ ctx: secretary, input })
    const again = await changePush({ ctx: secretary, input })
    expect(pushAt(again, 1)).toMatchObject({ dueAt: SECOND })
    const audit = await listAuditOf(db, `push:${id}`)
    expect(audit.filter((line) => line.action === 'change-push')).toHaveLength(1)
  })

  it('refuses to postpone a part beyond the next one', async () => {
    const { secretary } = await makeHouse()
    const draft = await importScheduled(secretary, [FIRST, SECOND])
    await expectRefusal(
      changePush({
        ctx: secretary,
        input: { id: pushAt(draft, 1).id, action: 'postpone', dueAt: THIRD },
      }),
      'invalid_input',
      /Phần 2 .* trước phần 1/,
    )
  })

  it('refuses a part on its way, a sent part and a stranger', async () => {
    const house = await makeHouse()
    const { secretary, system, clock } = house
    const draft = await importScheduled(secretary, [FIRST])
    const input = { id: pushAt(draft, 1).id, action: 'cancel' } as const
    await expectRefusal(changePush({ ctx: house.member(3), input }), 'not_allowed')
    clock.moveTo(FIRST)
    await fanOutDuePushes({ ctx: system })
    await expectRefusal(changePush({ ctx: secretary, input }), 'push_not_changeable')
    await finishPushes({ ctx: system })
    await expectRefusal(changePush({ ctx: secretary, input }), 'push_not_changeable')
  })

  it('takes from every state exactly the steps that the table of states lists', async () => {
    const { secretary, db } = await makeHouse()
    const draft = await importScheduled(secretary, [FIRST])
    const { id } = pushAt(draft, 1)
    const inputs = [
      { id, action: 'postpone', dueAt: SECOND },
      { id, action: 'pause' },
      { id, action: 'cancel' },
    ] as const
    const taken: string[] = []
    for (const state of PushState.options)
      for (const input of inputs) {
        await setState(id, state)
        const outcome = await changePush({ ctx: secretary, input }).catch((error) => error.code)
        if (outcome === 'push_not_changeable') continue
        taken.push(`${state}: ${input.action}`)
      }
    expect(taken).toEqual([
      'kiem_tra: postpone',
      'hen_gio: postpone',
      'hen_gio: pause',
      'hen_gio: cancel',
      'tam_dung: postpone',
      'tam_dung: cancel',
    ])

    async function setState(pushId: PushId, state: PushState) {
      await db.updateTable('part_push').set({ state }).where('id', '=', pushId).execute()
    }
  })
})
