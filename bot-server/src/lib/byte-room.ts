/** Bounds how many bytes are held at once by all who hold some. */
import { TooBusy } from './too-busy.ts'

export interface ByteRoom {
  /** @throws TooBusy when there is no room for so many more */
  take(bytes: number): void
  giveBack(bytes: number): void
}

export const createByteRoom = (mostBytes: number): ByteRoom => {
  let held = 0
  return {
    take(bytes) {
      if (held + bytes > mostBytes) throw new TooBusy()
      held += bytes
    },
    giveBack(bytes) {
      held -= bytes
    },
  }
}
