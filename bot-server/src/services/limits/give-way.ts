/** Says whether some work must give way now, so that what people wait for comes first. */
import { type LoadSigns, mustGiveWay, mustSaveRoom, type Work } from '../../domain/degradation.ts'
import type { Deps } from '../context.ts'

type Busy = Pick<Deps, 'load' | 'groupWriter'>

export const signsOf = ({ load, groupWriter }: Busy): LoadSigns => ({
  delayMs: load.delayMs(),
  waitingWrites: groupWriter.waiting(),
  openRequests: load.open(),
})

export const givesWay = (deps: Busy, work: Work): boolean => mustGiveWay(work, signsOf(deps))

/** Whether work that writes must wait until there is room again on the disk. */
export const savesRoom = ({ reserve }: Pick<Deps, 'reserve'>, work: Work): boolean =>
  mustSaveRoom(work, reserve.used())
