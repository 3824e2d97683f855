/** Picks one file of the device, by a button as large as all others. */
import { Icon } from '../../components/icon.tsx'
import type { ComponentProps } from 'react'
import '../../styles/fields.css'

interface Props {
  label: string
  /** Kinds of files that the device offers. */
  accept: string
  icon: ComponentProps<typeof Icon>['name']
  /** Whether picking is what comes next. */
  isMain: boolean
  onPick: (file: File) => void
}

export const FilePicker = ({ label, accept, icon, isMain, onPick }: Props) => (
  <div className="file-pick">
    <input
      type="file"
      accept={accept}
      aria-label={label}
      onChange={(event) => {
        const picked = event.target.files?.[0]
        if (picked) onPick(picked)
      }}
    />
    <span className={`button ${isMain ? 'button-primary' : 'button-secondary'}`} aria-hidden="true">
      <Icon name={icon} />
      {label}
    </span>
  </div>
)
