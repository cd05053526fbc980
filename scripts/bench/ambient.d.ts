// The rivals are installed only where the bench runs, so the little of them that it uses is typed here.
declare module "shapley" {
  export function shapley(
    players: readonly number[],
    worth: (members: readonly number[]) => number,
  ): (player: number) => number;
}
declare module "boardgame.io/dist/cjs/internal.js" {
  export interface State {
    readonly G: { readonly count: number };
  }
  export function InitializeGame(options: unknown): State;
  export function CreateGameReducer(options: unknown): (state: State, action: unknown) => State;
}
