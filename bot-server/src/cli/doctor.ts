/** Says in words what an installation still lacks before it can go live, or whether a kept copy of its key is right. */
import { doctor as words } from '@quan-triet/shared/i18n/vi/doctor'
import { createInterface } from 'node:readline/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { Finding } from '../domain/doctor/finding.ts'
import { compareKeyCopy } from '../services/operations/compare-key-copy.ts'
import { examine } from './doctor/examine.ts'
import { inHouse } from './in-house.ts'

const places = {
  // Where the commands and the service read it from.
  settingsFile: '.env',
  buildDir: fileURLToPath(new URL('../../../mini-app/www', import.meta.url)),
}

const options = {
  json: { type: 'boolean' },
  'key-copy': { type: 'boolean' },
  help: { type: 'boolean' },
} as const

const readArguments = () => {
  try {
    return parseArgs({ options, args: process.argv.slice(2).filter((arg) => arg !== '--') }).values
  } catch {
    return undefined
  }
}

const lineOf = ({ level, check, text }: Finding): string =>
  `${words.marks[level]} ${words.checks[check]}: ${text}`

const tell = (findings: readonly Finding[], isJson: boolean): void => {
  const count = findings.filter(({ level }) => level === 'bad').length
  if (count > 0) process.exitCode = 1
  const summary = count === 0 ? words.allGood : words.someBad(count)
  const lines = [words.title, '', ...findings.map(lineOf), '', summary]
  process.stdout.write(
    isJson ? `${JSON.stringify({ ok: count === 0, findings })}\n` : `${lines.join('\n')}\n`,
  )
}

/** From the standard input, so that the key stays out of the shell's memory and of the list of processes. */
const readCopy = async (): Promise<string> => {
  process.stderr.write(`${words.keyCopy.ask} `)
  const lines = createInterface({ input: process.stdin })
  for await (const line of lines) return line
  return ''
}

const compareCopy = async (): Promise<void> => {
  const copy = await readCopy()
  const isSame = await inHouse('doctor', (ctx) => compareKeyCopy({ ctx, input: { copy } }))
  if (isSame === undefined) return
  process.stdout.write(`${isSame ? words.keyCopy.same : words.keyCopy.differs}\n`)
  if (!isSame) process.exitCode = 1
}

const asked = readArguments()
if (asked === undefined || asked.help) {
  process.stdout.write(`${words.help}\n`)
  if (!asked) process.exitCode = 2
} else if (asked['key-copy']) await compareCopy()
else tell(await examine(process.env, places), asked.json ?? false)
// What did not answer in time may still be waited for by nobody.
process.exit()
