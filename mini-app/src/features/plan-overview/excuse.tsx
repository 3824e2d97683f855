/** Frees a unit from a programme of its own with a reason, or takes that back. */
import { appPlanOverview as words } from '@quan-triet/shared/i18n/vi/app-plan-overview'
import type { PlanOverviewRow } from '@quan-triet/shared/models/plan-overview'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { ConfirmSheet } from '../../components/confirm-sheet.tsx'
import { ReasonSheet } from '../../components/reason-sheet.tsx'
import { useEndExcuse, useExcuse } from './api.ts'

interface SheetProps {
  row: PlanOverviewRow
  onClose: () => void
}

const ExcuseSheet = ({ row: { nodeId, unit }, onClose }: SheetProps) => {
  const excuse = useExcuse(nodeId)
  return (
    <ReasonSheet
      title={words.excuseTitle(unit.nameOrg)}
      text={words.excuseText}
      label={words.excuseReason}
      confirmWords={words.setExcuse}
      isBusy={excuse.isPending}
      error={excuse.error}
      onConfirm={(reason) => excuse.mutate(reason, { onSuccess: onClose })}
      onClose={onClose}
    />
  )
}

const EndSheet = ({ row: { nodeId, unit }, onClose }: SheetProps) => {
  const end = useEndExcuse(nodeId)
  return (
    <ConfirmSheet
      title={words.endExcuseTitle}
      text={words.endExcuseText(unit.nameOrg)}
      confirmWords={words.endExcuse}
      isBusy={end.isPending}
      error={end.error}
      onConfirm={() => end.mutate(undefined, { onSuccess: onClose })}
      onClose={onClose}
    />
  )
}

export const Excuse = ({ row }: { row: PlanOverviewRow }) => {
  const [isOpen, setOpen] = useState(false)
  const { nameOrg } = row.unit
  const close = (): void => setOpen(false)
  const isExcused = row.excuse !== null
  return (
    <>
      <Button
        label={(isExcused ? words.endExcuseOf : words.setExcuseOf)(nameOrg)}
        onPress={() => setOpen(true)}
      >
        {isExcused ? words.endExcuse : words.setExcuse}
      </Button>
      {isOpen &&
        (isExcused ? (
          <EndSheet row={row} onClose={close} />
        ) : (
          <ExcuseSheet row={row} onClose={close} />
        ))}
    </>
  )
}
