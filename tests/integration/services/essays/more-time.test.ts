/** Proves more time for single people: who gets it, what it changes, what it costs nobody else. */
import { countOwnCells } from '@quan-triet/bot-server/db/queries/cells'
import { fixtureCampaign, fixtureUnit } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { extendEssays, endExtension } from '@quan-triet/bot-server/services/essays/extend-essays'
import { exportEssayResults } from '@quan-triet/bot-server/services/essays/export-essay-results'
import { getEssayProgress } from '@quan-triet/bot-server/services/essays/get-essay-progress'
import { getHome } from '@quan-triet/bot-server/services/reading/get-home'
import { readSpreadsheet } from '@quan-triet/bot-server/lib/spreadsheets/read-spreadsheet'
import { essays as words } from '@quan-triet/shared/i18n/vi/essays'
import { Day } from '@quan-triet/shared/models/moments'
import { at, dayOf } from '@quan-triet/shared/time/calendar'
import { describe, expect, it } from 'vitest'
import { type House, makeHouse } from '../../../support/make-house.ts'
import { idOf } from '../attendance/scene.ts'
import { handIn, mine, OTHER_WRITER, WRITER } from '../own-essay/scene.ts'

const LATER = Day.parse('2026-03-30')
const DUE = at(LATER, '23:59:59')

const extend = (house: House, index: number, dueOn = LATER) =>
  extendEssays({
    ctx: house.secretary,
    input: { personIds: [idOf(house.member(index))], dueOn, reason: 'Đi công tác dài ngày' },
  })
const lineOf = async (house: House, index: number) => {
  const { people } = await getEssayProgress({ ctx: house.secretary })
  return people.find(({ personId }) => personId === idOf(house.member(index)))
}
const told = async ({ db }: House, personId: ReturnType<typeof idOf>) =>
  (await db.selectFrom('outbox').select('body').where('person_id', '=', personId).execute())
    .map(({ body }) => body)
    .join()

describe('more time for an essay', () => {
  it('is given by the secretary, told privately, and holds everywhere its person looks', async () => {
    const house = await makeHouse()
    await extend(house, WRITER)
    expect(await lineOf(house, WRITER)).toMatchObject({
      dueAt: DUE,
      isExtended: true,
      moreTimeReason: 'Đi công tác dài ngày',
    })
    expect(await lineOf(house, OTHER_WRITER)).toMatchObject({ isExtended: false })
    expect(await mine(house.member(WRITER))).toMatchObject({ dueAt: DUE, isExtended: true })
    const { deadlines } = await getHome({ ctx: house.member(WRITER) })
    expect(deadlines.find(({ subject }) => subject === 'thu_hoach')).toMatchObject({ dueAt: DUE })
    expect(await told(house, idOf(house.member(WRITER)))).toContain('được gia hạn')
    const again = await endExtension({
      ctx: house.secretary,
      input: { personId: idOf(house.member(WRITER)) },
    })
    expect(again.people.some(({ isExtended }) => isExtended)).toBe(false)
    expect(await mine(house.member(WRITER))).toMatchObject({ isExtended: false })
  })

  it('makes an essay timely that came after the plan’s deadline, in the list and in the figures (F-08b)', async () => {
    const house = await makeHouse()
    await extend(house, WRITER)
    house.clock.moveTo(at(Day.parse('2026-03-27'), '10:00:00'))
    await handIn(house.member(WRITER))
    await handIn(house.member(OTHER_WRITER))
    expect(await lineOf(house, WRITER)).toMatchObject({ isLate: false })
    expect(await lineOf(house, OTHER_WRITER)).toMatchObject({ isLate: true })
    const cells = await countOwnCells(house.db, {
      campaignId: fixtureCampaign,
      day: dayOf(house.clock.now()),
      at: house.clock.now(),
      units: [fixtureUnit],
    })
    expect(cells.get(fixtureUnit)).toMatchObject({ essaysIn: 17, essaysOnTime: 16 })
    const personId = idOf(house.member(WRITER))
    await expect(endExtension({ ctx: house.secretary, input: { personId } })).rejects.toMatchObject(
      { code: 'invalid_input' },
    )
  })

  it('is for who owes one and has not handed it in, and for a day ahead', async () => {
    const house = await makeHouse()
    await expect(extend(house, WRITER, Day.parse('2026-03-12'))).rejects.toMatchObject({
      detail: words.extendTooSoon,
    })
    await expect(extend(house, WRITER, Day.parse('2026-03-20'))).rejects.toMatchObject({
      detail: words.extendNoLater,
    })
    await expect(extend(house, 0)).rejects.toMatchObject({ code: 'invalid_input' })
    await expect(
      extendEssays({
        ctx: house.secretary,
        input: { personIds: [idOf(house.outsider)], dueOn: LATER, reason: 'Ốm' },
      }),
    ).rejects.toMatchObject({ code: 'not_found' })
    await expect(
      endExtension({ ctx: house.secretary, input: { personId: idOf(house.member(WRITER)) } }),
    ).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('the list of results', () => {
  it('names everybody with state and reason, and no word of an essay', async () => {
    const house = await makeHouse()
    await handIn(house.member(WRITER))
    const { bytes, fileName } = await exportEssayResults({ ctx: house.secretary })
    expect(fileName).toBe('Ket-qua-thu-hoach-2026-03-12.xlsx')
    const text = JSON.stringify(await readSpreadsheet(bytes))
    const { people } = await getEssayProgress({ ctx: house.secretary })
    for (const { fullName } of people) expect(text).toContain(fullName)
    expect(text).toContain('Phải viết 26, đã nộp 16')
    expect(text).toContain('sao chép')
    expect(text).not.toContain('mười hộ')
  })
})
