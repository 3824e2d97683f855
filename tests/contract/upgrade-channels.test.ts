import { findReach } from '@quan-triet/bot-server/db/queries/mailing'
import type { Db } from '@quan-triet/bot-server/db/schema/database'
import { capabilitiesOf } from '@quan-triet/bot-server/domain/channels/capabilities'
import type { GroupChannel } from '@quan-triet/bot-server/domain/channels/group-channel'
import { createSkippingTiming } from '@quan-triet/bot-server/lib/timing'
import { createDispatcher } from '@quan-triet/bot-server/outbox/dispatch'
import { listDeliveries } from '@quan-triet/bot-server/services/deliveries/list-deliveries'
import { readPublicList } from '@quan-triet/bot-server/services/mailing/read-public-documents'
import { createAuthenticator } from '@quan-triet/bot-server/services/people/authenticate'
import type { DocumentId } from '@quan-triet/shared/models/ids'
import { describe, expect, it } from 'vitest'
import { houseOn, insert, openOld, type Row, seedPeople, seedTree } from './old-database.ts'

const GROUP_CHAT = 'g-old'
const PRIVATE_CHAT = 'b-old'
const BEFORE = '2026-03-11T02:00:00.000Z'

const message = (id: string, change: Row): Row => ({
  id,
  dedupe_key: id,
  kind: 'part',
  way: 'bot',
  lane: GROUP_CHAT,
  order_key: `${BEFORE}/${id}`,
  chat_id: GROUP_CHAT,
  person_id: null,
  org_unit_id: 'branch',
  push_id: null,
  body: JSON.stringify({ text: `Tin ${id}` }),
  state: 'ready',
  due_at: BEFORE,
  expires_at: null,
  locked_until: null,
  sent_id: null,
  last_error: null,
  created_at: BEFORE,
  settled_at: null,
  attempts: 0,
  ...change,
})

const toPerson = {
  lane: PRIVATE_CHAT,
  chat_id: PRIVATE_CHAT,
  person_id: 'p2',
  kind: 'reminder',
} as const

/** A group, a person's chat, a document on its way, and messages in every state that the release knew. */
const seedMessages = async (db: Db) => {
  const bound = { bound_at: BEFORE }
  await insert(db, 'bot_identity', [
    { bot_user_id: 'b2', person_id: 'p2', private_chat_id: PRIVATE_CHAT, ...bound },
  ])
  await insert(db, 'branch_group', [
    {
      id: 'g1',
      org_unit_id: 'branch',
      channel: 'bot',
      chat_id: GROUP_CHAT,
      name: 'Nhóm chi bộ',
      unbound_at: null,
      ...bound,
    },
  ])
  await insert(db, 'document', [
    {
      id: 'd',
      org_unit_id: 'branch',
      type: 'nghi_quyet',
      number: null,
      title: 'Nghị quyết cũ',
      issued_on: null,
      circulation: 'cong_khai',
      source_name: 'x.txt',
      source_hash: 'x',
      imported_at: BEFORE,
      imported_by: 'p1',
      not_secret_by: 'p1',
      not_secret_at: BEFORE,
    },
  ])
  const settled = { settled_at: BEFORE, attempts: 1 }
  await insert(db, 'outbox', [
    message('waits', { order_key: `${BEFORE}/1` }),
    message('waits-too', { order_key: `${BEFORE}/2` }),
    message('arrived', { state: 'delivered', sent_id: 's', ...settled }),
    message('lost', { state: 'unknown', ...settled }),
    message('failed', { state: 'dead', last_error: 'HTTP 403', ...settled }),
    message('private', { ...toPerson }),
    message('private-failed', {
      ...toPerson,
      state: 'dead',
      ...settled,
      settled_at: '2025-01-01T00:00:00.000Z',
    }),
    message('left', { kind: 'answer', lane: `answer:${GROUP_CHAT}`, org_unit_id: null }),
  ])
}

describe('a database of the release that spoke to groups by the bot alone', () => {
  it('keeps its messages: what waits leaves in its order, the ledger knows the rest, nothing private shows', async () => {
    const { db, migrateTo } = await openOld()
    await migrateTo('0015-campaign-cascade')
    for (const seed of [seedTree, seedPeople, seedMessages]) await seed(db)
    const ctx = await houseOn(db)
    const sent: string[] = []
    const channel: GroupChannel = {
      capabilities: capabilitiesOf.bot,
      send: (_, content) => {
        if (content.kind === 'text') sent.push(content.text)
        return Promise.resolve({ kind: 'delivered', messageId: `m-${sent.length}` })
      },
    }
    const { clock, log } = ctx
    const dispatcher = createDispatcher({
      db,
      clock,
      log,
      channels: { bot: channel },
      limits: { perMinute: {}, perMonth: {}, chatGapMs: 0 },
      timing: createSkippingTiming(),
      loadFile: () => Promise.reject(new Error('there is no file')),
      onTrouble: () => Promise.resolve(),
    })
    // A chat's next message is claimed once the one before is settled.
    while ((await dispatcher.once()) > 0);
    expect(sent.toSorted()).toEqual(['Tin left', 'Tin private', 'Tin waits', 'Tin waits-too'])
    expect(sent.indexOf('Tin waits')).toBeLessThan(sent.indexOf('Tin waits-too'))
    const actor = await createAuthenticator(ctx).actorOf('old-token')
    const { deliveries } = await listDeliveries({ ctx: { ...ctx, actor } })
    const told = new Map(deliveries.map((line) => [line.id as string, line]))
    expect(told.get('arrived')).toMatchObject({ standing: 'sent', to: 'Nhóm chi bộ' })
    expect(told.get('lost')).toMatchObject({ standing: 'unknown', canResend: true })
    expect(told.get('failed')).toMatchObject({ standing: 'failed', canShare: true })
    expect(told.get('private')?.summary).not.toContain('Tin private')
    const { beyondZalo } = await findReach(db, 'd' as DocumentId)
    expect(beyondZalo).toBe('none')
    expect(await readPublicList({ ctx })).toEqual([])
  })
})
