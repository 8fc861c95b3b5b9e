// One Swagger UI over the documents that the page links to.
addEventListener("DOMContentLoaded", () => {
  const urls = [...document.querySelectorAll("[data-openapi]")].map((link) => ({
    name: link.dataset.openapi,
    url: link.getAttribute("href"),
  }));
  SwaggerUIBundle({
    urls,
    dom_id: "#swagger",
    deepLinking: true,
    presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
    layout: "StandaloneLayout",
    validatorUrl: null,
  });
});
