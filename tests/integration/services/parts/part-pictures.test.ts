import { fixtureUnit } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { dropLooseFiles } from '@quan-triet/bot-server/services/files/drop-loose-files'
import { fanOutDuePushes } from '@quan-triet/bot-server/services/parts/fan-out-due-pushes'
import { getDocument } from '@quan-triet/bot-server/services/parts/get-document'
import { previewPush } from '@quan-triet/bot-server/services/parts/preview-push'
import { removePicture } from '@quan-triet/bot-server/services/parts/remove-picture'
import { reshapeParts } from '@quan-triet/bot-server/services/parts/reshape-parts'
import { getPart } from '@quan-triet/bot-server/services/reading/get-part'
import { getPicture } from '@quan-triet/bot-server/services/reading/get-picture'
import { destroyUnitKey } from '@quan-triet/bot-server/services/vault/destroy-unit-key'
import { rotateUnitKey } from '@quan-triet/bot-server/services/vault/rotate-unit-key'
import { readdir, readFile, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type House, makeHouse } from '../../../support/make-house.ts'
import { commentOf, jpegSaying, jpegWith, smallJpeg, smallPng } from '../../../support/pictures.ts'
import { expectRefusal, importConfirmed, importScheduled, partAt } from './drafting.ts'
import { ALT, publish, put } from './picture-scene.ts'

const FIRST = '2026-03-13T00:30:00.000Z'

const onDisk = async ({ filesDir }: House): Promise<Buffer[]> => {
  const names = await readdir(filesDir).catch(() => [])
  return Promise.all(names.map((name) => readFile(join(filesDir, name))))
}

const filesOf = ({ db }: House) => db.selectFrom('stored_file').selectAll().execute()

/** Long ago by the machine's clock. */
const age = async ({ filesDir }: House): Promise<void> => {
  const past = new Date(Date.now() - 25 * 3_600_000)
  for (const name of await readdir(filesDir)) await utimes(join(filesDir, name), past, past)
}

