/** Finds for each essay of a set the others that share rare runs with it, without comparing all with all. */

/** More essays than these with one run are joined only to their neighbours in the list. */
const MOST_JOINED = 64
const NEIGHBOURS = 4
const MOST_CANDIDATES = 12
/** Fewer common runs are chance. */
const LEAST_SHARED = 2
/** Of a double's 53 bits: 32 for the run, the rest for who has it. */
const ESSAYS_AT_MOST = 2 ** 20

/** Each run with its essay, as one number, rising; a run counts once an essay. */
export const listRuns = (runs: readonly Int32Array[]): Float64Array => {
  if (runs.length >= ESSAYS_AT_MOST) throw new Error('too many essays for one comparison')
  const total = runs.reduce((sum, one) => sum + one.length, 0)
  const all = new Float64Array(total)
  let at = 0
  for (const [essay, own] of runs.entries())
    for (const run of own)
      if (run !== 0) {
        all[at] = (run >>> 0) * ESSAYS_AT_MOST + essay
        at += 1
      }
  return all
    .subarray(0, at)
    .toSorted()
    .filter((one, index, sorted) => index === 0 || one !== sorted[index - 1])
}

/** Calls with every run and those who have it, rising. */
export const forEachRun = (
  listed: Float64Array,
  take: (run: number, essays: readonly number[]) => void,
): void => {
  let essays: number[] = []
  let current = -1
  for (const one of listed) {
    const run = Math.floor(one / ESSAYS_AT_MOST)
    if (run !== current && essays.length > 0) {
      take(current, essays)
      essays = []
    }
    current = run
    essays.push(one - run * ESSAYS_AT_MOST)
  }
  if (essays.length > 0) take(current, essays)
}

/** @returns for each essay the numbers of those worth aligning, most common runs first */
export const findCandidates = (runs: readonly Int32Array[]): number[][] => {
  const shared = runs.map(() => new Map<number, number>())
  const count = (a: number, b: number) => {
    shared[a]?.set(b, (shared[a]?.get(b) ?? 0) + 1)
    shared[b]?.set(a, (shared[b]?.get(a) ?? 0) + 1)
  }
  forEachRun(listRuns(runs), (_, essays) => {
    const reach = essays.length > MOST_JOINED ? NEIGHBOURS : essays.length
    for (const [index, essay] of essays.entries())
      for (let step = 1; step <= reach && index + step < essays.length; step += 1)
        count(essay, essays[index + step] ?? 0)
  })
  return shared.map((others) =>
    [...others]
      .filter(([, common]) => common >= LEAST_SHARED)
      .toSorted(([a, x], [b, y]) => y - x || a - b)
      .slice(0, MOST_CANDIDATES)
      .map(([other]) => other),
  )
}
