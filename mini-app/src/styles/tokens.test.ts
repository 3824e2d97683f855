import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')

const valuesIn = (selector: string): Map<string, string> => {
  const block = css.slice(css.indexOf(selector)).split('}')[0] ?? ''
  return new Map(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, k = '', v = '']) => [k, v]),
  )
}

const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const contrast = (a: string, b: string): number => {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].toSorted((one, other) => one - other)
  return (high + 0.05) / (low + 0.05)
}

/** What is written on what. */
const pairs = [
  ...['ink', 'ink-soft', 'accent-text'].flatMap((text) =>
    ['paper', 'surface', 'sunken', 'accent-soft'].map((ground) => [text, ground] as const),
  ),
  ['on-accent', 'accent'],
  ['on-accent', 'accent-pressed'],
  ['on-band-soft', 'band'],
  ['good', 'good-soft'],
  ['warn', 'warn-soft'],
  ['info', 'info-soft'],
] as const

describe('the colours', () => {
  it.each([
    ['light', ':root {', 4.5],
    ['dark as the phone is', ':root:not([data-theme]) {', 4.5],
    ['dark as chosen', ":root[data-theme='toi'] {", 4.5],
    ['high contrast', ":root[data-theme='tuong_phan'] {", 7],
  ])('can be read where they are %s', (_, selector, least) => {
    const values = new Map([...valuesIn(':root {'), ...valuesIn(selector)])
    const weak = pairs
      .map(([text, ground]) => ({
        pair: `${text} on ${ground}`,
        is: contrast(values.get(text) ?? '', values.get(ground) ?? ''),
      }))
      .filter(({ is }) => !(is >= least))
    expect(weak).toEqual([])
  })

  it('are the same in the dark, whether the phone or the person asked for it', () => {
    expect(valuesIn(":root[data-theme='toi'] {")).toEqual(valuesIn(':root:not([data-theme]) {'))
  })
})
