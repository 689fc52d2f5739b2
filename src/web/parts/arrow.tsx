/** The arrow of a chain, from who prints it to who says it. Drawn, since not every font has one. */
export function Arrow() {
  return (
    <span className="chain-arrow">
      <svg viewBox="0 0 14 8" aria-hidden="true">
        <path d="M13 4H2M5 1 2 4l3 3" />
      </svg>
      <span className="unseen"> from </span>
    </span>
  );
}
