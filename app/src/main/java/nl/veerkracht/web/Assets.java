package nl.veerkracht.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Our style and scripts. Their address holds a hash of their content, so that they may be kept for ever. The style of
 * public pages stands inside the page, because those must show at once over a slow line; the policy allows it by its hash.
 */
@Controller
final class Assets {

    private record Asset(MediaType type, byte[] content, String hash) {}

    private static final String STYLE = "veerkracht.css";
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final Map<String, Asset> byName = new TreeMap<>();
    private final String publicStyle;

    Assets() {
        String shared = Style.of("static/style/tokens.css") + Style.of("static/nlds/*.css");
        add(STYLE, "text/css", shared + Style.of("static/style/shared/*.css") + Style.of("static/style/work/*.css"));
        Style.files("static/script/*.js").forEach((name, text) -> add(name, "text/javascript", text));
        publicStyle = shared + Style.of("static/style/shared/*.css") + Style.of("static/style/public/*.css");
    }

    String url(String name) {
        Asset asset = byName.get(name);
        if (asset == null) {
            throw new IllegalArgumentException("No file named " + name);
        }
        return "/assets/" + asset.hash() + "/" + name;
    }

    String publicStyle() {
        return publicStyle;
    }

    @GetMapping("/assets/{hash}/{name}")
    ResponseEntity<byte[]> asset(@PathVariable("hash") String hash, @PathVariable("name") String name) {
        Asset asset = byName.get(name);
        return asset == null || !asset.hash().equals(hash)
                ? ResponseEntity.notFound().build()
                : ResponseEntity.ok()
                        .contentType(asset.type())
                        .cacheControl(FOR_EVER)
                        .body(asset.content());
    }

    private void add(String name, String type, String text) {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        String hash = HexFormat.of().formatHex(Hash.sha256(content), 0, 8);
        byName.put(name, new Asset(MediaType.parseMediaType(type + ";charset=UTF-8"), content, hash));
    }
}
