/** Hands the essay in: says first what is missing, asks once more with the counts, sends every word before. */
import { appOwnEssay as words } from '@quan-triet/shared/i18n/vi/app-own-essay'
import { appEssayPages } from '@quan-triet/shared/i18n/vi/app-essay-pages'
import type { EssayDraft, MyEssay } from '@quan-triet/shared/models/own-essay'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { Banner } from '../../components/banner.tsx'
import { Sheet } from '../../components/sheet.tsx'
import { useSubmit } from './api.ts'
import type { Keeper } from './draft-keeper.ts'
import { countAll } from './lacks.ts'
import { forgetDraft } from './use-keeper.ts'

const Lacks = ({ lacks, onClose }: { lacks: readonly string[]; onClose: () => void }) => (
  <Sheet title={words.notYetTitle} closeWords={words.goOn} onClose={onClose}>
    {lacks.map((lack) => (
      <p key={lack}>{lack}</p>
    ))}
  </Sheet>
)

interface AskProps {
  texts: readonly string[]
  isBusy: boolean
  isUnsent: boolean
  error: Error | null
  onSubmit: () => void
  onClose: () => void
}

const Ask = ({ texts, isBusy, isUnsent, error, onSubmit, onClose }: AskProps) => (
  <Sheet title={words.submitTitle} closeWords={words.goOn} onClose={onClose}>
    {texts.map((text) => (
      <p key={text}>{text}</p>
    ))}
    {isUnsent && (
      <Banner kind="warn">
        <p>{words.unsent}</p>
      </Banner>
    )}
    <ProblemBanner error={error} />
    <Button kind="primary" isBusy={isBusy} onPress={onSubmit}>
      {words.submit}
    </Button>
  </Sheet>
)

interface TypedProps {
  essay: MyEssay
  keeper: Keeper
  lacks: readonly string[]
  /** How much is the resolution's own wording, where that is much. */
  percent: number | null
}

export const SubmitTyped = ({ essay, keeper, lacks, percent }: TypedProps) => {
  const [isAsked, setAsked] = useState(false)
  const [isSending, setSending] = useState(false)
  const [isUnsent, setUnsent] = useState(false)
  const submit = useSubmit(essay, () => forgetDraft(essay.campaignId))
  const run = async (): Promise<void> => {
    setSending(true)
    const hasAll = await keeper.finish()
    setSending(false)
    setUnsent(!hasAll)
    if (hasAll) submit.mutate(keeper.get().draft.revision)
  }
  const close = (): void => setAsked(false)
  const count = countAll(keeper.get().draft.blocks)
  return (
    <>
      <Button kind="primary" isWide onPress={() => setAsked(true)}>
        {words.submit}
      </Button>
      {isAsked && lacks.length > 0 && <Lacks lacks={lacks} onClose={close} />}
      {isAsked && lacks.length === 0 && (
        <Ask
          texts={[
            words.submitText(count),
            ...(percent === null ? [] : [words.submitHint(percent)]),
          ]}
          isBusy={isSending || submit.isPending}
          isUnsent={isUnsent}
          error={submit.error}
          onSubmit={() => void run()}
          onClose={close}
        />
      )}
    </>
  )
}

interface StoredProps {
  essay: MyEssay
  draft: EssayDraft
  /** Photographs that are still on this phone. */
  unsent: number
}

/** A file or photographs, which the server has already. */
export const SubmitStored = ({ essay, draft, unsent }: StoredProps) => {
  const [isAsked, setAsked] = useState(false)
  const submit = useSubmit(essay, () => {})
  return (
    <>
      <Button kind="primary" isWide onPress={() => setAsked(true)}>
        {words.submit}
      </Button>
      {isAsked && unsent > 0 && (
        <Lacks lacks={[appEssayPages.unsentPages(unsent)]} onClose={() => setAsked(false)} />
      )}
      {isAsked && unsent === 0 && (
        <Ask
          texts={[
            draft.form === 'anh'
              ? words.submitPages(draft.pages.length)
              : words.submitText(draft.syllables),
          ]}
          isBusy={submit.isPending}
          isUnsent={false}
          error={submit.error}
          onSubmit={() => submit.mutate(draft.revision)}
          onClose={() => setAsked(false)}
        />
      )}
    </>
  )
}
