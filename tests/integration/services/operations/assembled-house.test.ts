import { assembleHouse } from '@quan-triet/bot-server/assemble-house'
import { defaultLimits } from '@quan-triet/bot-server/domain/channels/limits'
import { createSkippingTiming } from '@quan-triet/bot-server/lib/timing'
import { enqueueToChat } from '@quan-triet/bot-server/outbox/enqueue'
import { systemContext } from '@quan-triet/bot-server/services/context'
import { asId, otherUnit } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { getStatus } from '@quan-triet/bot-server/services/operations/get-status'
import { watchPlatforms } from '@quan-triet/bot-server/services/operations/watch-platforms'
import { putOaToken } from '@quan-triet/bot-server/db/queries/oa-tokens'
import { sealPair } from '@quan-triet/bot-server/services/operations/seal-pair'
import type { GroupId, OaGroupId } from '@quan-triet/shared/models/ids'
import { addMs } from '@quan-triet/shared/time/calendar'
import { describe, expect, it, onTestFinished } from 'vitest'
import { makeHouse } from '../../../support/make-house.ts'
import {
  APP_SECRET,
  OA_APP_ID,
  OA_GROUP,
  OA_ID,
  OA_SECRET_KEY,
  OA_TOKENS,
  startOa,
} from '../../../support/start-zalo.ts'
import { openNotices } from './oa-house.ts'

const group = asId<OaGroupId>(OA_GROUP)

/** A house as it is started, with an Official Account that is signed in and a branch group bound to it. */
const assemble = async () => {
  const made = await makeHouse()
  const { oa, oaApiUrl, oauthUrl } = await startOa(made.clock)
  const { deps, worker } = assembleHouse({
    ...made.deps,
    filesDir: made.filesDir,
    graph: { baseUrl: 'http://127.0.0.1:9', appSecret: APP_SECRET },
    bot: null,
    botWebhookSecret: null,
    oa: {
      oaId: OA_ID,
      appId: OA_APP_ID,
      appSecret: APP_SECRET,
      secretKey: OA_SECRET_KEY,
      codeVerifier: null,
      apiUrl: oaApiUrl,
      oauthUrl,
    },
    limits: { ...defaultLimits, chatGapMs: 0 },
    timing: createSkippingTiming(),
    extraOrigins: [],
    miniAppDir: '',
  })
  onTestFinished(() => worker.stop())
  const ctx = systemContext(deps, 'test')
  const pair = await sealPair(ctx, OA_ID, { kind: 'granted', ...OA_TOKENS, expiresInS: 90_000 })
  await putOaToken(made.db, { oa_id: OA_ID, ...pair })
  await made.db
    .insertInto('branch_group')
    .values({
      id: asId<GroupId>('group-oa'),
      org_unit_id: otherUnit,
      channel: 'oa',
      chat_id: group,
      name: 'Nhóm',
      bound_at: made.clock.now(),
      unbound_at: null,
    })
    .execute()
  let sent = 0
  const send = async (): Promise<void> => {
    sent += 1
    await enqueueToChat(ctx, {
      dedupeKey: `test:${sent}`,
      kind: 'notice',
      text: 'Thông báo',
      orgUnitId: otherUnit,
      way: 'oa',
      chatId: group,
      isGroup: true,
    })
    await worker.settle()
  }
  const admin = { ...deps, actor: made.officer('quan_tri').actor }
  const ofOa = async () => (await openNotices(made)).filter((one) => one.startsWith('oa/'))
  return { ...made, oa, ctx, admin, worker, send, ofOa }
}

describe('a house as it is started', () => {
  it('counts what each caller takes, and leaves it to the next process when it stops', async () => {
    const { ctx, worker, db } = await assemble()
    const share = { burst: 4, perMinute: 1 }
    const waits = Array.from({ length: 5 }, () => ctx.budgets.take('somebody', share))
    expect(waits.filter((ms) => ms <= 0)).toHaveLength(4)
    expect(ctx.load.delayMs()).toBeGreaterThanOrEqual(0)
    await worker.stop()
    expect(await db.selectFrom('share_debt').select('subject').execute()).toHaveLength(1)
  })
})

describe('a house that sends', () => {
  it('tells of a group whose package ran out, with its branch, until a message arrives there again', async () => {
    const { oa, send, ofOa, admin } = await assemble()
    oa.setGroupEnabled(OA_GROUP, false)
    await send()
    expect(await ofOa()).toEqual(['oa/group_closed'])
    const { notices, channels } = await getStatus({ ctx: admin })
    expect(notices[0]?.unitName).toContain('Khu phố 5')
    expect(channels.find(({ way }) => way === 'oa')).toMatchObject({ failedToday: 1 })
    oa.setGroupEnabled(OA_GROUP, true)
    await send()
    expect(await ofOa()).toEqual([])
    expect(oa.messages(OA_GROUP)).toHaveLength(1)
  })

  it('tells that the account has to be signed in again when its permission was taken back', async () => {
    const { oa, send, ofOa, admin } = await assemble()
    oa.revokePermission()
    await send()
    expect(await ofOa()).toContain('oa/sign_in_lost')
    expect((await getStatus({ ctx: admin })).oa).toMatchObject({ state: 'lost' })
  })

  it('renews a token that dies while it sends, and nobody has to do anything', async () => {
    const { oa, send, ofOa } = await assemble()
    oa.oauth.expireAccess()
    await send()
    expect(await ofOa()).toEqual([])
    expect(oa.messages(OA_GROUP)).toHaveLength(1)
    expect(oa.oauth.rotations()).toBe(1)
  })

  it('lets go of a notice about a group that its branch has replaced', async () => {
    const { oa, send, ofOa, ctx, db, clock } = await assemble()
    oa.setGroupEnabled(OA_GROUP, false)
    await send()
    await watchPlatforms({ ctx })
    expect(await ofOa()).toEqual(['oa/group_closed'])
    await db
      .updateTable('branch_group')
      .set({ chat_id: asId<OaGroupId>('another-group') })
      .where('id', '=', asId<GroupId>('group-oa'))
      .execute()
    await watchPlatforms({ ctx })
    expect(await ofOa()).toEqual([])
    clock.moveTo(addMs(clock.now(), 200 * 24 * 3_600_000))
    await watchPlatforms({ ctx })
    const left = await db.selectFrom('operator_notice').select('id').execute()
    expect(left).toEqual([])
  })
})
