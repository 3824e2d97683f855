import { getStatus } from '@quan-triet/bot-server/services/operations/get-status'
import { insertOutbox } from '@quan-triet/bot-server/db/queries/outbox'
import {
  asId,
  fixtureGroupChat,
  fixtureUnit,
} from '@quan-triet/bot-server/services/fixture/fixture-ids'
import type { DeliveryId } from '@quan-triet/shared/models/ids'
import { addMs } from '@quan-triet/shared/time/calendar'
import { describe, expect, it } from 'vitest'
import { makeHouse } from '../../../support/make-house.ts'
import { CALLBACK, openOaHouse } from './oa-house.ts'

const DAY_MS = 24 * 3_600_000

describe('the status of the house', () => {
  it('counts for each channel what waits, what failed today and what the month has used', async () => {
    const house = await makeHouse()
    const { db, clock } = house
    const now = clock.now()
    const row = (n: number, state: 'ready' | 'dead' | 'unknown', settledAt: string | null) => ({
      id: asId<DeliveryId>(`delivery-status-${n}`),
      dedupe_key: `status-${n}`,
      kind: 'part' as const,
      way: 'oa' as const,
      lane: fixtureGroupChat,
      order_key: String(n),
      chat_id: fixtureGroupChat,
      chat_kind: 'group' as const,
      flow: '',
      person_id: null,
      org_unit_id: fixtureUnit,
      push_id: null,
      body: '{}',
      state,
      planned_at: now,
      due_at: now,
      expires_at: null,
      attempts: 1,
      locked_until: null,
      sent_id: null,
      last_error: null,
      cause: null,
      created_at: now,
      settled_at: settledAt,
      settled_by: null,
    })
    await insertOutbox(db, row(1, 'ready', null))
    await insertOutbox(db, row(2, 'dead', now))
    await insertOutbox(db, row(3, 'unknown', now))
    await insertOutbox(db, row(4, 'dead', addMs(now, -DAY_MS)))
    await db
      .insertInto('quota_use')
      .values([
        { way: 'bot', month: '2026-03', used: 2950 },
        { way: 'bot', month: '2026-02', used: 7 },
      ])
      .execute()
    await db
      .insertInto('sending_way')
      .values({
        way: 'oa',
        free_at: now,
        per_minute: 55,
        paused_until: addMs(clock.wall(), 60_000),
        paused_cause: 'package_too_small',
      })
      .execute()
    const { channels } = await getStatus({ ctx: house.officer('quan_tri') })
    const [bot, oa] = channels
    expect(channels.map(({ way }) => way)).toEqual(['bot', 'oa', 'mini_app', 'email', 'webhook'])
    expect(bot).toMatchObject({ month: { used: 2950, limit: 3000 }, state: 'never_used' })
    expect(oa).toMatchObject({
      state: 'paused',
      pausedCause: 'package_too_small',
      waiting: 1,
      failedToday: 2,
      month: { used: 0, limit: null },
      perMinute: 4000,
    })
  })

  it('says what to enter where before the Official Account is signed in, and until when it is after', async () => {
    const house = await openOaHouse()
    expect((await getStatus({ ctx: house.admin })).oa).toMatchObject({
      state: 'never',
      callbackUrl: CALLBACK,
      webhookUrl: 'https://house.example.vn/webhooks/zalo-oa',
      rotatesAt: null,
      hasVerifier: true,
    })
    await house.signIn()
    expect((await getStatus({ ctx: house.admin })).oa).toMatchObject({
      state: 'good',
      signedInAt: house.clock.now(),
      rotatesAt: addMs(house.clock.now(), 20 * 3_600_000),
      endsAt: addMs(house.clock.now(), 90 * DAY_MS),
    })
    expect(await getStatus({ ctx: house.officer('quan_tri') })).toMatchObject({
      oa: null,
      bot: null,
    })
  })
})
