/** Says in one line what a long loop found, beside the test's own result. */
export const say = (what: string, figures: object): void => void process.stdout.write(`${what}: ${JSON.stringify(figures)}\n`);
