/** After a test: it is written down, and leads to what it shows. */
import { useEffect } from "react";
import { course } from "../app/course-routes.ts";
import { writeTestsDown } from "./tests.ts";
import { useLearnWords } from "./words.ts";

export function TestLink(): React.ReactNode {
  const words = useLearnWords().test;
  useEffect(writeTestsDown, []);
  return (
    <p>
      <a className="button primary" href={course.test()}>
        {words.after}
      </a>
    </p>
  );
}
