import { expect, it } from 'vitest'
import { readWhereIs } from './ask-where-is.ts'

const place = { latitude: '10.758341', longitude: '106.745863' }

it.each([
  [
    { data: place, error: 0, message: 'Success' },
    { latitudeE6: 10_758_341, longitudeE6: 106_745_863 },
  ],
  [{ data: { ...place, latitude: '-0.5' } }, { latitudeE6: -500_000, longitudeE6: 106_745_863 }],
  [{ data: { ...place, latitude: '' }, error: 0 }, null],
  [{ data: { ...place, latitude: '91' }, error: 0 }, null],
  [{ data: { ...place, longitude: 'NaN' }, error: 0 }, null],
  [{ data: { number: '849' }, error: 0 }, null],
  [{ data: place, error: -1402 }, null],
  [{ error: -501, message: 'Personal information is limited' }, null],
  ['<html>', null],
])('reads a phone’s place from %o as %o', (answer, point) => {
  const body = typeof answer === 'string' ? answer : JSON.stringify(answer)
  expect(readWhereIs(body)).toEqual(point)
})
