import { connect } from "node:tls";

/** Milliseconds that a server may take to show its certificate. */
const patience = 20_000;

/** When the certificate of a server ends, in milliseconds since 1970. @throws where browsers would not trust it, with the reason */
export function certifiedUntil(site: URL): Promise<number> {
  const host = site.hostname.replace(/^\[|\]$/g, "");
  return new Promise((resolve, reject) => {
    // A connection of its own: one that takes up an earlier session is shown no certificate.
    const socket = connect({
      host,
      port: Number(site.port || 443),
      ...(/[a-z]/i.test(host) && { servername: host }),
      timeout: patience,
    });
    socket.once("timeout", () => socket.destroy(new Error(`no answer in ${patience / 1000} seconds`)));
    socket.once("error", reject);
    socket.once("secureConnect", () => {
      resolve(Date.parse(socket.getPeerCertificate().valid_to));
      socket.destroy();
    });
  });
}
