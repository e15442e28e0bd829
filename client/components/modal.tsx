import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { jumpWords as say } from '../i18n/jump.ts';
import { useApp } from '../state/app-state.ts';

interface ModalProps {
  readonly title: string;
  readonly class: string;
  readonly children: ComponentChildren;
}

/** A dialog over the page: the focus goes to the first of its fields, and in the end back where it was. */
export function Modal({ title, class: kind, children }: ModalProps) {
  const { shortcuts } = useApp();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    return () => dialog.current?.close();
  }, []);
  const close = () => {
    shortcuts.opened.value = null;
  };
  return (
    <dialog
      ref={dialog}
      class={`modal ${kind}`}
      aria-labelledby="modal-title"
      data-testid={kind}
      onClose={close}
    >
      <h2 id="modal-title">{title}</h2>
      {children}
      <button type="button" class="quiet modal-close" onClick={() => dialog.current?.close()}>
        {say.close}
      </button>
    </dialog>
  );
}
