/** Something loaded when it is first asked for, and again where that failed. */
export interface Loader<Loaded> {
  readonly isAsked: () => boolean;
  readonly load: () => Promise<Loaded>;
}

export function loadOnce<Loaded>(load: () => Promise<Loaded>): Loader<Loaded> {
  let loading: Promise<Loaded> | null = null;
  const fail = (error: unknown) => {
    loading = null;
    throw error;
  };
  return {
    isAsked: () => loading !== null,
    load: () => {
      loading ??= load().catch(fail);
      return loading;
    },
  };
}
