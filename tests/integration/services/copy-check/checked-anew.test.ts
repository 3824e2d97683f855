import { checkEssays } from '@quan-triet/bot-server/services/copy-check/check-essays'
import { createCopyHouse } from '@quan-triet/bot-server/services/copy-check/copy-house'
import { recheckChangedBases } from '@quan-triet/bot-server/services/copy-check/recheck-changed-bases'
import { recheckOutdated } from '@quan-triet/bot-server/services/copy-check/recheck-outdated'
import { fixtureCampaign } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { describe, expect, test } from 'vitest'
import { inventText } from '../../../support/invent-essay.ts'
import { handIn, personAt, versionOf } from './hand-in.ts'
import { makeDesk } from './small-desk.ts'

describe('what is checked anew, and by whom', () => {
  test('builds its index anew when the file is gone or another house made it', async () => {
    const { ctx, check, open } = await makeDesk()
    const text = inventText(12, 300)
    await handIn(ctx, { name: 'before', person: personAt(12), text })
    await check()
    ctx.copies.index.fit('another house', 99)
    expect(ctx.copies.index.watermark()).toBe(0)
    await handIn(ctx, { name: 'after', person: personAt(13), text })
    await check()
    expect((await open('after')).matches).toHaveLength(1)
  })

  test('lets two processes take turns, so that the later of two essays meets the earlier one', async () => {
    const { ctx, open, db } = await makeDesk()
    const another = { ...ctx, copies: createCopyHouse(':memory:') }
    for (let pair = 0; pair < 12; pair += 1)
      for (const side of ['a', 'b'])
        await handIn(ctx, {
          name: `${side}${pair}`,
          person: personAt(pair * 2 + (side === 'a' ? 0 : 1)),
          text: inventText(200 + pair, 120),
        })
    await Promise.all([checkEssays({ ctx }), checkEssays({ ctx: another })])
    // Whoever was refused the turn while the other had it looks again a moment later.
    await checkEssays({ ctx: another })
    for (let pair = 0; pair < 12; pair += 1)
      expect(await open(`b${pair}`)).toMatchObject({ flagged: true, clusterSize: 2 })
    const rows = await db.selectFrom('essay_print').select('seq').execute()
    expect(new Set(rows.map(({ seq }) => seq)).size).toBe(24)
  })

  test('knows in each process what has become common by the essays that the other one checked', async () => {
    const { ctx } = await makeDesk()
    const another = { ...ctx, copies: createCopyHouse(':memory:') }
    const handInNext = (name: string, person: number) =>
      handIn(ctx, { name, person: personAt(person), text: inventText(300 + person, 120) })
    const known = () => another.copies.common.get(fixtureCampaign)?.essays()
    await handInNext('first', 0)
    await checkEssays({ ctx: another })
    expect(known()).toBe(1)
    for (let count = 1; count <= 5; count += 1) await handInNext(`more-${count}`, count)
    await checkEssays({ ctx })
    await handInNext('last', 6)
    await checkEssays({ ctx: another })
    expect(known()).toBe(7)
  })

  test('checks anew, behind new essays, what an earlier algorithm has checked', async () => {
    const { ctx, check, db } = await makeDesk()
    await handIn(ctx, { name: 'old', person: personAt(14), text: inventText(13, 200) })
    await check()
    expect(await recheckOutdated({ ctx })).toBe(0)
    await db.updateTable('essay_check').set({ algorithm: 0 }).execute()
    expect(await recheckOutdated({ ctx })).toBe(1)
    await handIn(ctx, { name: 'new', person: personAt(15), text: inventText(14, 200) })
    const rows = await db
      .selectFrom('essay_check')
      .select('version_id')
      .orderBy('priority')
      .execute()
    expect(rows.map((row) => row.version_id)).toEqual([versionOf('new'), versionOf('old')])
    expect(await check()).toBe(2)
    expect(await recheckOutdated({ ctx })).toBe(0)
  })

  test('checks anew once a document has been corrected, and only once', async () => {
    const house = await makeDesk()
    const { ctx, check, db, open } = house
    const added = inventText(20, 150)
    await handIn(ctx, {
      name: 'one',
      person: personAt(16),
      text: `${inventText(21, 150)} ${added}`,
    })
    await handIn(ctx, {
      name: 'two',
      person: personAt(17),
      text: `${added} ${inventText(22, 150)}`,
    })
    await check()
    await recheckChangedBases({ ctx })
    await check()
    expect((await open('two')).flagged).toBe(true)
    await recheckChangedBases({ ctx })
    expect(await check()).toBe(0)
    await db
      .updateTable('document_part')
      .set({ paragraphs: JSON.stringify([added]), version: 2 })
      .where('position', '=', 1)
      .execute()
    await recheckChangedBases({ ctx })
    expect(await check()).toBe(2)
    expect(await open('two')).toMatchObject({ flagged: false, matches: [], clusterSize: null })
  })
})
