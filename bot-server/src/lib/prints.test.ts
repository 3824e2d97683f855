import { describe, expect, test } from 'vitest'
import { createPrintMixer, readPrints, writePrints } from './prints.ts'

const keyOf = (byte: number) => Buffer.alloc(32, byte)
const prints = Uint32Array.from([0, 1, 0xffff, 0x1_0000, 0x7fff_ffff, 0x8000_0000, 0xffff_ffff])

describe('prints under a secret', () => {
  test('stay distinct and come out the same for the same house, otherwise for another', () => {
    const mix = createPrintMixer(keyOf(1))
    expect(new Set(mix(prints)).size).toBe(prints.length)
    expect(mix(prints)).toEqual(createPrintMixer(keyOf(1))(prints))
    expect(mix(prints)).not.toEqual(createPrintMixer(keyOf(2))(prints))
    expect(mix(prints)).toEqual(mix(prints).toSorted())
  })

  test('spread evenly, though sampled prints are all small', () => {
    const small = Uint32Array.from({ length: 4000 }, (_, at) => at)
    const high = createPrintMixer(keyOf(3))(small).filter((print) => print >= 2 ** 31)
    expect(Math.abs(high.length - 2000)).toBeLessThan(200)
  })

  test('are written as text and read again, none among them', () => {
    expect(readPrints(writePrints(prints))).toEqual(prints)
    expect(readPrints(writePrints(new Uint32Array()))).toEqual(new Uint32Array())
    expect(readPrints(writePrints(prints.subarray(1, 3)))).toEqual(prints.slice(1, 3))
  })
})
