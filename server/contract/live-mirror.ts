/** One event of the live stream as server-sent events carry it. */
export interface MirrorEvent {
  readonly name: 'snapshot' | 'metrics:delta';
  /** `EPOCH:SEQ` of the snapshot or delta. */
  readonly id: string;
  /** JSON, without line ends. */
  readonly data: string;
}

export interface MirrorReader {
  tell(event: MirrorEvent): void;
  /** Called once, when the server stops. */
  end(): void;
}

/** The live stream of a facility for those who cannot hold a socket. */
export interface LiveMirror {
  /**
   * Tells what came after the event of `lastId`, or a snapshot where that is not kept, and then every delta. Answers how
   * to leave; `null` where there is no such facility.
   */
  listen(facilityId: string, lastId: string | null, reader: MirrorReader): (() => void) | null;
}
