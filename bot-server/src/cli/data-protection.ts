/** Writes the papers on personal data that the law asks for, filled with what this installation really does. */
import { dataPapers as words } from '@quan-triet/shared/i18n/vi/data-papers'
import type { DataPaperInput } from '@quan-triet/shared/models/data-paper'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { waysOf } from '../build-channels.ts'
import { readConfig } from '../config.ts'
import { countGaps } from '../domain/personal-data/fill-paper.ts'
import type { ServiceContext } from '../services/context.ts'
import { writeDataPaper } from '../services/personal-data/write-data-paper.ts'
import { inHouse } from './in-house.ts'

const readArguments = () => {
  try {
    return parseArgs({
      args: process.argv.slice(2).filter((arg) => arg !== '--'),
      options: { out: { type: 'string', default: '.' }, help: { type: 'boolean' } },
    }).values
  } catch {
    return undefined
  }
}

const papers: readonly DataPaperInput[] = [
  { paper: 'record', format: 'docx' },
  { paper: 'record', format: 'md' },
  { paper: 'impact', format: 'docx' },
  { paper: 'impact', format: 'md' },
]

/** The ways as a running server would have them: they are among those whom data goes to. */
const withWays = (ctx: ServiceContext): ServiceContext => {
  const result = readConfig(process.env)
  if (!result.ok || result.config.zalo === null) return ctx
  const { zalo, mail } = result.config
  return { ...ctx, ways: waysOf({ ...zalo, mail }) }
}

const writeAll = async (ctx: ServiceContext, out: string): Promise<void> => {
  await mkdir(out, { recursive: true })
  for (const input of papers) {
    const { fileName, bytes } = await writeDataPaper({ ctx, input })
    const path = join(out, fileName)
    await writeFile(path, bytes)
    const gaps = countGaps(Buffer.from(bytes).toString('utf8'))
    process.stdout.write(`${input.format === 'md' ? words.written(path, gaps) : path}\n`)
  }
}

const asked = readArguments()
if (asked === undefined || asked.help) {
  process.stdout.write(`${words.usage}\n`)
  if (!asked) process.exitCode = 2
} else await inHouse('data-protection', (ctx) => writeAll(withWays(ctx), asked.out))
