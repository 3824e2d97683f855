/** Compares every `.txt` of a folder with every other and prints one JSON object a line (`pnpm similarity`). */
import { similarity as words } from '@quan-triet/shared/i18n/vi/similarity'
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildBase } from '../domain/similarity/base-texts.ts'
import { type ComparedEssay, compareEssays } from '../domain/similarity/compare-essays.ts'

/** As it stands, a byte order mark included: offsets count its UTF-16 units. */
const readAsIs = (path: string): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(readFileSync(path))

const printOf = ({ id, ownSyllables, flagged, evasion, matches }: ComparedEssay): string =>
  JSON.stringify({
    file: id,
    ownSyllables,
    flagged,
    evasion,
    matches: matches.map(({ source, alignment }) => ({
      source,
      coveredSyllables: alignment.coveredSyllables,
      longestRun: alignment.longestRun,
      passages: alignment.passages,
    })),
  })

/** @returns the exit code: 0, or 2 for arguments that make no sense */
const run = (): number => {
  const { values, positionals } = parseArgs({
    options: { base: { type: 'string', multiple: true, default: [] }, help: { type: 'boolean' } },
    allowPositionals: true,
  })
  const [folder, ...more] = positionals
  if (values.help) {
    process.stdout.write(`${words.help}\n`)
    return 0
  }
  if (folder === undefined || more.length > 0) throw new Error(words.oneFolder)
  const base = buildBase(values.base.map((path) => ({ id: basename(path), text: readAsIs(path) })))
  const files = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.txt'))
    .map(({ name }) => name)
    .toSorted()
  const essays = files.map((id) => ({ id, text: readAsIs(join(folder, id)) }))
  for (const essay of compareEssays(essays, base)) process.stdout.write(`${printOf(essay)}\n`)
  return 0
}

try {
  process.exitCode = run()
} catch (error) {
  process.stderr.write(`${words.failed(error instanceof Error ? error.message : String(error))}\n`)
  process.exitCode = 2
}
