/** Checks the whole audit log, or a file that was exported from it, also against an anchor that was written down. */
import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { audit as words } from '@quan-triet/shared/i18n/vi/audit'
import type { ChainPoint } from '../domain/audit/chain.ts'
import { checkExported } from '../domain/audit/check-exported.ts'
import { sha256Of } from '../lib/digest.ts'
import { verifyAudit } from '../services/audit/verify-audit.ts'
import { inHouse } from './in-house.ts'

const { command } = words
const ANCHOR = /^(\d{1,15}):([0-9a-f]{16,64})$/

interface Asked {
  anchor: ChainPoint | undefined
  file: string | undefined
}

/** What was asked for; undefined when it cannot be understood, said on the error stream. */
const readArguments = (): Asked | undefined => {
  try {
    const options = { anchor: { type: 'string' }, file: { type: 'string' } } as const
    const { file, anchor: text } = parseArgs({ options }).values
    if (text === undefined) return { file, anchor: undefined }
    const [, seq, hash] = ANCHOR.exec(text.trim().toLowerCase()) ?? []
    if (hash !== undefined) return { file, anchor: { seq: Number(seq), hash } }
    console.error(command.anchorWrong(text))
  } catch {
    // An argument that is not known: the usage says which are.
  }
  console.error(command.usage)
  return undefined
}

const refuse = (text: string): void => {
  console.error(text)
  process.exitCode = 1
}

const checkLog = async (anchor: ChainPoint | undefined): Promise<void> => {
  const input = { extent: 'whole', anchor } as const
  const verified = await inHouse('verify-audit', (ctx) => verifyAudit({ ctx, input }))
  if (!verified) return
  const { fault, checked, point } = verified
  if (fault) refuse(command.broken(fault))
  else console.log(checked === 0 ? command.empty : command.whole(checked, point.seq, point.hash))
}

const checkFile = async (path: string, anchor: ChainPoint | undefined): Promise<void> => {
  const bytes = await readFile(path).catch(() => undefined)
  const check = bytes && checkExported(bytes.toString('utf8'), anchor)
  if (!check) return refuse(command.noFile(path))
  if (check.fault) return refuse(command.fileBroken(check.fault))
  console.log(command.fileWhole({ ...check, sha256: sha256Of(bytes) }))
  if (check.isAnchored === false) refuse(command.fileNotAnchored)
  if (check.isAnchored) console.log(command.fileAnchored)
}

const asked = readArguments()
if (asked === undefined) process.exitCode = 2
else if (asked.file === undefined) await checkLog(asked.anchor)
else await checkFile(asked.file, asked.anchor)
