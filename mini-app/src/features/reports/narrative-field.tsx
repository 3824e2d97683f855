/** One section of a report's words: saved when the writing pauses, with both texts shown where two people wrote at once. */
import { appReports as words } from '@quan-triet/shared/i18n/vi/app-reports'
import type {
  EditConflict,
  NarrativeSection,
  ReportVersionView,
} from '@quan-triet/shared/models/report-view'
import { useEffect, useState } from 'react'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { LongTextField } from '../../components/long-text-field.tsx'
import { serverNow } from '../../lib/server-clock.ts'
import { type ReportAt, useEdit } from './api.ts'

interface Props {
  section: NarrativeSection
  view: ReportVersionView
  at: ReportAt
}

type Both = EditConflict['narrative'][number]

const PAUSE_MS = 1_200
const LONGEST = 20_000

/** What is written here, what is known to be saved, and the way between them. */
const useAutosave = ({ section, view, at }: Props) => {
  const stored = view.content.narrative[section]
  const [text, setText] = useState(stored)
  // What this person last knew to be stored, and when: whatever came since must be told, not written over.
  const [known, setKnown] = useState({ text: stored, revision: view.revision })
  const [savedAt, setSavedAt] = useState<string | null>(null)
  const [both, setBoth] = useState<Both | null>(null)
  const edit = useEdit(at.reportId)
  const { mutate, isPending } = edit
  const save = (written: string, seen: string, revision: number): void =>
    mutate(
      { revision, cells: [], narrative: [{ section, seen, text: written }] },
      {
        onSuccess: ({ conflict, report }) => {
          const found = conflict?.narrative.find((one) => one.section === section) ?? null
          setBoth(found)
          if (found !== null) return
          setKnown({ text: written, revision: report.revision })
          setSavedAt(serverNow())
        },
      },
    )
  useEffect(() => {
    if (text === known.text || isPending || both !== null) return undefined
    const timer = setTimeout(() => save(text, known.text, known.revision), PAUSE_MS)
    return () => clearTimeout(timer)
  })
  const take = (theirs: string): void => {
    setText(theirs)
    setKnown({ text: theirs, revision: view.revision })
    setBoth(null)
  }
  const isSaved = text === known.text
  // Somebody else's words come in while nothing is being written here.
  if (isSaved && stored !== known.text && !isPending) take(stored)
  return { text, setText, savedAt, both, edit, isSaved, take, save }
}

const Conflict = ({
  both,
  onMine,
  onTheirs,
}: {
  both: Both
  onMine: () => void
  onTheirs: () => void
}) => (
  <Banner kind="warn">
    <p className="strong">{words.conflictText}</p>
    <p>{words.theirs}</p>
    <p className="notice-text">{both.theirs}</p>
    <p>{words.mine}</p>
    <p className="notice-text">{both.mine}</p>
    <Button onPress={onMine}>{words.keepMine}</Button>
    <Button onPress={onTheirs}>{words.keepTheirs}</Button>
  </Banner>
)

export const NarrativeField = (props: Props) => {
  const { text, setText, savedAt, both, edit, isSaved, save, take } = useAutosave(props)
  return (
    <div className="stack-xs">
      <LongTextField
        label={words.sections[props.section]}
        value={text}
        onChange={setText}
        maxLength={LONGEST}
      />
      <p className="soft" role="status">
        {!isSaved && (edit.isError ? words.notSaved : words.saving)}
        {isSaved && savedAt !== null && words.savedAt(savedAt)}
      </p>
      {both !== null && (
        <Conflict
          both={both}
          onMine={() => save(text, both.theirs, props.view.revision)}
          onTheirs={() => take(both.theirs)}
        />
      )}
    </div>
  )
}
