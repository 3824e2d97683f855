/** Counts the automatic lists of a Word file and says what number Word prints before each paragraph. */
import { attributeOf, elementsOf, valueOf } from './xml-text.ts'

interface Level {
  readonly format: string
  /** `%1.%2.`: each sign stands for the number of that level. */
  readonly pattern: string
  readonly start: number
  readonly style: string | undefined
}

interface List {
  readonly abstractId: string
  readonly starts: ReadonlyMap<number, number>
}

/** Which list, and how deep in it, from 0. */
export interface ListPlace {
  readonly listId: string
  readonly level: number
}

export interface WordNumbering {
  /** Counts one more paragraph and returns what is printed before it: `1.2. `, `a) `, `- `; empty for none. */
  next(place: ListPlace): string
  /** The level that a list gives to paragraphs of this style; 0 if it names none. */
  levelOfStyle(listId: string, style: string): number
}

const DEEPEST = 9

/** @param xml the numbering part of the file, empty if it has none */
export const readNumbering = (xml: string): WordNumbering => {
  const abstracts = new Map(
    elementsOf(xml, 'w:abstractNum').map(({ tag, content }) => [
      attributeOf(tag, 'w:abstractNumId') ?? '',
      readLevels(content),
    ]),
  )
  const lists = new Map(
    elementsOf(xml, 'w:num').map(({ tag, content }) => [
      attributeOf(tag, 'w:numId') ?? '',
      readList(content),
    ]),
  )
  const levelsOf = (listId: string): ReadonlyMap<number, Level> =>
    abstracts.get(lists.get(listId)?.abstractId ?? '') ?? new Map()
  const counters = new Map<string, number[]>()
  const begun = new Set<string>()

  const next = ({ listId, level }: ListPlace): string => {
    const list = lists.get(listId)
    const levels = levelsOf(listId)
    const own = levels.get(level)
    if (list === undefined || own === undefined || level >= DEEPEST) return ''
    const counts = counters.get(list.abstractId) ?? []
    counters.set(list.abstractId, counts)
    const override = list.starts.get(level)
    const restarts = override !== undefined && !begun.has(`${listId}/${level}`)
    begun.add(`${listId}/${level}`)
    const last = restarts ? undefined : counts[level]
    counts[level] = last === undefined ? (override ?? own.start) : last + 1
    counts.length = level + 1
    return print(own, levels, counts)
  }

  const levelOfStyle = (listId: string, style: string): number => {
    for (const [level, { style: named }] of levelsOf(listId)) if (named === style) return level
    return 0
  }

  return { next, levelOfStyle }
}

const readLevels = (content: string): Map<number, Level> =>
  new Map(
    elementsOf(content, 'w:lvl').map(({ tag, content: level }) => [
      Number(attributeOf(tag, 'w:ilvl') ?? 0),
      {
        format: valueOf(level, 'w:numFmt') ?? 'decimal',
        pattern: valueOf(level, 'w:lvlText') ?? '',
        start: Number(valueOf(level, 'w:start') ?? 1),
        style: valueOf(level, 'w:pStyle'),
      },
    ]),
  )

const readList = (content: string): List => ({
  abstractId: valueOf(content, 'w:abstractNumId') ?? '',
  starts: new Map(
    elementsOf(content, 'w:lvlOverride').flatMap(({ tag, content: override }) => {
      const start = valueOf(override, 'w:startOverride')
      return start === undefined
        ? []
        : [[Number(attributeOf(tag, 'w:ilvl') ?? 0), Number(start)] as const]
    }),
  ),
})

const print = (
  own: Level,
  levels: ReadonlyMap<number, Level>,
  counts: readonly number[],
): string => {
  if (own.format === 'none') return ''
  if (own.format === 'bullet') return counts.length > 1 ? '+ ' : '- '
  const printed = own.pattern.replaceAll(/%(\d)/g, (_, sign: string) => {
    const level = levels.get(Number(sign) - 1)
    return format(counts[Number(sign) - 1] ?? level?.start ?? 1, level?.format ?? 'decimal')
  })
  return printed.trim() === '' ? '' : `${printed.trim()} `
}

const format = (value: number, kind: string): string => {
  if (kind === 'upperRoman') return roman(value)
  if (kind === 'lowerRoman') return roman(value).toLowerCase()
  if (kind === 'upperLetter') return letter(value).toUpperCase()
  if (kind === 'lowerLetter') return letter(value)
  return kind === 'decimalZero' && value < 10 ? `0${value}` : String(value)
}

/** Word goes on after z with aa, bb, cc. */
const letter = (value: number): string =>
  String.fromCodePoint(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26))

const ROMAN_STEPS = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const

const roman = (value: number): string => {
  let left = value
  let figures = ''
  for (const [step, sign] of ROMAN_STEPS) {
    while (left >= step) {
      figures += sign
      left -= step
    }
  }
  return figures
}
