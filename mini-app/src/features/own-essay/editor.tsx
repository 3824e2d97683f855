/** Where the essay is typed: a field for each heading, what is saved, how long it is, and handing in. */
import { appOwnEssay as words } from '@quan-triet/shared/i18n/vi/app-own-essay'
import type { MyEssay } from '@quan-triet/shared/models/own-essay'
import { useDeferredValue } from 'react'
import { Banner } from '../../components/banner.tsx'
import { problemWords } from '../../lib/problem.ts'
import { Conflict } from './conflict.tsx'
import type { KeeperView } from './draft-keeper.ts'
import type { Choice } from './draft-rules.ts'
import { GrowingField } from './growing-field.tsx'
import { countAll, lacksOf, MANDATORY } from './lacks.ts'
import { Outline } from './outline.tsx'
import { SubmitTyped } from './submit.tsx'
import { useKeeper } from './use-keeper.ts'

/** In percent; from here on the author is told (M-05), and never kept from handing in. */
const MUCH_BORROWED = 30

const Saving = ({ view: { draft, theirs, saving, isUnkept, refusal } }: { view: KeeperView }) => {
  if (isUnkept && saving !== 'sent')
    return (
      <Banner kind="bad">
        <p>{words.unkept}</p>
      </Banner>
    )
  if (refusal)
    return (
      <Banner kind="bad">
        <p>{problemWords(refusal)}</p>
        <p>{words.refused}</p>
      </Banner>
    )
  if (saving === 'stuck')
    return (
      <Banner kind="warn">
        <p>{words.stuck}</p>
      </Banner>
    )
  if (theirs !== null) return <p className="soft">{words.onPhone}</p>
  if (saving === 'waiting') return <p className="soft">{words.waiting}</p>
  return draft.savedAt === null ? null : <p className="soft">{words.savedAt(draft.savedAt)}</p>
}

const Length = ({ essay, blocks }: { essay: MyEssay; blocks: readonly string[] }) => {
  const { minSyllables: least, maxSyllables: most } = essay
  const count = countAll(useDeferredValue(blocks))
  return (
    <p>
      {words.count(count, least, most)}
      {least !== null && count < least && ` ${words.short(least - count)}`}
      {most !== null && count > most && ` ${words.long(count - most)}`}
    </p>
  )
}

const Borrowed = ({ percent }: { percent: number | null }) =>
  percent !== null &&
  percent > MUCH_BORROWED && (
    <Banner kind="info">
      <p>{words.borrowed(percent)}</p>
    </Banner>
  )

export const Editor = ({ essay }: { essay: MyEssay }) => {
  const { keeper, view } = useKeeper(essay)
  const { headings } = essay
  const { blocks } = view.draft
  const choose = (choice: Choice): void => {
    keeper.choose(choice)
    void keeper.flush()
  }
  const percent = view.borrowedPercent ?? essay.draft?.borrowedPercent ?? null
  return (
    <>
      {view.theirs && <Conflict theirs={view.theirs} headings={headings} onChoose={choose} />}
      <section className="card" aria-labelledby="essay-write">
        <h2 id="essay-write">{essay.versions.length > 0 ? words.rewrite : words.write}</h2>
        <Outline questions={essay.questions} />
        {blocks.map((text, index) => (
          <GrowingField
            // Headings have no identity but their place.
            key={index}
            label={words.heading(index + 1, headings[index] ?? '', index < MANDATORY)}
            value={text}
            onChange={(value) => keeper.type(index, value)}
          />
        ))}
        <Length essay={essay} blocks={blocks} />
        <Borrowed percent={percent} />
        <Saving view={view} />
        <SubmitTyped
          essay={essay}
          keeper={keeper}
          lacks={view.theirs ? [words.chooseFirst] : lacksOf(blocks, essay)}
          percent={percent !== null && percent > MUCH_BORROWED ? percent : null}
        />
      </section>
    </>
  )
}
