package nl.veerkracht.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;

/**
 * Where this site is, as a browser sees it. From the setting {@code veerkracht.address}; without it from the request, which a browser's own check of
 * the passkey's site keeps honest.
 *
 * @param origin such as {@code https://veerkracht.example.org}
 */
public record Site(String host, String origin) {

    public static Site of(HttpServletRequest request, String address) {
        if (!address.isEmpty()) {
            URI uri = URI.create(address);
            return new Site(uri.getHost(), origin(uri.getScheme(), uri.getHost(), uri.getPort()));
        }
        String scheme = request.getScheme();
        int port = request.getServerPort();
        boolean usual = port == ("https".equals(scheme) ? 443 : 80);
        return new Site(request.getServerName(), origin(scheme, request.getServerName(), usual ? -1 : port));
    }

    private static String origin(String scheme, String host, int port) {
        return scheme + "://" + host + (port < 0 ? "" : ":" + port);
    }

    /** The full address of a path here. */
    public String url(String path) {
        return origin + path;
    }
}
