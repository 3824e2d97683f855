/** Measures PERF-10: fingerprinting one essay against naive code, and looking it up among a million stored ones. */
import {
  createPrintIndex,
  type IndexedPrints,
  type PrintIndex,
} from '@quan-triet/bot-server/db/print-index'
import { alignTexts } from '@quan-triet/bot-server/domain/similarity/align-texts'
import { buildBase } from '@quan-triet/bot-server/domain/similarity/base-texts'
import { prepareText } from '@quan-triet/bot-server/domain/similarity/prepare-text'
import { printsOf } from '@quan-triet/bot-server/domain/similarity/sampled-prints'
import { createPrintMixer } from '@quan-triet/bot-server/lib/prints'
import { openSeal, sealBytes } from '@quan-triet/bot-server/lib/seal'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chancesOf, inventText } from '../support/invent-essay.ts'
import { printTable, quantile, ratioOf, type Row } from './table.ts'

const SYLLABLES = 1500
const STORED = 1_000_000
const AT_ONCE = 50_000
/** Of an essay that quotes half of what it says (performance.md 2.3). */
const PRINTS = 53
const QUERIES = 2000
const OPENED = 5
const TEXTS = 100
const KEY = Buffer.alloc(32, 'bench')

const timed = (work: () => void): number => {
  const begun = performance.now()
  work()
  return performance.now() - begun
}

const syllablesOf = (text: string): string[] =>
  text
    .split(/\s+/)
    .map((word) =>
      word
        .normalize('NFD')
        .replaceAll(/[\u0300-\u036F\u200B-\u200F]/g, '')
        .toLowerCase()
        .replaceAll('đ', 'd')
        .replaceAll(/[^a-z0-9]/g, ''),
    )
    .filter((word) => word !== '')

const runsOf = (words: readonly string[]): string[] =>
  words.slice(0, -4).map((_, at) => words.slice(at, at + 5).join(' '))

/** The same work as one would write it first: strings all the way. */
const naivePrints = (text: string, base: ReadonlySet<string>): Set<number> => {
  const kept = new Set<number>()
  for (const run of runsOf(syllablesOf(text))) {
    if (base.has(run)) continue
    let hash = 0x811c_9dc5
    for (const sign of run) hash = Math.imul(hash ^ sign.charCodeAt(0), 0x0100_0193)
    if (hash >>> 0 < 2 ** 28) kept.add(hash)
  }
  return kept
}

const measureFingerprints = (texts: readonly string[]): Row[] => {
  const document = inventText(77, 12_000)
  const base = buildBase([{ id: 'a', text: document }])
  const baseRuns = new Set(runsOf(syllablesOf(document)))
  const mix = createPrintMixer(KEY)
  let prints = 0
  const ours = () => {
    for (const text of texts) prints += mix(printsOf(prepareText(text, base))).length
  }
  const naive = () => {
    for (const text of texts) prints += naivePrints(text, baseRuns).size
  }
  const pairs = Array.from({ length: 12 }, () => [timed(ours), timed(naive)] as const).slice(4)
  const each = quantile(
    pairs.map(([ms]) => (ms * 1000) / texts.length),
    0.5,
  )
  const ratio = ratioOf(pairs.map(([a, b]) => [b, a]))
  return [
    {
      what: `PERF-10 fingerprint of ${SYLLABLES} syllables (${prints > 0 ? 'read, base, prints' : ''})`,
      value: `${each.toFixed(0)} µs`,
      goal: '≤ 100 µs',
      isMissed: each > 100,
    },
    {
      what: 'PERF-10 naive ÷ ours',
      value: ratio,
      goal: '≥ 12',
      isMissed: Number.parseFloat(ratio) < 12,
    },
  ]
}

const drawerOf = (seed: number) => {
  const chance = chancesOf(seed)
  // One run of 16 is sampled: so many different prints there are.
  return () => Uint32Array.from({ length: PRINTS }, () => Math.floor(chance() * 2 ** 28) * 16)
}

