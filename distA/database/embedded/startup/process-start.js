import { readFileSync } from 'node:fs';
/**
 * A text that is the same as long as a process lives, and another one when its id is used again; '' when there is no such
 * process. Where the system does not tell the start, a live process is just 'alive'.
 */
export function startOf(pid) {
    if (process.platform !== 'linux')
        return isRunning(pid) ? 'alive' : '';
    try {
        const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
        // The name in parentheses may hold spaces; the state is the first field after it, the start the twentieth.
        const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
        const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
        return fields[0] === 'Z' ? '' : `${boot} ${fields[19]}`;
    }
    catch {
        return ''; // the process ended
    }
}
function isRunning(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        return error.code === 'EPERM';
    }
}
//# sourceMappingURL=process-start.js.map