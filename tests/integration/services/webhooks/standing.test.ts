import { addWebhook } from '@quan-triet/bot-server/services/webhooks/add-webhook'
import { enqueueEvent } from '@quan-triet/bot-server/services/webhooks/enqueue-event'
import { listWebhooks } from '@quan-triet/bot-server/services/webhooks/list-webhooks'
import { removeWebhook } from '@quan-triet/bot-server/services/webhooks/remove-webhook'
import { rotateWebhookSecret } from '@quan-triet/bot-server/services/webhooks/rotate-webhook-secret'
import { switchWebhook } from '@quan-triet/bot-server/services/webhooks/switch-webhook'
import { testWebhook } from '@quan-triet/bot-server/services/webhooks/test-webhook'
import { fixtureUnit } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import type { WebhookId } from '@quan-triet/shared/models/ids'
import { describe, expect, it } from 'vitest'
import { lines, openWithPrograms, startProgram } from './scene.ts'

const DAY_MS = 24 * 3_600_000

type Scene = Awaited<ReturnType<typeof openWithPrograms>>

const tell = ({ admin }: Scene, id: WebhookId, subject: string) =>
  enqueueEvent(admin, id, { type: 'report.sent', subject, data: {} })
const listed = async ({ admin }: Scene) =>
  (await listWebhooks({ ctx: admin, input: { unitId: fixtureUnit } })).webhooks
const waiting = ({ house }: Scene) =>
  house.db
    .selectFrom('outbox')
    .select('id')
    .where('way', '=', 'webhook')
    .where('state', '=', 'ready')
    .execute()

describe('a program that takes nothing', () => {
  it('for five days is told nothing any more, and operator and administrator hear of it', async () => {
    const scene = await openWithPrograms()
    const program = await startProgram()
    const { webhook } = await scene.add(program.url)
    program.answerWith(500)
    for (let day = 0; day <= 5; day += 1) {
      await tell(scene, webhook.id, `day-${day}`)
      await scene.settle()
      if (day < 5) expect((await listed(scene))[0]).toMatchObject({ stopped: null })
      scene.pass(DAY_MS)
    }
    await scene.settle()
    expect((await listed(scene))[0]?.stopped).toMatchObject({ cause: 'failing' })
    const before = program.heard.length
    scene.pass(DAY_MS)
    await scene.settle()
    expect(program.heard).toHaveLength(before)
    const notices = await scene.house.db.selectFrom('operator_notice').selectAll().execute()
    expect(notices).toMatchObject([{ place: 'webhook', cause: 'receiver_stopped' }])
    const told = await scene.house.db
      .selectFrom('outbox')
      .select('body')
      .where('dedupe_key', 'like', 'webhook-stopped:%')
      .execute()
    expect(JSON.stringify(told)).toContain('Trang nội bộ')
    expect(await lines(scene.house, 'stop-webhook')).toMatchObject([
      { actor: 'system:webhooks', subject: `webhook:${webhook.id}` },
    ])
  })

  it('and then takes something is forgiven the days before', async () => {
    const scene = await openWithPrograms()
    const program = await startProgram()
    const { webhook } = await scene.add(program.url)
    program.answerWith(500)
    await tell(scene, webhook.id, 'a')
    await scene.settle()
    expect((await listed(scene))[0]?.failingSince).toBe(scene.house.clock.now())
    program.answerWith(200)
    scene.pass(4 * DAY_MS)
    await scene.settle()
    expect((await listed(scene))[0]).toMatchObject({ failingSince: null, stopped: null })
  })

  it('because it is gone for good is told nothing any more at once, nor what waits', async () => {
    const scene = await openWithPrograms()
    const program = await startProgram()
    const { webhook } = await scene.add(program.url)
    program.answerWith(410)
    await tell(scene, webhook.id, 'a')
    await tell(scene, webhook.id, 'b')
    await scene.settle()
    expect(program.heard).toHaveLength(1)
    expect((await listed(scene))[0]?.stopped).toMatchObject({ cause: 'gone' })
    expect(await waiting(scene)).toEqual([])
  })

  it('can be begun with anew, and is told only what happens from then on', async () => {
    const scene = await openWithPrograms()
    const program = await startProgram()
    const { webhook } = await scene.add(program.url)
    const input = { id: webhook.id, isOn: false }
    await tell(scene, webhook.id, 'before')
    await switchWebhook({ ctx: scene.admin, input })
    await expect(testWebhook({ ctx: scene.admin, input })).rejects.toMatchObject({
      code: 'step_not_allowed',
    })
    await scene.settle()
    expect(program.heard).toEqual([])
    await switchWebhook({ ctx: scene.admin, input: { ...input, isOn: true } })
    await tell(scene, webhook.id, 'after')
    await scene.settle()
    expect(program.heard).toHaveLength(1)
  })
})

