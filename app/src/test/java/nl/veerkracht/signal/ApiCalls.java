package nl.veerkracht.signal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls of the API as an organisation's system makes them. */
record ApiCalls(int port, String key) {

    record Reply(int status, HttpResponse<String> response) {
        JsonNode json() {
            return JsonMapper.shared().readTree(response.body());
        }
    }

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    Reply post(String body) {
        return post(body.getBytes(StandardCharsets.UTF_8));
    }

    Reply post(byte[] body) {
        return post(BodyPublishers.ofByteArray(body));
    }

    Reply postChunked(byte[] body) {
        return post(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));
    }

    Reply postStream(InputStream body) {
        return post(BodyPublishers.ofInputStream(() -> body));
    }

    private Reply post(BodyPublisher body) {
        return send(request("/api/v1/signals")
                .header("Content-Type", "application/json")
                .POST(body));
    }

    Reply postFor(String organisation, String body) {
        return send(request("/api/v1/signals")
                .header("Content-Type", "application/json")
                .header("Veerkracht-Organisation", organisation)
                .POST(BodyPublishers.ofString(body)));
    }

    Reply postAs(String contentType, String body) {
        return send(
                request("/api/v1/signals").header("Content-Type", contentType).POST(BodyPublishers.ofString(body)));
    }

    Reply get(String path) {
        return send(request(path).GET());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        return key.isEmpty() ? request : request.header("Authorization", "Bearer " + key);
    }

    private static Reply send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Reply(response.statusCode(), response);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static String signal() {
        return signal(UUID.randomUUID().toString());
    }

    static String signal(String externalId) {
        return """
                {"externalId": "%s", "observedAt": "2026-03", "immediateDanger": false,
                 "signaller": {"name": "Joke Verzonnen", "role": "teacher", "reach": "020-5550000"},
                 "about": {"givenNames": "Fenna", "birthDate": "2010"},
                 "observations": [{"lifeArea": "school", "fact": "Viel in slaap in de les.", "certainty": "seen"}]}
                """.formatted(externalId);
    }
}
