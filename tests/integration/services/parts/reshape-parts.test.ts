/** Proves that parts can be merged, split, renamed and annotated, and until when. */
import { changePush } from '@quan-triet/bot-server/services/parts/change-push'
import { fanOutDuePushes } from '@quan-triet/bot-server/services/parts/fan-out-due-pushes'
import { reshapeParts } from '@quan-triet/bot-server/services/parts/reshape-parts'
import { describe, expect, it } from 'vitest'
import { makeHouse } from '../../../support/make-house.ts'
import { expectRefusal, importResolution, importScheduled, partAt, pushAt } from './drafting.ts'

const MORNING = '2026-03-16T00:30:00.000Z'
const NEXT_MORNING = '2026-03-17T00:30:00.000Z'

describe('reshapeParts', () => {
  it('merges a part with the next one and renumbers those after it', async () => {
    const { secretary } = await makeHouse()
    const draft = await importResolution(secretary)
    const [first, second] = [partAt(draft, 1), partAt(draft, 2)]
    const merged = await reshapeParts({
      ctx: secretary,
      input: { id: draft.id, action: 'merge_with_next', partId: first.id },
    })
    expect(merged.parts).toHaveLength(draft.parts.length - 1)
    expect(merged.parts.map((part) => part.position)).toEqual(merged.parts.map((_, i) => i + 1))
    expect(partAt(merged, 1)).toMatchObject({
      id: first.id,
      heading: first.heading,
      paragraphs: [...first.paragraphs, ...second.paragraphs],
      syllables: first.syllables + second.syllables,
    })
  })

  it('splits a part at a paragraph, and merging brings the text back', async () => {
    const { secretary } = await makeHouse()
    const draft = await importResolution(secretary)
    const part = partAt(draft, 2)
    const split = await reshapeParts({
      ctx: secretary,
      input: { id: draft.id, action: 'split', partId: part.id, paragraph: 2 },
    })
    expect(split.parts).toHaveLength(draft.parts.length + 1)
    expect(partAt(split, 2).paragraphs).toEqual(part.paragraphs.slice(0, 1))
    expect(partAt(split, 3).paragraphs).toEqual(part.paragraphs.slice(1))
    expect(partAt(split, 4).id).toBe(partAt(draft, 3).id)
    const merged = await reshapeParts({
      ctx: secretary,
      input: { id: draft.id, action: 'merge_with_next', partId: part.id },
    })
    expect(merged).toEqual(draft)
  })

  it('renames a part and keeps a note with it', async () => {
    const { secretary } = await makeHouse()
    const draft = await importResolution(secretary)
    const { id: partId } = partAt(draft, 1)
    const of = { id: draft.id, partId }
    await reshapeParts({
      ctx: secretary,
      input: { ...of, action: 'rename', heading: 'Tình hình chung' },
    })
    const noted = await reshapeParts({
      ctx: secretary,
      input: { ...of, action: 'note', note: 'Đọc kỹ mục 2.' },
    })
    expect(partAt(noted, 1)).toMatchObject({ heading: 'Tình hình chung', note: 'Đọc kỹ mục 2.' })
  })

  it('takes no heading and no note that bears a mark of secrecy, which would leave with the part', async () => {
    const { secretary } = await makeHouse()
    const draft = await importResolution(secretary)
    const partId = partAt(draft, 2).id
    for (const change of [
      { action: 'rename' as const, heading: 'TỐI MẬT' },
      { action: 'note' as const, note: 'Độ mật: Mật' },
    ])
      await expect(
        reshapeParts({ ctx: secretary, input: { id: draft.id, partId, ...change } }),
      ).rejects.toMatchObject({ code: 'document_secret' })
    const renamed = await reshapeParts({
      ctx: secretary,
      input: { id: draft.id, partId, action: 'rename', heading: 'Giữ bí mật nhà nước' },
    })
    expect(partAt(renamed, 2).heading).toBe('Giữ bí mật nhà nước')
  })

  it('refuses to merge the last part and to split where a half would be empty', async () => {
    const { secretary } = await makeHouse()
    const draft = await importResolution(secretary)
    const last = partAt(draft, draft.parts.length)
    const of = { id: draft.id, partId: last.id }
    await expectRefusal(
      reshapeParts({ ctx: secretary, input: { ...of, action: 'merge_with_next' } }),
      'invalid_input',
      /phần cuối/,
    )
    for (const paragraph of [1, last.paragraphs.length + 1])
      await expectRefusal(
        reshapeParts({ ctx: secretary, input: { ...of, action: 'split', paragraph } }),
        'invalid_input',
        /đoạn/,
      )
  })

  it('locks the shape of a part that has an hour, and of the part before it, but not their words', async () => {
    const { secretary } = await makeHouse()
    const draft = await importScheduled(secretary, [MORNING, NEXT_MORNING])
    const of = { id: draft.id, partId: partAt(draft, 2).id }
    await expectRefusal(
      reshapeParts({ ctx: secretary, input: { ...of, action: 'merge_with_next' } }),
      'parts_locked',
    )
    await expectRefusal(
      reshapeParts({ ctx: secretary, input: { ...of, action: 'split', paragraph: 2 } }),
      'parts_locked',
    )
    const renamed = await reshapeParts({
      ctx: secretary,
      input: { ...of, action: 'rename', heading: 'Tên mới' },
    })
    expect(partAt(renamed, 2).heading).toBe('Tên mới')
  })

  it('opens the shape again when the hour is cancelled, and drops the merged part’s empty appointment', async () => {
    const { secretary } = await makeHouse()
    const draft = await importScheduled(secretary, [MORNING, NEXT_MORNING])
    for (const position of [1, 2])
      await changePush({
        ctx: secretary,
        input: { id: pushAt(draft, position).id, action: 'cancel' },
      })
    const merged = await reshapeParts({
      ctx: secretary,
      input: { id: draft.id, action: 'merge_with_next', partId: partAt(draft, 1).id },
    })
    expect(merged.parts).toHaveLength(draft.parts.length - 1)
    expect(partAt(merged, 2).push).toBeNull()
  })

  it('locks the words of a part once its message has left', async () => {
    const { secretary, system, clock } = await makeHouse()
    const draft = await importScheduled(secretary, [MORNING])
    clock.moveTo(MORNING)
    await fanOutDuePushes({ ctx: system })
    const of = { id: draft.id, partId: partAt(draft, 1).id }
    await expectRefusal(
      reshapeParts({ ctx: secretary, input: { ...of, action: 'note', note: 'Muộn rồi' } }),
      'parts_locked',
    )
    await expectRefusal(
      reshapeParts({ ctx: secretary, input: { ...of, action: 'rename', heading: 'Muộn' } }),
      'parts_locked',
    )
  })
})
