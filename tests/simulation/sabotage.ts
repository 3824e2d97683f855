/** Guards of the house that can be taken away: a simulation that does not notice would prove nothing. */
import { type Disk, type RawDatabase, withImage } from './disk.ts'

export interface Sabotage {
  /** Done to the database that a run begins with. */
  onImage?: (image: Buffer) => Buffer
  /** Done to what a crash left behind, before the next process starts. */
  onCut?: (disk: Disk) => void
}

/** A table without its key takes in anything twice. */
const dropKey =
  (table: string) =>
  (raw: RawDatabase): void => {
    raw.pragma('foreign_keys = off')
    raw.exec(
      `create table copied as select * from ${table}; drop table ${table}; alter table copied rename to ${table}`,
    )
  }

const run =
  (statement: string) =>
  ({ raw }: Disk): void => {
    raw.exec(statement)
  }

export const sabotages = {
  /** Events that come again are taken in again. */
  'event-key': { onImage: (image) => withImage(image, dropKey('inbox')) },
  /** A call that was under way in a crash is made again, instead of being called unknown. */
  'unknown-outcome': {
    onCut: run("update outbox set state = 'ready', locked_until = null where state = 'sending'"),
  },
  /** The disk said that the last event is safe, and it was not. */
  'durable-commit': {
    onCut: run(
      'delete from inbox where order_key = (select max(order_key) from inbox) and exists (select 1 from task)',
    ),
  },
  /** What a process leaves behind when it ends is not taken up again. */
  'left-work': { onCut: run('delete from task') },
} as const satisfies Record<string, Sabotage>

export type GuardName = keyof typeof sabotages

export const isGuard = (name: string): name is GuardName => Object.hasOwn(sabotages, name)
