import { endEssayTexts } from '@quan-triet/bot-server/db/queries/essay-forgetting'
import { readPrints } from '@quan-triet/bot-server/lib/prints'
import { forgetCopyCheck } from '@quan-triet/bot-server/services/copy-check/forget-copy-check'
import { measureBorrowed } from '@quan-triet/bot-server/services/copy-check/measure-borrowed'
import { openCopyCheck } from '@quan-triet/bot-server/services/copy-check/open-copy-check'
import { summariseChecks } from '@quan-triet/bot-server/services/copy-check/summarise-checks'
import {
  asId,
  fixtureCampaign,
  fixtureUnit,
  otherUnit,
} from '@quan-triet/bot-server/services/fixture/fixture-ids'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inventText } from '../../../support/invent-essay.ts'
import type { makeHouse } from '../../../support/make-house.ts'
import { clearEssays, handIn, personAt, versionOf } from './hand-in.ts'
import { makeDesk } from './small-desk.ts'

/** A paragraph of the resolution that the fixture's campaign studies. */
const quoteOf = async ({ db }: Awaited<ReturnType<typeof makeHouse>>): Promise<string> => {
  const rows = await db
    .selectFrom('document_part')
    .select('paragraphs')
    .orderBy('position')
    .execute()
  return rows.map(({ paragraphs }) => String(JSON.parse(paragraphs))).join(' ')
}

