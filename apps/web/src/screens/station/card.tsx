/** The one sentence to take along: if it happens, then I do it. */
import { pathOf } from "@linchpin/learn";
import { useId, useState } from "react";
import { course } from "../../app/course-routes.ts";
import { Form } from "../../app/parts.tsx";
import { useTongue } from "../../app/tongue.tsx";
import { happenedAt } from "../../learn/now.ts";
import { usePlain } from "../../learn/prose.tsx";
import { progressNow, record } from "../../learn/shelf.ts";
import { useLearnWords } from "../../learn/words.ts";
import type { BodyProps } from "./body-props.ts";

export function CardBody({ of, screen }: BodyProps<"card">): React.ReactNode {
  const { language } = useTongue();
  const all = useLearnWords();
  const words = all.station;
  const plain = usePlain(of);
  const { id } = of.station;
  const [text, setText] = useState(
    () => pathOf(progressNow()).find((each) => each.id === id)?.card ?? `${screen.start[language]} `,
  );
  const [kept, setKept] = useState(false);
  const field = useId();
  const empty = text.trim() === "" || text.trim() === screen.start[language].trim();
  return (
    <Form
      className="if-then"
      send={() => {
        if (empty) return;
        record({ kind: "card", at: happenedAt(), station: id, text: text.trim() });
        setKept(true);
      }}
    >
      <p className="measure">{words.cardLead}</p>
      <label htmlFor={field}>
        <b>{words.cardLabel}</b>
      </label>
      <textarea
        id={field}
        rows={3}
        className="sentence"
        value={text}
        onChange={({ target }) => {
          setText(target.value);
          setKept(false);
        }}
      />
      <p className="own-buttons">
        <button type="submit" className="button primary" disabled={empty}>
          {words.cardKeep}
        </button>
        <span role="status" className="good">
          {kept && words.cardKept}
        </span>
        {kept && <a href={course.card()}>{all.card.open}</a>}
      </p>
      <details>
        <summary>{words.cardExample}</summary>
        <p className="measure expert">{plain(screen.example)}</p>
      </details>
    </Form>
  );
}
