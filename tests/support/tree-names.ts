import type { Page } from 'playwright-core';

interface Node {
  readonly nodeId: string;
  readonly childIds?: readonly string[];
  readonly role?: { readonly value?: string };
  readonly name?: { readonly value?: string };
  readonly ignored: boolean;
}

/** A name as the browser's own accessibility tree has it, with what it lies in. */
export interface TreeName {
  readonly role: string;
  readonly name: string;
  /** Names of what it lies in, from the outside inwards. */
  readonly within: readonly string[];
}

/** Everything with a name of some roles in a page, in the order of reading, out of the browser's accessibility tree. */
export async function treeNames(page: Page, roles: readonly string[]): Promise<readonly TreeName[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: readonly Node[] };
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  /** In the order of reading: the browser gives the nodes level by level. */
  const inOrder = (node: Node | undefined, within: readonly string[]): readonly (TreeName & { readonly ignored: boolean })[] => {
    if (!node) return [];
    const name = node.name?.value ?? '';
    const below = name === '' ? within : [...within, name];
    const { ignored } = node;
    return [
      { role: node.role?.value ?? '', name, within, ignored },
      ...(node.childIds ?? []).flatMap((id) => inOrder(byId.get(id), below)),
    ];
  };
  return inOrder(nodes[0], [])
    .filter(({ role, ignored }) => !ignored && roles.includes(role))
    .map(({ role, name, within }) => ({ role, name, within }));
}
