export interface BenchRow {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly note: string;
}
export declare function benchTable(ms?: number): readonly BenchRow[];
