import { listWebhookDeliveries } from '@quan-triet/bot-server/services/webhooks/list-webhook-deliveries'
import { rotateWebhookSecret } from '@quan-triet/bot-server/services/webhooks/rotate-webhook-secret'
import { testWebhook } from '@quan-triet/bot-server/services/webhooks/test-webhook'
import { enqueueEvent } from '@quan-triet/bot-server/services/webhooks/enqueue-event'
import type { WebhookId } from '@quan-triet/shared/models/ids'
import { describe, expect, it } from 'vitest'
import { openWithPrograms, startProgram, verify } from './scene.ts'

const SECOND_MS = 1000
const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
/** Longer than any wait between two tries. */
const NEXT_MS = 27 * HOUR_MS

type Scene = Awaited<ReturnType<typeof openWithPrograms>>

const tell = ({ admin }: Scene, id: WebhookId, ...subjects: string[]) =>
  Promise.all(
    subjects.map((subject) =>
      enqueueEvent(admin, id, { type: 'report.sent', subject, data: { subject } }),
    ),
  )
const tellInTurn = async (scene: Scene, id: WebhookId, ...subjects: string[]) => {
  for (const subject of subjects) await tell(scene, id, subject)
}
const subjectsOf = ({ heard }: Awaited<ReturnType<typeof startProgram>>) =>
  heard.map(({ event }) => event.data['subject'])
const statesOf = async ({ admin }: Scene, id: WebhookId) =>
  (await listWebhookDeliveries({ ctx: admin, input: { id } })).deliveries

