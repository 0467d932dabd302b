/** What is wrong with a file, in a sentence for the person who sent it. */
export class PolicyFileError extends Error {
  override readonly name = 'PolicyFileError';
}
