/**
 * The last net: a page that throws says so and offers a way on, instead of going blank. A part that cannot be fetched
 * any more means that a new version is there.
 */
import { route } from "./routes.ts";
import { Component } from "react";
import { Button } from "./parts.tsx";
import { TongueContext, type Tongue } from "./tongue.tsx";

interface Props {
  readonly children: React.ReactNode;
  /** Another place is another try. */
  readonly place: string;
}

interface State {
  readonly error: unknown;
  readonly place: string;
}

/** What browsers say where a chunk of the page is no longer there. */
const OUTDATED = /dynamically imported module|module script|Unable to preload|Failed to fetch/i;

export class FaultNet extends Component<Props, State> {
  static override contextType = TongueContext;
  static getDerivedStateFromError = (error: unknown): Partial<State> => ({ error: error ?? "?" });
  static getDerivedStateFromProps = ({ place }: Props, state: State): Partial<State> | null =>
    place === state.place ? null : { place, error: null };

  override state: State = { error: null, place: this.props.place };

  override componentDidCatch(error: unknown): void {
    console.error(error);
  }

  override render(): React.ReactNode {
    if (this.state.error === null) return this.props.children;
    const { t } = this.context as Tongue;
    const outdated = this.state.error instanceof Error && OUTDATED.test(this.state.error.message);
    return (
      <main id="content" tabIndex={-1} className="page" role="alert">
        <h1>{outdated ? t.fault.newVersion : t.fault.title}</h1>
        <p className="measure">{outdated ? t.fault.newNote : t.fault.note}</p>
        <p>
          <Button look="primary" onClick={() => window.location.reload()}>
            {t.fault.reload}
          </Button>{" "}
          <a className="button" href={route.start()}>
            {t.toStart}
          </a>
        </p>
      </main>
    );
  }
}
