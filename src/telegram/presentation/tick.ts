/** Ticks on the labels of buttons. */

/** Puts a tick before the label of a button if it is the one that is chosen: `Quiet` -> `✓ Quiet`. */
export function tick(label: string, isChosen: boolean): string {
  return isChosen ? `✓ ${label}` : label;
}
