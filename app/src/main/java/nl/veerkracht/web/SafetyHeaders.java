package nl.veerkracht.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a browser is told to leave alone. */
final class SafetyHeaders {

    private SafetyHeaders() {}

    static Map<String, String> with(String publicStyle) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Security-Policy", policy(publicStyle));
        headers.put("X-Frame-Options", "DENY");
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Referrer-Policy", "no-referrer");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        headers.put(
                "Permissions-Policy",
                "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()");
        headers.put("X-Robots-Tag", "noindex, nofollow");
        return headers;
    }

    /** For the one page that is made to stand in pages of others: nothing runs in it, and nothing can be sent from it. */
    static Map<String, String> framed(String publicStyle) {
        Map<String, String> headers = with(publicStyle);
        headers.remove("X-Frame-Options");
        headers.put("Cross-Origin-Resource-Policy", "cross-origin");
        headers.put(
                "Content-Security-Policy",
                String.join(
                        "; ",
                        "default-src 'none'",
                        "style-src " + allowed(publicStyle),
                        "img-src data:",
                        "form-action 'none'",
                        "base-uri 'none'",
                        "frame-ancestors *"));
        return headers;
    }

    private static String policy(String publicStyle) {
        return String.join(
                "; ",
                "default-src 'none'",
                "style-src 'self' " + allowed(publicStyle),
                "script-src 'self'",
                "font-src 'self'",
                "img-src 'self' data:",
                "connect-src 'self'",
                "form-action 'self'",
                "base-uri 'none'",
                "frame-ancestors 'none'",
                "require-trusted-types-for 'script'");
    }

    private static String allowed(String style) {
        byte[] hash = Hash.sha256(style.getBytes(StandardCharsets.UTF_8));
        return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
    }
}
