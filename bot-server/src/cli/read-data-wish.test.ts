import { data as words } from '@quan-triet/shared/i18n/vi/data'
import { describe, expect, it } from 'vitest'
import { readDataWish } from './read-data-wish.ts'

const known = ['D0', 'D1', 'D1b', 'D2', 'D3s', 'D3', 'D4']

describe('what the data command is asked for', () => {
  it('is a set, with the reference seed and a folder of its own unless told otherwise', () => {
    expect(readDataWish(['--', 'd3s'])).toEqual({
      set: 'D3s',
      seed: 20_260_312,
      out: './data/synthetic/D3s',
      load: undefined,
      isDirty: false,
      isCheck: false,
    })
    expect(readDataWish(['D3', '--seed', '7', '--out=./d3', '--dirty'])).toMatchObject({
      set: 'D3',
      seed: 7,
      out: './d3',
      isDirty: true,
    })
    expect(readDataWish(['--help'])).toEqual({ help: words.help })
  })

  it.each([
    { args: [], complaint: words.setMissing(known) },
    { args: ['D9'], complaint: words.unknownSet('D9', known) },
    { args: ['D1', 'D2'], complaint: words.optionWrong('D2') },
    { args: ['D1', '--bogus'], complaint: words.optionWrong('--bogus') },
    { args: ['D1', '--seed', 'mot'], complaint: words.seedWrong('mot') },
    { args: ['D1', '--seed', '1.5'], complaint: words.seedWrong('1.5') },
    { args: ['D0'], complaint: words.loadOnly },
    { args: ['D4', '--dirty'], complaint: words.countsOnly },
    { args: ['D4', '--load', 'sqlite:x.db'], complaint: words.countsOnly },
  ])('is refused with one sentence when it reads $args', ({ args, complaint }) => {
    expect(readDataWish(args)).toEqual({ complaint })
  })
})
