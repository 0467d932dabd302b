/** Connects to the MongoDB that was named, else starts the embedded one. Nothing embedded is loaded when there is a real one. */
import { createConnection } from 'mongoose';
const poolSize = 8;
/** A server that does not answer at all is noticed within these (the driver's own are 30 s and 10 s); who waits for it is told so. */
const patience = { serverSelectionTimeoutMS: 5000, connectTimeoutMS: 5000, heartbeatFrequencyMS: 5000 };
const pingPatience = 2000;
/** Rejects when it takes too long. */
async function within(milliseconds, work) {
    let timer;
    const late = new Promise((_resolve, reject) => {
        timer = setTimeout(() => reject(new Error('no answer')), milliseconds);
    });
    try {
        return await Promise.race([work, late]);
    }
    finally {
        clearTimeout(timer);
    }
}
const looksEvery = 10_000;
/** Whether a connection made this moment gets an answer. */
async function reachable(uri) {
    const fresh = createConnection(uri, { ...patience, maxPoolSize: 1, autoIndex: false, autoCreate: false });
    try {
        await fresh.asPromise();
        return true;
    }
    catch {
        return false;
    }
    finally {
        await fresh.close(true);
    }
}
/**
 * The driver's watch over a server can hang when a connection is taken and broken off at once, as a proxy in front of it does:
 * then it never finds the server again. Where a fresh connection gets an answer and ours does not, ours is opened anew.
 */
function keepAlive(ping, reopen, uri) {
    let looking = false;
    const look = async () => {
        if (looking)
            return;
        looking = true;
        try {
            if (!(await ping()) && (await reachable(uri)) && !(await ping()))
                await reopen();
        }
        catch {
            // It is tried again at the next look.
        }
        finally {
            looking = false;
        }
    };
    const timer = setInterval(() => void look(), looksEvery).unref();
    return () => clearInterval(timer);
}
export async function connect({ mongodbUri, dataDir, warn }) {
    const embedded = mongodbUri ? undefined : await (await import('./embedded/index.js')).startEmbedded({ dataDir, log: warn });
    const uri = mongodbUri ?? embedded?.uri ?? '';
    const connection = createConnection(uri, { autoIndex: false, autoCreate: false, maxPoolSize: poolSize, ...patience });
    try {
        await connection.asPromise();
    }
    catch (error) {
        await embedded?.close();
        throw new Error(`MONGODB_URI cannot be reached: ${error.message}: check the address, and that MongoDB runs there and lets us in`);
    }
    const ping = async () => {
        try {
            await within(pingPatience, connection.db?.command({ ping: 1 }));
            return connection.db !== undefined;
        }
        catch {
            return false;
        }
    };
    const reopen = async () => {
        warn('the database answers, but not on our connection: it is opened anew');
        const client = connection.getClient();
        await client.close(true);
        await client.connect();
    };
    const leave = mongodbUri ? keepAlive(ping, reopen, uri) : () => undefined;
    return {
        connection,
        db: connection.getClient().db(connection.name),
        alone: embedded !== undefined,
        ping,
        close: async () => {
            leave();
            await connection.close();
            await embedded?.close();
        },
    };
}
//# sourceMappingURL=connect.js.map