/** Lists the public texts that essays are compared with; the campaign's owner adds and removes them. */
import { appCopyCheck as words } from '@quan-triet/shared/i18n/vi/app-copy-check'
import type { ModelText } from '@quan-triet/shared/models/copy-check'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { ConfirmSheet } from '../../components/confirm-sheet.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { AddModelSheet } from './add-model-sheet.tsx'
import { useModelTexts, useRemoveModelText } from './api.ts'

const Model = ({ text, onRemove }: { text: ModelText; onRemove: () => void }) => (
  <li className="card stack-xs">
    <p className="strong">{text.title}</p>
    <p>{words.modelFacts(text.syllables, text.essays)}</p>
    {text.origin !== null && text.origin !== '' && <p>{words.origin(text.origin)}</p>}
    <p className="soft">{words.added(text.addedAt)}</p>
    <Button kind="quiet" label={words.removeOf(text.title)} onPress={onRemove}>
      {words.remove}
    </Button>
  </li>
)

const RemoveSheet = ({
  campaignId,
  text,
  onClose,
}: {
  campaignId: string
  text: ModelText
  onClose: () => void
}) => {
  const remove = useRemoveModelText(campaignId)
  return (
    <ConfirmSheet
      title={words.removeTitle}
      text={words.removeText(text.title)}
      confirmWords={words.remove}
      isBusy={remove.isPending}
      error={remove.error}
      onConfirm={() => remove.mutate(text, { onSuccess: onClose })}
      onClose={onClose}
    />
  )
}

export const ModelTexts = ({ campaignId }: { campaignId: string }) => {
  const query = useModelTexts(campaignId)
  const [isAdding, setAdding] = useState(false)
  const [removing, setRemoving] = useState<ModelText | null>(null)
  return (
    <section className="stack-s" aria-labelledby="model-texts">
      <h2 id="model-texts">{words.models}</h2>
      <QueryView query={query}>
        {({ texts }) => (
          <>
            {texts.length === 0 ? (
              <p>{words.noModels}</p>
            ) : (
              <ul className="stack-s">
                {texts.map((text) => (
                  <Model key={text.id} text={text} onRemove={() => setRemoving(text)} />
                ))}
              </ul>
            )}
            <Button onPress={() => setAdding(true)}>{words.add}</Button>
          </>
        )}
      </QueryView>
      {isAdding && <AddModelSheet campaignId={campaignId} onClose={() => setAdding(false)} />}
      {removing && (
        <RemoveSheet campaignId={campaignId} text={removing} onClose={() => setRemoving(null)} />
      )}
    </section>
  )
}
