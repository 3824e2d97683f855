import fc from 'fast-check'
import { expect, test } from 'vitest'
import { joinGroups } from './clusters.ts'

/** The groups that chains of matches make, found by walking. */
const walk = (matches: readonly (readonly number[])[]): string[] => {
  const near = matches.map(() => new Set<number>())
  for (const [own, others] of matches.entries())
    for (const other of others) {
      near[own]?.add(other)
      near[other]?.add(own)
    }
  const reach = (from: number, seen = new Set<number>([from])): Set<number> => {
    for (const next of near[from] ?? [])
      if (!seen.has(next)) {
        seen.add(next)
        reach(next, seen)
      }
    return seen
  }
  return matches.map((_, own) => [...reach(own)].toSorted((a, b) => a - b).join(' '))
}

test('essays joined one by one make the groups that chains of matches make', () => {
  const history = fc
    .array(fc.array(fc.nat({ max: 30 }), { maxLength: 3 }), { minLength: 1, maxLength: 30 })
    .map((all) => all.map((others, own) => others.filter((other) => other < own)))
  fc.assert(
    fc.property(history, (matches) => {
      const clusters: (string | null)[] = matches.map(() => null)
      for (const [own, others] of matches.entries()) {
        const joined = joinGroups(
          { id: String(own), cluster: null },
          others.map((other) => ({ id: String(other), cluster: clusters[other] ?? null })),
        )
        if (!joined) continue
        for (const [at, cluster] of clusters.entries())
          if (joined.members.includes(String(at)) || joined.clusters.includes(cluster ?? ''))
            clusters[at] = joined.into
      }
      const sizes = walk(matches)
      for (const [a, one] of clusters.entries())
        for (const [b, other] of clusters.entries())
          expect(a === b || (one !== null && one === other)).toBe(a === b || sizes[a] === sizes[b])
    }),
  )
})
