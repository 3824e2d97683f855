/** Shows each process of the house: whether it runs, since when and in which version, and the room on its disks. */
import { appHouse as words } from '@quan-triet/shared/i18n/vi/app-house'
import type { DiskStatus, ProcessStatus } from '@quan-triet/shared/models/house-condition'
import { Chip } from '../../components/chip.tsx'
import { Fact } from './fact.tsx'
import '../../styles/operations.css'

const Disk = ({ name, disk: { freeMb, totalMb, isLow } }: { name: string; disk: DiskStatus }) => {
  const used = Math.max(0, totalMb - freeMb)
  return (
    <div className="stack-xs">
      <div className="row-wrap spread">
        <span className="soft">{name}</span>
        {isLow && <Chip kind="bad">{words.diskLow}</Chip>}
      </div>
      <meter
        className={`operations-disk${isLow ? ' operations-disk-low' : ''}`}
        min={0}
        max={totalMb}
        value={used}
        aria-label={`${name}: ${words.diskPicture(used, totalMb)}`}
      />
      <p className="operations-number">{words.room(freeMb, totalMb)}</p>
    </div>
  )
}

const Running = ({ process: one }: { process: ProcessStatus }) => (
  <>
    <dl className="import-facts">
      <Fact name={words.version}>{one.version}</Fact>
      <Fact name={words.uptime}>{words.since(one.startedAt, one.seenAt)}</Fact>
      <Fact name={words.memory}>{words.size(one.memoryMb)}</Fact>
      <Fact name={words.delay}>{words.ms(one.loopDelayMs)}</Fact>
    </dl>
    {one.disks.map((disk) => (
      <Disk
        key={disk.place}
        name={one.disks.length === 1 ? words.disk : words.disks[disk.place]}
        disk={disk}
      />
    ))}
  </>
)

const Lost = ({ process: one }: { process: ProcessStatus }) => (
  <>
    <dl className="import-facts">
      <Fact name={words.seen}>{words.at(one.seenAt)}</Fact>
    </dl>
    <p>{words.lostTodo}</p>
  </>
)

const ProcessCard = ({ process: one }: { process: ProcessStatus }) => (
  <li className="card">
    <div className="row-wrap spread">
      <h3 className="audit-code">{one.host}</h3>
      <Chip kind={one.isRunning ? 'good' : 'bad'}>
        {one.isRunning ? words.running : words.lost}
      </Chip>
    </div>
    {one.isRunning ? <Running process={one} /> : <Lost process={one} />}
  </li>
)

export const ProcessesCard = ({ processes }: { processes: readonly ProcessStatus[] }) => (
  <section className="stack-s" aria-labelledby="house-machines">
    <h2 id="house-machines">{words.machinesTitle}</h2>
    {processes.length === 0 ? (
      <p className="soft">{words.noProcess}</p>
    ) : (
      <ul className="import-rows">
        {processes.map((one) => (
          <ProcessCard key={one.id} process={one} />
        ))}
      </ul>
    )}
  </section>
)
