import { mkdir, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';

/** One message as it came over the wire. */
export interface CaughtMail {
  from: string;
  to: readonly string[];
  /** Head and body, as RFC 5322 has them. */
  source: string;
}

export interface MailCatcher {
  /** For `SMTP_URL`. */
  url: string;
  /** Eldest first. */
  caught: readonly CaughtMail[];
  /** From now on every message is answered with this, such as `451 try again later`; null takes them again. */
  refuse(answer: string | null): void;
  close(): Promise<void>;
}

/** How many are remembered. */
const MOST = 500;

/**
 * A mail server that takes everything and sends nothing on: for development, samples and specs. Loopback only.
 * With `folder`, each message becomes a file there that mail programs open.
 */
export async function catchMail({ folder, port = 0 }: { folder?: string; port?: number } = {}): Promise<MailCatcher> {
  const caught: CaughtMail[] = [];
  let refusal: string | null = null;
  if (folder) await mkdir(folder, { recursive: true });

  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    hideENHANCEDSTATUSCODES: true,
    onData: (stream, session, done) => {
      take(stream, session)
        .then(async (mail) => {
          if (refusal) return done(refused(refusal));
          if (caught.push(mail) > MOST) caught.shift();
          if (folder) await writeFile(path.join(folder, `${Date.now()}-${caught.length}.eml`), mail.source);
          done();
        })
        .catch(done);
    },
  });
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', listening);
  });
  server.on('error', () => undefined);
  const { port: taken } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${taken}`,
    caught,
    refuse: (answer) => void (refusal = answer),
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}

async function take(stream: SMTPServerDataStream, { envelope }: SMTPServerSession): Promise<CaughtMail> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return {
    from: envelope.mailFrom ? envelope.mailFrom.address : '',
    to: envelope.rcptTo.map(({ address }) => address),
    source: Buffer.concat(chunks).toString('utf8'),
  };
}

const refused = (answer: string): Error =>
  Object.assign(new Error(answer.slice(4)), { responseCode: Number(answer.slice(0, 3)) });
