/** Whether the server on this machine can play, as an exit code: for the health check of a container. */
const port = process.env["PORT"] ?? "3325";
const ready = await fetch(`http://127.0.0.1:${port}/readyz`, { signal: AbortSignal.timeout(4000) }).then(
  ({ ok }) => ok,
  () => false,
);
process.exitCode = ready ? 0 : 1;
