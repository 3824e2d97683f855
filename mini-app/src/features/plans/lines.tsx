/** Shows a plan's paragraphs under their headings; while it may be edited each is a place to touch. */
import { appPlans as words } from '@quan-triet/shared/i18n/vi/app-plans'
import type { PlanLine, PlanView } from '@quan-triet/shared/models/plan'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { BothKept } from './both-kept.tsx'
import { keepEdit, sendEdits } from './kept-edits.ts'
import { LineEditor } from './line-editor.tsx'
import { newLineId } from './new-id.ts'

type LineId = PlanLine['id']

interface Props {
  plan: PlanView
  /** The paragraph that is a field now. */
  open: PlanLine | null
  onOpen: (line: PlanLine | null) => void
}

const Text = ({ line }: { line: PlanLine }) => (
  <p className="plan-text">{line.text === '' ? words.emptyLine : line.text}</p>
)

const editOf = ({ id, heading, revision }: PlanLine, text: string | null) => ({
  kind: 'line' as const,
  id,
  seen: revision === 0 ? null : revision,
  heading,
  afterId: null,
  body: text === null ? null : { text },
})

/** Two people wrote here at once: nothing is lost until somebody chooses. */
const Pair = ({ plan, all }: { plan: PlanView; all: readonly PlanLine[] }) => {
  const keep = (id: string): void => {
    for (const line of all) if (line.id !== id) keepEdit(plan.id, editOf(line, null))
    void sendEdits(plan.id)
  }
  const keepAll = (): void => {
    for (const line of all.slice(1)) keepEdit(plan.id, editOf(line, line.text))
    void sendEdits(plan.id)
  }
  const versions = all.map((line) => ({ id: line.id, shown: <Text line={line} /> }))
  return <BothKept versions={versions} onKeep={keep} onKeepAll={keepAll} />
}

interface OneProps extends Props {
  line: PlanLine
  afterId: LineId | null
  number: number
}

const One = ({ plan, open, onOpen, line, afterId, number }: OneProps) => {
  const copies = plan.lines.filter(({ conflictOf }) => conflictOf === line.id)
  if (!plan.mayEdit) return line.text === '' ? null : <p className="plan-text">{line.text}</p>
  if (copies.length > 0) return <Pair plan={plan} all={[line, ...copies]} />
  if (open?.id === line.id)
    return (
      <LineEditor
        planId={plan.id}
        line={line}
        afterId={afterId}
        number={number}
        onDone={() => onOpen(null)}
      />
    )
  return (
    <button type="button" className="plan-line" onClick={() => onOpen(line)}>
      {line.text === '' ? <span className="soft">{words.emptyLine}</span> : line.text}
      <span className="hidden-visually"> ({words.editLine(number)})</span>
    </button>
  )
}

/** What is shown under a heading: its lines, without copies that stand with their original, and the new one. */
const shownOf = ({ plan, open }: Props, heading: number): PlanLine[] => {
  const ids = new Set(plan.lines.map(({ id }) => id))
  const lines = plan.lines.filter(
    (line) => line.heading === heading && (line.conflictOf === null || !ids.has(line.conflictOf)),
  )
  return open !== null && open.heading === heading && !ids.has(open.id) ? [...lines, open] : lines
}

const Section = ({ name, heading, ...props }: Props & { name: string; heading: number }) => {
  const lines = shownOf(props, heading)
  const { open, plan } = props
  const isAdding = open?.heading === heading && !plan.lines.some(({ id }) => id === open.id)
  const add = (): void =>
    props.onOpen({ id: newLineId(), heading, text: '', revision: 0, conflictOf: null })
  return (
    <section className="card" aria-labelledby={`heading-${heading}`}>
      <h2 id={`heading-${heading}`}>{words.headingNumbered(heading, name)}</h2>
      {lines.length === 0 && <p className="soft">{words.emptyHeading}</p>}
      {lines.length > 0 && (
        <div className="plan-lines">
          {lines.map((line, index) => (
            <One
              key={line.id}
              {...props}
              line={line}
              afterId={lines[index - 1]?.id ?? null}
              number={index + 1}
            />
          ))}
        </div>
      )}
      {plan.mayEdit && !isAdding && (
        <div>
          <Button kind="quiet" label={words.addLineTo(name)} onPress={add}>
            {words.addLine}
          </Button>
        </div>
      )}
    </section>
  )
}

export const Lines = ({ plan }: { plan: PlanView }) => {
  const [open, setOpen] = useState<PlanLine | null>(null)
  return (
    <>
      {plan.headings.map((name, heading) => (
        <Section
          key={heading}
          plan={plan}
          name={name}
          heading={heading}
          open={open}
          onOpen={setOpen}
        />
      ))}
    </>
  )
}
