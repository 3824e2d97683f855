import { inTransaction } from '@quan-triet/bot-server/db/transaction'
import { addModelText } from '@quan-triet/bot-server/services/copy-check/add-model-text'
import { checkEssays } from '@quan-triet/bot-server/services/copy-check/check-essays'
import { listBrokenChecks } from '@quan-triet/bot-server/services/copy-check/list-broken-checks'
import { listClusters } from '@quan-triet/bot-server/services/copy-check/list-clusters'
import { listModelTexts } from '@quan-triet/bot-server/services/copy-check/list-model-texts'
import { openCopyCheck } from '@quan-triet/bot-server/services/copy-check/open-copy-check'
import { removeModelText } from '@quan-triet/bot-server/services/copy-check/remove-model-text'
import { retryCheck } from '@quan-triet/bot-server/services/copy-check/retry-check'
import {
  fixtureCampaign,
  fixtureUnit,
  otherUnit,
  wardUnit,
} from '@quan-triet/bot-server/services/fixture/fixture-ids'
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import { addMs } from '@quan-triet/shared/time/calendar'
import { describe, expect, test } from 'vitest'
import { inventText } from '../../../support/invent-essay.ts'
import { makeHouse } from '../../../support/make-house.ts'
import { addPeople } from './add-people.ts'
import { clearEssays, handIn, personAt, versionOf } from './hand-in.ts'

const where = { unitId: fixtureUnit, campaignId: fixtureCampaign }

describe('a queue with broken essays in it', () => {
  test('sets 1 % of broken essays among 300 aside after their tries, and nothing behind them waits', async () => {
    const { db, clock, system, secretary } = await makeHouse()
    await clearEssays(db)
    const people = await addPeople(db, 300)
    await inTransaction(system, async (tx) => {
      for (const [index, person] of people.entries())
        await handIn(tx, { name: `essay-${index}`, person, text: inventText(index, 60) })
      for (const index of [0, 1, 150])
        await tx.db
          .updateTable('essay_version')
          .set({ content_sealed: index === 0 ? 'no.seal' : null })
          .where('id', '=', versionOf(`essay-${index}`))
          .execute()
    })
    expect(await checkEssays({ ctx: system })).toBe(300)
    const { progress } = await listBrokenChecks({ ctx: secretary, input: where })
    expect(progress).toEqual({ waiting: 3, done: 297, broken: 0, notChecked: 0 })
    for (let turn = 0; turn < 3; turn += 1) {
      clock.moveTo(addMs(clock.now(), 3_600_000))
      expect(await checkEssays({ ctx: system })).toBe(3)
    }
    clock.moveTo(addMs(clock.now(), 3_600_000))
    expect(await checkEssays({ ctx: system })).toBe(0)
    const listed = await listBrokenChecks({ ctx: secretary, input: where })
    expect(listed.progress).toEqual({ waiting: 0, done: 297, broken: 3, notChecked: 0 })
    expect(listed.checks.map(({ reason, attempts }) => [reason, attempts])).toEqual(
      Array.from({ length: 3 }, () => ['khong_mo_duoc', 4]),
    )
    const [first] = listed.checks
    if (!first) throw new Error('nothing is listed')
    await retryCheck({ ctx: secretary, input: first })
    expect(await checkEssays({ ctx: system })).toBe(1)
    await expect(retryCheck({ ctx: secretary, input: first })).rejects.toMatchObject({
      code: 'not_found',
    })
  }, 30_000)
})

describe('known model texts and groups of essays', () => {
  test('groups the essays that share a model text across branches, and tells officers sizes and the source only', async () => {
    const house = await makeHouse()
    const { db, system, secretary } = house
    await clearEssays(db)
    const ward = house.officer('bi_thu')
    const model = inventText(900, 300)
    const taken = model.split('. ').slice(3, 15).join('. ')
    const at: OrgUnitId[] = [fixtureUnit, otherUnit, fixtureUnit]
    for (const [index, unit] of at.entries())
      await handIn(system, {
        name: `taker-${index}`,
        person: personAt(index === 1 ? 50 : index),
        unit,
        text: `${inventText(901 + index, 150)} ${taken}.`,
      })
    await checkEssays({ ctx: system })
    const before = await listClusters({ ctx: ward, input: { ...where, unitId: wardUnit } })
    expect(before.clusters).toMatchObject([
      { size: 3, units: 2, sizeHere: 3, kind: 'bai', title: null },
    ])

    const { texts } = await addModelText({
      ctx: ward,
      input: { campaignId: fixtureCampaign, title: 'Bài trên báo', text: model },
    })
    expect(texts).toMatchObject([{ title: 'Bài trên báo', essays: 0 }])
    expect(await checkEssays({ ctx: system })).toBe(3)
    const after = await listClusters({ ctx: secretary, input: where })
    expect(after.clusters).toMatchObject([
      { size: 3, units: 2, sizeHere: 2, kind: 'mau', title: 'Bài trên báo' },
    ])
    const listed = await listModelTexts({ ctx: ward, input: { campaignId: fixtureCampaign } })
    expect(listed.texts).toMatchObject([{ essays: 3 }])
    const view = await openCopyCheck(system, {
      versionId: versionOf('taker-0'),
      unitId: fixtureUnit,
    })
    expect(view?.matches.map(({ kind }) => kind).toSorted()).toEqual(['bai', 'bai', 'mau'])

    const [known] = texts
    if (!known) throw new Error('nothing was added')
    await removeModelText({ ctx: ward, input: known })
    expect(await checkEssays({ ctx: system })).toBe(3)
    const again = await listClusters({ ctx: secretary, input: where })
    expect(again.clusters).toMatchObject([{ size: 3, kind: 'bai' }])
  })

  test('takes neither a phrase nor a secret text as a model', async () => {
    const house = await makeHouse()
    const add = (text: string) =>
      addModelText({
        ctx: house.officer('bi_thu'),
        input: { campaignId: fixtureCampaign, title: 'Bài', text },
      })
    await expect(add('Vài chữ')).rejects.toMatchObject({ code: 'invalid_input' })
    await expect(add(`MẬT\n${inventText(1, 200)}`)).rejects.toMatchObject({
      code: 'document_secret',
    })
  })
})
