import { PartId, PushId } from '@quan-triet/shared/models/ids'
import { expect, it } from 'vitest'
import { pushDays } from './push-days.ts'

const part = (position: number, dueAt: string | null, sentAt: string | null = null) => ({
  id: PartId.parse(`p-${position}`),
  position,
  heading: `Phần ${position}`,
  paragraphs: ['Một đoạn.'],
  note: '',
  syllables: 2,
  picture: null,
  push:
    dueAt === null
      ? null
      : {
          id: PushId.parse(`push-${position}`),
          state: sentAt === null ? ('hen_gio' as const) : ('da_gui' as const),
          dueAt,
          sentAt,
          carriedBy: null,
        },
})

it('puts each part on its day in Vietnam, by when it really left, and leaves out those without an hour', () => {
  const days = pushDays([
    part(1, '2026-03-13T00:30:00.000Z', '2026-03-13T17:30:00.000Z'),
    part(2, '2026-03-14T00:30:00.000Z'),
    part(3, '2026-03-16T00:30:00.000Z'),
    part(4, null),
  ])
  expect([...days].map(([day, ones]) => [day, ones.map((one) => one.part.position)])).toEqual([
    ['2026-03-14', [1, 2]],
    ['2026-03-16', [3]],
  ])
})
