/** Where something stands that is not worked out here, with a link where there is one, and how far it was read. */
import type { LoadedStation } from "../../learn/course.ts";
import { useLearnWords } from "../../learn/words.ts";

interface Props {
  readonly of: LoadedStation;
  /** Of a source of the station. */
  readonly name: string;
}

export function SourceLine({ of, name }: Props): React.ReactNode {
  const words = useLearnWords().station;
  const source = of.station.sources[name];
  if (source === undefined) return null;
  const { title, by, at, read } = source;
  return (
    <p className="note source">
      {at === null || !at.startsWith("http") ? (
        <cite>{title}</cite>
      ) : (
        <a href={at} target="_blank" rel="noreferrer">
          <cite>{title}</cite>
        </a>
      )}
      {words.sourceBy(by, words.read[read])}
    </p>
  );
}
