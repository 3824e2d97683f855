import { publishDueParts } from '@quan-triet/bot-server/jobs/publish-due-parts'
import { remind } from '@quan-triet/bot-server/jobs/remind'
import { fixtureAccounts } from '@quan-triet/bot-server/services/fixture/accounts'
import {
  fixtureGroupChat,
  fixturePart,
  fixtureUnit,
  otherUnit,
} from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { errors } from '@quan-triet/shared/i18n/vi/errors'
import { describe, expect, it } from 'vitest'
import { openHouse, type OpenHouse } from '../../support/open-house.ts'
import { holdElsewhere } from '../services/attendance/scene.ts'

/** Makes the text of a part unreadable, as a fault of ours would. */
const breakPart = (house: OpenHouse, position: number) =>
  house.db
    .updateTable('document_part')
    .set({ paragraphs: '{' })
    .where('id', '=', fixturePart(position))
    .execute()

const askInGroup = (house: OpenHouse, text: string) =>
  house.botApi.say({
    chatId: fixtureGroupChat,
    from: fixtureAccounts[5]?.botUserId ?? '',
    text,
    mentionsBot: true,
  })

const saidByBot = (house: OpenHouse) =>
  house.botApi
    .messages(fixtureGroupChat)
    .filter((message) => message.from.isBot)
    .map((message) => message.text)

/** Longer than all waits between five tries together. */
const tryFiveTimes = async (house: OpenHouse) => {
  for (let tries = 0; tries < 6; tries += 1) {
    await house.settle()
    house.clock.moveTo(new Date(Date.parse(house.clock.now()) + 40_000).toISOString())
  }
}

describe('a question that cannot be answered because of a fault of ours', () => {
  it('is tried five times, then whoever asked hears of it, and its words are forgotten', async () => {
    const house = await openHouse()
    await breakPart(house, 2)
    askInGroup(house, 'gửi lại phần 2')
    await tryFiveTimes(house)
    expect(saidByBot(house)).toEqual([errors.unexpected])
    const events = await house.db.selectFrom('inbox').select(['state', 'body']).execute()
    expect(events).toEqual([{ state: 'dead', body: '' }])
    const tasks = await house.db.selectFrom('task').select(['state', 'attempts']).execute()
    expect(tasks).toEqual([{ state: 'dead', attempts: 5 }])
  })

  it('does not keep later questions of the chat from being answered', async () => {
    const house = await openHouse()
    await breakPart(house, 2)
    askInGroup(house, 'gửi lại phần 2')
    askInGroup(house, 'hạn nộp thu hoạch')
    await tryFiveTimes(house)
    expect(saidByBot(house)).toHaveLength(2)
  })
})

describe('the house’s own work', () => {
  it('sends the parts of other documents when one part cannot be sent', async () => {
    const house = await openHouse()
    const { db, clock, deps } = house
    const copied = await db.selectFrom('document').selectAll().executeTakeFirstOrThrow()
    const push = await db
      .selectFrom('part_push')
      .selectAll()
      .where('fanned_out_at', 'is', null)
      .orderBy('due_at')
      .executeTakeFirstOrThrow()
    const part = await db.selectFrom('document_part').selectAll().executeTakeFirstOrThrow()
    const document = { ...copied, id: 'document-2' as typeof copied.id, source_hash: '2' }
    await db.insertInto('document').values(document).execute()
    const other = { ...part, id: 'part-of-2' as typeof part.id, document_id: document.id }
    await db.insertInto('document_part').values(other).execute()
    await db
      .insertInto('part_push')
      .values({ ...push, id: 'push-of-2' as typeof push.id, part_id: other.id })
      .execute()
    await db
      .updateTable('document_part')
      .set({ paragraphs: '{' })
      .where('id', '=', push.part_id)
      .execute()
    clock.moveTo(push.due_at)
    await publishDueParts(deps)
    const sent = await db.selectFrom('outbox').select('push_id').execute()
    expect(sent).toEqual([{ push_id: 'push-of-2' }])
  })

  it('reminds other branches when one branch cannot be reminded', async () => {
    const house = await openHouse()
    const { db, clock, deps } = house
    await holdElsewhere(house, otherUnit, 'Lớp của Khu phố 5')
    const deadline = await db.selectFrom('deadline').selectAll().executeTakeFirstOrThrow()
    const nodes = await db
      .selectFrom('campaign_node')
      .select(['id', 'org_unit_id'])
      .where('org_unit_id', 'in', [fixtureUnit, otherUnit])
      .execute()
    await db.deleteFrom('deadline').execute()
    const dueAt = '2026-03-20T16:59:59.000Z'
    for (const node of nodes)
      await db
        .insertInto('deadline')
        .values({
          ...deadline,
          id: `deadline-${node.org_unit_id}` as typeof deadline.id,
          campaign_node_id: node.id,
          subject: 'bao_cao',
          is_tentative: 0,
          // The branch whose reminders fail comes first.
          due_at: node.org_unit_id === otherUnit ? '2026-03-20T16:00:00.000Z' : dueAt,
        })
        .execute()
    clock.moveTo('2026-03-19T02:00:00.000Z')
    const real = deps.newId
    let made = 0
    const failing = <Id extends string>(): Id => {
      made += 1
      if (made === 1) throw new Error('a fault of ours')
      return real<Id>()
    }
    await remind({ ...deps, newId: failing })
    const handled = await db.selectFrom('reminder').select('deadline_id').execute()
    expect(handled).toHaveLength(1)
  })

  it('sends what waits while another part of the work fails', async () => {
    const house = await openHouse()
    askInGroup(house, 'hạn nộp thu hoạch')
    await house.botApi.idle()
    // A lost table is the plainest of faults: no timed job can be won.
    await house.db.schema.alterTable('timed_job').renameTo('timed_job_lost').execute()
    await expect(house.worker.settle()).rejects.toThrow()
    await expect(house.worker.settle()).rejects.toThrow()
    await house.db.schema.alterTable('timed_job_lost').renameTo('timed_job').execute()
    expect(saidByBot(house)).toHaveLength(1)
  })

  it('survives a database that fails for a while, and stops at once when asked', async () => {
    const house = await openHouse()
    await house.close()
    house.worker.start()
    house.worker.wake()
    await house.worker.stop()
  })
})