describe('the copy check as a service', () => {
  test('shows a shared passage on both sides, and of the other branch nothing but the passage', async () => {
    const { ctx, check, open, passageOf } = await makeDesk()
    const shared = inventText(1, 150)
    await handIn(ctx, {
      name: 'earlier',
      person: personAt(50),
      unit: otherUnit,
      text: `${inventText(2, 200)} ${shared}`,
    })
    await handIn(ctx, {
      name: 'later',
      person: personAt(3),
      text: `${shared} ${inventText(3, 250)}`,
    })
    await handIn(ctx, { name: 'honest', person: personAt(4), text: inventText(4, 400) })
    expect(await check()).toBe(3)

    const later = await open('later')
    expect(later).toMatchObject({ state: 'xong', flagged: true, clusterSize: 2 })
    const [match] = later.matches
    if (!match) throw new Error('nothing was found')
    expect(match).toMatchObject({
      kind: 'bai',
      isLater: false,
      isOwnUnit: false,
      authorName: null,
      versionId: null,
      passages: [{ from: 0 }],
    })
    expect(Math.abs(match.coveredSyllables - 150)).toBeLessThanOrEqual(5)
    const passage = await passageOf('later', match.id)
    expect(passage.ownText.slice(0, 400)).toBe(passage.sourceText.slice(0, 400))
    expect(passage.sourceText.length).toBeLessThan(shared.length + 30)
    await expect(passageOf('honest', match.id)).rejects.toThrow('no such match')

    const earlier = await open('earlier', otherUnit)
    expect(earlier.matches).toMatchObject([{ isLater: false, isOwnUnit: false }])
    expect(earlier.matches[0]?.coveredSyllables).toBe(match.coveredSyllables)
    const honest = await open('honest')
    expect(honest).toMatchObject({
      flagged: false,
      matches: [],
      coveredSyllables: 0,
      clusterSize: null,
    })
    const summaries = await summariseChecks(ctx, [versionOf('later'), versionOf('honest')])
    expect(summaries.get(versionOf('later'))).toMatchObject({ otherEssays: 1, clusterSize: 2 })
    expect(summaries.get(versionOf('honest'))).toMatchObject({
      coveredPercent: 0,
      clusterSize: null,
    })
  })

  test('names the author of a copied essay within the own branch, and never matches an essay with its own versions', async () => {
    const { ctx, check, open, db } = await makeDesk()
    const text = inventText(5, 300)
    await handIn(ctx, { name: 'first', person: personAt(5), text })
    await handIn(ctx, { name: 'first', person: personAt(5), text, number: 2 })
    await handIn(ctx, { name: 'copy', person: personAt(6), text })
    await check()
    const own = await db
      .selectFrom('essay_match')
      .select(['version_id', 'source_version_id'])
      .where('version_id', '=', versionOf('first', 2))
      .execute()
    expect(own.every(({ source_version_id: source }) => source === versionOf('copy'))).toBe(true)
    const [match] = (await open('copy')).matches
    expect(match).toMatchObject({ isOwnUnit: true, coveredSyllables: 300 })
    expect(match?.authorName).not.toBeNull()
    // Two essays, three versions.
    expect((await open('copy')).clusterSize).toBe(2)
  })

  test('greys what is quoted from the document and does not count it, for two people who quote the same', async () => {
    const house = await makeDesk()
    const { ctx, check, open } = house
    const quote = (await quoteOf(house)).split(' ').slice(0, 300).join(' ')
    await handIn(ctx, { name: 'one', person: personAt(7), text: `${inventText(7, 200)} ${quote}` })
    await handIn(ctx, { name: 'two', person: personAt(8), text: `${quote} ${inventText(8, 200)}` })
    await check()
    const two = await open('two')
    expect(two).toMatchObject({ flagged: false, matches: [] })
    expect(two.quotedSyllables).toBeGreaterThan(250)
    expect(two.quoted[0]).toMatchObject({ from: 0 })
    expect(two.quoted[0]?.title).not.toBe('')
  })

  test('tells the author how much is borrowed outside quotation marks, and nothing of a few words', async () => {
    const house = await makeDesk()
    const quote = (await quoteOf(house)).split(' ').slice(0, 100).join(' ').replaceAll('"', '')
    const own = inventText(9, 100)
    const measure = (blocks: string[]) =>
      measureBorrowed(house.ctx, { campaignId: fixtureCampaign, blocks })
    expect(await measure([quote, own])).toBeGreaterThan(40)
    expect(await measure([own, own])).toBe(0)
    expect(await measure([`“${quote}”`, own])).toBeLessThan(10)
    expect(await measure(['Vài chữ.'])).toBeNull()
  })

  test('forgets a withdrawn essay everywhere, and checks anew whoever shared a passage with it', async () => {
    const { ctx, check, open, db } = await makeDesk()
    const text = inventText(10, 300)
    await handIn(ctx, { name: 'gone', person: personAt(9), text })
    await handIn(ctx, { name: 'stays', person: personAt(10), text })
    await check()
    expect((await open('stays')).flagged).toBe(true)
    await forgetCopyCheck(ctx, { versionId: versionOf('gone') })
    await db.deleteFrom('essay_version').where('id', '=', versionOf('gone')).execute()
    expect(await check()).toBe(1)
    expect(await open('stays')).toMatchObject({ flagged: false, matches: [], clusterSize: null })
    await handIn(ctx, { name: 'third', person: personAt(11), text: inventText(11, 300) })
    await check()
    expect(await db.selectFrom('copy_gone').selectAll().execute()).toEqual([])
    const [prints] = await db
      .selectFrom('essay_print')
      .select('prints')
      .where('version_id', '=', versionOf('stays'))
      .execute()
    expect(ctx.copies.index.find(readPrints(prints?.prints ?? ''), 9)).toHaveLength(1)
  })

  test('keeps no word of an essay, and nothing of it once its text is gone', async () => {
    const { ctx, check, db } = await makeDesk()
    const text = inventText(23, 300)
    const version = await handIn(ctx, { name: 'kept', person: personAt(18), text })
    await handIn(ctx, { name: 'other', person: personAt(19), text })
    await check()
    const tables = ['essay_check', 'essay_print', 'essay_match', 'copy_gone', 'copy_base'] as const
    const dump = async () =>
      JSON.stringify(
        await Promise.all(tables.map((table) => db.selectFrom(table).selectAll().execute())),
      )
    expect(await dump()).toContain(version)
    const words = text.split(' ').filter((word) => /[^a-z]/i.test(word))
    expect(words.filter((word) => word.length > 2).length).toBeGreaterThan(50)
    const dumped = await dump()
    expect(words.filter((word) => word.length > 2 && dumped.includes(word))).toEqual([])
    await endEssayTexts(db, [asId('kept')], ctx.clock.now())
    await check()
    expect(await dump()).not.toContain(version)
    expect(await db.selectFrom('copy_gone').selectAll().execute()).toEqual([])
    expect(await openCopyCheck(ctx, { versionId: version, unitId: fixtureUnit })).toBeNull()
  })

  test('changes nothing of an essay, whatever it finds (INV-13)', async () => {
    const { ctx, check, db } = await makeDesk()
    const pieces = fc.array(fc.nat({ max: 3 }), { minLength: 1, maxLength: 3 })
    const essays = () => db.selectFrom('essay').selectAll().orderBy('id').execute()
    await fc.assert(
      fc.asyncProperty(fc.array(pieces, { minLength: 2, maxLength: 4 }), async (texts) => {
        await clearEssays(db)
        for (const [index, parts] of texts.entries())
          await handIn(ctx, {
            name: `any-${index}`,
            person: personAt(index),
            text: parts.map((part) => inventText(100 + part, 90)).join(' '),
          })
        const before = await essays()
        expect(await check()).toBe(texts.length)
        expect(await essays()).toEqual(before)
        const results = await db.selectFrom('essay_check').select(['state', 'flagged']).execute()
        expect(results.every(({ state }) => state === 'xong')).toBe(true)
      }),
      { numRuns: 6 },
    )
  })
})
