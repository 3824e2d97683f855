/** Splits a class by the capacity of its hall: shows who would sit where, then asks when each class begins. */
import { appCampaigns } from '@quan-triet/shared/i18n/vi/app-campaigns'
import type { CampaignClass, ClassSplit } from '@quan-triet/shared/models/campaign-class'
import { addDays, at, dayOf, timeOf } from '@quan-triet/shared/time/calendar'
import { useDeferredValue, useState } from 'react'
import { Button } from '../../components/button.tsx'
import { DayField } from '../../components/day-field.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { Sheet } from '../../components/sheet.tsx'
import { TextField } from '../../components/text-field.tsx'
import { TimeField } from '../../components/time-field.tsx'
import { useSplitClass, useSplitProposal } from './api.ts'
import '../../styles/fields.css'

const USUAL_CAPACITY = 100

interface PartProps {
  number: number
  part: ClassSplit['parts'][number]
  start: string
  onChange: (start: string) => void
}

const Part = ({ number, part, start, onChange }: PartProps) => (
  <fieldset className="stack-s">
    <legend>{appCampaigns.part(number, part.people)}</legend>
    <p className="soft">
      {part.shares.map(({ unitName, people }) => appCampaigns.share(unitName, people)).join('; ')}
    </p>
    <div className="pair">
      <DayField
        label={appCampaigns.day}
        value={dayOf(start)}
        onChange={(day) => onChange(at(day, timeOf(start)))}
      />
      <TimeField
        label={appCampaigns.from}
        value={timeOf(start)}
        onChange={(time) => onChange(at(dayOf(start), time))}
      />
    </div>
  </fieldset>
)

interface ProposalProps {
  toSplit: CampaignClass
  split: ClassSplit
  capacity: number
  onDone: () => void
}

/** One class a day unless said otherwise. */
const Proposal = ({ toSplit, split, capacity, onDone }: ProposalProps) => {
  const first = toSplit.sessions[0]?.startsAt ?? ''
  const [changed, setChanged] = useState<Record<number, string>>({})
  const save = useSplitClass(toSplit.id)
  const starts = split.parts.map(
    (_, index) => changed[index] ?? at(addDays(dayOf(first), index), timeOf(first)),
  )
  if (split.parts.length < 2) return <p className="empty">{appCampaigns.splitNeedless}</p>
  return (
    <>
      <p className="strong">{appCampaigns.proposal(split.people, split.parts.length)}</p>
      {split.parts.map((part, index) => (
        <Part
          key={starts.length * split.parts.length + index}
          number={index + 1}
          part={part}
          start={starts[index] ?? first}
          onChange={(start) => setChanged({ ...changed, [index]: start })}
        />
      ))}
      <ProblemBanner error={save.error} />
      <Button
        kind="primary"
        isBusy={save.isPending}
        onPress={() => save.mutate({ capacity, starts }, { onSuccess: onDone })}
      >
        {appCampaigns.splitConfirm(split.parts.length)}
      </Button>
    </>
  )
}

export const SplitSheet = ({
  toSplit,
  onClose,
}: {
  toSplit: CampaignClass
  onClose: () => void
}) => {
  const [capacity, setCapacity] = useState(String(toSplit.capacity ?? USUAL_CAPACITY))
  const wanted = useDeferredValue(Number(capacity) || 0)
  const proposal = useSplitProposal(toSplit.id, wanted)
  return (
    <Sheet title={appCampaigns.splitTitle} onClose={onClose}>
      <TextField
        label={appCampaigns.capacity}
        value={capacity}
        onChange={setCapacity}
        input={{ inputMode: 'numeric', maxLength: 5 }}
      />
      {wanted > 0 && (
        <QueryView query={proposal}>
          {(split) => (
            <Proposal
              key={split.parts.length}
              toSplit={toSplit}
              split={split}
              capacity={wanted}
              onDone={onClose}
            />
          )}
        </QueryView>
      )}
    </Sheet>
  )
}
