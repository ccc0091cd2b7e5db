// Swagger UI over the one contract; logs in as the public client "portal", with PKCE.
window.onload = () => {
  const console = SwaggerUIBundle({
    url: "/openapi.json",
    dom_id: "#console",
    deepLinking: true,
    docExpansion: "none",
    filter: true,
    tryItOutEnabled: true,
    persistAuthorization: false,
    oauth2RedirectUrl: window.location.origin + "/webjars/swagger-ui/${swagger-ui.version}/oauth2-redirect.html",
  });
  console.initOAuth({
    clientId: "portal",
    scopes: ["openid"],
    usePkceWithAuthorizationCodeGrant: true,
  });
};
