import type { OutgoingPicture } from '@quan-triet/bot-server/domain/messages'
import { plainTextOf, readContent } from '@quan-triet/bot-server/outbox/read-content'
import { asId, fixtureGroupChat } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { createPictureLoader } from '@quan-triet/bot-server/services/parts/create-picture-loader'
import { fanOutDuePushes } from '@quan-triet/bot-server/services/parts/fan-out-due-pushes'
import { removePicture } from '@quan-triet/bot-server/services/parts/remove-picture'
import { schedulePushes } from '@quan-triet/bot-server/services/parts/schedule-pushes'
import type { DocumentDraft } from '@quan-triet/shared/models/document'
import type { OaGroupId, OaUserId, PartId } from '@quan-triet/shared/models/ids'
import { addMs } from '@quan-triet/shared/time/calendar'
import { rm } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { type House, makeHouse } from '../../../support/make-house.ts'
import { openHouse } from '../../../support/open-house.ts'
import { openOaHouse } from '../../../support/open-oa-house.ts'
import { OA_GROUP } from '../../../support/start-zalo.ts'
import { importConfirmed, importScheduled, partAt } from './drafting.ts'
import { bindOaGroup, publish, put } from './picture-scene.ts'

const FIRST = '2026-03-13T00:30:00.000Z'
const SECOND = '2026-03-14T00:30:00.000Z'
const DAY_MS = 24 * 3_600_000

const bodies = async ({ db }: Pick<House, 'db'>) => {
  const rows = await db
    .selectFrom('outbox')
    .select(['way', 'body', 'kind'])
    .where('created_at', '>=', FIRST)
    .where('kind', '=', 'part')
    .orderBy('order_key')
    .execute()
  return rows.map(({ way, body }) => ({
    way,
    body,
    picture: (JSON.parse(body) as { picture?: { partId: string } }).picture?.partId,
  }))
}

const statusOf = async (url: string): Promise<number> => (await fetch(url)).status

/** Two parts with pictures, due one day after the other. */
const scheduled = async (house: House): Promise<DocumentDraft> => {
  const draft = await importScheduled(house.secretary, [FIRST, SECOND])
  await put(house.secretary, partAt(draft, 1).id)
  return put(house.secretary, partAt(draft, 2).id)
}

const leave = async (house: House, at: string): Promise<void> => {
  house.clock.moveTo(at)
  await fanOutDuePushes({ ctx: house.system })
}

describe('a picture in messages', () => {
  it('goes to the bot’s groups only when the document is for everybody', async () => {
    const house = await makeHouse()
    const draft = await scheduled(house)
    await leave(house, FIRST)
    await publish(house.db, draft)
    await leave(house, SECOND)
    expect((await bodies(house)).map(({ way, picture }) => [way, picture])).toEqual([
      ['bot', undefined],
      ['bot', partAt(draft, 2).id],
    ])
  })

  it('goes to groups of the Official Account always, but to none with somebody unconfirmed', async () => {
    const house = await makeHouse()
    const draft = await scheduled(house)
    await bindOaGroup(house.db)
    await leave(house, FIRST)
    await house.db
      .insertInto('group_member')
      .values({
        id: 'member-1',
        chat_id: asId<OaGroupId>(OA_GROUP),
        oa_user_id: asId<OaUserId>('9007199254740993777'),
        joined_at: FIRST,
        left_at: null,
        confirmed_at: null,
        confirmed_by: null,
        person_id: null,
      })
      .execute()
    await leave(house, SECOND)
    expect((await bodies(house)).map(({ way, picture }) => [way, picture])).toEqual([
      ['oa', partAt(draft, 1).id],
      ['oa', undefined],
    ])
  })

  it('stays in the app when its part goes together with others, or is shared by hand', async () => {
    const house = await makeHouse()
    const { secretary, db } = house
    const draft = await importConfirmed(secretary)
    await publish(db, draft)
    const ids = [1, 2].map((position) => partAt(draft, position).id)
    await schedulePushes({
      ctx: secretary,
      input: {
        id: draft.id,
        pushes: ids.map((partId) => ({ partId, dueAt: FIRST })),
        merged: [ids],
      },
    })
    await put(secretary, partAt(draft, 1).id)
    await leave(house, FIRST)
    const third = partAt(draft, 3).id
    const pushes = [{ partId: third, dueAt: SECOND }]
    await schedulePushes({ ctx: secretary, input: { id: draft.id, pushes } })
    await put(secretary, third)
    await db.updateTable('branch_group').set({ unbound_at: FIRST }).execute()
    await leave(house, SECOND)
    expect((await bodies(house)).map(({ way, picture }) => [way, picture])).toEqual([
      ['bot', undefined],
      ['by_hand', undefined],
    ])
  })

  it('keeps its message apart when little is left of the month', () => {
    const body = JSON.stringify({ text: 'Phần 1', picture: { partId: 'part-1' } })
    expect(plainTextOf({ body })).toBeNull()
  })

  it('holds back no text when it was taken off, and tries again when its file cannot be read', async () => {
    const house = await makeHouse()
    const draft = await importConfirmed(house.secretary)
    const { id } = partAt(draft, 1)
    await put(house.secretary, id)
    const row = { body: JSON.stringify({ text: 'Phần 1', picture: { partId: id } }) }
    const deps = {
      loadFile: () => Promise.reject(new Error('there is no file')),
      loadPicture: createPictureLoader(house.deps),
    }
    const read = () => readContent(deps, [row as Parameters<typeof readContent>[1][number]])
    expect(await read()).toMatchObject({ kind: 'image', text: 'Phần 1', image: { address: null } })
    await rm(house.filesDir, { recursive: true })
    expect(await read()).toMatchObject({ kind: 'later', cause: 'our_fault' })
    await removePicture({ ctx: house.secretary, input: { id } })
    expect(await read()).toEqual({ kind: 'text', text: 'Phần 1' })
  })
})

