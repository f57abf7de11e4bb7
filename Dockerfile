FROM node:24-bookworm-slim
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run -s build
ENV FAIRLEAD_DATA=/data
VOLUME /data
# The server listens on loopback only until sign-in exists: run the container with --network host.
CMD ["npm", "start"]
