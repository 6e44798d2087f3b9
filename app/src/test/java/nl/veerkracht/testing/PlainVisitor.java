package nl.veerkracht.testing;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser that runs no scripts: follows links, keeps cookies, sends forms. Her cookies go along to every port of this machine. */
public final class PlainVisitor implements AutoCloseable {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private String page = "";

    /** Somebody who comes with this cookie, of a session that was begun before. */
    public static PlainVisitor with(Cookie cookie, String site) {
        PlainVisitor visitor = new PlainVisitor();
        HttpCookie own = new HttpCookie(cookie.getName(), cookie.getValue());
        own.setPath("/");
        own.setVersion(0);
        visitor.cookies.getCookieStore().add(URI.create(site), own);
        return visitor;
    }

    /** Goes to an address; answers the page that comes after all redirects. */
    public HttpResponse<String> open(String address) {
        return keep(HttpRequest.newBuilder(URI.create(address)).build());
    }

    /** Sends a form of the page she is on, with its token. */
    public HttpResponse<String> send(String address, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "_csrf=" + find(TOKEN) + "&", ""));
        return keep(HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
    }

    /** The first group of the first place on her page where this is. */
    public String find(Pattern wanted) {
        Matcher matcher = wanted.matcher(page);
        if (!matcher.find()) {
            throw new AssertionError("Nowhere on the page: " + wanted + "\n" + page);
        }
        return matcher.group(1);
    }

    private HttpResponse<String> keep(HttpRequest request) {
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            page = answer.body();
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
