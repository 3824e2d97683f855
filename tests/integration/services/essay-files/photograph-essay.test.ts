import { fixtureCampaign } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import type { ServiceContext } from '@quan-triet/bot-server/services/context'
import { orderEssayPages } from '@quan-triet/bot-server/services/essay-files/order-essay-pages'
import { putEssayPage } from '@quan-triet/bot-server/services/essay-files/put-essay-page'
import { readOwnPage } from '@quan-triet/bot-server/services/essay-files/read-own-page'
import { withdrawEssay } from '@quan-triet/bot-server/services/own-essay/withdraw-essay'
import { eraseMember } from '@quan-triet/bot-server/services/personal-data/erase-member'
import { describe, expect, it } from 'vitest'
import { type House, makeHouse } from '../../../support/make-house.ts'
import { idOf } from '../attendance/scene.ts'
import { commentOf, jpegSaying } from '../../../support/pictures.ts'
import { ESSAY, handIn, mine, OTHER_WRITER, save, submit, WRITER } from '../own-essay/scene.ts'

const campaignId = fixtureCampaign
const page = (number: number): string => `trang-0000000000-${number}`
const photograph = jpegSaying(800, 1200)
const withComment = Buffer.concat([
  photograph.subarray(0, 2),
  commentOf('CANARY-PLACE'),
  photograph.subarray(2),
])
const put = (ctx: ServiceContext, number: number, bytes: Uint8Array = photograph) =>
  putEssayPage({ ctx, input: { campaignId, id: page(number), bytes } })
const order = (ctx: ServiceContext, numbers: readonly number[], removed: readonly number[] = []) =>
  orderEssayPages({
    ctx,
    input: { campaignId, ids: numbers.map(page), removed: removed.map(page) },
  })
const retake = (ctx: ServiceContext, number: number, replaced: number) =>
  putEssayPage({
    ctx,
    input: { campaignId, id: page(number), replaces: page(replaced), bytes: photograph },
  })
const filesOf = async ({ db }: House): Promise<number> =>
  (await db.selectFrom('stored_file').selectAll().execute()).length
const pagesOf = async (ctx: ServiceContext) =>
  (await mine(ctx)).draft?.pages.map(({ id }) => id) ?? []

