/** Takes every guard of the verbs and every grant of the roles away, one at a time, and counts how many turn the access matrix red (SEC-2). */
import { closeHouses, grants, passed, remove, sites } from './guard-switches.ts'

const { areas } = await import('../integration/http/access/areas.ts')

type Area = (typeof areas)[string]

/** What an area answers with the guards as they are now, as one text to compare. */
const play = async (area: Area): Promise<string[]> => {
  try {
    const { answered, leaks } = await area.play()
    return [...answered, ...leaks]
  } catch (error) {
    return [String(error)]
  } finally {
    await closeHouses()
  }
}

const asked = process.argv.slice(2)
const chosen = Object.entries(areas).filter(([name]) => asked.length === 0 || asked.includes(name))

/** 403 and 404 are both no: without the check at the door a verb may say the other one. */
const asYesOrNo = (row: string): string => row.replaceAll(/\b40[34]\b/g, 'no')

/** Which areas pass which guard; and what they answer by their verbs alone, without the check at the door. */
const areasOf = new Map<string, string[]>()
const usual = new Map<string, string>()
for (const [name, area] of chosen) {
  passed.clear()
  const rows = await play(area)
  usual.set(name, rows.join('\n'))
  for (const [index, row] of rows.entries())
    if (asYesOrNo(row) !== asYesOrNo(area.expected[index] ?? ''))
      console.log(`${name}, without the check at the door: ${row}`)
  for (const site of passed) areasOf.set(site, [...(areasOf.get(site) ?? []), name])
}

const turnsRed = async (names: readonly string[]): Promise<boolean> => {
  for (const name of names) {
    const area = areas[name]
    if (area && (await play(area)).join('\n') !== usual.get(name)) return true
  }
  return false
}

const guards = [...sites].filter((site) => site.startsWith('services/')).toSorted()
const survivors: string[] = []
const unreached: string[] = []
let killed = 0
for (const site of guards) {
  const names = areasOf.get(site)
  if (names === undefined) {
    unreached.push(site)
    continue
  }
  remove(site)
  if (await turnsRed(names)) killed += 1
  else survivors.push(site)
  remove(null)
}

const allGrants = Object.entries(grants.table).flatMap(([role, sides]) =>
  (['at', 'below'] as const).flatMap((side) =>
    (sides[side] ?? []).map((right) => ({ role, sides, side, right })),
  ),
)
const grantSurvivors: string[] = []
for (const { role, sides, side, right } of allGrants) {
  const kept = sides[side] ?? []
  sides[side] = kept.filter((one) => one !== right)
  if (!(await turnsRed(chosen.map(([name]) => name))))
    grantSurvivors.push(`${role} ${side} ${right}`)
  sides[side] = kept
}

const share = (n: number, d: number) => `${n}/${d}`
console.log(
  `guards taken away that turn the matrix red: ${share(killed, killed + survivors.length)}`,
)
for (const site of survivors) console.log(`  not noticed: ${site}`)
console.log(`guards that no endpoint passes (chat, jobs, commands): ${unreached.length}`)
for (const site of unreached) console.log(`  ${site}`)
console.log(
  `grants taken away that turn the matrix red: ${share(allGrants.length - grantSurvivors.length, allGrants.length)}`,
)
for (const grant of grantSurvivors) console.log(`  not noticed: ${grant}`)
