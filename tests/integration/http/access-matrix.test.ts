import { contract } from '@quan-triet/shared/api/contract'
import { describe, expect, it } from 'vitest'
import { actorNames } from './access/actors.ts'
import { areas } from './access/areas.ts'

const rowsOf = (lines: readonly string[]) => lines.slice(1).map((line) => line.split(' '))

describe('who may do what', () => {
  it('is laid down once for every endpoint of the contract, and for every actor', () => {
    const rows = Object.values(areas).flatMap((area) => rowsOf(area.expected))
    const names = rows.map(([name = '']) => name)
    expect(names.toSorted()).toEqual(Object.keys(contract).toSorted())
    expect(rows.filter((row) => row.length !== actorNames.length + 1)).toEqual([])
  })

  it.each(Object.entries(areas))('is answered by rights and unit alone: %s', async (_, area) => {
    const { answered, leaks } = await area.play()
    expect(answered).toEqual(area.expected)
    expect(leaks).toEqual([])
  })
})
