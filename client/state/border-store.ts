import { type Signal, signal } from '@preact/signals';
import type { BorderNow } from '../../server/contract/live.ts';
import type { LiveSocket } from './live-store.ts';

export interface BorderStore {
  /** `null` until the first answer. */
  readonly now: Signal<BorderNow | null>;
  /** Begins to listen; answers how to stop. */
  readonly watch: () => () => void;
  /** Hears of nothing while nobody looks at the page. */
  readonly setVisible: (visible: boolean) => void;
}

/** All facilities at once, as long as somebody looks. */
export function createBorderStore(socket: LiveSocket): BorderStore {
  const now = signal<BorderNow | null>(null);
  let watchers = 0;
  let visible = true;
  const ask = () => {
    if (!socket.connected || !visible || watchers === 0) return;
    socket.emit('border:watch', { watching: true }, (answer) => {
      if (answer.ok) now.value = answer.value;
    });
  };
  const end = () => {
    if (socket.connected) socket.emit('border:watch', { watching: false }, () => {});
  };
  socket.on('connect', ask);
  socket.on('border:now', (told) => {
    if (watchers > 0) now.value = told;
  });
  return {
    now,
    watch() {
      watchers += 1;
      ask();
      return () => {
        watchers -= 1;
        if (watchers === 0) end();
      };
    },
    setVisible(next) {
      visible = next;
      if (visible) ask();
      else end();
    },
  };
}
