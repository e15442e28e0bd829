import { signal } from '@preact/signals';

/** Whether the page is being put on paper: every chart is then drawn, dark on white, wherever it stands. */
export const printing = signal(false);

export function followPrinting(): void {
  addEventListener('beforeprint', () => {
    printing.value = true;
  });
  addEventListener('afterprint', () => {
    printing.value = false;
  });
}
