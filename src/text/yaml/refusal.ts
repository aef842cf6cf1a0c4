/** Why a text cannot be read, and at which offset of it. */
export class Refusal extends Error {
  public constructor(message: string, public readonly offset: number) {
    super(message);
  }
}
