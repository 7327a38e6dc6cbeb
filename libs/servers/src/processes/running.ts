/** A server or program that answers. `exited` settles once, with what is known of why, whoever ended it. */
export interface Running {
  readonly name: string;
  readonly pid: number;
  readonly port: number;
  readonly exited: Promise<string>;
  /** Asks it to end, insists after a while, and returns when it is gone. */
  stop(): Promise<void>;
}
