/** Proves what members may read of a document, and from when. */
import { fixturePart } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { fanOutDuePushes } from '@quan-triet/bot-server/services/parts/fan-out-due-pushes'
import { getPart } from '@quan-triet/bot-server/services/reading/get-part'
import { listParts } from '@quan-triet/bot-server/services/reading/list-parts'
import { describe, expect, it } from 'vitest'
import { makeHouse } from '../../../support/make-house.ts'
import { expectRefusal, importConfirmed, importScheduled, partAt } from '../parts/drafting.ts'

describe('listParts', () => {
  it('shows sent parts with their headings and later ones with their date only', async () => {
    const house = await makeHouse()
    const { campaign, parts } = await listParts({ ctx: house.member(5) })
    expect(campaign.title).toContain('05-NQ/TU')
    expect(
      parts.map(({ position, heading, sentAt }) => [position, heading, sentAt !== null]),
    ).toEqual([
      [1, 'I. Tình hình và nguyên nhân', true],
      [2, 'II. Mục tiêu đến năm 2030', true],
      [3, 'III. Ba khâu đột phá', true],
      [4, '', false],
      [5, '', false],
      [6, '', false],
    ])
    expect(parts[3]?.dueAt).toBe('2026-03-16T00:30:00.000Z')
    expect(parts.every((part) => part.readingMinutes >= 1)).toBe(true)
  })

  it('shows nothing of a draft until one of its parts has an hour', async () => {
    const house = await makeHouse()
    const { secretary } = house
    await importConfirmed(secretary)
    expect((await listParts({ ctx: house.member(5) })).parts).toHaveLength(6)
    const draft = await importScheduled(secretary, ['2026-03-13T00:30:00.000Z'])
    const { parts } = await listParts({ ctx: house.member(5) })
    expect(parts).toHaveLength(6 + draft.parts.length)
    expect(parts.slice(6).map((part) => part.dueAt)).toEqual([
      '2026-03-13T00:30:00.000Z',
      ...draft.parts.slice(1).map(() => null),
    ])
  })

  it('shows a guest the parts of the branch that is visited, and a stranger none', async () => {
    const { guest, outsider } = await makeHouse()
    expect((await listParts({ ctx: guest })).parts).toHaveLength(6)
    await expectRefusal(listParts({ ctx: outsider }), 'no_campaign')
  })
})

describe('getPart', () => {
  it('opens a sent part with the note and the way to its neighbours', async () => {
    const house = await makeHouse()
    const part = await getPart({ ctx: house.member(5), input: { id: fixturePart(3) } })
    expect(part).toMatchObject({
      position: 3,
      total: 6,
      heading: 'III. Ba khâu đột phá',
      previousId: fixturePart(2),
      nextId: null,
      nextDueAt: '2026-03-16T00:30:00.000Z',
    })
    expect(part.note).toContain('khâu đột phá thứ hai')
    expect(part.paragraphs).toHaveLength(4)
    const second = await getPart({ ctx: house.member(5), input: { id: fixturePart(2) } })
    expect(second).toMatchObject({ nextId: fixturePart(3), nextDueAt: null })
  })

  it('opens a part as soon as it is handed to the groups, and not a moment earlier', async () => {
    const house = await makeHouse()
    const { secretary, system, clock } = house
    const hour = '2026-03-13T00:30:00.000Z'
    const draft = await importScheduled(secretary, [hour])
    const input = { id: partAt(draft, 1).id }
    await expectRefusal(getPart({ ctx: house.member(5), input }), 'not_found')
    await expectRefusal(getPart({ ctx: secretary, input }), 'not_found')
    clock.moveTo(hour)
    await fanOutDuePushes({ ctx: system })
    expect(await getPart({ ctx: house.member(5), input })).toMatchObject({
      position: 1,
      total: draft.parts.length,
      paragraphs: partAt(draft, 1).paragraphs,
      previousId: null,
    })
  })

  it('opens a part to a guest and not to a person of another branch', async () => {
    const { guest, outsider } = await makeHouse()
    const input = { id: fixturePart(1) }
    expect((await getPart({ ctx: guest, input })).position).toBe(1)
    await expectRefusal(getPart({ ctx: outsider, input }), 'not_found')
  })

  it('stores nothing about who reads', async () => {
    const house = await makeHouse()
    const { db } = house
    const audit = await db.selectFrom('audit_log').selectAll().execute()
    await getPart({ ctx: house.member(5), input: { id: fixturePart(1) } })
    expect(await db.selectFrom('audit_log').selectAll().execute()).toEqual(audit)
  })
})
