# The bot as an image. It runs as a user without rights, on a read-only file system; /data is for the SQLite file.
FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
COPY packages/telegram-stand-in/package.json packages/telegram-stand-in/
RUN npm ci --no-audit --no-fund
COPY . .
# Trains the model, so that a start does not.
RUN npm run compile

FROM node:24-slim AS modules
WORKDIR /app
COPY package.json package-lock.json ./
COPY packages/telegram-stand-in/package.json packages/telegram-stand-in/
RUN npm ci --omit=dev --no-audit --no-fund

FROM node:24-slim
ENV NODE_ENV=production \
    HOST=0.0.0.0 \
    PORT=8080 \
    OPERATIONS_PORT=9090 \
    STORAGE_URL=file:/data/qarar.sqlite
WORKDIR /app
RUN mkdir /data && chown 1000:1000 /data
COPY --from=modules /app ./
COPY --from=build /app/dist dist
COPY --from=build /app/.cache .cache
COPY --from=build /app/public public
COPY --from=build /app/knowledge knowledge
COPY --from=build /app/locales locales
COPY --from=build /app/packages/telegram-stand-in/dist packages/telegram-stand-in/dist
VOLUME /data
USER 1000:1000
EXPOSE 8080 9090
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.OPERATIONS_PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/main.js", "start"]