describe('a program that is told', () => {
  it('gets a signed message that it can tell from any other, at any hour, once', async () => {
    const scene = await openWithPrograms()
    const program = await startProgram()
    const { webhook, secret } = await scene.add(program.url)
    const other = await scene.add(program.url)
    scene.house.clock.moveTo('2026-03-12T16:30:00.000Z')
    await testWebhook({ ctx: scene.admin, input: { id: webhook.id } })
    await scene.settle()
    await scene.settle()
    expect(program.types()).toEqual(['webhook.test'])
    const [message] = program.heard
    if (!message) throw new Error('nothing came')
    expect(() => verify(message, secret)).not.toThrow()
    expect(() => verify(message, other.secret)).toThrow('not signed')
    expect(() =>
      verify({ ...message, body: message.body.replace('test', 'tset') }, secret),
    ).toThrow()
    const headers = new Headers(message.headers)
    headers.set('webhook-timestamp', '1')
    expect(() => verify({ ...message, headers }, secret)).toThrow()
    expect(message.headers.get('content-type')).toBe('application/json')
    expect(message.headers.get('webhook-id')).toBe(message.event.id)
    const age = Date.now() / 1000 - Number(message.headers.get('webhook-timestamp'))
    expect(Math.abs(age)).toBeLessThan(60)
    expect(await statesOf(scene, webhook.id)).toMatchObject([
      { type: 'webhook.test', state: 'delivered', attempts: 1, nextAt: null },
    ])
  })

  it('hears one thing after another, and of what it did not take before of anything else', async () => {
    const scene = await openWithPrograms()
    const program = await startProgram()
    const { webhook } = await scene.add(program.url)
    program.answerWith(500)
    await tellInTurn(scene, webhook.id, 'a', 'b', 'c')
    await scene.settle()
    expect(subjectsOf(program)).toEqual(['a'])
    program.answerWith(204)
    await scene.settle()
    expect(subjectsOf(program)).toEqual(['a'])
    scene.pass(6 * SECOND_MS)
    await scene.settle()
    expect(subjectsOf(program)).toEqual(['a', 'a', 'b', 'c'])
    const ids = program.heard.map(({ headers }) => headers.get('webhook-id'))
    expect(ids[0]).toBe(ids[1])
    expect(new Set(ids).size).toBe(3)
  })

  it('is told the same thing once, however often it happens', async () => {
    const scene = await openWithPrograms()
    const program = await startProgram()
    const { webhook } = await scene.add(program.url)
    await tellInTurn(scene, webhook.id, 'a', 'a')
    await Promise.all([scene.another().once(), scene.another().once()])
    await scene.settle()
    expect(subjectsOf(program)).toEqual(['a'])
  })

  it('is tried ten times within days, then the message is let go', async () => {
    const scene = await openWithPrograms()
    const program = await startProgram()
    const { webhook } = await scene.add(program.url)
    program.answerWith(503)
    await tell(scene, webhook.id, 'a')
    for (let tries = 1; tries <= 12; tries += 1) {
      await scene.settle()
      // The receiver itself is given up later than its messages.
      if (tries % 3 === 0)
        await scene.house.db.updateTable('webhook').set({ failing_since: null }).execute()
      scene.pass(NEXT_MS)
    }
    expect(program.heard).toHaveLength(10)
    expect(await statesOf(scene, webhook.id)).toMatchObject([
      { state: 'dead', attempts: 10, lastAnswer: 'HTTP 503', nextAt: null },
    ])
  })

  it('is waited for as long as it asks', async () => {
    const scene = await openWithPrograms()
    const program = await startProgram()
    const { webhook } = await scene.add(program.url)
    program.answerWith(429, { 'retry-after': '3600' })
    await tell(scene, webhook.id, 'a')
    await scene.settle()
    program.answerWith(200)
    scene.pass(HOUR_MS - SECOND_MS)
    await scene.settle()
    expect(program.heard).toHaveLength(1)
    scene.pass(2 * SECOND_MS)
    await scene.settle()
    expect(program.heard).toHaveLength(2)
  })

  it('gets again what a killed process may have told it already', async () => {
    const scene = await openWithPrograms()
    const program = await startProgram()
    const { webhook } = await scene.add(program.url)
    await tell(scene, webhook.id, 'a')
    await scene.house.db
      .updateTable('outbox')
      .set({ state: 'sending', attempts: 1, locked_until: '2020-01-01T00:00:00.000Z' })
      .where('way', '=', 'webhook')
      .execute()
    await scene.settle()
    scene.pass(6 * SECOND_MS)
    await scene.settle()
    expect(subjectsOf(program)).toEqual(['a'])
  })

  it('does not wait for others that take nothing', async () => {
    const scene = await openWithPrograms()
    const silent = await Promise.all(Array.from({ length: 8 }, startProgram))
    const good = await startProgram()
    for (const program of silent) {
      program.answerWith(500)
      const { webhook } = await scene.add(program.url)
      await tellInTurn(scene, webhook.id, 'a', 'b')
    }
    const { webhook } = await scene.add(good.url)
    await tellInTurn(scene, webhook.id, 'a', 'b', 'c')
    await scene.settle()
    expect(subjectsOf(good)).toEqual(['a', 'b', 'c'])
  })

  it('is sent two signatures for a day after its secret was changed, and then one', async () => {
    const scene = await openWithPrograms()
    const program = await startProgram()
    const old = await scene.add(program.url)
    const { id } = old.webhook
    const fresh = await rotateWebhookSecret({ ctx: scene.admin, input: { id } })
    expect(fresh.secret).not.toBe(old.secret)
    await tell(scene, id, 'a')
    await scene.settle()
    scene.pass(DAY_MS)
    await tell(scene, id, 'b')
    await scene.settle()
    const [first, second] = program.heard
    if (!first || !second) throw new Error('nothing came')
    for (const { secret } of [old, fresh]) expect(() => verify(first, secret)).not.toThrow()
    expect(() => verify(second, fresh.secret)).not.toThrow()
    expect(() => verify(second, old.secret)).toThrow('not signed')
  })
})

describe('an address that leads to this server’s own network', () => {
  it('is never called, however it was written down, and says so in the list', async () => {
    const scene = await openWithPrograms()
    const program = await startProgram()
    const { webhook } = await scene.add(program.url)
    const port = new URL(program.url).port
    const inside = { ...scene.deps.outside, allowsThisMachine: false }
    Object.assign(scene.deps, {
      outside: { ...inside, resolve: () => Promise.resolve(['127.0.0.1']) },
    })
    await scene.house.db
      .updateTable('webhook')
      .set({ url: `https://hooks.example.vn:${port}/` })
      .execute()
    await tell(scene, webhook.id, 'a')
    await scene.another().once()
    expect(program.heard).toEqual([])
    expect(await statesOf(scene, webhook.id)).toMatchObject([
      { state: 'ready', attempts: 1, lastAnswer: 'address' },
    ])
  })
})
