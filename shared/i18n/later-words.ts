/** The files of every part but the first, each a chunk of its own. The widget reads its own. Apart from `catalogues.ts`, so that the first script does not carry the list. */
const files = import.meta.glob<readonly (string | null)[]>(
  ['./generated/*.json', '!./generated/*.{core,widget,widget-more,widget-quiet,widget-views,group,site-faults,builder}.json'],
  {
    import: 'default',
  },
);

/** Reads one generated list by its name without ending; empty where there is none. */
export const readLater = async (name: string): Promise<readonly (string | null)[]> => (await files[`./generated/${name}.json`]?.()) ?? [];
