// Shows the OpenAPI document with Swagger UI, from this host alone.
"use strict";

const place = document.getElementById("api-try");
const dark = window.matchMedia("(prefers-color-scheme: dark)");
const follow = () => document.documentElement.classList.toggle("dark-mode", dark.matches);

follow();
dark.addEventListener("change", follow);

// Swagger's own layout repeats the page's introduction, in a second <main>.
const requests = ({ React }) => ({
  components: {
    Requests({ getComponent, specSelectors }) {
      const isReady = specSelectors.loadingStatus() === "success";
      const parts = [
        getComponent("SvgAssets"),
        getComponent("errors", true),
        ...(isReady ? [getComponent("operations", true), getComponent("Models", true)] : []),
      ];
      return React.createElement(
        "div",
        { className: "swagger-ui" },
        ...parts.map((part) => React.createElement(part)),
      );
    },
  },
});

window.SwaggerUIBundle({
  url: place.dataset.schema,
  domNode: place,
  // Its deep links put a link into each button, where no screen reader finds it.
  deepLinking: false,
  tryItOutEnabled: true,
  displayRequestDuration: true,
  defaultModelsExpandDepth: 0,
  supportedSubmitMethods: ["get"],
  // Swagger's own validator is another host.
  validatorUrl: null,
  plugins: [requests],
  layout: "Requests",
});
