/** Connects to the MongoDB that was named, else starts the embedded one. Nothing embedded is loaded when there is a real one. */
import { createConnection, type Connection } from 'mongoose';

export interface Database {
  connection: Connection;
  uri: string;
  /** True when no other process can use this database. */
  alone: boolean;
  /** Whether the database answers now. */
  ping(): Promise<boolean>;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  mongodbUri: string | undefined;
  dataDir: string;
  warn: (message: string) => void;
}

const poolSize = 8;

export async function connect({ mongodbUri, dataDir, warn }: DatabaseOptions): Promise<Database> {
  const embedded = mongodbUri ? undefined : await (await import('./embedded/index.ts')).startEmbedded({ dataDir, log: warn });
  const uri = mongodbUri ?? embedded?.uri ?? '';
  const connection = createConnection(uri, { autoIndex: false, autoCreate: false, maxPoolSize: poolSize, serverSelectionTimeoutMS: 5000 });
  try {
    await connection.asPromise();
  } catch (error) {
    await embedded?.close();
    throw new Error(`MONGODB_URI cannot be reached: ${(error as Error).message}`);
  }
  return {
    connection,
    uri,
    alone: embedded !== undefined,
    ping: async () => {
      try {
        await connection.db?.command({ ping: 1 });
        return true;
      } catch {
        return false;
      }
    },
    close: async () => {
      await connection.close();
      await embedded?.close();
    },
  };
}
