/** A page about a station that is none of its screens: the way back, its heading, which has the focus when it opens. */
import { useEffect, useRef } from "react";
import { LEARN } from "../../app/routes.ts";
import { useLearnWords } from "../../learn/words.ts";
import { useTitle } from "../../app/parts.tsx";

export function Outside(props: {
  readonly heading: string;
  readonly className?: string;
  readonly children: React.ReactNode;
}): React.ReactNode {
  const { heading, className = "", children } = props;
  const words = useLearnWords();
  const box = useRef<HTMLHeadingElement>(null);
  useTitle(heading);
  useEffect(() => box.current?.focus(), [heading]);
  return (
    <main id="content" tabIndex={-1} className={`page station ${className}`.trim()}>
      <p className="note">
        <a href={LEARN}>{words.title}</a>
      </p>
      <h1 ref={box} tabIndex={-1}>
        {heading}
      </h1>
      {children}
    </main>
  );
}
