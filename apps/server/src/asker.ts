/** Who asks: a guest, and from where. Limits and quotas go by both, as a new guest costs nothing. */
export interface Asker {
  readonly guest: string;
  readonly address: string;
}
