// Authenticates the mails it is sent and answers how long each took, for bench_auth_peer.py.
// A request is one line of JSON {size, sender, ip, helo} followed by so many bytes; an answer is
// one line of JSON {ms, dmarc}. DNS answers and absences are kept, as on the other side.
import { Resolver } from 'node:dns/promises';
import { createRequire } from 'node:module';

const { authenticate } = createRequire(import.meta.url)('mailauth');

const dns = new Resolver();
dns.setServers([process.argv[2]]);
const known = new Map();
const resolver = (name, type) => {
    const key = `${type} ${name}`;
    let answer = known.get(key);
    if (!answer) {
        answer = dns.resolve(name, type);
        answer.catch(() => {}); // an absence is an answer, too
        known.set(key, answer);
    }
    return answer;
};

let waiting = Buffer.alloc(0);
let wake = () => {};
process.stdin.on('data', chunk => {
    waiting = Buffer.concat([waiting, chunk]);
    wake();
});
process.stdin.on('end', () => process.exit(0));

const read = async (enough, take) => {
    while (!enough()) {
        await new Promise(resolve => {
            wake = resolve;
        });
    }
    const size = take();
    const found = waiting.subarray(0, size);
    waiting = waiting.subarray(size);
    return found;
};

for (;;) {
    const line = await read(
        () => waiting.includes(10),
        () => waiting.indexOf(10) + 1
    );
    const { size, sender, ip, helo } = JSON.parse(line.toString());
    const mail = Buffer.from(await read(() => waiting.length >= size, () => size));
    const started = performance.now();
    const result = await authenticate(mail, { sender, ip, helo, mta: 'mx.example', resolver, disableBimi: true });
    const ms = performance.now() - started;
    process.stdout.write(JSON.stringify({ ms, dmarc: result.dmarc.status.result }) + '\n');
}
