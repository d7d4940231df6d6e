const STEPS = 25;
/** Keeps weights near zero that the data say nothing about. */
const RIDGE = 1;
/** Solves a system of linear equations by elimination; the matrix is changed. */
function solve(matrix, right) {
    const size = right.length;
    const at = (row, column) => matrix[row][column];
    for (let pivot = 0; pivot < size; pivot++) {
        for (let row = pivot + 1; row < size; row++) {
            const factor = at(row, pivot) / at(pivot, pivot);
            for (let column = pivot; column < size; column++)
                matrix[row][column] = at(row, column) - factor * at(pivot, column);
            right[row] = right[row] - factor * right[pivot];
        }
    }
    const solution = new Array(size).fill(0);
    for (let row = size - 1; row >= 0; row--) {
        let rest = right[row];
        for (let column = row + 1; column < size; column++)
            rest -= at(row, column) * solution[column];
        solution[row] = rest / at(row, row);
    }
    return solution;
}
/**
 * Fits a logistic regression by Newton's method: the weights, one for each measure, under which what came true is
 * likeliest. The first measure is taken for the constant, which is not held near zero.
 */
export function fitLogistic(observations) {
    const size = observations[0]?.measured.length ?? 0;
    let weights = new Array(size).fill(0);
    for (let step = 0; step < STEPS; step++) {
        const gradient = weights.map((weight, i) => (i === 0 ? 0 : -RIDGE * weight));
        const curvature = weights.map((_, i) => weights.map((__, j) => (i === j ? (i === 0 ? 1e-6 : RIDGE) : 0)));
        for (const { measured, isTrue, weight } of observations) {
            const sum = measured.reduce((total, value, i) => total + value * weights[i], 0);
            const probability = 1 / (1 + Math.exp(-sum));
            const error = weight * ((isTrue ? 1 : 0) - probability);
            const spread = weight * probability * (1 - probability);
            measured.forEach((value, i) => {
                gradient[i] = gradient[i] + error * value;
                const row = curvature[i];
                measured.forEach((other, j) => {
                    row[j] = row[j] + spread * value * other;
                });
            });
        }
        const change = solve(curvature, gradient);
        weights = weights.map((weight, i) => weight + change[i]);
    }
    return weights;
}
//# sourceMappingURL=logistic.js.map