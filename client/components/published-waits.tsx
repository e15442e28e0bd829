import { publishedSentence } from '../findings/published-sentence.ts';
import { useApp } from '../state/app-state.ts';

/** What CBP published last for the facility on show; absent where nothing is stored, and beside a replay of other days. */
export function PublishedWaits() {
  const { published, live } = useApp();
  const waits = published.waits.value;
  const sentence =
    waits === null || waits.facilityId !== live.facilityId.value ? null : publishedSentence(waits);
  if (sentence === null || live.view.value?.source.kind === 'replay') return null;
  return (
    <p class="finding-caveat" data-testid="published">
      {sentence}
    </p>
  );
}
