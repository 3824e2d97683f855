/** Learns from examples which features speak for which name, and how strongly (multinomial logistic regression). */

import { type Draw, drawFrom } from './chance.ts'

export type Example = { features: readonly number[]; name: string }

const EPOCHS = 6
/** The last epochs are averaged: each alone leans towards the examples it saw last. */
const EPOCHS_OF_MEAN = 4
const RATE = 0.5
/** A feature of one example and its copies teaches nothing about others. */
const USES_AT_LEAST = 13
/** What is this sure already teaches nothing more. */
const SURE_ENOUGH = 2e-3
/** Long messages have more features: each says less. */
const EXPONENT_OF_LENGTH = 0.25
const FIRST_STEP = 1e-2
const SEED = 1

const rowsOf = (examples: readonly Example[]): Map<number, number> => {
  const uses = new Map<number, number>()
  for (const { features } of examples)
    for (const feature of features) uses.set(feature, (uses.get(feature) ?? 0) + 1)
  const rows = new Map<number, number>()
  for (const [feature, count] of uses) if (count >= USES_AT_LEAST) rows.set(feature, rows.size)
  return rows
}

const shuffle = (order: number[], draw: Draw): void => {
  for (let index = order.length - 1; index > 0; index -= 1) {
    const other = draw(index + 1)
    const held = order[index] ?? 0
    order[index] = order[other] ?? 0
    order[other] = held
  }
}

const scaleOf = (rows: readonly number[]): number => (rows.length + 1) ** -EXPONENT_OF_LENGTH

/**
 * Fills `shares` with the belief in every name, together 1. Plain loops: this runs for every message.
 * @param unit what a weight of 1 stands for
 */
export const share = (
  { weights, unit }: { weights: Float32Array | Int8Array; unit: number },
  rows: readonly number[],
  shares: Float64Array,
): void => {
  const count = shares.length
  const scale = scaleOf(rows) * unit
  shares.fill(0)
  for (const row of rows) {
    const start = row * count
    for (let name = 0; name < count; name += 1) {
      shares[name] = (shares[name] ?? 0) + (weights[start + name] ?? 0)
    }
  }
  let most = -Infinity
  for (const score of shares) if (score > most) most = score
  let sum = 0
  for (let name = 0; name < count; name += 1) {
    const part = Math.exp(((shares[name] ?? 0) - most) * scale)
    shares[name] = part
    sum += part
  }
  for (let name = 0; name < count; name += 1) shares[name] = (shares[name] ?? 0) / sum
}

type Lesson = { rows: readonly number[]; name: number }
type Slate = { weights: Float32Array; steps: Float32Array; shares: Float64Array }

const study = ({ rows, name: right }: Lesson, { weights, steps, shares }: Slate): void => {
  share({ weights, unit: 1 }, rows, shares)
  const scale = scaleOf(rows)
  for (let name = 0; name < shares.length; name += 1) {
    const error = (shares[name] ?? 0) - (name === right ? 1 : 0)
    if (Math.abs(error) < SURE_ENOUGH) continue
    const change = error * scale
    for (const row of rows) {
      const at = row * shares.length + name
      const step = (steps[at] ?? 0) + change * change
      steps[at] = step
      weights[at] = (weights[at] ?? 0) - (RATE * change) / Math.sqrt(step + FIRST_STEP)
    }
  }
}

export type LearnedWeights = {
  names: readonly string[]
  /** Row of each known feature. */
  rows: ReadonlyMap<number, number>
  /** The weight of every name in every row, row by row. */
  weights: Float32Array
}

/** The rows of the known ones among some features. */
export const knownRows = (
  rows: ReadonlyMap<number, number>,
  features: readonly number[],
): number[] => {
  const known: number[] = []
  for (const feature of features) {
    const row = rows.get(feature)
    if (row !== undefined) known.push(row)
  }
  return known
}

const addTo = (mean: Float32Array, weights: Float32Array): void => {
  for (let index = 0; index < mean.length; index += 1) {
    mean[index] = (mean[index] ?? 0) + (weights[index] ?? 0) / EPOCHS_OF_MEAN
  }
}

/** Learns weights. The same examples give the same weights. */
export const learn = (examples: readonly Example[]): LearnedWeights => {
  const rows = rowsOf(examples)
  const names = [...new Set(examples.map(({ name }) => name))].toSorted()
  const lessons = examples.map(({ features, name }) => ({
    rows: knownRows(rows, features),
    name: names.indexOf(name),
  }))
  const slate = {
    weights: new Float32Array(rows.size * names.length),
    steps: new Float32Array(rows.size * names.length),
    shares: new Float64Array(names.length),
  }
  const draw = drawFrom(SEED)
  const order = lessons.map((_, index) => index)
  const mean = new Float32Array(slate.weights.length)
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    shuffle(order, draw)
    for (const index of order) {
      const lesson = lessons[index]
      if (lesson !== undefined) study(lesson, slate)
    }
    if (epoch >= EPOCHS - EPOCHS_OF_MEAN) addTo(mean, slate.weights)
  }
  return { names, rows, weights: mean }
}
