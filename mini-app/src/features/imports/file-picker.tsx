/** Takes a spreadsheet from the device. */
import { appImports } from '@quan-triet/shared/i18n/vi/app-imports'
import { Icon } from '../../components/icon.tsx'
import '../../styles/fields.css'

interface Props {
  hasFile: boolean
  onPick: (file: File) => void
}

export const FilePicker = ({ hasFile, onPick }: Props) => {
  const words = hasFile ? appImports.pickAgain : appImports.pick
  return (
    <div className="file-pick">
      <input
        type="file"
        accept=".xlsx,.xls,.ods,.csv"
        aria-label={words}
        onChange={(event) => {
          const picked = event.target.files?.[0]
          // The same file, mended meanwhile, may be picked again.
          event.target.value = ''
          if (picked) onPick(picked)
        }}
      />
      <span
        className={`button ${hasFile ? 'button-secondary' : 'button-primary'}`}
        aria-hidden="true"
      >
        <Icon name="upload" />
        {words}
      </span>
    </div>
  )
}
