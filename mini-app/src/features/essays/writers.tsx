/** Lists a branch's writers by where their essays stand, and opens what is done about one or many of them. */
import { appEssays as words } from '@quan-triet/shared/i18n/vi/app-essays'
import type { EssayProgress, EssayWriter } from '@quan-triet/shared/models/essay'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { ConfirmSheet } from '../../components/confirm-sheet.tsx'
import { SearchField } from '../../components/search-field.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { choicesOf } from '../../lib/labelled.ts'
import { matchesName } from '../../lib/match-name.ts'
import { useEndExtension } from './api.ts'
import { ExtendSheet } from './extend-sheet.tsx'
import { PaperSheet } from './paper-sheet.tsx'
import { nameOfWriter } from './writer-name.ts'
import { WriterRow } from './writer-row.tsx'
import { mayGetTime, mayHandInPaper, type WriterView, writersIn } from './writer-views.ts'

const FEW = 8
const views = choicesOf(words.views)

type Asked = { what: 'paper' | 'extend'; first: EssayWriter['personId'][] }

const Sheets = (props: { people: EssayWriter[]; asked: Asked; onClose: () => void }) => {
  const { people, asked, onClose } = props
  return asked.what === 'paper' ? (
    <PaperSheet people={people.filter(mayHandInPaper)} first={asked.first} onClose={onClose} />
  ) : (
    <ExtendSheet people={people.filter(mayGetTime)} first={asked.first} onClose={onClose} />
  )
}

const EndSheet = ({ one, onClose }: { one: EssayWriter; onClose: () => void }) => {
  const end = useEndExtension()
  return (
    <ConfirmSheet
      title={words.endTitle(one.fullName)}
      text={words.endText}
      confirmWords={words.endExtension}
      isBusy={end.isPending}
      error={end.error}
      onConfirm={() => end.mutate(one.personId, { onSuccess: onClose })}
      onClose={onClose}
    />
  )
}

/** Only what somebody is in is offered, and what is shown. */
const useView = (people: EssayWriter[]) => {
  const [chosen, setView] = useState<WriterView | null>(null)
  const usual = writersIn(people, 'chua_nop').length > 0 ? 'chua_nop' : 'tat_ca'
  const view = chosen ?? usual
  const choices = views
    .map(({ value, label }) => ({ value, count: writersIn(people, value).length, label }))
    .filter(({ value, count }) => count > 0 || value === view)
    .map(({ value, count, label }) => ({ value, label: words.view(label, count) }))
  return { view, choices, setView }
}

interface ToolsProps {
  people: EssayWriter[]
  onAsk: (asked: Asked) => void
}

const Tools = ({ people, onAsk }: ToolsProps) => (
  <div className="line">
    {people.some(mayHandInPaper) && (
      <Button onPress={() => onAsk({ what: 'paper', first: [] })}>{words.paper}</Button>
    )}
    {people.some(mayGetTime) && (
      <Button onPress={() => onAsk({ what: 'extend', first: [] })}>{words.extend}</Button>
    )}
  </div>
)

export const Writers = ({ progress: { people } }: { progress: EssayProgress }) => {
  const { view, choices, setView } = useView(people)
  const [search, setSearch] = useState('')
  const [asked, setAsked] = useState<Asked | null>(null)
  const [ending, setEnding] = useState<EssayWriter | null>(null)
  const shown = writersIn(people, view)
  const found = shown.filter(({ fullName }) => matchesName(fullName, search))
  return (
    <section className="stack-s">
      <SelectField label={words.show} choices={choices} value={view} onChange={setView} />
      <Tools people={people} onAsk={setAsked} />
      {shown.length > FEW && (
        <SearchField label={words.search} value={search} onChange={setSearch} />
      )}
      {found.length === 0 && (
        <p className="empty">{shown.length === 0 ? words.none : words.searchNone}</p>
      )}
      <ul className="list">
        {found.map((one) => (
          <WriterRow
            key={one.personId}
            one={one}
            name={nameOfWriter(one, people)}
            onPaper={() => setAsked({ what: 'paper', first: [one.personId] })}
            onExtend={() => setAsked({ what: 'extend', first: [one.personId] })}
            onEndExtension={() => setEnding(one)}
          />
        ))}
      </ul>
      <p className="soft">{words.private}</p>
      {asked && <Sheets people={people} asked={asked} onClose={() => setAsked(null)} />}
      {ending && <EndSheet one={ending} onClose={() => setEnding(null)} />}
    </section>
  )
}
