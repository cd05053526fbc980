/** A field for one's own words, and what others wrote, which is laid beside it once there is something, or one passes. */
import { useId, useRef, useState } from "react";
import { readKept, writeKept } from "../../app/storage.ts";
import { useLearnWords } from "../../learn/words.ts";
import { Button, Form } from "../../app/parts.tsx";

interface Props {
  /** Under which it is kept. */
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly button: string;
  readonly shown: boolean;
  readonly show: () => void;
  /** What is laid beside is called. */
  readonly beside: string;
  readonly children: React.ReactNode;
}

export function OwnWords({
  name,
  label,
  hint,
  button,
  shown,
  show,
  beside,
  children,
}: Props): React.ReactNode {
  const words = useLearnWords().station;
  const key = `linchpin.words.${name}`;
  const [text, setText] = useState(() => readKept(key) ?? "");
  const id = useId();
  const title = useRef<HTMLHeadingElement>(null);
  const lay = (): void => {
    show();
    requestAnimationFrame(() => title.current?.focus());
  };
  return (
    <Form className={shown ? "two own-words" : "own-words"} send={lay}>
      <div>
        <label htmlFor={id}>
          <b>{label}</b> <span className="note">{hint}</span>
        </label>
        <textarea
          id={id}
          rows={4}
          value={text}
          onChange={({ target }) => {
            setText(target.value);
            writeKept(key, target.value);
          }}
        />
        {!shown && (
          <p className="own-buttons">
            <button type="submit" className="button primary" disabled={text.trim() === ""}>
              {button}
            </button>
            <Button look="text" onClick={lay}>
              {words.skipWords}
            </Button>
          </p>
        )}
      </div>
      {shown && (
        <div className="beside">
          <h2 ref={title} tabIndex={-1}>
            {beside}
          </h2>
          {children}
        </div>
      )}
    </Form>
  );
}
