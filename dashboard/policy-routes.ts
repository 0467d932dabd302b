/** Reads, imports and withdraws policies. Who may, is told by the caller. */
import type { Request, RequestHandler, Response, Router } from 'express';
import type { Policy } from '../mechanisms/policy.ts';
import { review, type Shelf } from '../mechanisms/policy-import.ts';
import type { Policies } from '../models/policies.ts';
import { policiesPage, type Shown } from './policies.ts';

export interface PolicyDeps {
  policies: Policies;
  /** The library is another from now on. */
  policiesChanged: () => void;
  /** Throws a PolicyFileError whose message tells the person what is wrong with the file. */
  readPolicies: (name: string, bytes: Buffer) => Promise<{ policies: Policy[]; strange: string[] }>;
  /** What a city knows, for the import to be held against. */
  policyShelf: (city: string) => Promise<Omit<Shelf, 'current'>>;
  /** Takes one file of the form; an error of it is the next page's. */
  upload: RequestHandler;
  city: () => string;
}

type Guarded = (work: (request: Request, response: Response) => Promise<void>) => RequestHandler;

export function policyRoutes(
  router: Router,
  deps: PolicyDeps,
  guards: { read: Guarded; edit: Guarded; mayEdit(request: Request): Promise<boolean> },
): void {
  const { policies, city } = deps;
  const show = async (request: Request, response: Response, shown?: Shown) =>
    void response
      .status(shown && 'error' in shown ? 400 : 200)
      .type('html')
      .send(await policiesPage(await policies.current(city()), await guards.mayEdit(request), shown));

  router.get('/policies', guards.read(show));
  router.post(
    '/policies',
    guards.edit(async (request, response) => {
      await new Promise<void>((resolve) => void deps.upload(request, response, () => resolve()));
      const { file } = request as Request & { file?: { originalname: string; buffer: Buffer } };
      if (!file) return show(request, response, { error: '请选一个不超过 5 MB 的文件。' });
      try {
        // Browsers send the name as UTF-8, the form's reader takes it for Latin-1.
        const name = Buffer.from(file.originalname, 'latin1').toString();
        const read = await deps.readPolicies(name, file.buffer);
        const current = (await policies.current(city())).map(({ policy }) => policy);
        const { taken, remarks } = review(read.policies, { current, ...(await deps.policyShelf(city())) });
        const imported = await policies.put(city(), taken);
        deps.policiesChanged();
        return await show(request, response, { imported, remarks, strange: read.strange });
      } catch (error) {
        if (!(error instanceof Error) || error.name !== 'PolicyFileError') throw error;
        return show(request, response, { error: error.message });
      }
    }),
  );
  router.post(
    '/policies/withdraw',
    guards.edit(async (request, response) => {
      const { id } = request.body as { id?: unknown };
      if (typeof id === 'string') await policies.withdraw(city(), id);
      deps.policiesChanged();
      response.redirect(303, '/policies');
    }),
  );
}
