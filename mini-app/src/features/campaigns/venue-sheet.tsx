/** Adds one venue under another. */
import { appCampaigns } from '@quan-triet/shared/i18n/vi/app-campaigns'
import type { Venue, VenueTree } from '@quan-triet/shared/models/campaign-venue'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { Sheet } from '../../components/sheet.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useAddVenues } from './api.ts'

interface Props {
  above: Venue
  hosts: VenueTree['hosts']
  onClose: () => void
}

export const VenueSheet = ({ above, hosts, onClose }: Props) => {
  const add = useAddVenues(above.id)
  const [draft, setDraft] = useState({
    hostId: hosts[0]?.id ?? '',
    name: '',
    room: '',
    link: '',
    invited: '',
  })
  const change = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part })
  const { hostId, name, room, link, invited } = draft
  const isReady = name.trim() !== '' && /^\d*$/.test(invited)
  return (
    <Sheet title={`${appCampaigns.addVenue}: ${above.name}`} onClose={onClose}>
      <SelectField
        label={appCampaigns.host}
        choices={hosts.map((host) => ({ value: String(host.id), label: host.name }))}
        value={hostId}
        onChange={(next) => change({ hostId: next })}
      />
      <TextField
        label={appCampaigns.venueName}
        value={name}
        onChange={(next) => change({ name: next })}
        input={{ maxLength: 200 }}
      />
      <TextField
        label={appCampaigns.room}
        value={room}
        onChange={(next) => change({ room: next })}
        input={{ maxLength: 300 }}
      />
      <TextField
        label={appCampaigns.link}
        value={link}
        onChange={(next) => change({ link: next })}
        input={{ inputMode: 'url', maxLength: 500 }}
      />
      <TextField
        label={appCampaigns.invitedField}
        value={invited}
        onChange={(next) => change({ invited: next })}
        input={{ inputMode: 'numeric', maxLength: 6 }}
      />
      <ProblemBanner error={add.error} />
      <Button
        kind="primary"
        isBusy={add.isPending}
        isDisabled={!isReady}
        onPress={() =>
          add.mutate(
            [
              {
                hostId,
                name,
                room: room.trim() === '' ? null : room,
                link: link.trim() === '' ? null : link,
                invited: invited === '' ? null : Number(invited),
              },
            ],
            { onSuccess: onClose },
          )
        }
      >
        {appCampaigns.save}
      </Button>
    </Sheet>
  )
}
