// How many keys stand in one map and how many items in one list, counted by the tokens of the text.
import { MAX_ITEMS, MAX_KEYS } from '../limits.ts';

export interface Crowd {
  /** `keys in one map` */
  readonly what: string;
  readonly most: number;
}

const KEYS: Crowd = { what: 'keys in one map', most: MAX_KEYS };
const ITEMS: Crowd = { what: 'items in one list', most: MAX_ITEMS };

/** The lexer's own: start of a document, end of a broken flow, start of a scalar. */
const MARKS: readonly string[] = ['\u0002', '\u0018', '\u001f'];

interface Open {
  readonly crowd: Crowd;
  /** Of a block; brackets have none. */
  readonly column: number;
  count: number;
}

/** Lines of a block by the column that they begin at: a deeper one belongs to the line above it. */
function blocks() {
  const open: Open[] = [];
  return (column: number, crowd: Crowd): Open => {
    while ((open.at(-1)?.column ?? -1) > column) open.pop();
    const last = open.at(-1);
    if (last?.column === column && last.crowd === crowd) return last;
    const opened: Open = { crowd, column, count: 0 };
    open.push(opened);
    return opened;
  };
}

/** Takes one token after the other; tells of a map or list that has more than is read, else `null`. */
export function crowds(): (token: string, scalar: boolean) => Crowd | null {
  const line = blocks();
  const flows: Open[] = [];
  let column = 0;
  let fresh = true;
  const count = (open: Open): Crowd | null => {
    open.count += 1;
    return open.count > open.crowd.most ? open.crowd : null;
  };
  const inFlow = (token: string, flow: Open): Crowd | null => {
    if (token === ']' || token === '}') flows.pop();
    return token === ',' ? count(flow) : null;
  };
  return (token, scalar) => {
    const flow = flows.at(-1);
    if (!scalar && (token === '[' || token === '{'))
      flows.push({ crowd: token === '[' ? ITEMS : KEYS, column: 0, count: 0 });
    if (flow !== undefined) return scalar ? null : inFlow(token, flow);
    if (token.includes('\n')) {
      [column, fresh] = [0, true];
      return null;
    }
    const begins = fresh && token.trim() !== '' && !token.startsWith('#') && !MARKS.includes(token);
    const found = begins ? count(line(column, token === '-' ? ITEMS : KEYS)) : null;
    if (begins) fresh = false;
    column += token.length;
    return found;
  };
}
