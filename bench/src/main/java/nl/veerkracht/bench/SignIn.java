package nl.veerkracht.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Signs in as people do: through the page, with a password and a one-time code. */
final class SignIn {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final HttpClient client;
    private final URI application;
    private final Secret secret;

    SignIn(HttpClient client, URI application, Secret secret) {
        this.client = client;
        this.application = application;
        this.secret = secret;
    }

    /** @return the {@code Cookie} header for what comes next */
    String as(UUID account) {
        HttpResponse<String> page = send(HttpRequest.newBuilder(application.resolve("/sign-in")));
        Matcher csrf = CSRF.matcher(page.body());
        if (!csrf.find()) {
            throw new IllegalStateException("The sign-in page has no form, status " + page.statusCode());
        }
        String form = "_csrf=" + coded(csrf.group(1)) + "&email=" + coded(PeopleStore.email(account)) + "&password="
                + coded(secret.password()) + "&code=" + secret.code(account, Instant.now());
        HttpResponse<String> answer = send(HttpRequest.newBuilder(application.resolve("/sign-in"))
                .header("Cookie", cookies(page))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
        if (answer.statusCode() != 302) {
            throw new IllegalStateException("Not signed in, status " + answer.statusCode());
        }
        return cookies(answer);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException("The application does not answer.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String cookies(HttpResponse<String> answer) {
        List<String> set = answer.headers().allValues("Set-Cookie");
        return set.stream().map(cookie -> cookie.split(";", 2)[0]).collect(Collectors.joining("; "));
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