/** @returns some of the stored prints, to ask for */
const fill = (index: PrintIndex): Uint32Array[] => {
  const draw = drawerOf(1)
  const kept: Uint32Array[] = []
  for (let seq = 1; seq <= STORED; seq += AT_ONCE) {
    const come: IndexedPrints[] = Array.from({ length: AT_ONCE }, (_, at) => ({
      seq: seq + at,
      prints: draw(),
    }))
    kept.push(...come.slice(0, 100).map(({ prints }) => prints))
    index.take(come, [])
  }
  return kept
}

/** A third of what a stored essay has, as one would have who copied a third of it. */
const askAll = (index: PrintIndex, kept: readonly Uint32Array[], texts: readonly string[]) => {
  const draw = drawerOf(2)
  const verify = verifierOf(texts)
  const [alone, verified, worst]: [number[], number[], number[]] = [[], [], []]
  let found = 0
  for (let at = 0; at < QUERIES; at += 1) {
    const stored = kept[at % kept.length] ?? new Uint32Array()
    const prints = Uint32Array.from([...draw().subarray(0, 36), ...stored.subarray(0, 17)])
    const begun = performance.now()
    const hits = index.find(prints, OPENED)
    const looked = performance.now()
    verify(at, hits.length)
    verified.push(performance.now() - begun)
    alone.push(looked - begun)
    worst.push(looked - begun + timed(() => verify(at, OPENED)))
    if (hits[0]?.hits === 17) found += 1
  }
  return { alone, verified, worst, found }
}

const inMs = (all: readonly number[]): string =>
  `p50 ${quantile(all, 0.5).toFixed(2)} ms, p99 ${quantile(all, 0.99).toFixed(2)} ms`

const measureLookUps = async (texts: readonly string[]): Promise<Row[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'copy-index-'))
  const file = join(folder, 'index.db')
  const built = createPrintIndex(file)
  const begun = performance.now()
  const kept = fill(built)
  built.close()
  const seconds = (performance.now() - begun) / 1000
  const { size } = await stat(file)
  const index = createPrintIndex(file)
  const { alone, verified, worst, found } = askAll(index, kept, texts)
  const draw = drawerOf(3)
  const added = Array.from({ length: 500 }, (_, at) =>
    timed(() => index.take([{ seq: STORED + at + 1, prints: draw() }], [])),
  )
  index.close()
  await rm(folder, { recursive: true })
  return [
    {
      what: `PERF-10 index of ${STORED} essays, bytes each`,
      value: (size / STORED).toFixed(0),
      goal: '≤ 800',
      isMissed: size / STORED > 800,
    },
    { what: 'building it anew', value: `${seconds.toFixed(0)} s` },
    { what: 'look-up alone', value: `${inMs(alone)}; source first in ${found}/${QUERIES}` },
    {
      what: 'PERF-10 look-up, and what it names opened, read and aligned',
      value: inMs(verified),
      goal: 'p99 ≤ 5 ms',
      isMissed: quantile(verified, 0.99) > 5,
    },
    { what: `the same with ${OPENED} texts, the most that are ever opened`, value: inMs(worst) },
    { what: 'adding one essay', value: inMs(added) },
  ]
}

const verifierOf = (texts: readonly string[]) => {
  const base = buildBase([])
  const sealed = texts.map((text, at) => sealBytes(KEY, Buffer.from(text), String(at)))
  const own = prepareText(texts[0] ?? '', base)
  return (turn: number, count: number): void => {
    for (let step = 0; step < count; step += 1) {
      const at = (turn * OPENED + step) % sealed.length
      const text = openSeal(KEY, sealed[at] ?? '', String(at)).toString('utf8')
      alignTexts(own, prepareText(text, base))
    }
  }
}

export const run = async (): Promise<void> => {
  const texts = Array.from({ length: TEXTS }, (_, seed) => inventText(seed, SYLLABLES))
  printTable('Copy check: fingerprints and the index', [
    ...measureFingerprints(texts),
    ...(await measureLookUps(texts)),
  ])
}