describe('an essay in photographs', () => {
  it('is stored page by page, once however often a page is sent, put in order, handed in and taken back', async () => {
    const house = await makeHouse()
    const writer = house.member(WRITER)
    await save(writer)
    for (const number of [1, 2, 3, 2]) await put(writer, number)
    expect(await pagesOf(writer)).toEqual([1, 2, 3].map(page))
    expect((await order(writer, [3, 1], [2])).draft).toMatchObject({ form: 'anh' })
    expect(await pagesOf(writer)).toEqual([3, 1].map(page))
    const { revision = 0 } = (await mine(writer)).draft ?? {}
    expect((await submit(writer, revision)).versions[0]?.pages.map(({ id }) => id)).toEqual(
      [3, 1].map(page),
    )
    await expect(put(writer, 4)).rejects.toMatchObject({ code: 'essay_locked' })
    await withdrawEssay({ ctx: writer, input: { campaignId } })
    expect(await pagesOf(writer)).toEqual([3, 1].map(page))
  })

  it('is stored once when the same page comes twice at the same moment, and beside another one', async () => {
    const house = await makeHouse()
    const writer = house.member(WRITER)
    for (const number of [1, 2]) {
      const [first, again] = await Promise.all([put(writer, number), put(writer, number)])
      expect([first, again].map(({ draft }) => draft?.pages.length)).toEqual([number, number])
    }
    await Promise.all([put(writer, 3), put(writer, 4)])
    expect((await pagesOf(writer)).toSorted()).toEqual([1, 2, 3, 4].map(page))
    expect(await filesOf(house)).toBe(4)
  })

  it('keeps the place of a page that is taken anew, also where ten are there or the page is gone meanwhile', async () => {
    const house = await makeHouse()
    const writer = house.member(WRITER)
    for (const number of [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]) await put(writer, number)
    await retake(writer, 20, 3)
    await retake(writer, 20, 3)
    expect(await pagesOf(writer)).toEqual([0, 1, 2, 20, 4, 5, 6, 7, 8, 9].map(page))
    expect(await filesOf(house)).toBe(10)
    await order(writer, [], [4, 5])
    await retake(writer, 21, 4)
    expect(await pagesOf(writer)).toEqual([0, 1, 2, 20, 6, 7, 8, 9, 21].map(page))
    const other = house.member(OTHER_WRITER)
    await retake(other, 30, 1)
    expect(await pagesOf(other)).toEqual([page(30)])
    expect(await pagesOf(writer)).toHaveLength(9)
  })

  it('keeps a page that came while the others were put in order', async () => {
    const house = await makeHouse()
    const writer = house.member(WRITER)
    for (const number of [1, 2, 3]) await put(writer, number)
    await order(writer, [2, 1])
    expect(await pagesOf(writer)).toEqual([2, 1, 3].map(page))
    await order(writer, [1], [2])
    expect(await pagesOf(writer)).toEqual([1, 3].map(page))
    await expect(order(writer, [1], [2])).rejects.toMatchObject({ code: 'not_found' })
    await put(house.member(OTHER_WRITER), 9)
    for (const [ids, removed] of [
      [[9], []],
      [[], [9]],
    ] as const)
      await expect(order(writer, ids, removed)).rejects.toMatchObject({ code: 'not_found' })
  })

  it('leaves what was typed on another phone beside it, to be gone on with', async () => {
    const house = await makeHouse()
    const writer = house.member(WRITER)
    await save(writer)
    const { draft } = await put(writer, 1)
    expect(draft).toMatchObject({ form: 'anh', blocks: ESSAY, pages: [{ id: page(1) }] })
    await save(writer, [...ESSAY, 'Thêm một ý.'], draft?.revision)
    expect((await mine(writer)).draft).toMatchObject({ form: 'dien_tu', pages: [{ id: page(1) }] })
    await put(writer, 2)
    const { versions } = await submit(writer, (await mine(writer)).draft?.revision)
    expect(versions).toMatchObject([{ form: 'anh', blocks: null, syllables: 0 }])
  })

  it('goes with its keys when its author types after all and hands that in', async () => {
    const house = await makeHouse()
    const writer = house.member(WRITER)
    for (const number of [1, 2]) await put(writer, number)
    await put(house.member(OTHER_WRITER), 3)
    await handIn(writer)
    const left = await house.db.selectFrom('essay_page').select('id').execute()
    expect(left).toEqual([{ id: page(3) }])
    expect(await filesOf(house)).toBe(1)
  })

  it('opens for its author alone, without what the camera wrote beside it, and goes with its keys on erasure', async () => {
    const house = await makeHouse()
    const writer = house.member(WRITER)
    await put(writer, 1, withComment)
    const { bytes, contentType } = await readOwnPage({ ctx: writer, input: { id: page(1) } })
    expect(contentType).toBe('image/jpeg')
    expect(Buffer.from(bytes).toString('latin1')).not.toContain('CANARY-PLACE')
    for (const other of [house.member(OTHER_WRITER), house.secretary])
      await expect(readOwnPage({ ctx: other, input: { id: page(1) } })).rejects.toMatchObject({
        code: 'not_found',
      })
    await expect(put(house.member(OTHER_WRITER), 1)).rejects.toMatchObject({ code: 'not_found' })
    await submit(writer, (await mine(writer)).draft?.revision)
    await put(house.member(OTHER_WRITER), 2)
    expect(await filesOf(house)).toBe(2)
    for (const ctx of [writer, house.member(OTHER_WRITER)])
      await eraseMember({ ctx: house.system, input: { personId: idOf(ctx), requestId: null } })
    expect(await filesOf(house)).toBe(0)
  })

  it('is refused in words: no picture, too small, too many pages, or where the campaign takes none', async () => {
    const house = await makeHouse()
    const writer = house.member(WRITER)
    for (const bytes of [Buffer.from('<svg onload="x()"/>'), Buffer.from(''), jpegSaying(90, 90)])
      await expect(put(writer, 1, bytes)).rejects.toMatchObject({ code: 'picture_refused' })
    for (let number = 1; number <= 10; number += 1) await put(writer, number)
    await expect(put(writer, 11)).rejects.toMatchObject({ detail: /nhiều nhất 10 trang/ })
    await house.db.updateTable('campaign').set({ essay_by_hand: 0 }).execute()
    await expect(put(writer, 12)).rejects.toMatchObject({ detail: /không nhận bài viết tay/ })
  })
})
