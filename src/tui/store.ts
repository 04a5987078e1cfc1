import { initialModel, type Model, type Size } from './model.js';
import { update, type Action } from './update.js';

/** The model and who draws it. Scan events can come by the thousand, so that watchers are told at most once a frame. */
export interface Store {
  readonly model: () => Model;
  readonly dispatch: (action: Action) => void;
  readonly subscribe: (watcher: () => void) => () => void;
}

/** Milliseconds between two redraws for scan events; keys are drawn at once. */
const frame = 60;

export function createStore(size: Size): Store {
  let model = initialModel(size);
  let shown = model;
  let timer: NodeJS.Timeout | undefined;
  const watchers = new Set<() => void>();
  const show = (): void => {
    clearTimeout(timer);
    timer = undefined;
    shown = model;
    for (const watcher of watchers) watcher();
  };
  return {
    model: () => shown,
    dispatch(action) {
      model = update(model, action);
      if (action.kind === 'scan' && action.event.kind !== 'finished') timer ??= setTimeout(show, frame);
      else show();
    },
    subscribe(watcher) {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
  };
}
