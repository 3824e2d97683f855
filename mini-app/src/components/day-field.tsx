/** A labelled day, chosen from a month in Vietnamese whatever language the phone speaks. */
import { formatDay } from '@quan-triet/shared/i18n/format'
import { appCommon } from '@quan-triet/shared/i18n/vi/app-common'
import type { Day } from '@quan-triet/shared/models/moments'
import { lazy, Suspense, useState } from 'react'
import { Field } from './field.tsx'
import { Icon } from './icon.tsx'
import { Loading } from './loading.tsx'
import { Sheet } from './sheet.tsx'
import '../styles/fields.css'

const MonthGrid = lazy(async () => ({ default: (await import('./month-grid.tsx')).MonthGrid }))

interface Props {
  label: string
  value: Day
  /** Days before this one cannot be chosen. */
  from?: Day
  onChange: (day: Day) => void
}

export const DayField = ({ label, value, from, onChange }: Props) => {
  const [isOpen, setOpen] = useState(false)
  return (
    <Field label={label}>
      {(control) => (
        <>
          <button
            {...control}
            type="button"
            className="input"
            aria-haspopup="dialog"
            aria-label={appCommon.fieldNow(label, formatDay(value))}
            onClick={() => setOpen(true)}
          >
            {formatDay(value)}
            <Icon name="calendar" size={24} />
          </button>
          {isOpen && (
            <Sheet title={label} onClose={() => setOpen(false)}>
              <Suspense fallback={<Loading />}>
                <MonthGrid
                  value={value}
                  {...(from !== undefined && { from })}
                  onChoose={(day) => {
                    onChange(day)
                    setOpen(false)
                  }}
                />
              </Suspense>
            </Sheet>
          )}
        </>
      )}
    </Field>
  )
}
