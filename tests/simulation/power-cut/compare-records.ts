/** Compares what the model says the database asked of its disk with what it was seen to ask. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Op } from './disk-log.ts'
import { recordByModel } from './record-by-model.ts'
import { recordByTrace } from './record-by-trace.ts'
import type { RecordingPlan } from './write-events.ts'

/** The bytes have salts of chance in them; everything else must be the same. */
const shapeOf = (op: Op | undefined): string => {
  if (!op) return 'nothing'
  if (op.kind === 'acknowledge') return `acknowledge ${op.ids.join(',')}`
  if (op.kind === 'write') return `write ${op.file} ${op.offset}+${op.bytes.length}`
  return op.kind === 'sync'
    ? `sync ${op.file} of all before ${op.since}`
    : `truncate ${op.file} to ${op.size}`
}

/** @returns how many ops were the same, and the first that was not */
export const compareRecords = async (
  plan: RecordingPlan,
): Promise<{ same: number; difference?: string }> => {
  const folders = ['model', 'trace'].map((name) =>
    mkdtempSync(join(tmpdir(), `quan-triet-power-${name}-`)),
  )
  try {
    const [ofModel = '', ofTrace = ''] = folders
    const { ops: model } = await recordByModel(ofModel, plan)
    const { ops: trace } = await recordByTrace(ofTrace, plan)
    const length = Math.max(model.length, trace.length)
    for (let place = 0; place < length; place += 1) {
      const [said, seen] = [shapeOf(model[place]), shapeOf(trace[place])]
      if (said !== seen)
        return { same: place, difference: `op ${place}: ${said} in the model, ${seen} was seen` }
    }
    return { same: length }
  } finally {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true })
  }
}
