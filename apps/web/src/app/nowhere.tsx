/** Where there is nothing: what is missing, and one way on; without more, back to the first page. */
import { route } from "./routes.ts";
import { useTongue } from "./tongue.tsx";

interface Props {
  readonly said?: string;
  /** Where the way on leads, and what it is called. */
  readonly to?: string;
  readonly name?: string;
}

export function Nowhere({ said, to = route.start(), name }: Props): React.ReactNode {
  const { t } = useTongue();
  return (
    <main id="content" tabIndex={-1} className="page">
      <h1>{said ?? t.notFound}</h1>
      <p>
        <a href={to}>{name ?? t.toStart}</a>
      </p>
    </main>
  );
}
