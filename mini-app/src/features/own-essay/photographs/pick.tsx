/** Opens the camera, or the photographs that were taken before. */
import { Icon } from '../../../components/icon.tsx'
import '../../../styles/fields.css'

interface Props {
  label: string
  /** Says more than the visible words where several look alike. */
  name?: string
  isCamera: boolean
  onPick: (files: File[]) => void
}

export const Pick = ({ label, name = label, isCamera, onPick }: Props) => (
  <div className="file-pick">
    <input
      type="file"
      accept="image/*"
      aria-label={name}
      multiple={!isCamera}
      {...(isCamera && { capture: 'environment' })}
      onChange={({ target }) => {
        onPick([...(target.files ?? [])])
        // The same photograph may be chosen again.
        target.value = ''
      }}
    />
    <span className="button button-secondary" aria-hidden="true">
      <Icon name={isCamera ? 'camera' : 'document'} />
      {label}
    </span>
  </div>
)
