import { listSealedWith, type SealedColumn } from '@quan-triet/bot-server/db/queries/sealed-texts'
import type { ServiceContext } from '@quan-triet/bot-server/services/context'
import { fixtureUnit, otherUnit } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { hashForMatching, openText, sealText } from '@quan-triet/bot-server/services/vault'
import { destroyUnitKey } from '@quan-triet/bot-server/services/vault/destroy-unit-key'
import { resealOld } from '@quan-triet/bot-server/services/vault/reseal-old'
import { rotateHouseKey } from '@quan-triet/bot-server/services/vault/rotate-house-key'
import { rotateUnitKey } from '@quan-triet/bot-server/services/vault/rotate-unit-key'
import { describe, expect, it } from 'vitest'
import { type House, makeHouse } from '../../support/make-house.ts'

const SECRET = 'Xin sửa lại năm sinh của tôi'
const about = 'data_request:one'

describe('the vault', () => {
  it('seals with a key of the unit, kept only wrapped', async () => {
    const house = await makeHouse()
    const mine = await sealText(house.system, { unitId: fixtureUnit, text: SECRET, about })
    const theirs = await sealText(house.system, { unitId: otherUnit, text: SECRET, about })
    expect(mine.split('.')[0]).not.toBe(theirs.split('.')[0])
    expect(await openText(house.system, { sealed: mine, about })).toBe(SECRET)
    const stranger = { ...house.system, dataKey: Buffer.alloc(32, 'stranger') }
    await expect(openText(stranger, { sealed: mine, about })).rejects.toThrow()
  })

  it('draws one key for a unit however many ask for the first at once', async () => {
    const house = await makeHouse()
    const sealed = await Promise.all(
      Array.from({ length: 12 }, () =>
        sealText(house.system, { unitId: fixtureUnit, text: SECRET, about }),
      ),
    )
    expect(new Set(sealed.map((one) => one.split('.')[0])).size).toBe(1)
    for (const one of sealed)
      expect(await openText(house.system, { sealed: one, about })).toBe(SECRET)
  })

  it('does not open a text whose key id was changed to another unit’s', async () => {
    const house = await makeHouse()
    const mine = await sealText(house.system, { unitId: fixtureUnit, text: SECRET, about })
    const theirs = await sealText(house.system, { unitId: otherUnit, text: SECRET, about })
    const swapped = `${theirs.split('.')[0]}.${mine.split('.')[1]}`
    await expect(openText(house.system, { sealed: swapped, about })).rejects.toThrow()
    await house.db.updateTable('unit_key').set({ wrapped_key: 'AAAA' }).execute()
    await expect(openText(house.system, { sealed: mine, about })).rejects.toThrow()
  })
})

describe('a value to be matched without being stored', () => {
  it('gives equal texts for equal values, other ones in another house', async () => {
    const [house, other] = [await makeHouse(), await makeHouse()]
    const hash = await hashForMatching(house.system, '+84000000001')
    expect(await hashForMatching(house.secretary, '+84000000001')).toBe(hash)
    expect(await hashForMatching(house.system, '+84000000002')).not.toBe(hash)
    expect(await hashForMatching(other.system, '+84000000001')).not.toBe(hash)
    expect(hash).not.toContain('84000000001')
  })

  it('draws its key once, also when many are first at once', async () => {
    const house = await makeHouse()
    const hashes = await Promise.all(
      Array.from({ length: 12 }, () => hashForMatching(house.system, '+84000000001')),
    )
    expect(new Set(hashes).size).toBe(1)
  })
})

/** Sealed texts in any text column will do: the notices of the members stand for the tables of the registry. */
const column: SealedColumn = {
  table: 'notice',
  column: 'text',
  key: ['id'],
  about: (id) => `notice:${id}`,
}
const COUNT = 130

const keepTexts = async (house: House) => {
  const [person] = await house.db.selectFrom('person').select('id').limit(1).execute()
  if (!person) throw new Error('nobody is there')
  for (let index = 0; index < COUNT; index += 1) {
    const id = `n-${String(index).padStart(4, '0')}`
    const text = await sealText(house.system, {
      unitId: index % 10 === 0 ? otherUnit : fixtureUnit,
      text: `${SECRET} ${index}`,
      about: column.about(id),
    })
    const row = { person_id: person.id, to_route: null, created_at: house.clock.now() }
    await house.db
      .insertInto('notice')
      .values({ ...row, id: id as never, text, read_at: null })
      .execute()
  }
}

const readTexts = async (ctx: ServiceContext) => {
  const rows = await ctx.db.selectFrom('notice').select(['id', 'text']).orderBy('id').execute()
  const kept = rows.filter((row) => row.id.startsWith('n-'))
  return Promise.all(
    kept.map((row) => openText(ctx, { sealed: row.text, about: column.about(row.id) })),
  )
}
const allTexts = Array.from({ length: COUNT }, (_, index) => `${SECRET} ${index}`)

const oldTexts = async (house: House) => {
  const retired = await house.db
    .selectFrom('unit_key')
    .select('id')
    .where('retired_at', 'is not', null)
    .execute()
  const found = await Promise.all(
    retired.map(({ id }) => listSealedWith(house.db, column, { keyId: id, after: '', limit: 999 })),
  )
  return found.flat().length
}

