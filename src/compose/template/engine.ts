// Handlebars with its loops counted: a template whose loops multiply ends with an error instead of the memory.
import Handlebars from 'handlebars';

const STRICT = { strict: true, knownHelpersOnly: true, preventIndent: true } as const;

export interface Limits {
  /** Turns of all loops, and partials, of one filling. */
  readonly turns: number;
  /** Characters that one loop writes. */
  readonly characters: number;
}

/** A whitepaper of thousands of cities stays far below both. */
export const LIMITS: Limits = { turns: 5_000_000, characters: 100_000_000 };

export interface Engine {
  readonly partial: (name: string, source: string) => void;
  readonly template: (source: string) => (view: object) => string;
}

export function makeEngine(limits: Limits = LIMITS): Engine {
  const engine = Handlebars.create();
  let turns = 0;
  const turn = () => {
    turns += 1;
    if (turns > limits.turns) throw new Error(`its loops go round more than ${limits.turns} times`);
  };
  const each: Handlebars.HelperDelegate | undefined = engine.helpers.each;
  engine.registerHelper('each', function (this: unknown, list: unknown, options: Handlebars.HelperOptions) {
    let characters = 0;
    const fn: Handlebars.TemplateDelegate = (context, runtime) => {
      turn();
      const text = options.fn(context, runtime);
      characters += text.length;
      if (characters > limits.characters)
        throw new Error(`a loop writes more than ${limits.characters} characters`);
      return text;
    };
    return each?.call(this, list, { ...options, fn });
  });
  return {
    partial: (name, source) => {
      const filled = engine.compile(source, STRICT);
      engine.registerPartial(name, (context, options) => {
        turn();
        return filled(context, options);
      });
    },
    template: (source) => {
      const filled = engine.compile(source, STRICT);
      return (view) => {
        turns = 0;
        return filled(view);
      };
    },
  };
}