describe('the picture of a part', () => {
  it('is put on with its words, replaced, and taken off, as long as the part is not out', async () => {
    const house = await makeHouse()
    const { secretary, db } = house
    const draft = await importScheduled(secretary, [FIRST])
    const { id } = partAt(draft, 1)
    const first = partAt(await put(secretary, id), 1).picture
    expect(first).toMatchObject({ alt: ALT, width: 48, height: 32 })
    const second = partAt(await put(secretary, id, smallPng()), 1).picture
    expect(second).toMatchObject({ width: 40, height: 36 })
    expect(second?.id).not.toBe(first?.id)
    expect((await filesOf(house)).map((file) => [file.id, file.media_type])).toEqual([
      [second?.id, 'image/png'],
    ])
    const without = await removePicture({ ctx: secretary, input: { id } })
    expect(partAt(without, 1).picture).toBeNull()
    expect(await filesOf(house)).toEqual([])
    const lines = await db.selectFrom('audit_log').select(['action', 'detail']).execute()
    const pictures = lines.filter(({ action }) => action.endsWith('-picture'))
    expect(pictures.map(({ action }) => action)).toEqual([
      'put-picture',
      'put-picture',
      'remove-picture',
    ])
    expect(JSON.stringify(pictures)).not.toContain(ALT)
  })

  it('can be put on and taken off no more once the part has left', async () => {
    const { secretary, system, clock } = await makeHouse()
    const draft = await importScheduled(secretary, [FIRST])
    const { id } = partAt(draft, 1)
    await put(secretary, id)
    clock.moveTo(FIRST)
    await fanOutDuePushes({ ctx: system })
    await expectRefusal(put(secretary, id), 'parts_locked')
    await expectRefusal(removePicture({ ctx: secretary, input: { id } }), 'parts_locked')
  })

  it('lies sealed in the folder of files, without what its maker wrote beside it, and in no row', async () => {
    const house = await makeHouse()
    const draft = await importConfirmed(house.secretary)
    const { id } = partAt(draft, 1)
    await put(house.secretary, id, jpegWith(commentOf('CANARY-COMMENT')))
    const { bytes } = await getPicture({ ctx: house.secretary, input: { id } })
    expect(Buffer.from(bytes).includes('CANARY')).toBe(false)
    const [sealed, ...others] = await onDisk(house)
    expect(others).toEqual([])
    const inside = Buffer.from(bytes).subarray(40, 80)
    expect(sealed?.includes(inside)).toBe(false)
    const [file] = await filesOf(house)
    expect(file).toMatchObject({ size: bytes.length, org_unit_id: fixtureUnit })
    expect(JSON.stringify(file)).not.toContain(inside.toString('base64').slice(4, 40))
    expect(file?.hash).toMatch(/^[\da-f]{64}$/)
  })

  it.each([
    ['picture_refused', Buffer.from('<svg onload="x()"/>'), /JPEG hoặc PNG/],
    ['picture_refused', jpegSaying(60_000, 60_000), /quá rộng/],
    ['picture_refused', jpegSaying(10, 10), /quá nhỏ/],
    ['too_large', Buffer.concat([smallJpeg(), Buffer.alloc(1024 * 1024)]), /1 MB/],
  ])('is refused in words, and leaves no file (%s, #%#)', async (code, bytes, words) => {
    const house = await makeHouse()
    const draft = await importConfirmed(house.secretary)
    await expectRefusal(put(house.secretary, partAt(draft, 1).id, bytes), code, words)
    expect([await onDisk(house), await filesOf(house)]).toEqual([[], []])
  })

  it('is put on by nobody who does not publish the document', async () => {
    const house = await makeHouse()
    const draft = await importConfirmed(house.secretary)
    const { id } = partAt(draft, 1)
    await expectRefusal(put(house.member(5), id), 'not_allowed')
    await expectRefusal(put(house.outsider, id), 'not_found')
    expect(await onDisk(house)).toEqual([])
  })

  it('goes with its text when parts are merged, and two of them are not merged', async () => {
    const { secretary } = await makeHouse()
    const draft = await importConfirmed(secretary)
    const [first, second, third] = [1, 2, 3].map((position) => partAt(draft, position).id)
    if (!first || !second || !third) throw new Error('there are too few parts')
    const merge = (partId: typeof first) =>
      reshapeParts({
        ctx: secretary,
        input: { id: draft.id, action: 'merge_with_next', partId },
      })
    await put(secretary, second)
    expect(partAt(await merge(first), 1)).toMatchObject({ id: first, picture: { alt: ALT } })
    await put(secretary, third)
    await expectRefusal(merge(first), 'invalid_input', /bỏ ảnh/)
  })

  it('opens for members once the part is out, before that for its publishers alone', async () => {
    const house = await makeHouse()
    const { secretary, system, outsider, clock } = house
    const reader = house.member(5)
    const draft = await importScheduled(secretary, [FIRST])
    const { id } = partAt(draft, 1)
    await put(secretary, id)
    const ask = (ctx = reader) => getPicture({ ctx, input: { id } })
    expect(await ask(secretary)).toMatchObject({
      fileName: 'anh-phan-1.jpg',
      contentType: 'image/jpeg',
    })
    await expectRefusal(ask(), 'not_found')
    clock.moveTo(FIRST)
    await fanOutDuePushes({ ctx: system })
    expect((await ask()).bytes.length).toBeGreaterThan(100)
    await expectRefusal(ask(outsider), 'not_found')
    expect(await getPart({ ctx: reader, input: { id } })).toMatchObject({
      picture: { alt: ALT, width: 48, height: 32 },
    })
  })

  it('stands in the preview with the channels whose groups see it', async () => {
    const { secretary, db } = await makeHouse()
    const draft = await importConfirmed(secretary)
    const input = { id: partAt(draft, 1).id }
    expect(await previewPush({ ctx: secretary, input })).toMatchObject({
      picture: null,
      pictureWays: [],
    })
    await put(secretary, input.id)
    expect(await previewPush({ ctx: secretary, input })).toMatchObject({
      picture: { alt: ALT },
      pictureWays: ['oa'],
    })
    await publish(db, draft)
    expect((await previewPush({ ctx: secretary, input })).pictureWays).toEqual(['bot', 'oa'])
  })
})

describe('files of the house', () => {
  it('stay as they are under a new key of their unit, and end with a destroyed one', async () => {
    const house = await makeHouse()
    const { secretary, system } = house
    const draft = await importConfirmed(secretary)
    const { id } = partAt(draft, 1)
    await put(secretary, id)
    const before = await onDisk(house)
    await rotateUnitKey({ ctx: system, input: { unitId: fixtureUnit } })
    expect(await onDisk(house)).toEqual(before)
    expect((await getPicture({ ctx: secretary, input: { id } })).bytes.length).toBeGreaterThan(100)
    await destroyUnitKey({ ctx: system, input: { unitId: fixtureUnit, reason: 'test' } })
    await expectRefusal(getPicture({ ctx: secretary, input: { id } }), 'not_found')
    expect((await getDocument({ ctx: secretary, input: draft })).title).toBe(draft.title)
  })

  it('that no row names go a day after they were written, never before, and all others stay', async () => {
    const house = await makeHouse()
    const { secretary, system } = house
    const draft = await importConfirmed(secretary)
    const kept = await put(secretary, partAt(draft, 1).id)
    await put(secretary, partAt(draft, 2).id)
    await removePicture({ ctx: secretary, input: { id: partAt(draft, 2).id } })
    expect(await dropLooseFiles({ ctx: system })).toBe(0)
    expect(await onDisk(house)).toHaveLength(2)
    await age(house)
    expect(await dropLooseFiles({ ctx: system })).toBe(1)
    expect(await readdir(house.filesDir)).toEqual([`${partAt(kept, 1).picture?.id}.sealed`])
    await expectRefusal(dropLooseFiles({ ctx: secretary }), 'not_allowed')
  })
})
