/** Takes back what was handed in while nobody grades it. */
import { appOwnEssay as words } from '@quan-triet/shared/i18n/vi/app-own-essay'
import type { MyEssay } from '@quan-triet/shared/models/own-essay'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { ConfirmSheet } from '../../components/confirm-sheet.tsx'
import { useWithdraw } from './api.ts'

export const Withdraw = ({ essay }: { essay: MyEssay }) => {
  const [isAsked, setAsked] = useState(false)
  const withdraw = useWithdraw(essay)
  return (
    <>
      <Button isWide onPress={() => setAsked(true)}>
        {words.withdraw}
      </Button>
      {isAsked && (
        <ConfirmSheet
          title={words.withdrawTitle}
          text={words.withdrawText}
          confirmWords={words.withdraw}
          isBusy={withdraw.isPending}
          error={withdraw.error}
          onConfirm={() => withdraw.mutate()}
          onClose={() => setAsked(false)}
        />
      )}
    </>
  )
}
