/** Makes the first administrator of an empty house, or with `--again` a new code for the one there is. */
import { parseArgs } from 'node:util'
import { accessCommands as words } from '@quan-triet/shared/i18n/vi/access-commands'
import { Level } from '@quan-triet/shared/vocabulary/levels'
import type { RosterCode } from '@quan-triet/shared/models/person'
import type { ServiceContext } from '../services/context.ts'
import {
  makeFirstAdministrator,
  renewAdministratorCode,
} from '../services/duties/make-first-administrator.ts'
import { ServiceError } from '../services/errors.ts'
import { inHouse } from './in-house.ts'

const { values } = parseArgs({
  args: process.argv.slice(2).filter((arg) => arg !== '--'),
  options: {
    unit: { type: 'string' },
    name: { type: 'string' },
    code: { type: 'string', default: 'goc' },
    level: { type: 'string', default: 'cap_tren_truc_tiep' },
    branch: { type: 'string', default: words.defaultBranch },
    again: { type: 'boolean' },
    help: { type: 'boolean' },
  },
})

const fail = (sentence: string): undefined => {
  process.stderr.write(`${sentence}\n`)
  process.exitCode = 1
}

const makeCode = async (ctx: ServiceContext): Promise<RosterCode | undefined> => {
  if (values.again) return renewAdministratorCode({ ctx })
  const level = Level.safeParse(values.level)
  if (!level.success) return fail(words.unknownLevel(values.level))
  return makeFirstAdministrator({
    ctx,
    input: {
      fullName: (values.name ?? '').trim(),
      top: { code: values.code, name: (values.unit ?? '').trim(), level: level.data },
      branch: values.branch,
    },
  })
}

const inWords = (error: unknown): undefined => {
  if (!(error instanceof ServiceError)) throw error
  return fail(error.code === 'not_found' ? words.noAdministrator : words.hasAdministrator)
}

if (values.help || (!values.again && (!values.unit || !values.name))) {
  process.stdout.write(`${words.firstAdminHelp}\n`)
  if (!values.help) process.exitCode = 1
} else {
  const made = await inHouse('first-admin', (ctx) => makeCode(ctx).catch(inWords))
  if (made) process.stdout.write(`${words.code(made.fullName, made.code, made.expiresAt)}\n`)
}
