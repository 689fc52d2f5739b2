import type { InferenceSession, Tensor } from 'onnxruntime-common';
import type { Scores } from '../../core/language/decode.js';
import type { ModelInput, ModelScores } from '../../core/language/read-with.js';
import { UserError } from '../../core/model/user-error.js';

/** Which build of ONNX Runtime computes. */
export type Runtime = 'native' | 'wasm';

/** An open network. */
export interface Network {
  readonly runtime: Runtime;
  /** Scores one sentence or window, alone. */
  score(input: ModelInput): Promise<ModelScores>;
  close(): Promise<void>;
}

interface OnnxRuntime {
  readonly InferenceSession: {
    create(model: Uint8Array, options?: InferenceSession.SessionOptions): Promise<InferenceSession>;
  };
  readonly Tensor: new (type: 'int64', data: BigInt64Array, shape: readonly number[]) => Tensor;
}

/** One thread a session: more gave the same bits and no speed on short sentences. */
const SESSION: InferenceSession.SessionOptions = {
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  executionMode: 'sequential',
  graphOptimizationLevel: 'all',
};

let hasSaid = false;

/** Opens a model with the runtime wanted; `auto` falls back to WebAssembly where the native one cannot load. */
export async function openNetwork(
  model: Uint8Array,
  options: { runtime: Runtime | 'auto'; labels: number; isQuiet?: boolean },
): Promise<Network> {
  if (options.runtime !== 'wasm') {
    try {
      const runtime = (await import('onnxruntime-node')) as unknown as { default?: OnnxRuntime } & OnnxRuntime;
      return await open(runtime.default ?? runtime, model, { runtime: 'native', labels: options.labels });
    } catch (cause) {
      if (options.runtime === 'native') throw toError('the native runtime cannot load', cause);
      if (!hasSaid && options.isQuiet !== true)
        process.stderr.write(
          'note: the native runtime cannot load; reading with WebAssembly, about five times slower\n',
        );
      hasSaid = true;
    }
  }
  try {
    const runtime = (await import('onnxruntime-web')) as unknown as { default?: OnnxRuntime } & OnnxRuntime;
    return await open(runtime.default ?? runtime, model, { runtime: 'wasm', labels: options.labels });
  } catch (cause) {
    throw toError('no runtime for the reader model can load', cause);
  }
}

function toError(what: string, cause: unknown): UserError {
  return new UserError(`${what}: ${cause instanceof Error ? cause.message.split('\n')[0] : String(cause)}`, {
    hint: 'run npm ci again on this machine, so that the packages onnxruntime-node and onnxruntime-web are complete',
    rule: 'reader/no-runtime',
    cause,
  });
}

async function open(
  runtime: OnnxRuntime,
  model: Uint8Array,
  options: { runtime: Runtime; labels: number },
): Promise<Network> {
  const session = await runtime.InferenceSession.create(model, SESSION);
  const tensor = (data: readonly number[], shape: readonly number[]): Tensor =>
    new runtime.Tensor('int64', BigInt64Array.from(data, BigInt), shape);
  return {
    runtime: options.runtime,
    async score(input) {
      const subwords = input.ids.length;
      const words = input.first.length;
      const out = await session.run({
        input_ids: tensor(input.ids, [1, subwords]),
        shape_ids: tensor(input.shapes, [1, subwords]),
        word_first: tensor(input.first, [words]),
        word_shape: tensor(input.wordShapes, [words]),
      });
      const take = (name: string): Float32Array => out[name]!.data as Float32Array;
      const table = (name: string): Scores => {
        const values = take(name);
        return { rows: words, columns: values.length / words, values };
      };
      return {
        upos: table('upos'), names: table('names'), arcs: table('arcs'), labels: table('labels'), cues: table('cues'),
        attributions: table('attributions'), vector: take('vector'),
      }; // prettier-ignore
    },
    close: () => session.release(),
  };
}
