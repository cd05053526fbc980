/** A term of art that is explained by a tap: in plain words, over the page, and gone with Escape. */
import { useRef, useState } from "react";
import { Dialog, Heading, Popover } from "react-aria-components";
import { useTongue } from "../app/tongue.tsx";
import { GLOSSARY, type TermKey } from "../app/words/glossary.ts";
import "./term.css";
import { route } from "../app/routes.ts";

interface Props {
  readonly of: TermKey;
  /** The word as the sentence has it; the term's own name unless said. */
  readonly children?: React.ReactNode;
}

/** A table has dozens of these, and few are ever opened: what opens is made then. */
export function Term({ of, children }: Props): React.ReactNode {
  const { both } = useTongue();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <button
        ref={button}
        type="button"
        className="term"
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => {
          // Not every browser does, and Escape leads back to where the focus was.
          button.current?.focus();
          setOpen(true);
        }}
      >
        {children ?? both(GLOSSARY[of].name)}
      </button>
      {open && (
        <Popover
          className="term-popover"
          placement="bottom start"
          triggerRef={button}
          isOpen
          onOpenChange={setOpen}
        >
          <Explained of={of} />
        </Popover>
      )}
    </>
  );
}

function Explained({ of }: { readonly of: TermKey }): React.ReactNode {
  const { t, both } = useTongue();
  const { name, says } = GLOSSARY[of];
  return (
    <Dialog className="term-dialog" aria-label={both(name)}>
      <Heading slot="title" level={2}>
        {both(name)}
      </Heading>
      <p>{both(says)}</p>
      <p className="note">
        <a href={route.words()}>{t.board.terms.all}</a>
      </p>
    </Dialog>
  );
}
