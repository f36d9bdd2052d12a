// A real OpenID Connect provider on this machine, standing for a council's directory. Everybody in it is made up.
// node serve.mjs '{"back": [address, …], "people": {"grace": {"email": …, "email_verified": true, "amr": ["pwd"]}}}'
import { createServer } from "node:http";
import Provider from "oidc-provider";

const { back, people } = JSON.parse(process.argv[2]);
const server = createServer();
await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
const issuer = `http://127.0.0.1:${server.address().port}`;

const provider = new Provider(issuer, {
  clients: [{ client_id: "alongside", client_secret: "made-up-secret", redirect_uris: back }],
  claims: { amr: null, openid: ["sub", "amr"], email: ["email", "email_verified"], profile: ["name"] },
  conformIdTokenClaims: false,
  cookies: { keys: ["made-up-key"] },
  features: { devInteractions: { enabled: false } },
  interactions: { url: (_, interaction) => `/who/${interaction.uid}` },
  pkce: { required: () => true },
  ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 600, IdToken: 600 },
  findAccount: (_, id) => people[id] && { accountId: id, claims: () => ({ sub: id, ...people[id] }) },
  async loadExistingGrant({ oidc }) {
    const grant = new oidc.provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId });
    grant.addOIDCScope("openid email profile");
    await grant.save();
    return grant;
  },
});

const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Sample directory</title>
<link rel="icon" href="data:,"><main><h1>Sample directory</h1><form method="post">
<label>Who are you? <input name="who"></label> <button>Go on</button> <button name="not" value="1">Cancel</button>
</form></main></html>`;

server.on("request", async (request, response) => {
  if (!request.url.startsWith("/who/")) return provider.callback()(request, response);
  if (request.method === "GET") return response.setHeader("content-type", "text/html").end(page);
  let body = "";
  for await (const part of request) body += part;
  const said = new URLSearchParams(body);
  const who = said.get("who");
  const result = said.get("not")
    ? { error: "access_denied", error_description: "Cancelled" }
    : { login: { accountId: who, amr: people[who].amr, remember: false } };
  await provider.interactionFinished(request, response, result);
});
console.log(issuer);
