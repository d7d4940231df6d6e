/** Logistic regression by Newton's method. */

/** One observation: what was measured, whether it came true, and how much it counts. */
export interface Observation {
  readonly measured: readonly number[];
  readonly isTrue: boolean;
  readonly weight: number;
}

const STEPS = 25;
/** Keeps the weights of measures that carry no information near zero. */
const RIDGE = 1;

/** Solves a system of linear equations by Gaussian elimination; changes the matrix. */
function solve(matrix: number[][], right: number[]): number[] {
  const size = right.length;
  const at = (row: number, column: number) => (matrix[row] as number[])[column] as number;
  for (let pivot = 0; pivot < size; pivot++) {
    for (let row = pivot + 1; row < size; row++) {
      const factor = at(row, pivot) / at(pivot, pivot);
      for (let column = pivot; column < size; column++)
        (matrix[row] as number[])[column] = at(row, column) - factor * at(pivot, column);
      right[row] = (right[row] as number) - factor * (right[pivot] as number);
    }
  }
  const solution = new Array<number>(size).fill(0);
  for (let row = size - 1; row >= 0; row--) {
    let rest = right[row] as number;
    for (let column = row + 1; column < size; column++) rest -= at(row, column) * (solution[column] as number);
    solution[row] = rest / at(row, row);
  }
  return solution;
}

/**
 * Fits a logistic regression: the weights, one for each measure, under which the observations are likeliest. The first
 * measure is the constant, which is not regularized.
 */
export function fitLogistic(observations: readonly Observation[]): number[] {
  const size = observations[0]?.measured.length ?? 0;
  let weights = new Array<number>(size).fill(0);
  for (let step = 0; step < STEPS; step++) {
    const gradient = weights.map((weight, i) => (i === 0 ? 0 : -RIDGE * weight));
    const curvature = weights.map((_, i) => weights.map((__, j) => (i === j ? (i === 0 ? 1e-6 : RIDGE) : 0)));
    for (const { measured, isTrue, weight } of observations) {
      const sum = measured.reduce((total, value, i) => total + value * (weights[i] as number), 0);
      const probability = 1 / (1 + Math.exp(-sum));
      const error = weight * ((isTrue ? 1 : 0) - probability);
      const spread = weight * probability * (1 - probability);
      measured.forEach((value, i) => {
        gradient[i] = (gradient[i] as number) + error * value;
        const row = curvature[i] as number[];
        measured.forEach((other, j) => {
          row[j] = (row[j] as number) + spread * value * other;
        });
      });
    }
    const change = solve(curvature, gradient);
    weights = weights.map((weight, i) => weight + (change[i] as number));
  }
  return weights;
}
