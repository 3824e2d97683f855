/** Names what this process counts about its own work; all labels come out of closed sets. */
import { createCounter, createHistogram } from '../../lib/metrics/instruments.ts'

const SECONDS = [0.005, 0.025, 0.1, 0.5, 2.5, 10]
const ROWS = [1, 4, 16, 64, 256]

export const createHouseMetrics = () => ({
  requests: createCounter({
    name: 'quan_triet_http_requests_total',
    help: 'HTTP requests, by route pattern and class of status.',
    labels: ['method', 'route', 'status'],
  }),
  requestSeconds: createHistogram(
    {
      name: 'quan_triet_http_request_duration_seconds',
      help: 'Time until an answer began.',
      labels: ['method', 'route'],
    },
    SECONDS,
  ),
  events: createCounter({
    name: 'quan_triet_webhook_events_total',
    help: 'Events of the platforms, stored or known already.',
    labels: ['source', 'outcome'],
  }),
  batchRows: createHistogram(
    {
      name: 'quan_triet_group_writer_batch_rows',
      help: 'Rows that shared one commit of the group writer.',
      labels: [],
    },
    ROWS,
  ),
  sends: createCounter({
    name: 'quan_triet_sends_total',
    help: 'Calls that were to deliver a message, by what became of them.',
    labels: ['way', 'outcome'],
  }),
  tasks: createCounter({
    name: 'quan_triet_tasks_total',
    help: 'Queued tasks that ended or failed.',
    labels: ['kind', 'outcome'],
  }),
  jobs: createCounter({
    name: 'quan_triet_timed_jobs_total',
    help: 'Turns of timed jobs that this process won.',
    labels: ['job', 'outcome'],
  }),
  /** How many live streams are open now. */
  liveStreams: { open: 0 },
  /** By how much the event loop came late, at worst but for one in a hundred, since the last beat of the pulse. */
  loopDelay: { seconds: 0 },
})

export type HouseMetrics = ReturnType<typeof createHouseMetrics>
