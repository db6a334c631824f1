/**
 * An answer whose body is a text that is there as a whole: read without the stream that a genuine one makes of it, which
 * costs more than most answers of a stand-in. Once its stream is asked for it is one like any other.
 */
import { realm } from '../realm';

export class WholeResponse extends Response {
  readonly #text: string;
  readonly #init: ResponseInit;
  #isRead = false;
  #genuine: Response | undefined;

  constructor(text: string, init: ResponseInit) {
    super(null, init);
    this.#text = text;
    this.#init = init;
  }

  override get body(): Response['body'] {
    return this.#made().body;
  }

  override get bodyUsed(): boolean {
    return this.#genuine?.bodyUsed ?? this.#isRead;
  }

  override text(): Promise<string> {
    if (this.#genuine || this.#isRead) return this.#made().text();
    this.#isRead = true;
    return Promise.resolve(this.#text);
  }

  override async json(): Promise<unknown> {
    return realm.JSON.parse(await this.text()) as unknown;
  }

  override arrayBuffer(): Promise<ArrayBuffer> {
    return this.#made().arrayBuffer();
  }

  override blob(): Promise<Blob> {
    return this.#made().blob();
  }

  override formData(): Promise<FormData> {
    return this.#made().formData();
  }

  override clone(): Response {
    if (this.#genuine || this.#isRead) return this.#made().clone();
    return new WholeResponse(this.#text, { ...this.#init, headers: this.headers });
  }

  /** One that was read stays read. */
  #made(): Response {
    this.#genuine ??= new Response(this.#text, { ...this.#init, headers: this.headers });
    if (this.#isRead) void this.#genuine.text();
    this.#isRead = false;
    return this.#genuine;
  }
}