describe('a new key for a unit', () => {
  it('takes the place of the old one in every sealed text of that unit, and leaves other units alone', async () => {
    const house = await makeHouse()
    await keepTexts(house)
    await rotateUnitKey({ ctx: house.system, input: { unitId: fixtureUnit } })
    const input = { unitId: fixtureUnit, columns: [column] }
    expect(await oldTexts(house)).toBe(117)
    expect(await resealOld({ ctx: house.system, input })).toBe(117)
    expect(await oldTexts(house)).toBe(0)
    expect(await readTexts(house.system)).toEqual(allTexts)
    expect(await resealOld({ ctx: house.system, input })).toBe(0)
  })

  it('leaves everything readable when it stops in the middle, and goes on when run again', async () => {
    const house = await makeHouse()
    await keepTexts(house)
    await rotateUnitKey({ ctx: house.system, input: { unitId: fixtureUnit } })
    const dying = { ...column, about: (id: string) => (id > 'n-0115' ? stop() : column.about(id)) }
    const input = { columns: [dying] }
    await expect(resealOld({ ctx: house.system, input })).rejects.toThrow('killed')
    expect(await oldTexts(house)).toBe(17)
    expect(await readTexts(house.system)).toEqual(allTexts)
    await resealOld({ ctx: house.system, input: { columns: [column] } })
    expect(await oldTexts(house)).toBe(0)
    expect(await readTexts(house.system)).toEqual(allTexts)
  })

  it('passes over a text that somebody has spoiled, and seals the others anew', async () => {
    const house = await makeHouse()
    await keepTexts(house)
    const row = await house.db
      .selectFrom('notice')
      .select(['id', 'text'])
      .where('id', '=', 'n-0007' as never)
      .executeTakeFirstOrThrow()
    const spoiled = `${row.text.slice(0, -4)}AAAA`
    await house.db.updateTable('notice').set({ text: spoiled }).where('id', '=', row.id).execute()
    await rotateUnitKey({ ctx: house.system, input: { unitId: fixtureUnit } })
    expect(await resealOld({ ctx: house.system, input: { columns: [column] } })).toBe(116)
  })

  it('is recorded, and is the house’s own work', async () => {
    const house = await makeHouse()
    await rotateUnitKey({ ctx: house.system, input: { unitId: fixtureUnit } })
    const log = await house.db.selectFrom('audit_log').select(['action', 'org_unit_id']).execute()
    expect(log).toEqual([{ action: 'rotate-unit-key', org_unit_id: fixtureUnit }])
    for (const ctx of [house.officer('quan_tri'), house.secretary]) {
      const refused = { code: 'not_allowed' }
      const unitId = fixtureUnit
      await expect(rotateUnitKey({ ctx, input: { unitId } })).rejects.toMatchObject(refused)
      await expect(destroyUnitKey({ ctx, input: { unitId, reason: '.' } })).rejects.toMatchObject(
        refused,
      )
      await expect(resealOld({ ctx, input: {} })).rejects.toMatchObject(refused)
    }
  })
})

const stop = (): never => {
  throw new Error('killed')
}

describe('destroying the keys of a unit', () => {
  it('makes what they sealed unreadable at once, of that unit alone; new text gets a new key', async () => {
    const house = await makeHouse()
    const seal = (unitId: typeof fixtureUnit) =>
      sealText(house.system, { unitId, text: SECRET, about })
    const old = await seal(fixtureUnit)
    await rotateUnitKey({ ctx: house.system, input: { unitId: fixtureUnit } })
    const [mine, theirs] = [await seal(fixtureUnit), await seal(otherUnit)]
    const input = { unitId: fixtureUnit, reason: 'chi bộ giải thể' }
    expect(await destroyUnitKey({ ctx: house.system, input })).toBe(2)
    for (const sealed of [old, mine])
      await expect(openText(house.system, { sealed, about })).rejects.toThrow('gone')
    expect(await openText(house.system, { sealed: theirs, about })).toBe(SECRET)
    const anew = await seal(fixtureUnit)
    expect(await openText(house.system, { sealed: anew, about })).toBe(SECRET)
  })
})

const renewed = (house: House): ServiceContext => ({
  ...house.system,
  dataKey: Buffer.alloc(32, 'renewed'),
})

describe('a new key of the house', () => {
  it('opens everything that was sealed before, and matches what was hashed before; the old one opens nothing', async () => {
    const house = await makeHouse()
    await keepTexts(house)
    const hash = await hashForMatching(house.system, '+84000000001')
    const ctx = renewed(house)
    const input = { previous: house.system.dataKey }
    expect(await rotateHouseKey({ ctx, input })).toBe(3)
    expect(await readTexts(ctx)).toEqual(allTexts)
    expect(await hashForMatching(ctx, '+84000000001')).toBe(hash)
    await expect(readTexts(house.system)).rejects.toThrow()
  })

  it('changes nothing at all when one key does not open with the old one', async () => {
    const house = await makeHouse()
    await keepTexts(house)
    await hashForMatching(house.system, '+84000000001')
    const last = await house.db
      .selectFrom('unit_key')
      .select('id')
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow()
    const wrapped = await house.db
      .selectFrom('unit_key')
      .selectAll()
      .where('id', '=', last.id)
      .executeTakeFirstOrThrow()
    await house.db
      .updateTable('unit_key')
      .set({ wrapped_key: 'AAAA' })
      .where('id', '=', last.id)
      .execute()
    const input = { previous: house.system.dataKey }
    await expect(rotateHouseKey({ ctx: renewed(house), input })).rejects.toThrow()
    await house.db
      .updateTable('unit_key')
      .set({ wrapped_key: wrapped.wrapped_key })
      .where('id', '=', last.id)
      .execute()
    expect(await readTexts(house.system)).toEqual(allTexts)
  })

  it('is put in by nobody but the house', async () => {
    const house = await makeHouse()
    const input = { previous: house.system.dataKey }
    const put = async () => rotateHouseKey({ ctx: house.officer('quan_tri'), input })
    await expect(put()).rejects.toMatchObject({ code: 'not_allowed' })
  })
})