describe('a picture on its way', () => {
  it('is uploaded to the Official Account once for its groups, and stands above the text', async () => {
    const house = await openOaHouse()
    const draft = await scheduled(house)
    await bindOaGroup(house.db)
    await leave(house, FIRST)
    await house.settle()
    const [first] = house.oa.messages(OA_GROUP).filter(({ kind }) => kind === 'image')
    expect(first?.text).toContain(partAt(draft, 1).heading)
    expect(first?.fileName).toBe('anh-phan-1.jpg')
    expect(first?.readableUntil).not.toBeNull()
    const parts = house.oa.messages(OA_GROUP).filter(({ kind }) => kind !== 'file')
    expect(parts).toHaveLength(1)
  })

  it('waits when the account takes no upload now, and is not lost', async () => {
    const house = await openOaHouse({ switches: { perMinute: 0 } })
    await scheduled(house)
    await bindOaGroup(house.db)
    await leave(house, FIRST)
    await house.settle()
    expect(house.oa.messages(OA_GROUP)).toEqual([])
    const waiting = await house.db
      .selectFrom('outbox')
      .select(['state', 'cause'])
      .where('kind', '=', 'part')
      .where('created_at', '=', FIRST)
      .execute()
    expect(waiting).toMatchObject([{ state: 'ready', cause: 'rate_limited' }])
    house.oa.switches.set({ perMinute: 4000 })
    house.clock.moveTo(addMs(FIRST, 3_600_000))
    await house.settle()
    expect(house.oa.messages(OA_GROUP).map(({ kind }) => kind)).toContain('image')
  })

  it('is fetched by the bot’s platform from an address that opens more than once, until it is too old', async () => {
    const house = await openHouse()
    const draft = await scheduled(house)
    await publish(house.db, draft)
    await leave(house, FIRST)
    await house.settle()
    const [photo] = house.botApi.messages(fixtureGroupChat).filter(({ kind }) => kind === 'photo')
    expect(photo?.text).toContain(partAt(draft, 1).heading)
    const address = photo?.media ?? ''
    expect(address.startsWith(`${house.url}/pictures/`)).toBe(true)
    expect([await statusOf(address), await statusOf(address)]).toEqual([200, 200])
    const answer = await fetch(address)
    expect(answer.headers.get('content-type')).toBe('image/jpeg')
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    await house.db.updateTable('document').set({ circulation: 'noi_bo' }).execute()
    expect(await statusOf(address)).toBe(404)
    await publish(house.db, draft)
    house.clock.moveTo(addMs(FIRST, 8 * DAY_MS))
    expect(await statusOf(address)).toBe(404)
  })

  it('opens by no token of another picture, and none that was changed', async () => {
    const house = await openHouse()
    const draft = await scheduled(house)
    await publish(house.db, draft)
    const load = createPictureLoader({ ...house.deps, publicUrl: house.url })
    const addressOf = async (partId: PartId): Promise<string> => {
      const picture: OutgoingPicture | null = await load(partId)
      return picture?.address ?? ''
    }
    const [one, other] = [
      await addressOf(partAt(draft, 1).id),
      await addressOf(partAt(draft, 2).id),
    ]
    expect(one).not.toBe(other)
    const [id, until = '', proof] = (one.split('/').at(-1) ?? '').split('.')
    const otherProof = other.split('.').at(-1)
    const wrong = [
      `${id}.${until}.${otherProof}`,
      `${id}.${Number(until) + 1}.${proof}`,
      `${id}.${until}.`,
      `${id}.${until}`,
      `..%2f${id}.${until}.${proof}`,
      'x',
    ]
    for (const token of wrong)
      expect((await fetch(`${house.url}/pictures/${token}`)).status).toBe(404)
    expect((await fetch(one)).status).toBe(200)
  })
})
