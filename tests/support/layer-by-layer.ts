import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The layers with the longest files first, so that no long one is left alone at the end. */
const order: readonly string[] = ['firefox', 'extension', 'widget', 'webkit', 'unit', 'house', 'long'];

/** A worker keeps what its files share, such as a browser, as long as the next file is of the same layer: so layers come one after another. */
export class LayerByLayer extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const place = ({ project }: TestSpecification): number => order.indexOf(project.name);
    return sorted.sort((a, b) => place(a) - place(b));
  }
}
