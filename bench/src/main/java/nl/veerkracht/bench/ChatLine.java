package nl.veerkracht.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The requests of a visitor's page. */
record ChatLine(HttpClient client, URI site, byte[] team) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The status of the answer. */
    int post(String path, Map<String, ?> body) {
        return send(path, body).statusCode();
    }

    private HttpResponse<String> send(String path, Map<String, ?> body) {
        try {
            return client.send(request(path, body), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest request(String path, Map<String, ?> body) {
        return HttpRequest.newBuilder(site.resolve("/info/40/" + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build();
    }

    /** Listens; every line goes to {@code lines}. Done when the stream has begun. */
    CompletableFuture<?> listen(Map<String, ?> body, Flow.Subscriber<String> lines) {
        CompletableFuture<Boolean> begun = new CompletableFuture<>();
        HttpResponse.BodyHandler<Void> handler = head -> {
            if (head.statusCode() == 200) {
                begun.complete(true);
            } else {
                begun.completeExceptionally(new IOException("no stream: " + head.statusCode()));
            }
            return HttpResponse.BodySubscribers.fromLineSubscriber(lines);
        };
        client.sendAsync(request("stream", body), handler).exceptionally(broken -> {
            begun.completeExceptionally(broken);
            return null;
        });
        return begun;
    }

    /** Asks for work, and does it. */
    Map<String, Object> work() {
        JsonNode asked = JSON.readTree(send("work", Map.of("for", "open")).body());
        String challenge = asked.path("challenge").asString();
        long counter = 0;
        while (zeros(challenge + ":" + counter) < asked.path("bits").asInt()) {
            counter++;
        }
        return Map.of("challenge", challenge, "counter", counter);
    }

    private static int zeros(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Integer.numberOfLeadingZeros(java.nio.ByteBuffer.wrap(hash).getInt());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static JsonNode json(String text) {
        return JSON.readTree(text);
    }
}
