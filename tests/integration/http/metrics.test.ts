import { fixtureGroupChat, fixtureUnit } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { asId } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { fixtureAccounts } from '@quan-triet/bot-server/services/fixture/accounts'
import { insertOutbox } from '@quan-triet/bot-server/db/queries/outbox'
import { readMetrics } from '@quan-triet/bot-server/services/operations/read-metrics'
import { watchChannel } from '@quan-triet/bot-server/services/operations/watch-channel'
import { capabilitiesOf } from '@quan-triet/bot-server/domain/channels/capabilities'
import type { DeliveryId } from '@quan-triet/shared/models/ids'
import { describe, expect, it } from 'vitest'
import { countQueries } from '../../support/count-queries.ts'
import { makeHouse } from '../../support/make-house.ts'
import { openHouse, type OpenHouse } from '../../support/open-house.ts'

const TOKEN = 'a-token-of-the-collector'

const read = (house: OpenHouse, authorization = `Bearer ${TOKEN}`) =>
  fetch(`${house.url}/metrics`, { headers: { authorization } })

/** The value of a line, by its name and labels as they are written. */
const valueOf = (text: string, series: string): number | undefined => {
  const line = text.split('\n').find((one) => one.startsWith(`${series} `))
  return line === undefined ? undefined : Number(line.slice(series.length + 1))
}

describe('the door of the metrics', () => {
  it('does not exist in a house without a token for it', async () => {
    const house = await openHouse()
    expect((await read(house)).status).toBe(404)
    expect((await read(house, 'Bearer ')).status).toBe(404)
  })

  it.each(['', 'Bearer', 'Bearer wrong', `Basic ${TOKEN}`, `Bearer ${TOKEN}x`, TOKEN])(
    'does not open with %j',
    async (authorization) => {
      const house = await openHouse({ metricsToken: TOKEN })
      const response = await read(house, authorization)
      expect(response.status).toBe(401)
      expect(await response.text()).not.toContain('quan_triet')
    },
  )

  it('is not opened by the sign-in of somebody who operates the house', async () => {
    const house = await openHouse({ metricsToken: TOKEN })
    const token = await house.signIn(fixtureAccounts.length - 1)
    expect((await read(house, `Bearer ${token}`)).status).toBe(401)
  })
})

describe('the metrics', () => {
  it('count requests by pattern, events, tasks and commits, and say what waits', async () => {
    const house = await openHouse({ metricsToken: TOKEN })
    const token = await house.signIn(5)
    for (const part of [1, 2]) await house.call('GET', `/api/parts/part-${part}`, { token })
    const from = fixtureAccounts[5]?.botUserId ?? ''
    house.botApi.say({ chatId: fixtureGroupChat, from, text: 'ai vắng', mentionsBot: true })
    await house.settle()
    const response = await read(house)
    expect(response.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8')
    const text = await response.text()
    const values = [
      'quan_triet_http_requests_total{method="GET",route="/api/parts/:id",status="2xx"}',
      'quan_triet_http_request_duration_seconds_count{method="GET",route="/api/parts/:id"}',
      'quan_triet_webhook_events_total{source="zalo-bot",outcome="new"}',
      'quan_triet_tasks_total{kind="answer-message",outcome="done"}',
      'quan_triet_group_writer_batch_rows_count',
      'quan_triet_timed_jobs_total{job="watch-house",outcome="done"}',
      'quan_triet_queue_waiting{queue="inbox"}',
      'quan_triet_live_streams',
      'quan_triet_audit_intact',
    ].map((series) => valueOf(text, series))
    expect(values).toEqual([2, 2, 1, 1, 1, 1, 0, 0, 1])
    expect(valueOf(text, 'quan_triet_database_size_bytes')).toBeGreaterThan(0)
    expect(valueOf(text, 'quan_triet_backup_age_seconds')).toBeUndefined()
  })

  it('count what became of every call to a channel', async () => {
    const { deps, system } = await makeHouse()
    const reason = 'none'
    const outcomes = [
      { kind: 'delivered', messageId: '1' },
      { kind: 'unknown', cause: 'no_answer', reason },
      { kind: 'unknown', cause: 'no_answer', reason },
    ] as const
    const rest = [...outcomes]
    const channel = watchChannel(deps, 'bot', {
      capabilities: capabilitiesOf.bot,
      send: () => Promise.resolve(rest.shift() ?? outcomes[0]),
    })
    for (const _ of outcomes)
      await channel.send({ chatId: fixtureGroupChat, isGroup: true }, { kind: 'text', text: 'a' })
    const text = await readMetrics({ ctx: system })
    expect(valueOf(text, 'quan_triet_sends_total{way="bot",outcome="delivered"}')).toBe(1)
    expect(valueOf(text, 'quan_triet_sends_total{way="bot",outcome="unknown"}')).toBe(2)
  })

  it('follow live streams as they open and end', async () => {
    const house = await openHouse({ metricsToken: TOKEN })
    const token = await house.signIn(5)
    const open = async () => valueOf(await (await read(house)).text(), 'quan_triet_live_streams')
    const stream = await house.call('GET', '/api/live', { token })
    expect(await open()).toBe(1)
    house.deps.live.close()
    await stream.text()
    expect(await open()).toBe(0)
  })

  it('make the same few queries however much there is, and name no unit and no person', async () => {
    const house = await makeHouse()
    const counted = countQueries(house.db)
    const ctx = { ...house.system, db: counted.db }
    await readMetrics({ ctx })
    const few = counted.count()
    const now = house.clock.now()
    for (let n = 0; n < 300; n += 1)
      await insertOutbox(house.db, {
        id: asId<DeliveryId>(`many-${n}`),
        dedupe_key: `many-${n}`,
        kind: 'reminder',
        way: n % 2 === 0 ? 'bot' : 'oa',
        lane: `lane-${n}`,
        order_key: `${n}`,
        chat_id: fixtureGroupChat,
        person_id: null,
        org_unit_id: fixtureUnit,
        push_id: null,
        body: '{"text":"a"}',
        state: n % 3 === 0 ? 'ready' : 'dead',
        planned_at: now,
        due_at: now,
        expires_at: null,
        attempts: 0,
        locked_until: null,
        sent_id: null,
        last_error: null,
        cause: null,
        created_at: now,
        settled_at: n % 3 === 0 ? null : now,
        settled_by: null,
      })
    const before = counted.count()
    const text = await readMetrics({ ctx })
    expect(counted.count() - before).toBe(few)
    expect(few).toBeLessThan(12)
    expect(valueOf(text, 'quan_triet_outbox_messages{way="bot",state="ready"}')).toBe(50)
    expect(valueOf(text, 'quan_triet_outbox_messages{way="oa",state="dead"}')).toBe(100)
    expect(text).not.toContain(fixtureUnit)
    expect(text).not.toMatch(/[À-ỹ]/)
  })
})
