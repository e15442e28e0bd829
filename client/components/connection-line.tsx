import { useEffect, useState } from 'preact/hooks';
import { ageWords } from '../format/time.ts';
import { pageWords } from '../i18n/page.ts';
import { useApp } from '../state/app-state.ts';

const LATE_MS = 5_000;

/** The state of the stream in words, with the age of the last reading. */
export function ConnectionLine() {
  const { live } = useApp();
  const nowMs = useSeconds();
  const lastMs = live.lastReadingMs.value;
  const age = lastMs === null ? null : Math.max(0, nowMs - lastMs);
  const paused = live.view.value?.clock.running === false;
  const { tone, text } = state(live.connection.value, age, paused);
  return (
    <p class="connection" data-testid="connection" data-tone={tone}>
      <span class="lamp" aria-hidden="true" />
      {text}
    </p>
  );
}

function state(connection: string, ageMs: number | null, paused: boolean) {
  const age = ageMs === null ? null : ageWords(ageMs);
  switch (connection) {
    case 'connecting':
      return { tone: 'waiting', text: pageWords.live.connecting };
    case 'joining':
      return { tone: 'waiting', text: pageWords.live.joining };
    case 'restarting':
      return {
        tone: 'waiting',
        text: age === null ? pageWords.live.lostAtOnce : pageWords.live.restarting(age),
      };
    case 'lost':
      return { tone: 'bad', text: age === null ? pageWords.live.lostAtOnce : pageWords.live.lost(age) };
    default:
      if (paused) return { tone: 'waiting', text: pageWords.live.paused };
      if (ageMs !== null && ageMs > LATE_MS)
        return { tone: 'bad', text: pageWords.live.late(ageWords(ageMs)) };
      return { tone: 'good', text: pageWords.live.current(age ?? '') };
  }
}

function useSeconds(): number {
  const [nowMs, setNowMs] = useState(performance.now());
  useEffect(() => {
    const timer = setInterval(() => setNowMs(performance.now()), 1_000);
    return () => clearInterval(timer);
  }, []);
  return nowMs;
}
