/** Shows the note that a committee member wrote at a venue. */
import { appCampaigns } from '@quan-triet/shared/i18n/vi/app-campaigns'
import { appCommon } from '@quan-triet/shared/i18n/vi/app-common'
import { QueryView } from '../../components/query-view.tsx'
import { Sheet } from '../../components/sheet.tsx'
import { useVenueNote } from './api.ts'

interface Props {
  id: string
  person: string
  onClose: () => void
}

export const NoteSheet = ({ id, person, onClose }: Props) => {
  const note = useVenueNote(id)
  return (
    <Sheet title={appCampaigns.noteOf(person)} onClose={onClose} closeWords={appCommon.close}>
      <QueryView query={note}>{(data) => <p>{data.note}</p>}</QueryView>
    </Sheet>
  )
}
