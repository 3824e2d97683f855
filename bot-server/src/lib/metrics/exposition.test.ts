import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeExposition } from './exposition.ts'
import { createCounter, createHistogram } from './instruments.ts'

const LINE =
  /^(?:# (?:HELP|TYPE) [a-z_]+ [^\n]*|[a-z_]+(?:\{(?:[a-z]+="(?:[^"\\\n]|\\["\\n])*",?)*\})? (?:[\d.e+-]+|NaN|[+-]Inf))$/

describe('the exposition', () => {
  it('says name, kind and labels as the format wants them', () => {
    const seconds = createHistogram({ name: 's', help: 'How "long".', labels: ['route'] }, [0.1, 1])
    for (const value of [0.05, 0.1, 0.5, 7]) seconds.observe(['/a'], value)
    const sent = createCounter({ name: 'sent_total', help: 'Sent.', labels: ['way', 'outcome'] })
    sent.add(['bot', 'delivered'])
    sent.add(['bot', 'delivered'], 2)
    expect(writeExposition([seconds.family(), sent.family()])).toBe(`# HELP s How "long".
# TYPE s histogram
s_bucket{route="/a",le="0.1"} 2
s_bucket{route="/a",le="1"} 3
s_bucket{route="/a",le="+Inf"} 4
s_sum{route="/a"} 7.65
s_count{route="/a"} 4
# HELP sent_total Sent.
# TYPE sent_total counter
sent_total{way="bot",outcome="delivered"} 3
`)
  })

  it('leaves out what nothing is known of', () => {
    expect(writeExposition([createCounter({ name: 'a', help: '', labels: [] }).family()])).toBe(
      '\n',
    )
  })

  it('is well formed whatever a label or a number is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.double(), (label, value) => {
        const samples = [{ labels: { way: label }, value }]
        const text = writeExposition([{ name: 'a', help: label, kind: 'gauge', samples }])
        expect(
          text
            .trimEnd()
            .split('\n')
            .filter((line) => !LINE.test(line)),
        ).toEqual([])
      }),
    )
  })
})

describe('a counter', () => {
  it('stays bounded: labels that never end are counted together', () => {
    const counter = createCounter({ name: 'a', help: '', labels: ['path'] })
    for (let n = 0; n < 5000; n += 1) counter.add([`/${n}`])
    const { samples } = counter.family()
    expect(samples.length).toBeLessThanOrEqual(2001)
    expect(samples.reduce((sum, one) => sum + one.value, 0)).toBe(5000)
    expect(samples.at(-1)).toMatchObject({ labels: { path: 'other' }, value: 3000 })
  })
})
