/** Prints another page of this server from a frame that nobody sees, so that the reader stays where they are. */
export function printPage(address: string): void {
  const frame = document.createElement('iframe');
  // Not `hidden`: some browsers print nothing of a frame that takes no room.
  frame.className = 'visually-hidden';
  frame.tabIndex = -1;
  frame.ariaHidden = 'true';
  frame.src = address;
  frame.addEventListener('load', () => {
    const printed = frame.contentWindow;
    if (printed === null) return;
    printed.addEventListener('afterprint', () => frame.remove());
    printed.print();
  });
  document.body.append(frame);
}