describe('the address of a program', () => {
  it('is taken only when it is a named host of the open internet by https', async () => {
    const { house } = await openWithPrograms()
    const add = (url: string) =>
      addWebhook({
        ctx: house.officer('quan_tri'),
        input: { unitId: fixtureUnit, name: 'a', url, events: ['report.sent'] },
      })
    for (const url of ['http://hooks.example.vn/', 'https://127.0.0.1/', 'https://localhost/', 'a'])
      await expect(add(url)).rejects.toMatchObject({ code: 'webhook_address' })
    expect((await add('https://hooks.example.vn/qt')).webhook.url).toBe(
      'https://hooks.example.vn/qt',
    )
  })

  it('is one of ten of a unit at most, and is not tried out without end', async () => {
    const scene = await openWithPrograms()
    const program = await startProgram()
    const { webhook } = await scene.add(program.url)
    for (let more = 1; more < 10; more += 1) await scene.add(program.url)
    await expect(scene.add(program.url)).rejects.toMatchObject({ code: 'webhook_limit' })
    const test = () => testWebhook({ ctx: scene.admin, input: { id: webhook.id } })
    for (let tests = 0; tests < 10; tests += 1) await test()
    await expect(test()).rejects.toMatchObject({ code: 'too_many_tries' })
  })

  it('goes with its secrets and all that waits when it is taken away', async () => {
    const scene = await openWithPrograms()
    const program = await startProgram()
    const { webhook } = await scene.add(program.url)
    await rotateWebhookSecret({ ctx: scene.admin, input: { id: webhook.id } })
    await tell(scene, webhook.id, 'a')
    expect((await removeWebhook({ ctx: scene.admin, input: { id: webhook.id } })).webhooks).toEqual(
      [],
    )
    await scene.settle()
    expect(program.heard).toEqual([])
    const row = await scene.house.db.selectFrom('webhook').selectAll().executeTakeFirstOrThrow()
    expect(row).toMatchObject({ secret_sealed: '', old_secret_sealed: null })
    await expect(
      testWebhook({ ctx: scene.admin, input: { id: webhook.id } }),
    ).rejects.toMatchObject({
      code: 'not_found',
    })
  })

  it('has a secret that is told once and lies sealed, with a line in the audit log for each act', async () => {
    const scene = await openWithPrograms()
    const program = await startProgram()
    const { webhook, secret } = await scene.add(program.url)
    const { id } = webhook
    const fresh = await rotateWebhookSecret({ ctx: scene.admin, input: { id } })
    await testWebhook({ ctx: scene.admin, input: { id } })
    await switchWebhook({ ctx: scene.admin, input: { id, isOn: false } })
    await switchWebhook({ ctx: scene.admin, input: { id, isOn: true } })
    await removeWebhook({ ctx: scene.admin, input: { id } })
    const acts = await lines(scene.house, '%webhook%')
    expect(acts.map(({ action }) => action)).toEqual([
      'add-webhook',
      'rotate-webhook-secret',
      'test-webhook',
      'stop-webhook',
      'start-webhook',
      'remove-webhook',
    ])
    const kept = JSON.stringify([
      await scene.house.db.selectFrom('webhook').selectAll().execute(),
      await scene.house.db.selectFrom('audit_log').selectAll().execute(),
      await scene.house.db.selectFrom('outbox').selectAll().execute(),
    ])
    for (const one of [secret, fresh.secret])
      expect(kept).not.toContain(one.slice('whsec_'.length, -1))
  })
})
