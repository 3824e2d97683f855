/** Checks the whole audit log, and against an anchor that was written down; says in words what it finds. */
import { parseArgs } from 'node:util'
import { audit as words } from '@quan-triet/shared/i18n/vi/audit'
import type { ChainPoint } from '../domain/audit/chain.ts'
import { verifyAudit } from '../services/audit/verify-audit.ts'
import { inHouse } from './in-house.ts'

const { command } = words
const ANCHOR = /^(\d{1,15}):([0-9a-f]{16,64})$/

/** What was asked for; undefined when it cannot be understood, said on the error stream. */
const readAnchor = (): { anchor: ChainPoint | undefined } | undefined => {
  try {
    const { values } = parseArgs({ options: { anchor: { type: 'string' } } })
    if (values.anchor === undefined) return { anchor: undefined }
    const [, seq, hash] = ANCHOR.exec(values.anchor.trim().toLowerCase()) ?? []
    if (hash !== undefined) return { anchor: { seq: Number(seq), hash } }
    console.error(command.anchorWrong(values.anchor))
  } catch {
    // An argument that is not known: the usage says which are.
  }
  console.error(command.usage)
  return undefined
}

const asked = readAnchor()
if (asked === undefined) process.exitCode = 2
else {
  const input = { extent: 'whole', anchor: asked.anchor } as const
  const verified = await inHouse('verify-audit', (ctx) => verifyAudit({ ctx, input }))
  if (verified?.fault) {
    console.error(command.broken(verified.fault))
    process.exitCode = 1
  } else if (verified) {
    const { checked, point } = verified
    console.log(checked === 0 ? command.empty : command.whole(checked, point.seq, point.hash))
  }
}
