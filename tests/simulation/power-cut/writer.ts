/** The process that is watched: stores events and says on its output which are durable. @see record-by-trace.ts */
import { keepCheckpoints } from '@quan-triet/bot-server/db/keep-checkpoints'
import { writeSync } from 'node:fs'
import { drawOf } from '../draw.ts'
import { ACKNOWLEDGED, openRecorded, synchronousModes, writeEvents } from './write-events.ts'

const [path = '', seed = '', commits = '', mode = '', thread = ''] = process.argv.slice(2)
const synchronous = synchronousModes.find((one) => one === mode)
if (!synchronous) throw new Error(`not a mode: ${mode}`)

const db = await openRecorded(`sqlite:${path}`, synchronous)
if (thread === 'true')
  keepCheckpoints(db, (error) => {
    throw error
  })
const plan = { draw: drawOf('events', seed), commits: Number(commits) }
await writeEvents(db, plan, (ids) => void writeSync(1, `${ACKNOWLEDGED}${ids.join(',')}\n`))
// As a machine ends whose power fails: nothing is closed.
process.kill(process.pid, 'SIGKILL')
